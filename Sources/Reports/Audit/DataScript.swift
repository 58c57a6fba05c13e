import Vocabulary

/// Writes a data file: a script of one call with JSON arrays, for pages that may fetch nothing.
///
/// A page opened from disk can load scripts from its folder but no other files. What is written
/// is data only: every foreign string stands inside quotes, with `<`, quotes, backslashes, controls
/// and line separators escaped, and characters that are hidden or reorder text named by code point.
struct DataScript: Sendable {
    private var bytes: [UInt8] = []
    private var needsComma = true

    /// Begins the call with the name of the data.
    init(name: String) {
        append("palimpsest(")
        needsComma = false
        text(name)
    }

    /// Begins the call with the number of a page.
    init(part: Int) {
        append("palimpsest(")
        needsComma = false
        number(part)
    }

    /// Begins elements that will follow others in some array.
    init() {}

    /// Writes elements that were written before.
    mutating func add(_ elements: DataScript) {
        bytes.append(contentsOf: elements.bytes)
        needsComma = true
    }

    /// How many bytes were written.
    var size: Int { bytes.count }

    /// Begins an array.
    mutating func open(_ bracket: StaticString) {
        separate()
        append(bracket)
        needsComma = false
    }

    /// Ends an array.
    mutating func close(_ bracket: StaticString) {
        append(bracket)
        needsComma = true
    }

    /// Writes a whole number.
    mutating func number(_ n: Int) {
        separate()
        bytes.append(contentsOf: String(n).utf8)
    }

    /// Writes an array, element by element.
    mutating func list<Element>(
        _ elements: some Sequence<Element>,
        _ write: (inout DataScript, Element) -> Void
    ) {
        open("[")
        for element in elements { write(&self, element) }
        close("]")
    }

    /// Writes a string; hidden characters are named in brackets.
    mutating func text(_ text: String) {
        separate()
        append("\"")
        if appendPlain(text, to: &bytes, DataScript.escape) { return append("\"") }
        visit(text) { scalar in
            write(scalar)
        } hidden: { value, run in
            append("[")
            append(hiddenLabel(value, run: run))
            append("]")
        }
        append("\"")
    }

    /// Writes the text of an answer as an array: plain strings, and pairs of a kind and a string.
    ///
    /// The kinds are 1 in the target's gold, 2 in a proxy's, 3 in both, 4 the name of a hidden
    /// character.
    mutating func segments(_ content: [HTML]) {
        open("[")
        for piece in content {
            switch piece {
            case .text(let text): segment(text, kind: 0)
            case .element(_, let attributes, let children):
                let look = attributes.first { $0.name.isNamed("class") }?.value
                let kind = look == "target" ? 1 : look == "proxy" ? 2 : look == "both" ? 3 : 0
                for case .text(let text) in children { segment(text, kind: kind) }
            case .stylesheet, .rendered: break
            }
        }
        close("]")
    }

    private mutating func segment(_ text: String, kind: Int) {
        if text.isEmpty { return }
        let (before, needed) = (bytes.count, needsComma)
        begin(kind)
        if appendPlain(text, to: &bytes, DataScript.escape) { return end(kind) }
        bytes.removeLast(bytes.count - before)
        needsComma = needed
        var isOpen = false
        visit(text) { scalar in
            if !isOpen { begin(kind) }
            isOpen = true
            write(scalar)
        } hidden: { value, run in
            if isOpen { end(kind) }
            isOpen = false
            begin(4)
            append(hiddenLabel(value, run: run))
            end(4)
        }
        if isOpen { end(kind) }
    }

    private mutating func begin(_ kind: Int) {
        separate()
        if kind > 0 {
            append("[")
            bytes.append(contentsOf: String(kind).utf8)
            append(",")
        }
        append("\"")
    }

    private mutating func end(_ kind: Int) {
        append(kind > 0 ? "\"]" : "\"")
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        if scalar.isASCII, let escaped = DataScript.escape(UInt8(scalar.value)) {
            append(escaped)
        } else {
            bytes.append(
                contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
            )
        }
    }

    /// What stands for a character that means something between quotes.
    private static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case 0x0A: "\\n"
        case 0x09: "\\t"
        // Nothing in the file can then look like a tag or a comment to anybody.
        case UInt8(ascii: "<"): "\\u003c"
        case UInt8(ascii: "&"): "\\u0026"
        default: nil
        }
    }

    private mutating func separate() {
        if needsComma { append(",") }
        needsComma = true
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// The file with its call ended.
    func file(_ name: SafeName) -> ReportFile {
        ReportFile(path: name.text, bytes: bytes + Array(")\n".utf8))
    }
}
