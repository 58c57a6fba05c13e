/// Writes one JSON object without line breaks, its fields in the order given.
struct LineWriter {
    private(set) var text = "{"
    private var isEmpty = true

    /// Adds a field whose value is JSON text.
    mutating func add(_ name: String, json value: String) {
        text += isEmpty ? "" : ","
        text += LineWriter.quoted(name) + ":" + value
        isEmpty = false
    }

    /// Adds a field with a text, or nothing when there is none.
    mutating func add(_ name: String, _ value: String?) {
        if let value { add(name, json: LineWriter.quoted(value)) }
    }

    /// Adds a field with a number, or nothing when there is none.
    mutating func add(_ name: String, _ value: (some Numeric & Sendable)?) {
        if let value { add(name, json: "\(value)") }
    }

    /// The object.
    var object: String { text + "}" }

    /// A list of texts.
    static func list(_ texts: [String]) -> String {
        "[" + texts.map(quoted).joined(separator: ",") + "]"
    }

    /// A text as JSON, its control characters escaped (RFC 8259, section 7).
    static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        bytes.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += Array("\\n".utf8)
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += Array("\\u00\(byte < 16 ? "0" : "")\(digits)".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }
}
