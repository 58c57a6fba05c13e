/// Reads the inside of a JSON string, its escapes resolved (RFC 8259, section 7).
///
/// Lone surrogates, escapes that do not exist and bytes that are no UTF-8 become U+FFFD.
func jsonText(_ inside: ArraySlice<UInt8>) -> String {
    guard inside.contains(UInt8(ascii: "\\")) else {
        return String(decoding: inside, as: UTF8.self)
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(inside.count)
    var rest = inside
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\") else {
            plain.append(byte)
            continue
        }
        plain += UTF8.encode(escapedScalar(&rest)) ?? UTF8.encodedReplacementCharacter
    }
    return String(decoding: plain, as: UTF8.self)
}

private func escapedScalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
    guard let kind = rest.popFirst() else { return "\u{FFFD}" }
    switch kind {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(kind)
    case UInt8(ascii: "u"): break
    default: return "\u{FFFD}"
    }
    guard let unit = hexUnit(rest) else { return "\u{FFFD}" }
    rest = rest.dropFirst(4)
    guard (0xD800..<0xDC00).contains(unit) else {
        return Unicode.Scalar(UInt32(unit)) ?? "\u{FFFD}"
    }
    guard rest.starts(with: Array(#"\u"#.utf8)), let low = hexUnit(rest.dropFirst(2)),
        (0xDC00..<0xE000).contains(low)
    else { return "\u{FFFD}" }
    rest = rest.dropFirst(6)
    return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        ?? "\u{FFFD}"
}

private func hexUnit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    guard bytes.count >= 4 else { return nil }
    var unit: UInt16 = 0
    for byte in bytes.prefix(4) {
        switch byte {
        case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
        case 0x41...0x46: unit = unit << 4 | UInt16(byte - 0x37)
        case 0x61...0x66: unit = unit << 4 | UInt16(byte - 0x57)
        default: return nil
        }
    }
    return unit
}

/// A text as JSON, in quotes and escaped where the standard asks for it.
func jsonQuoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case "\n": out += "\\n"
        case "\r": out += "\\r"
        case "\t": out += "\\t"
        case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out + "\""
}

/// JSON without line ends: those between its parts become spaces, those inside strings escapes.
func jsonOnOneLine(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: { $0 == 10 || $0 == 13 }) else { return json }
    var out: [UInt8] = []
    out.reserveCapacity(json.count)
    var isInString = false
    var isEscaped = false
    for byte in json {
        switch byte {
        case 10, 13:
            if isEscaped { out.append(UInt8(ascii: "\\")) }
            out += isInString ? Array((byte == 10 ? "\\n" : "\\r").utf8) : [0x20]
            isEscaped = false
            continue
        case UInt8(ascii: "\"") where !isEscaped: isInString.toggle()
        default: break
        }
        isEscaped = isInString && byte == UInt8(ascii: "\\") && !isEscaped
        out.append(byte)
    }
    return out
}
