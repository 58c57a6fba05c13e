private import CLibXML2
import Diagnostics

/// One run of libxml2 over one document, from UTF-8 bytes to values.
///
/// The parser's own tree is not built: its callbacks feed a `TreeBuilder`, so that lines are exact
/// beyond 65,535 and nothing has to be freed but the context.
struct TreeParser {
    private let builder: TreeBuilder

    init(named: String, text: [UInt8], skipping: Set<String>, limits: MarkupLimits) {
        builder = TreeBuilder(file: named, text: text, skipping: skipping, limits: limits)
    }

    func parse() throws(DiagnosticsError) -> MarkupElement {
        initialize
        guard let context = unsafe xmlNewParserCtxt() else {
            throw fault(builder.file, 1, nil, "markup-memory", "there is no memory to parse with")
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        let session = Session(builder: builder)
        withExtendedLifetime(session) {
            // userData must stay the context: the SAX2 callbacks left in place cast it back.
            unsafe context.pointee._private = Unmanaged.passUnretained(session).toOpaque()
            unsafe install(in: context)
            let options =
                XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
                | XML_PARSE_IGNORE_ENC.rawValue
            unsafe builder.text.withUnsafeBytes { bytes in
                let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
                let document = unsafe xmlCtxtReadMemory(
                    context,
                    start,
                    Int32(bytes.count),
                    nil,
                    nil,
                    Int32(options)
                )
                unsafe xmlFreeDoc(document)
                unsafe context.pointee.myDoc = nil
            }
            unsafe context.pointee._private = nil
        }
        if let failure = builder.failure { throw failure }
        guard let root = builder.root else {
            throw fault(builder.file, 1, nil, "markup-syntax", "the file has no root element")
        }
        return root
    }

    /// Replaces every callback that would build, load or declare something.
    private func install(in context: xmlParserCtxtPtr) {
        guard let sax = unsafe context.pointee.sax else { return }
        unsafe sax.pointee.serror = { context, error in
            if let session = unsafe session(of: context), let error = unsafe error {
                unsafe session.report(error.pointee, in: context)
            }
        }
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
            } else if let session = unsafe session(of: context), !session.admitsDeclaration() {
                unsafe refuse(context, "attribute", name, "there are too many such declarations")
            }
        }
        unsafe sax.pointee.reference = { context, name in
            if let session = unsafe session(of: context) {
                unsafe session.undeclared(name.map { unsafe String(cString: $0) } ?? "", context)
            }
        }
        unsafe sax.pointee.elementDecl = { context, name, _, _ in
            if let session = unsafe session(of: context), !session.admitsDeclaration() {
                unsafe refuse(context, "element", name, "there are too many such declarations")
            }
        }
        unsafe sax.pointee.notationDecl = { context, name, _, _ in
            if let session = unsafe session(of: context), !session.admitsDeclaration() {
                unsafe refuse(context, "notation", name, "there are too many such declarations")
            }
        }
        unsafe sax.pointee.externalSubset = nil
        unsafe sax.pointee.resolveEntity = nil
        unsafe sax.pointee.comment = nil
        unsafe sax.pointee.processingInstruction = { context, _, _ in
            unsafe _ = session(of: context)?.admitsNames(in: context)
        }
        unsafe sax.pointee.startElementNs = {
            context,
            name,
            prefix,
            _,
            _,
            _,
            count,
            _,
            attributes in
            if let session = unsafe session(of: context) {
                unsafe session.start(name, prefix, Int(count), attributes, in: context)
            }
        }
        unsafe sax.pointee.endElementNs = { context, _, _, _ in
            unsafe session(of: context)?.builder.end()
        }
        unsafe sax.pointee.characters = { unsafe addText($0, $1, $2) }
        unsafe sax.pointee.ignorableWhitespace = { unsafe addText($0, $1, $2) }
        unsafe sax.pointee.cdataBlock = { unsafe addText($0, $1, $2) }
    }
}

/// Sets up the library once, before two threads may try to.
let initialize: Void = xmlInitParser()

/// What the callbacks of one parse share.
private final class Session {
    let builder: TreeBuilder
    /// Names live in the parser's dictionary, so a pointer stands for its text during a parse.
    private var names: [UInt: String] = [:]
    private var declarations = 0

    init(builder: TreeBuilder) {
        self.builder = builder
    }

    /// Counts a declared attribute.
    func admitsDeclaration() -> Bool {
        declarations += 1
        return declarations <= builder.limits.declarations
    }

    /// Whether the dictionary is still small; if not, the parse is ended.
    func admitsNames(in context: UnsafeMutableRawPointer?) -> Bool {
        guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else {
            return false
        }
        if unsafe Int(xmlDictSize(parser.pointee.dict)) <= builder.limits.names { return true }
        builder.fail(
            "markup-names",
            at: unsafe pal_xml_offset(parser),
            "the file has more than \(builder.limits.names) different names"
        )
        unsafe xmlStopParser(parser)
        return false
    }

