private import CLibXML2
import Diagnostics

/// The address of a node in a tree, valid as long as the tree is.
typealias NodeHandle = UInt

/// One tree of libxml2, freed with this object; nothing in it changes once it is built.
///
/// Comments and instructions are left out. The library keeps lines in sixteen bits, so each
/// element carries its own in the field that applications may use.
final class DocumentTree {
    let address: UInt
    let root: NodeHandle
    let file: String

    init(
        text: [UInt8],
        named file: String,
        syntax: MarkupDocument.Syntax,
        limits: MarkupLimits,
        keepingScripts: Bool
    ) throws(DiagnosticsError) {
        self.file = file
        initialize
        let faults = BuildFaults(file: file, text: text, limits: limits)
        let document: xmlDocPtr?
        switch syntax {
        case .xml: unsafe document = unsafe parseXML(faults)
        case .html: unsafe document = unsafe parseHTML(faults, keepingScripts: keepingScripts)
        }
        if let failure = faults.failure {
            unsafe xmlFreeDoc(document)
            throw failure
        }
        guard let document = unsafe document, let root = unsafe xmlDocGetRootElement(document)
        else {
            unsafe xmlFreeDoc(document)
            throw fault(file, 1, nil, "markup-syntax", "the file has no root element")
        }
        address = UInt(bitPattern: document)
        self.root = UInt(bitPattern: root)
    }

    deinit { unsafe xmlFreeDoc(xmlDocPtr(bitPattern: address)) }
}

/// What the callbacks of one build share: what was counted, and the first fault.
private final class BuildFaults {
    let text: [UInt8]
    let limits: MarkupLimits
    private let file: String
    private(set) var failure: DiagnosticsError?
    private var nodes = 0
    private var declarations = 0
    private var faults = 0
    var depth = 0

    init(file: String, text: [UInt8], limits: MarkupLimits) {
        self.file = file
        self.text = text
        self.limits = limits
    }

    func fail(_ identifier: String, at offset: Int, _ summary: String, fix: String? = nil) {
        guard failure == nil else { return }
        let place = position(of: offset, in: text)
        failure = fault(file, place.line, place.column, identifier, summary, fix: fix)
    }

    /// Counts an element about to be built, or tells that it is beyond the limits.
    func admits(attributes: Int, at offset: Int) -> Bool {
        guard failure == nil else { return false }
        nodes += 1 + attributes
        if attributes > limits.attributes {
            fail(
                "markup-attributes",
                at: offset,
                "a tag has more than \(limits.attributes) attributes"
            )
            return false
        }
        if depth >= limits.depth {
            fail("markup-depth", at: offset, "elements are nested deeper than \(limits.depth)")
            return false
        }
        if nodes > limits.nodes {
            fail(
                "markup-elements",
                at: offset,
                "the document has more than \(limits.nodes) elements and attributes",
                fix: "stream it by its records"
            )
            return false
        }
        depth += 1
        return true
    }

    /// Counts a fault of HTML that can be mended; the library takes microseconds to word each.
    func admitsFault() -> Bool {
        faults += 1
        return faults <= 100_000
    }

    func admitsDeclaration() -> Bool {
        declarations += 1
        return declarations <= limits.declarations
    }

    func isAtEnd(_ offset: Int) -> Bool {
        isSpent(text.dropFirst(offset))
    }
}

private func parseXML(_ faults: BuildFaults) -> xmlDocPtr? {
    guard let context = unsafe xmlNewParserCtxt() else { return nil }
    defer { unsafe xmlFreeParserCtxt(context) }
    guard let sax = unsafe context.pointee.sax else { return nil }
    unsafe sax.pointee.serror = { context, error in
        if let error = unsafe error { unsafe report(error.pointee, context, isHTML: false) }
    }
    unsafe refuseDeclarations(sax)
    unsafe sax.pointee.startElementNs = {
        context,
        name,
        prefix,
        uri,
        spaceCount,
        spaces,
        count,
        defaulted,
        attributes in
        guard unsafe admits(Int(count), context) else { return }
        unsafe xmlSAX2StartElementNs(
            context,
            name,
            prefix,
            uri,
            spaceCount,
            spaces,
            count,
            defaulted,
            attributes
        )
        unsafe noteLine(context)
    }
    unsafe sax.pointee.endElementNs = { context, name, prefix, uri in
        unsafe session(context)?.depth -= 1
        unsafe xmlSAX2EndElementNs(context, name, prefix, uri)
    }
    unsafe sax.pointee.cdataBlock = { unsafe xmlSAX2Characters($0, $1, $2) }
    let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    return unsafe run(faults, context) { start, count in
        unsafe xmlCtxtReadMemory(context, start, count, nil, nil, Int32(options))
    }
}

