private import CLibXML2
import Diagnostics
import Foundation

/// Runs libxml2's callbacks over a file, in pieces that the parser asks for.
func streamRecords(
    from descriptor: Int32,
    named file: String,
    into builder: RecordBuilder
) throws -> StreamSummary {
    initialize
    guard let context = unsafe xmlNewParserCtxt() else {
        throw fault(file, 1, nil, "markup-memory", "there is no memory to parse with")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    let stream = RecordStream(descriptor, file, builder, UInt(bitPattern: context))
    withExtendedLifetime(stream) {
        let own = unsafe Unmanaged.passUnretained(stream).toOpaque()
        // userData must stay the context: the SAX2 callbacks left in place cast it back.
        unsafe context.pointee._private = own
        unsafe install(in: context)
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
        let document = unsafe xmlCtxtReadIO(
            context,
            { own, buffer, count in
                guard let own = unsafe own, let buffer = unsafe buffer else { return -1 }
                return unsafe Unmanaged<RecordStream>.fromOpaque(own).takeUnretainedValue()
                    .read(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
            },
            nil,
            own,
            nil,
            nil,
            Int32(options)
        )
        unsafe xmlFreeDoc(document)
        unsafe xmlFreeDoc(context.pointee.myDoc)
        unsafe context.pointee.myDoc = nil
        unsafe context.pointee._private = nil
    }
    if let thrown = builder.thrown { throw thrown }
    if let failure = stream.failure, !stream.hasRoot { throw DiagnosticsError(failure) }
    return StreamSummary(
        records: builder.records,
        oversized: builder.oversized,
        bytes: stream.bytes,
        cut: stream.failure
    )
}

/// What the callbacks of one stream share.
private final class RecordStream {
    let builder: RecordBuilder
    private let descriptor: Int32
    private let file: String
    private let context: UInt
    private(set) var bytes = 0
    private(set) var failure: Diagnostic?
    private(set) var hasRoot = false
    private var isStopped = false
    private var isAtEnd = false
    private var hasNUL = false
    private var declarations = 0
    /// Names live in the parser's dictionary, so that one pointer stands for a text; the table is
    /// addressed by its bits, and a name that lost its place is read again.
    private var keys = [UInt](repeating: 0, count: 256)
    private var names = [NameEntry](
        repeating: NameEntry(text: "", isRecord: false, isSkipped: false),
        count: 256
    )

    init(_ descriptor: Int32, _ file: String, _ builder: RecordBuilder, _ context: UInt) {
        self.descriptor = descriptor
        self.file = file
        self.builder = builder
        self.context = context
    }

    private var parser: xmlParserCtxtPtr? { unsafe xmlParserCtxtPtr(bitPattern: context) }

    /// Gives the parser more of the file; it asks for 4,000 bytes at a time.
    func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
        guard failure == nil, !isStopped, !hasNUL, let parser = unsafe parser else { return 0 }
        // The parser keeps five pointers an attribute, and compares them only when it has all.
        // Namespaces are two pointers each, and compared as they come.
        if unsafe Int(parser.pointee.maxatts) > 40 * builder.limits.attributes + 1_000
            || Int(parser.pointee.nsNr) > 4 * builder.limits.attributes + 1_000
        {
            fail("markup-attributes", tooManyAttributes)
            return 0
        }
        var count = unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        while count < 0, errno == EINTR {
            count = unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        }
        guard count > 0 else {
            isAtEnd = true
            if count < 0 { fail("markup-unreadable", "the file cannot be read further") }
            return 0
        }
        if let start = buffer.baseAddress, let nul = unsafe memchr(start, 0, count) {
            hasNUL = true
            count = unsafe nul - start
        }
        bytes += count
        return Int32(count)
    }

    func start(
        _ name: UnsafePointer<xmlChar>?,
        _ prefix: UnsafePointer<xmlChar>?,
        _ spaces: Int,
        _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        hasRoot = true
        guard !isStopped, failure == nil, let name = unsafe name, let parser = unsafe parser
        else { return }
        guard count + spaces <= builder.limits.attributes else {
            fail("markup-attributes", tooManyAttributes)
            unsafe xmlStopParser(parser)
            return
        }
        guard admitsNames() else { return }
        let entry = unsafe entry(of: name, prefix)
        builder.start(entry, line: unsafe Int(parser.pointee.input?.pointee.line ?? 1))
        guard count > 0, builder.isTaking, let attributes = unsafe attributes else { return }
        // Five pointers each: local name, prefix, namespace, start and end of the value.
        for i in 0..<count {
            let fields = unsafe UnsafeBufferPointer(start: attributes + 5 * i, count: 5)
            guard let name = unsafe fields[0], let first = unsafe fields[3],
                let end = unsafe fields[4]
            else { continue }
            let value = unsafe UnsafeBufferPointer(start: first, count: end - first)
            builder.add(
                MarkupAttribute(
                    name: unsafe self.entry(of: name, fields[1]).text,
                    value: unsafe unescapedAttribute(value)
                )
            )
        }
    }

    func end() {
        guard !isStopped, failure == nil else { return }
        if builder.end() { return }
        isStopped = true
        unsafe xmlStopParser(parser)
    }

    private func entry(
        of name: UnsafePointer<xmlChar>,
        _ prefix: UnsafePointer<xmlChar>?
    ) -> NameEntry {
        let key = UInt(bitPattern: name)
        let slot = Int(truncatingIfNeeded: (key >> 3) ^ (key >> 11)) & 255
        var entry: NameEntry
        if keys[slot] == key {
            entry = names[slot]
        } else {
            let local = unsafe String(cString: name)
            entry = NameEntry(
                text: local,
                isRecord: local == builder.record,
                isSkipped: builder.skipping.contains(local)
            )
            keys[slot] = key
            names[slot] = entry
        }
        guard let prefix = unsafe prefix else { return entry }
        entry.text = unsafe "\(String(cString: prefix)):\(entry.text)"
        return entry
    }

    /// Whether the dictionary is still small; if not, the stream is ended.
    func admitsNames() -> Bool {
        guard let parser = unsafe parser else { return false }
        if unsafe Int(xmlDictSize(parser.pointee.dict)) <= builder.limits.names { return true }
        fail("markup-names", "the file has more than \(builder.limits.names) different names")
        unsafe xmlStopParser(parser)
        return false
    }

    func admitsDeclaration() -> Bool {
        declarations += 1
        return declarations <= 1_000
    }

    private var tooManyAttributes: String {
        "a tag has more than \(builder.limits.attributes) attributes"
    }

    /// Records the fault that ends the stream, at the place the parser has come to.
    func fail(_ identifier: String, _ summary: String, fix: String? = nil) {
        guard failure == nil, !isStopped else { return }
        let place = place
        failure = Diagnostic(
            .error,
            identifier,
            at: SourceLocation(file: file, line: place.line, column: place.column),
            summary,
            fix: fix
        )
    }

    /// The line and the column; the column is known while the line's start is still in memory.
    private var place: (line: Int, column: Int?) {
        guard let input = unsafe parser?.pointee.input else { return (1, nil) }
        let line = unsafe max(1, Int(input.pointee.line))
        guard let base = unsafe input.pointee.base, let end = unsafe input.pointee.cur else {
            return (line, nil)
        }
        var column = 1
        for i in stride(from: unsafe end - base - 1, through: 0, by: -1) {
            let byte = unsafe base[i]
            if byte == UInt8(ascii: "\n") { return (line, column) }
            if byte & 0xc0 != 0x80 { column += 1 }
        }
        let isWhole = unsafe line == 1 && input.pointee.consumed == 0
        return (line, isWhole ? column : nil)
    }

    func report(_ error: xmlError) {
        guard failure == nil, !isStopped, let parser = unsafe parser else { return }
        let code = unsafe error.code
        let name = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
        if code == XML_WAR_UNDECLARED_ENTITY.rawValue || code == XML_ERR_UNDECLARED_ENTITY.rawValue
        {
            undeclared(name)
            return
        }
        // Faults of namespaces leave records that can be used; so do warnings.
        guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue,
            unsafe error.domain != XML_FROM_NAMESPACE.rawValue
        else { return }
        let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "broken markup"
        if message.hasPrefix("Excessive depth") {
            fail("markup-depth", "elements are nested deeper than 256")
        } else if unsafe hasNUL && isSpent(parser) {
            fail(
                "markup-nul",
                "the file holds a NUL byte",
                fix: "XML is text: check that this is the right file"
            )
        } else if code != XML_ERR_TAG_NAME_MISMATCH.rawValue, isAtEnd,
            unsafe isSpent(parser), unsafe parser.pointee.instate != XML_PARSER_EPILOG
        {
            let inside = unsafe parser.pointee.name.map { unsafe String(cString: $0) }
            let end =
                inside.map { "inside the element '\(quoted($0))'" }
                ?? "before its root element is complete"
            fail(
                "markup-truncated",
                "the file ends \(end)",
                fix: "fetch the file again"
            )
        } else {
            fail("markup-syntax", tidy(message))
        }
        unsafe pal_xml_give_up(parser)
    }

    func undeclared(_ name: String) {
        fail(
            "markup-entity",
            "refers to the entity '\(quoted(name))', which the file does not declare",
            fix: "write the character itself"
        )
        if let parser = unsafe parser { unsafe pal_xml_give_up(parser) }
    }

    func refuse(_ kind: String, _ name: UnsafePointer<xmlChar>?, _ why: String) {
        let name = unsafe name.map { unsafe String(cString: $0) } ?? ""
        fail(
            "markup-entity",
            "declares the \(kind) '\(quoted(name))'; \(why)",
            fix: "write the text out where it is used"
        )
        unsafe xmlStopParser(parser)
    }
}

/// Whether the parser has taken all it was given, but for blanks and a scalar that was cut.
private func isSpent(_ parser: xmlParserCtxtPtr) -> Bool {
    guard let input = unsafe parser.pointee.input, let cur = unsafe input.pointee.cur,
        let end = unsafe input.pointee.end
    else { return true }
    let rest = unsafe UnsafeBufferPointer(start: cur, count: max(0, end - cur))
    return unsafe isSpent(rest)
}

private func stream(_ context: UnsafeMutableRawPointer?) -> RecordStream? {
    guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
        let own = unsafe parser.pointee._private
    else { return nil }
    return unsafe Unmanaged<RecordStream>.fromOpaque(own).takeUnretainedValue()
}

/// Replaces every callback that would build, load or declare something.
private func install(in context: xmlParserCtxtPtr) {
    guard let sax = unsafe context.pointee.sax else { return }
    unsafe sax.pointee.serror = { context, error in
        if let error = unsafe error { unsafe stream(context)?.report(error.pointee) }
    }
    unsafe sax.pointee.entityDecl = { context, name, _, _, _, _ in
        unsafe stream(context)?.refuse("entity", name, "entity declarations are refused")
    }
    unsafe sax.pointee.unparsedEntityDecl = { context, name, _, _, _ in
        unsafe stream(context)?.refuse("entity", name, "entity declarations are refused")
    }
    unsafe sax.pointee.attributeDecl = { context, _, name, _, _, value, list in
        unsafe xmlFreeEnumeration(list)
        guard let stream = unsafe stream(context) else { return }
        // A default is copied into every element of the name, which multiplies a small file.
        if unsafe value != nil {
            unsafe stream.refuse("default attribute", name, "such declarations are refused")
        } else if !stream.admitsDeclaration() {
            unsafe stream.refuse("attribute", name, "there are too many such declarations")
        }
    }
    unsafe sax.pointee.reference = { context, name in
        unsafe stream(context)?.undeclared(name.map { unsafe String(cString: $0) } ?? "")
    }
    unsafe sax.pointee.elementDecl = { context, name, _, _ in
        if let stream = unsafe stream(context), !stream.admitsDeclaration() {
            unsafe stream.refuse("element", name, "there are too many such declarations")
        }
    }
    unsafe sax.pointee.notationDecl = { context, name, _, _ in
        if let stream = unsafe stream(context), !stream.admitsDeclaration() {
            unsafe stream.refuse("notation", name, "there are too many such declarations")
        }
    }
    unsafe sax.pointee.externalSubset = nil
    unsafe sax.pointee.resolveEntity = nil
    unsafe sax.pointee.comment = nil
    unsafe sax.pointee.processingInstruction = { context, _, _ in
        unsafe _ = stream(context)?.admitsNames()
    }
    unsafe sax.pointee.startElementNs = {
        context,
        name,
        prefix,
        _,
        spaces,
        _,
        count,
        _,
        attributes in
        unsafe stream(context)?.start(name, prefix, Int(spaces), Int(count), attributes)
    }
    unsafe sax.pointee.endElementNs = { context, _, _, _ in unsafe stream(context)?.end() }
    unsafe sax.pointee.characters = { unsafe addText($0, $1, $2) }
    unsafe sax.pointee.ignorableWhitespace = { unsafe addText($0, $1, $2) }
    unsafe sax.pointee.cdataBlock = { unsafe addText($0, $1, $2) }
}

private func addText(
    _ context: UnsafeMutableRawPointer?,
    _ start: UnsafePointer<xmlChar>?,
    _ count: Int32
) {
    guard let stream = unsafe stream(context) else { return }
    unsafe stream.builder.add(text: UnsafeBufferPointer(start: start, count: Int(count)))
}