    func start(
        _ name: UnsafePointer<xmlChar>?,
        _ prefix: UnsafePointer<xmlChar>?,
        _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        in context: UnsafeMutableRawPointer?
    ) {
        guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else {
            return
        }
        guard unsafe admitsNames(in: context) else { return }
        let line = unsafe parser.pointee.input.map { unsafe Int($0.pointee.line) } ?? 1
        let fullName = unsafe text(of: name, prefix)
        let offset = unsafe pal_xml_offset(parser)
        guard builder.start(fullName, attributes: count, line: line, at: offset) else {
            unsafe xmlStopParser(parser)
            return
        }
        guard count > 0, !builder.isSkipping, let attributes = unsafe attributes else { return }
        var values: [MarkupAttribute] = []
        values.reserveCapacity(count)
        // Five pointers each: local name, prefix, namespace, start and end of the value.
        for i in 0..<count {
            let fields = unsafe UnsafeBufferPointer(start: attributes + 5 * i, count: 5)
            guard let first = unsafe fields[3], let end = unsafe fields[4] else { continue }
            let value = unsafe UnsafeBufferPointer(start: first, count: end - first)
            values.append(
                MarkupAttribute(
                    name: unsafe text(of: fields[0], fields[1]),
                    value: unsafe unescapedAttribute(value)
                )
            )
        }
        builder.add(values)
    }

    func report(_ error: xmlError, in context: UnsafeMutableRawPointer?) {
        guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else {
            return
        }
        let code = unsafe error.code
        if code == XML_WAR_UNDECLARED_ENTITY.rawValue {
            unsafe undeclared(error.str1.map { unsafe String(cString: $0) } ?? "", context)
            return
        }
        // Faults of namespaces leave a tree that can be used; so do warnings.
        guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue,
            unsafe error.domain != XML_FROM_NAMESPACE.rawValue
        else { return }
        defer { unsafe pal_xml_give_up(parser) }
        let offset = unsafe pal_xml_offset(parser)
        let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "broken markup"
        if message.hasPrefix("Excessive depth") {
            builder.fail("markup-depth", at: offset, "elements are nested too deeply")
        } else if code == XML_ERR_UNDECLARED_ENTITY.rawValue {
            unsafe undeclared(error.str1.map { unsafe String(cString: $0) } ?? "", context)
        } else if code != XML_ERR_TAG_NAME_MISMATCH.rawValue, builder.isAtEnd(offset),
            builder.root == nil
        {
            builder.failAtEnd()
        } else {
            builder.fail("markup-syntax", at: offset, tidy(message))
        }
    }

    func undeclared(_ name: String, _ context: UnsafeMutableRawPointer?) {
        guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else {
            return
        }
        builder.fail(
            "markup-entity",
            at: unsafe pal_xml_offset(parser),
            "refers to the entity '\(quoted(name))', which the file does not declare",
            fix: "write the character itself"
        )
        unsafe pal_xml_give_up(parser)
    }

    private func text(
        of name: UnsafePointer<xmlChar>?,
        _ prefix: UnsafePointer<xmlChar>?
    ) -> String {
        guard let name = unsafe name else { return "" }
        let local: String
        let key = UInt(bitPattern: name)
        if let known = names[key] {
            local = known
        } else {
            local = unsafe String(cString: name)
            names[key] = local
        }
        guard let prefix = unsafe prefix else { return local }
        return unsafe "\(String(cString: prefix)):\(local)"
    }
}

private func session(of context: UnsafeMutableRawPointer?) -> Session? {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let own = unsafe parser.pointee._private
    else { return nil }
    return unsafe Unmanaged<Session>.fromOpaque(own).takeUnretainedValue()
}

private func addText(
    _ context: UnsafeMutableRawPointer?,
    _ start: UnsafePointer<xmlChar>?,
    _ count: Int32
) {
    guard let session = unsafe session(of: context) else { return }
    unsafe session.builder.add(text: UnsafeBufferPointer(start: start, count: Int(count)))
}

private func refuse(
    _ context: UnsafeMutableRawPointer?,
    _ kind: String,
    _ name: UnsafePointer<xmlChar>?,
    _ why: String
) {
    guard let session = unsafe session(of: context),
        let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self)
    else { return }
    let name = unsafe name.map { unsafe String(cString: $0) } ?? ""
    session.builder.fail(
        "markup-entity",
        at: unsafe pal_xml_offset(parser),
        "declares the \(kind) '\(quoted(name))'; \(why)",
        fix: "write the text out where it is used"
    )
    unsafe xmlStopParser(parser)
}
