internal import Vocabulary

extension [GoldMatch] {
    /// Writes the matches as JSON with sorted keys, as `JSONEncoder` would, without its cost.
    func writeJSON(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (place, match) in enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: #"{"alias":"#.utf8)
            write(match.alias, to: &bytes)
            bytes.append(contentsOf: #","cluster":"#.utf8)
            write(match.cluster, to: &bytes)
            bytes.append(contentsOf: #","culture":"#.utf8)
            write(match.culture.rawValue, to: &bytes)
            bytes.append(contentsOf: #","end":"#.utf8)
            write(match.end, to: &bytes)
            bytes.append(contentsOf: #","rules":["#.utf8)
            for (place, rule) in match.rules.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(rule, to: &bytes)
            }
            bytes.append(contentsOf: #"],"start":"#.utf8)
            write(match.start, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "]"))
    }
}

private func write(_ number: Int, to bytes: inout [UInt8]) {
    guard number < 0 || number > 9 else {
        bytes.append(UInt8(ascii: "0") + UInt8(number))
        return
    }
    bytes.append(contentsOf: String(number).utf8)
}

/// Writes a text in quotes; what JSON does not allow inside of them is escaped (RFC 8259, section 7).
private func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0..<0x20:
            bytes.append(contentsOf: #"\u00"#.utf8)
            bytes.append(UInt8(ascii: "0") + byte >> 4)
            let low = byte & 15
            bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
        default:
            bytes.append(byte)
        }
    }
    bytes.append(UInt8(ascii: "\""))
}
