/// Where JSON breaks, and how.
struct JSONFault: Error, Sendable, Hashable {
    /// The byte at which it breaks.
    var offset: Int
    /// What is wrong there, in words.
    var reason: String
}

/// A cursor over JSON text that checks what it steps over (RFC 8259, section 2).
///
/// More is let through than the standard does, because writers in use do it: `NaN`, `Infinity`,
/// control signs inside strings, and bytes that are no UTF-8.
struct JSONScanner {
    /// How deep values may nest.
    static let depth = 200

    let bytes: [UInt8]
    var position: Int
    let end: Int

    /// The next byte that is no blank; none at the end.
    mutating func peek() -> UInt8? {
        while position < end {
            let byte = bytes[position]
            guard byte == 0x20 || (byte >= 9 && byte <= 13) else { return byte }
            position += 1
        }
        return nil
    }

    /// Steps over one value and says where it lay.
    mutating func skipValue(depth: Int = JSONScanner.depth) throws(JSONFault) -> Range<Int> {
        guard let first = peek() else { throw ended }
        let start = position
        switch first {
        case UInt8(ascii: "\""): try skipString()
        case UInt8(ascii: "{"): try skipObject(depth: depth)
        case UInt8(ascii: "["): try skipArray(depth: depth)
        default: try skipWord()
        }
        return start..<position
    }

    /// Steps over a byte that must come next.
    mutating func skip(_ byte: UInt8) throws(JSONFault) {
        guard let next = peek() else { throw ended }
        guard next == byte else { throw misplaced }
        position += 1
    }

    /// Steps over a string and its quotes.
    mutating func skipString() throws(JSONFault) {
        try skip(UInt8(ascii: "\""))
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return
            }
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        position = end
        throw ended
    }

    private mutating func skipObject(depth: Int) throws(JSONFault) {
        guard depth > 0 else { throw tooDeep }
        position += 1
        if peek() == UInt8(ascii: "}") {
            position += 1
            return
        }
        while true {
            guard peek() == UInt8(ascii: "\"") else { throw position < end ? misplaced : ended }
            try skipString()
            try skip(UInt8(ascii: ":"))
            _ = try skipValue(depth: depth - 1)
            guard let next = peek() else { throw ended }
            position += 1
            if next == UInt8(ascii: "}") { return }
            guard next == UInt8(ascii: ",") else {
                position -= 1
                throw misplaced
            }
        }
    }

    private mutating func skipArray(depth: Int) throws(JSONFault) {
        guard depth > 0 else { throw tooDeep }
        position += 1
        if peek() == UInt8(ascii: "]") {
            position += 1
            return
        }
        while true {
            _ = try skipValue(depth: depth - 1)
            guard let next = peek() else { throw ended }
            position += 1
            if next == UInt8(ascii: "]") { return }
            guard next == UInt8(ascii: ",") else {
                position -= 1
                throw misplaced
            }
        }
    }

    /// Steps over a number, `true`, `false`, `null`, or a word that Python writes for a number.
    private mutating func skipWord() throws(JSONFault) {
        let start = position
        while position < end, isPartOfWord(bytes[position]) { position += 1 }
        let word = bytes[start..<position]
        guard let first = word.first else { throw misplaced }
        if first == UInt8(ascii: "-") || (first >= 0x30 && first <= 0x39) {
            if word.dropFirst().allSatisfy(isPartOfNumber) || word.elementsEqual("-Infinity".utf8) {
                return
            }
        } else if JSONScanner.words.contains(where: { word.elementsEqual($0.utf8) }) {
            return
        }
        position = start
        throw misplaced
    }

    private static let words = ["true", "false", "null", "NaN", "Infinity"]

    private func isPartOfWord(_ byte: UInt8) -> Bool {
        isPartOfNumber(byte) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
    }

    private func isPartOfNumber(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
    }

    private var ended: JSONFault {
        JSONFault(offset: end, reason: "the JSON ends before it is complete")
    }

    private var misplaced: JSONFault {
        JSONFault(offset: position, reason: "the JSON holds a sign that cannot stand here")
    }

    private var tooDeep: JSONFault {
        JSONFault(
            offset: position,
            reason: "the JSON nests deeper than \(JSONScanner.depth) levels"
        )
    }
}
