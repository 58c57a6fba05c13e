private import CLibXML2

/// Reading one node; every answer is copied out.
extension DocumentTree {
    func kind(of handle: NodeHandle) -> MarkupNode.Kind {
        switch unsafe node(handle)?.pointee.type {
        case XML_ATTRIBUTE_NODE: .attribute
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        case XML_DOCUMENT_NODE, XML_HTML_DOCUMENT_NODE: .document
        default: .element
        }
    }

    func name(of handle: NodeHandle) -> String {
        guard let node = unsafe node(handle) else { return "" }
        switch unsafe node.pointee.type {
        case XML_ELEMENT_NODE, XML_ATTRIBUTE_NODE: return unsafe fullName(node)
        default: return ""
        }
    }

    func value(of handle: NodeHandle, limit: Int) -> String {
        guard let node = unsafe node(handle) else { return "" }
        var bytes: [UInt8] = []
        unsafe walk(node) { node in
            guard unsafe node.pointee.type == XML_TEXT_NODE else { return true }
            unsafe append(node.pointee.content, to: &bytes, limit: limit)
            return bytes.count < limit
        }
        return whole(bytes)
    }

    func line(of handle: NodeHandle) -> Int {
        guard let node = unsafe node(handle) else { return 1 }
        switch unsafe node.pointee.type {
        case XML_ELEMENT_NODE: return unsafe Int(bitPattern: node.pointee._private)
        case XML_ATTRIBUTE_NODE:
            return unsafe node.pointee.parent.map { line(of: UInt(bitPattern: $0)) } ?? 1
        case XML_DOCUMENT_NODE, XML_HTML_DOCUMENT_NODE: return 1
        default: return unsafe max(1, xmlGetLineNo(node))
        }
    }

    func path(of handle: NodeHandle) -> String {
        var steps: [String] = []
        var size = 0
        var current = unsafe node(handle)
        while let node = unsafe current {
            let step: String
            switch unsafe node.pointee.type {
            case XML_ELEMENT_NODE:
                step = unsafe quoted(fullName(node)) + rank(node)
            case XML_ATTRIBUTE_NODE: step = unsafe "@" + quoted(fullName(node))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: step = unsafe "text()" + rank(node)
            default: return "/" + steps.reversed().joined(separator: "/")
            }
            size += step.utf8.count + 1
            guard size <= 2_000 else { return "…/" + steps.reversed().joined(separator: "/") }
            steps.append(step)
            unsafe current = unsafe node.pointee.parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }

    func language(of handle: NodeHandle) -> String? {
        var current = unsafe node(handle)
        while let node = unsafe current {
            if unsafe node.pointee.type == XML_ELEMENT_NODE {
                let found = unsafe attributeText(node, limit: 100) { attribute in
                    unsafe isLanguage(attribute)
                }
                if let found { return found }
            }
            unsafe current = unsafe node.pointee.parent
        }
        return nil
    }

    func attribute(_ name: String, of handle: NodeHandle, limit: Int) -> String? {
        guard let node = unsafe node(handle), unsafe node.pointee.type == XML_ELEMENT_NODE
        else { return nil }
        return unsafe attributeText(node, limit: limit) { attribute in
            unsafe fullName(attribute) == name
        }
    }

    /// The element with all it holds; trees are at most 256 deep, so recursion is safe.
    func element(of handle: NodeHandle, limit: Int) -> MarkupElement {
        guard let node = unsafe node(handle), unsafe node.pointee.type == XML_ELEMENT_NODE else {
            return MarkupElement(
                name: name(of: handle),
                text: value(of: handle, limit: limit),
                line: line(of: handle)
            )
        }
        var element = unsafe MarkupElement(name: fullName(node), line: line(of: handle))
        var attribute = unsafe node.pointee.properties
        while let one = unsafe attribute {
            let handle = UInt(bitPattern: one)
            element.attributes.append(
                MarkupAttribute(name: name(of: handle), value: value(of: handle, limit: limit))
            )
            unsafe attribute = unsafe one.pointee.next
        }
        var bytes: [UInt8] = []
        var child = unsafe node.pointee.children
        while let one = unsafe child {
            switch unsafe one.pointee.type {
            case XML_ELEMENT_NODE:
                if isBlank(bytes) { bytes = [] }
                element.children.append(
                    self.element(of: UInt(bitPattern: one), limit: limit)
                )
            case XML_TEXT_NODE: unsafe append(one.pointee.content, to: &bytes, limit: limit)
            default: break
            }
            unsafe child = unsafe one.pointee.next
        }
        if element.children.isEmpty || !isBlank(bytes) { element.text = whole(bytes) }
        return element
    }
}

private func node(_ handle: NodeHandle) -> xmlNodePtr? { unsafe xmlNodePtr(bitPattern: handle) }

/// Visits a node and all below it in document order, as long as the visitor wants more.
private func walk(_ top: xmlNodePtr, _ visit: (xmlNodePtr) -> Bool) {
    var current = unsafe top
    while unsafe visit(current) {
        let holds = unsafe current.pointee.type != XML_DTD_NODE
        if holds, let child = unsafe current.pointee.children {
            unsafe current = unsafe child
            continue
        }
        while unsafe current != top, unsafe current.pointee.next == nil {
            guard let parent = unsafe current.pointee.parent else { return }
            unsafe current = unsafe parent
        }
        guard unsafe current != top, let next = unsafe current.pointee.next else { return }
        unsafe current = unsafe next
    }
}

private func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || (0x09...0x0d).contains($0) }
}