private func parseHTML(_ faults: BuildFaults, keepingScripts: Bool) -> xmlDocPtr? {
    guard let context = unsafe htmlNewParserCtxt() else { return nil }
    defer { unsafe htmlFreeParserCtxt(context) }
    guard let sax = unsafe context.pointee.sax else { return nil }
    unsafe sax.pointee.serror = { context, error in
        if let error = unsafe error { unsafe report(error.pointee, context, isHTML: true) }
    }
    // Without the mark the library would not look for the handler, and write to standard error.
    unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.pointee.startElement = { context, name, attributes in
        var count = 0
        if let attributes = unsafe attributes {
            while unsafe attributes[2 * count] != nil { count += 1 }
        }
        guard unsafe admits(count, context) else { return }
        unsafe xmlSAX2StartElement(context, name, attributes)
        unsafe noteLine(context)
    }
    unsafe sax.pointee.endElement = { context, name in
        guard let session = unsafe session(context), session.failure == nil else { return }
        session.depth -= 1
        unsafe xmlSAX2EndElement(context, name)
    }
    unsafe sax.pointee.comment = nil
    unsafe sax.pointee.processingInstruction = { context, _, _ in
        unsafe _ = admitsNames(context)
    }
    // Only scripts and styles come as CDATA here.
    unsafe sax.pointee.cdataBlock = { _, _, _ in }
    if keepingScripts {
        unsafe sax.pointee.cdataBlock = { unsafe xmlSAX2Characters($0, $1, $2) }
    }
    let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    return unsafe run(faults, context) { start, count in
        // Told explicitly, or the first declared charset would turn the rest into mojibake.
        unsafe htmlCtxtReadMemory(context, start, count, nil, "UTF-8", Int32(options))
    }
}

private func run(
    _ faults: BuildFaults,
    _ context: xmlParserCtxtPtr,
    _ read: (UnsafePointer<CChar>?, Int32) -> xmlDocPtr?
) -> xmlDocPtr? {
    unsafe withExtendedLifetime(faults) {
        // userData must stay the context: the SAX2 callbacks left in place cast it back.
        unsafe context.pointee._private = Unmanaged.passUnretained(faults).toOpaque()
        let document = unsafe faults.text.withUnsafeBytes { bytes in
            unsafe read(bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
        }
        if unsafe document == nil {
            unsafe xmlFreeDoc(context.pointee.myDoc)
            unsafe context.pointee.myDoc = nil
        }
        unsafe context.pointee._private = nil
        return unsafe document
    }
}

private func refuseDeclarations(_ sax: UnsafeMutablePointer<xmlSAXHandler>) {
    unsafe sax.pointee.entityDecl = { context, name, _, _, _, _ in
        unsafe refuse(context, "entity", name, "entity declarations are refused")
    }
    unsafe sax.pointee.unparsedEntityDecl = { context, name, _, _, _ in
        unsafe refuse(context, "entity", name, "entity declarations are refused")
    }
    unsafe sax.pointee.attributeDecl = { context, _, name, _, _, value, list in
        unsafe xmlFreeEnumeration(list)
        // A default is copied into every element of the name, which multiplies a small file.
        if unsafe value != nil {
            unsafe refuse(context, "default attribute", name, "such declarations are refused")
        } else if let session = unsafe session(context), !session.admitsDeclaration() {
            unsafe refuse(context, "attribute", name, "there are too many such declarations")
        }
    }
    unsafe sax.pointee.reference = { context, name in
        unsafe undeclared(name.map { unsafe String(cString: $0) } ?? "", context)
    }
    unsafe sax.pointee.elementDecl = { context, name, _, _ in
        if let session = unsafe session(context), !session.admitsDeclaration() {
            unsafe refuse(context, "element", name, "there are too many such declarations")
        }
    }
    unsafe sax.pointee.notationDecl = { context, name, _, _ in
        if let session = unsafe session(context), !session.admitsDeclaration() {
            unsafe refuse(context, "notation", name, "there are too many such declarations")
        }
    }
    unsafe sax.pointee.externalSubset = nil
    unsafe sax.pointee.resolveEntity = nil
    unsafe sax.pointee.comment = nil
    unsafe sax.pointee.processingInstruction = { context, _, _ in
        unsafe _ = admitsNames(context)
    }
}

private func parser(_ context: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
    unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self)
}

private func session(_ context: UnsafeMutableRawPointer?) -> BuildFaults? {
    guard let own = unsafe parser(context)?.pointee._private else { return nil }
    return unsafe Unmanaged<BuildFaults>.fromOpaque(own).takeUnretainedValue()
}

