/// One column of a table as programs read it.
struct DataField: Sendable {
    /// What the values are.
    enum Kind: String, Sendable {
        case text, integer, number, flag
    }

    /// The name in files, in lower case with underscores.
    var name: String
    /// What the values are.
    var kind: Kind
    /// What they mean.
    var meaning: Sentence

    /// What a record says of it, in English.
    var json: String {
        "{\"name\":\(jsonText(name)),\"type\":\(jsonText(kind.rawValue)),"
            + "\"meaning\":\(jsonText(meaning.english))}"
    }

    /// Holds texts.
    static func text(_ name: String, _ meaning: Sentence) -> DataField {
        DataField(name: name, kind: .text, meaning: meaning)
    }

    /// Holds whole numbers.
    static func integer(_ name: String, _ meaning: Sentence) -> DataField {
        DataField(name: name, kind: .integer, meaning: meaning)
    }

    /// Holds numbers.
    static func number(_ name: String, _ meaning: Sentence) -> DataField {
        DataField(name: name, kind: .number, meaning: meaning)
    }

    /// Holds true or false.
    static func flag(_ name: String, _ meaning: Sentence) -> DataField {
        DataField(name: name, kind: .flag, meaning: meaning)
    }
}

/// One value of a table as programs read it.
enum DataValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    /// Not defined, which is neither zero nor an empty text.
    case missing

    /// A number, or nothing where it is not defined or not finite.
    init(_ number: Double?) {
        self = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    }

    /// A text, or nothing.
    init(_ text: String?) { self = text.map { .text($0) } ?? .missing }

    /// The value as one cell of RFC 4180; text that starts a formula gets an apostrophe in front.
    var csv: String {
        switch self {
        case .text(let text): DataValue.cell(text)
        case .missing: ""
        default: plain
        }
    }

    /// The value as JSON, with nothing in it that could end a script element.
    var json: String {
        switch self {
        case .text(let text): jsonText(text)
        case .missing: "null"
        default: plain
        }
    }

    private var plain: String {
        switch self {
        case .integer(let n): String(n)
        case .number(let x): DataValue.rounded(x)
        case .flag(let flag): flag ? "true" : "false"
        case .text, .missing: ""
        }
    }

    /// A number to six decimals, a small one to nine; what is smaller still keeps its digits.
    ///
    /// No estimate is surer than that, and files are half the size.
    private static func rounded(_ x: Double) -> String {
        guard x.magnitude < 1e9 else { return "\(x)" }
        if let whole = Int(exactly: x) { return String(whole) }
        // Quotients of whole numbers are rounded rightly, so the shortest text has few digits.
        let unit = x.magnitude < 0.001 ? 1e9 : 1e6
        let near = (x * unit).rounded() / unit
        if near == 0 { return "\(x)" }
        return Int(exactly: near).map { String($0) } ?? "\(near)"
    }

    /// Guards what spreadsheets run (the signs that OWASP's page on CSV injection lists).
    private static func cell(_ text: String) -> String {
        var safe = text
        if let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) {
            safe = "'" + text
        }
        let isPlain = safe.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 10 && $0 != 13 }
        if isPlain, !safe.isEmpty { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

/// Appends a text as a JSON string that stays inert, see `jsonText`.
func appendJSON(_ text: String, to bytes: inout [UInt8]) {
    // Nothing of what is escaped has other bytes than these at its start.
    let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: false
        default: true
        }
    }
    guard isPlain else { return bytes.append(contentsOf: jsonText(text).utf8) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\""))
}

/// A text as a JSON string that stays inert inside HTML and on terminals.
///
/// Beside what RFC 8259 asks for, `<`, `>` and `&` are written as escapes, as are controls, line
/// separators and the characters that reorder text.
func jsonText(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x22: out += "\\\""
        case 0x5C: out += "\\\\"
        case 0x0A: out += "\\n"
        case 0x09: out += "\\t"
        case 0..<0x20, 0x26, 0x3C, 0x3E, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E,
            0x2060...0x206F, 0xFEFF:
            let digits = String(scalar.value, radix: 16)
            out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out + "\""
}