private func append(_ text: UnsafePointer<xmlChar>?, to bytes: inout [UInt8], limit: Int) {
    guard let text = unsafe text else { return }
    var count = 0
    let room = limit - bytes.count
    while count < room, unsafe text[count] != 0 { count += 1 }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
}

/// The text without a scalar that a limit cut in two.
private func whole(_ bytes: [UInt8]) -> String {
    var end = bytes.count
    while end > 0, bytes.count - end < 3, bytes[end - 1] & 0xc0 == 0x80 { end -= 1 }
    let lead = end > 0 ? bytes[end - 1] : 0
    let length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    let isWhole = lead < 0xc0 || bytes.count - end + 1 == length
    return String(decoding: isWhole ? bytes[...] : bytes[..<(end - 1)], as: UTF8.self)
}

/// The name with its prefix; elements and attributes are laid out alike up to the namespace.
private func fullName(_ node: xmlNodePtr) -> String {
    let local = unsafe node.pointee.name.map { unsafe String(cString: $0) } ?? ""
    let space: xmlNsPtr?
    if unsafe node.pointee.type == XML_ATTRIBUTE_NODE {
        unsafe space = unsafe UnsafeRawPointer(node).assumingMemoryBound(to: xmlAttr.self)
            .pointee.ns
    } else {
        unsafe space = unsafe node.pointee.ns
    }
    guard let prefix = unsafe space?.pointee.prefix else { return local }
    return unsafe "\(String(cString: prefix)):\(local)"
}

private func fullName(_ attribute: xmlAttrPtr) -> String {
    unsafe UnsafeMutableRawPointer(attribute).withMemoryRebound(to: xmlNode.self, capacity: 1) {
        unsafe fullName($0)
    }
}

private func isLanguage(_ attribute: xmlAttrPtr) -> Bool {
    guard let name = unsafe attribute.pointee.name else { return false }
    let isLocal = unsafe xmlStrEqual(name, "lang") == 1
    if unsafe attribute.pointee.doc?.pointee.type == XML_HTML_DOCUMENT_NODE {
        return unsafe isLocal || xmlStrEqual(name, "xml:lang") == 1
    }
    return unsafe isLocal && xmlStrEqual(attribute.pointee.ns?.pointee.prefix, "xml") == 1
}

private func attributeText(
    _ element: xmlNodePtr,
    limit: Int,
    where matches: (xmlAttrPtr) -> Bool
) -> String? {
    var attribute = unsafe element.pointee.properties
    while let one = unsafe attribute {
        if unsafe matches(one) {
            var bytes: [UInt8] = []
            var child = unsafe one.pointee.children
            while let text = unsafe child {
                unsafe append(text.pointee.content, to: &bytes, limit: limit)
                unsafe child = unsafe text.pointee.next
            }
            return whole(bytes)
        }
        unsafe attribute = unsafe one.pointee.next
    }
    return nil
}

/// `[2]` where siblings of the same name stand beside a node, else nothing.
private func rank(_ node: xmlNodePtr) -> String {
    var before = 0
    var sibling = unsafe node.pointee.prev
    while let other = unsafe sibling {
        if unsafe isLike(other, node) { before += 1 }
        unsafe sibling = unsafe other.pointee.prev
    }
    if before > 0 { return "[\(before + 1)]" }
    unsafe sibling = unsafe node.pointee.next
    while let other = unsafe sibling {
        if unsafe isLike(other, node) { return "[1]" }
        unsafe sibling = unsafe other.pointee.next
    }
    return ""
}

private func isLike(_ one: xmlNodePtr, _ other: xmlNodePtr) -> Bool {
    guard unsafe one.pointee.type == other.pointee.type else { return false }
    guard unsafe one.pointee.type == XML_ELEMENT_NODE else { return true }
    guard unsafe xmlStrEqual(one.pointee.name, other.pointee.name) == 1 else { return false }
    let (a, b) = unsafe (one.pointee.ns?.pointee.prefix, other.pointee.ns?.pointee.prefix)
    return unsafe xmlStrEqual(a, b) == 1
}
