private import Foundation

/// Reads JSON that providers send and strict parsers refuse as a whole.
///
/// Mended are: bytes that are no UTF-8, halves of surrogate pairs, unknown or cut escapes, and
/// control characters inside strings. Each becomes U+FFFD or its escaped form; the structure must
/// be sound. The caller keeps the body as received beside the result.
enum JSONRepair {
    /// The parsed value, or none when the body is not JSON even after mending.
    static func parse(_ body: [UInt8]) -> Any? {
        if let value = strict(body) { return value }
        let text = String(decoding: body, as: UTF8.self)
        return strict(mended(Array(text.utf8)))
    }

    private static func strict(_ body: [UInt8]) -> Any? {
        try? JSONSerialization.jsonObject(with: Data(body), options: [.fragmentsAllowed])
    }

    /// The same JSON with every string made acceptable.
    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        var index = 0
        var isInString = false
        while index < bytes.count {
            let byte = bytes[index]
            if !isInString {
                isInString = byte == quote
                output.append(byte)
                index += 1
            } else if byte == backslash {
                let escape = mendedEscape(bytes, at: index)
                output += escape.bytes
                index += escape.length
            } else {
                if byte == quote { isInString = false }
                output += byte < 0x20 ? Array(hexEscape(UInt16(byte)).utf8) : [byte]
                index += 1
            }
        }
        return output
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
    private static let replacement = Array("\u{fffd}".utf8)

    private static func mendedEscape(
        _ bytes: [UInt8],
        at index: Int
    ) -> (bytes: [UInt8], length: Int) {
        guard index + 1 < bytes.count else { return (replacement, 1) }
        let kind = bytes[index + 1]
        guard kind == UInt8(ascii: "u") else {
            // An unknown escape such as `\x` is the two characters that it shows.
            return "\"\\/bfnrt".utf8.contains(kind)
                ? ([backslash, kind], 2) : ([backslash, backslash], 1)
        }
        guard let unit = hexUnit(bytes, at: index + 2) else { return (replacement, 2) }
        if UTF16.isTrailSurrogate(unit) { return (replacement, 6) }
        guard UTF16.isLeadSurrogate(unit) else { return (Array(bytes[index..<index + 6]), 6) }
        guard index + 7 < bytes.count, bytes[index + 6] == backslash,
            bytes[index + 7] == UInt8(ascii: "u"),
            let second = hexUnit(bytes, at: index + 8), UTF16.isTrailSurrogate(second)
        else { return (replacement, 6) }
        return (Array(bytes[index..<index + 12]), 12)
    }

    private static func hexUnit(_ bytes: [UInt8], at index: Int) -> UInt16? {
        guard index + 4 <= bytes.count else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                return nil
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static func hexEscape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
