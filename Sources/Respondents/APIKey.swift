internal import JSONKit

/// A secret that travels in one header and shows nowhere else.
public struct APIKey: Sendable {
    /// The key itself, for the header only.
    let value: String
    private let bytes: [UInt8]

    /// Takes a key as the caller read it; blanks around it, such as a file's last line break, go.
    ///
    /// Nothing comes of a key that is empty or could not stand in a header.
    public init?(_ text: String) {
        let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
        var text = text[...].drop { blanks.contains($0) }
        while let last = text.last, blanks.contains(last) { text.removeLast() }
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            return nil
        }
        self.value = String(text)
        self.bytes = Array(text.utf8)
    }

    /// Whether a text holds the key, also as JSON or a URL may write it.
    ///
    /// Keys of fewer than 16 characters are conventions such as `EMPTY`, not secrets.
    public func stands(in text: String) -> Bool {
        bytes.count >= 16 && replaced(in: Array(text.utf8)) != nil
    }

    /// Removes the key from words that somebody else wrote, also as JSON or a URL may write it.
    ///
    /// A conventional key such as `key` or `k` stays: the stand-in holds it, so each further pass
    /// would find it again there.
    func scrubbed(from text: String) -> String {
        if "[key]".contains(value) { return text }
        return replaced(in: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// Removes the key from a body that is kept.
    ///
    /// Keys this short are conventions such as `EMPTY`, not secrets, and may be words of an answer.
    func scrubbed(fromBody body: [UInt8]) -> [UInt8] {
        bytes.count < 16 ? body : replaced(in: body) ?? body
    }

    /// Removes the key from a text that is kept, under the same rule as from a body.
    func scrubbed(fromBody text: String) -> String {
        bytes.count < 16 ? text : scrubbed(from: text)
    }

    /// The bytes with `[key]` wherever the key stood, or none where it stands nowhere.
    private func replaced(in text: [UInt8]) -> [UInt8]? {
        var output: [UInt8]?
        var start = 0
        var place = 0
        let first = bytes[0]
        while place < text.count {
            let byte = text[place]
            guard byte == first || byte == backslash || byte == percent,
                let end = end(of: text, from: place)
            else {
                place += 1
                continue
            }
            output = (output ?? []) + text[start..<place] + Array("[key]".utf8)
            start = end
            place = end
        }
        return output.map { $0 + text[start...] }
    }

    /// Where the key ends that begins at a place, as it is or with escapes, or none.
    private func end(of text: [UInt8], from start: Int) -> Int? {
        if text[start...].starts(with: bytes) { return start + bytes.count }
        var place = start
        for byte in bytes {
            guard place < text.count else { return nil }
            if text[place] == percent, percentDecoded(text, at: place + 1) == byte {
                place += 3
            } else if text[place] != backslash {
                guard text[place] == byte else { return nil }
                place += 1
            } else if place + 1 < text.count, text[place + 1] == byte {
                guard JSONEscape.plain(byte) == byte else { return nil }
                place += 2
            } else {
                guard place + 1 < text.count, text[place + 1] == UInt8(ascii: "u"),
                    JSONEscape.unit(text, at: place + 2) == UInt16(byte)
                else { return nil }
                place += 6
            }
        }
        return place
    }
}

private let backslash = UInt8(ascii: "\\")
private let percent = UInt8(ascii: "%")

/// The byte that two hexadecimal digits write (RFC 3986, section 2.1), or none.
private func percentDecoded(_ text: [UInt8], at place: Int) -> UInt8? {
    guard place + 1 < text.count else { return nil }
    let digits = text[place...place + 1].compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    return digits.count == 2 ? UInt8(digits[0] << 4 | digits[1]) : nil
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A stand-in for the key.
    public var description: String { "[key]" }

    /// A stand-in for the key.
    public var debugDescription: String { description }

    /// Shows no parts, so that `dump` and failed expectations print none.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
