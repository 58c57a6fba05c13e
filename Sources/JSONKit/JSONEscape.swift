/// The escapes of JSON strings (RFC 8259, section 7), read leniently and written strictly.
public enum JSONEscape {
    /// The bytes of a string's content with its escapes resolved.
    ///
    /// An unknown escape such as `\x` stands for the two characters that it shows; half of a
    /// surrogate pair and a cut `\u` become U+FFFD.
    public static func resolved(_ content: ArraySlice<UInt8>) -> [UInt8] {
        let bytes = Array(content)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == backslash, index + 1 < bytes.count else {
                output.append(bytes[index])
                index += 1
                continue
            }
            let kind = bytes[index + 1]
            if kind == UInt8(ascii: "u") {
                let (scalar, length) = scalar(bytes, at: index)
                output += Array(String(scalar).utf8)
                index += length
            } else if let byte = plain(kind) {
                output.append(byte)
                index += 2
            } else {
                output.append(backslash)
                index += 1
            }
        }
        return output
    }

    /// The byte that an escape of one letter stands for, or none.
    public static func plain(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), backslash, UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0c
        case UInt8(ascii: "n"): 0x0a
        case UInt8(ascii: "r"): 0x0d
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// The UTF-16 unit that four hexadecimal digits write, or none.
    public static func unit(_ bytes: [UInt8], at index: Int) -> UInt16? {
        guard index + 4 <= bytes.count else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[index..<index + 4] {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: return nil
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static func scalar(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int) {
        guard let first = unit(bytes, at: index + 2) else { return (replacement, 2) }
        if let scalar = Unicode.Scalar(UInt32(first)) { return (scalar, 6) }
        guard UTF16.isLeadSurrogate(first), index + 7 < bytes.count, bytes[index + 6] == backslash,
            bytes[index + 7] == UInt8(ascii: "u"), let second = unit(bytes, at: index + 8),
            UTF16.isTrailSurrogate(second)
        else { return (replacement, 6) }
        let code = 0x10000 + (UInt32(first & 0x3ff) << 10 | UInt32(second & 0x3ff))
        return (Unicode.Scalar(code) ?? replacement, 12)
    }

    private static let replacement: Unicode.Scalar = "\u{fffd}"
}

extension [UInt8] {
    /// Adds a text as a JSON string, quotes included.
    public mutating func append(json text: String) {
        append(UInt8(ascii: "\""))
        append(escaped: text)
        append(UInt8(ascii: "\""))
    }

    /// Adds a text as the inside of a JSON string.
    public mutating func append(escaped text: String) {
        let needsEscape = text.utf8.contains {
            $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == backslash
        }
        // Most prompts need none, and are one copy.
        guard needsEscape else { return append(contentsOf: text.utf8) }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), backslash: append(contentsOf: [backslash, byte])
            case 0x0a: append(contentsOf: [backslash, UInt8(ascii: "n")])
            case 0x0d: append(contentsOf: [backslash, UInt8(ascii: "r")])
            case 0x09: append(contentsOf: [backslash, UInt8(ascii: "t")])
            case 0..<0x20:
                let digits = Array<UInt8>("0123456789abcdef".utf8)
                append(contentsOf: "\\u00".utf8)
                append(digits[Int(byte >> 4)])
                append(digits[Int(byte & 15)])
            default: append(byte)
            }
        }
    }
}

private let backslash = UInt8(ascii: "\\")