/// Whether one more element may be built; if not, the parse is ended.
private func admits(_ attributes: Int, _ context: UnsafeMutableRawPointer?) -> Bool {
    guard let session = unsafe session(context), let parser = unsafe parser(context) else {
        return false
    }
    guard unsafe admitsNames(context) else { return false }
    if session.admits(attributes: attributes, at: unsafe pal_xml_offset(parser)) { return true }
    unsafe xmlStopParser(parser)
    return false
}

/// Whether the dictionary is still small; if not, the parse is ended.
private func admitsNames(_ context: UnsafeMutableRawPointer?) -> Bool {
    guard let session = unsafe session(context), let parser = unsafe parser(context) else {
        return false
    }
    if unsafe Int(xmlDictSize(parser.pointee.dict)) <= session.limits.names { return true }
    session.fail(
        "markup-names",
        at: unsafe pal_xml_offset(parser),
        "the document has more than \(session.limits.names) different names"
    )
    unsafe xmlStopParser(parser)
    return false
}

private func noteLine(_ context: UnsafeMutableRawPointer?) {
    guard let parser = unsafe parser(context), let node = unsafe parser.pointee.node,
        let input = unsafe parser.pointee.input
    else { return }
    unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: Int(input.pointee.line))
}

private func refuse(
    _ context: UnsafeMutableRawPointer?,
    _ kind: String,
    _ name: UnsafePointer<xmlChar>?,
    _ why: String
) {
    guard let session = unsafe session(context), let parser = unsafe parser(context) else { return }
    let name = unsafe name.map { unsafe String(cString: $0) } ?? ""
    session.fail(
        "markup-entity",
        at: unsafe pal_xml_offset(parser),
        "declares the \(kind) '\(quoted(name))'; \(why)",
        fix: "write the text out where it is used"
    )
    unsafe xmlStopParser(parser)
}

private func undeclared(_ name: String, _ context: UnsafeMutableRawPointer?) {
    guard let session = unsafe session(context), let parser = unsafe parser(context) else { return }
    session.fail(
        "markup-entity",
        at: unsafe pal_xml_offset(parser),
        "refers to the entity '\(quoted(name))', which the file does not declare",
        fix: "write the character itself"
    )
    unsafe pal_xml_give_up(parser)
}

private func report(_ error: xmlError, _ context: UnsafeMutableRawPointer?, isHTML: Bool) {
    guard let session = unsafe session(context), let parser = unsafe parser(context) else { return }
    let code = unsafe error.code
    let isTooLarge =
        code == XML_ERR_NO_MEMORY.rawValue || code == XML_ERR_INTERNAL_ERROR.rawValue
    // HTML has no faults but those of size; the rest is mended as it comes.
    if isHTML, !isTooLarge, session.admitsFault() { return }
    let offset = unsafe pal_xml_offset(parser)
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "broken markup"
    if isHTML, !isTooLarge {
        session.fail("markup-syntax", at: offset, "the page has more than 100000 faults")
        unsafe pal_xml_give_up(parser)
        return
    }
    if isHTML {
        session.fail("markup-too-large", at: offset, tidy(message), fix: "split the file")
        unsafe pal_xml_give_up(parser)
        return
    }
    let name = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
    if code == XML_WAR_UNDECLARED_ENTITY.rawValue || code == XML_ERR_UNDECLARED_ENTITY.rawValue {
        unsafe undeclared(name, context)
        return
    }
    // Faults of namespaces leave a tree that can be used; so do warnings.
    guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue,
        unsafe error.domain != XML_FROM_NAMESPACE.rawValue
    else { return }
    if message.hasPrefix("Excessive depth") {
        session.fail("markup-depth", at: offset, "elements are nested too deeply")
    } else if code != XML_ERR_TAG_NAME_MISMATCH.rawValue, session.isAtEnd(offset),
        unsafe parser.pointee.instate != XML_PARSER_EPILOG
    {
        let inside: String? = unsafe parser.pointee.node.map { node in
            let name = unsafe node.pointee.name.map { unsafe String(cString: $0) } ?? ""
            let line = unsafe UInt(bitPattern: node.pointee._private)
            return " inside the element '\(quoted(name))' of line \(line)"
        }
        session.fail(
            "markup-truncated",
            at: session.text.count,
            "the file ends\(inside ?? " before its root element is complete")",
            fix: "fetch the file again"
        )
    } else {
        session.fail("markup-syntax", at: offset, tidy(message))
    }
    unsafe pal_xml_give_up(parser)
}
