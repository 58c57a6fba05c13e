/// The pass over a JSON text that finds its values.
struct JSONScanner {
    private enum Expected {
        case value, valueOrEnd, key, keyOrEnd, commaOrEnd, nothing
    }

    private let bytes: [UInt8]
    private(set) var nodes: [JSONNode] = []
    private(set) var isStrict = true
    private var index = 0
    private var open: [Int] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        nodes.reserveCapacity(min(64, bytes.count / 4 + 1))
        // A byte order mark may be ignored (RFC 8259, section 8.1).
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { index = 3 }
    }

    /// Says whether the text is one sound value.
    mutating func scan() -> Bool {
        var expected = Expected.value
        while true {
            skipBlanks()
            guard index < bytes.count else { return expected == .nothing }
            guard nodes.count < JSONDocument.maximumValues else { return false }
            let byte = bytes[index]
            switch expected {
            case .nothing:
                return false
            case .commaOrEnd:
                guard let container = open.last else { return false }
                let isObject = nodes[container].kind == .object
                if byte == UInt8(ascii: ",") {
                    index += 1
                    expected = isObject ? .key : .value
                } else if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    expected = close()
                } else {
                    return false
                }
            case .keyOrEnd where byte == UInt8(ascii: "}"),
                .valueOrEnd where byte == UInt8(ascii: "]"):
                expected = close()
            case .key, .keyOrEnd:
                guard byte == quote, scanString() else { return false }
                skipBlanks()
                guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return false }
                index += 1
                expected = .value
            case .value, .valueOrEnd:
                guard let next = scanValue(byte) else { return false }
                expected = next
            }
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 else { return }
            index += 1
        }
    }

    private mutating func scanValue(_ first: UInt8) -> Expected? {
        switch first {
        case UInt8(ascii: "{"): return begin(.object)
        case UInt8(ascii: "["): return begin(.array)
        case quote: guard scanString() else { return nil }
        case UInt8(ascii: "t"): guard scan(word: "true", .yes) else { return nil }
        case UInt8(ascii: "f"): guard scan(word: "false", .no) else { return nil }
        case UInt8(ascii: "n"): guard scan(word: "null", .null) else { return nil }
        case UInt8(ascii: "N"): guard scanForeign("NaN") else { return nil }
        case UInt8(ascii: "I"): guard scanForeign("Infinity") else { return nil }
        default: guard scanNumber() || scanForeign("-Infinity") else { return nil }
        }
        return open.isEmpty ? .nothing : .commaOrEnd
    }

    private mutating func begin(_ kind: JSONNode.Kind) -> Expected? {
        guard open.count < JSONDocument.maximumDepth else { return nil }
        open.append(nodes.count)
        add(kind, from: index, to: index)
        index += 1
        return kind == .object ? .keyOrEnd : .valueOrEnd
    }

    private mutating func close() -> Expected {
        index += 1
        let container = open.removeLast()
        nodes[container].end = Int32(index)
        nodes[container].next = Int32(nodes.count)
        return open.isEmpty ? .nothing : .commaOrEnd
    }

    private mutating func add(
        _ kind: JSONNode.Kind,
        from start: Int,
        to end: Int,
        plain: Bool = true
    ) {
        let next = Int32(nodes.count + 1)
        nodes.append(
            JSONNode(
                kind: kind,
                isPlain: plain,
                start: Int32(start),
                end: Int32(end),
                next: next
            )
        )
    }

    private mutating func scanString() -> Bool {
        let start = index + 1
        var place = start
        var isPlain = true
        while true {
            place = stop(from: place)
            guard place < bytes.count else { return false }
            let byte = bytes[place]
            if byte == quote {
                add(.string, from: start, to: place, plain: isPlain)
                index = place + 1
                return true
            }
            if byte == backslash {
                isPlain = false
                checkEscape(at: place)
                place += 1
            } else {
                isStrict = false
            }
            place += 1
        }
    }

    /// The next byte of a string that ends it, begins an escape or is a control character; the end
    /// of the text where there is none.
    ///
    /// Eight bytes at once: a byte that is zero after the exclusive or is the one looked for, and the
    /// subtraction borrows from it first (Warren, "Hacker's Delight", section 6-1).
    private func stop(from place: Int) -> Int {
        unsafe bytes.withUnsafeBytes { text in
            var place = place
            while place + 8 <= text.count {
                let word = unsafe UInt64(
                    littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                )
                let quotes = word ^ (ones &* UInt64(quote))
                let escapes = word ^ (ones &* UInt64(backslash))
                let found =
                    (quotes &- ones) & ~quotes | (escapes &- ones) & ~escapes
                    | (word &- ones &* 0x20) & ~word
                let marks = found & (ones &* 0x80)
                if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
                place += 8
            }
            while place < text.count {
                let byte = unsafe text[place]
                if byte == quote || byte == backslash || byte < 0x20 { break }
                place += 1
            }
            return place
        }
    }

    private mutating func checkEscape(at place: Int) {
        guard place + 1 < bytes.count else { return }
        let kind = bytes[place + 1]
        let isFine =
            kind == UInt8(ascii: "u")
            ? JSONEscape.unit(bytes, at: place + 2) != nil : JSONEscape.plain(kind) != nil
        if !isFine { isStrict = false }
    }

    private mutating func scan(word: StaticString, _ kind: JSONNode.Kind) -> Bool {
        let letters = word.description.utf8
        let end = index + letters.count
        guard end <= bytes.count, bytes[index..<end].elementsEqual(letters) else { return false }
        add(kind, from: index, to: end)
        index = end
        return true
    }

    private mutating func scanForeign(_ word: StaticString) -> Bool {
        isStrict = false
        return scan(word: word, .null)
    }

    /// A number as RFC 8259, section 6, has it: no leading zero, no sign but minus.
    private mutating func scanNumber() -> Bool {
        var place = index
        func digits() -> Int {
            let start = place
            while place < bytes.count, bytes[place] &- 0x30 < 10 { place += 1 }
            return place - start
        }
        func take(_ a: UInt8, _ b: UInt8) -> Bool {
            guard place < bytes.count, bytes[place] == a || bytes[place] == b else { return false }
            place += 1
            return true
        }
        _ = take(UInt8(ascii: "-"), UInt8(ascii: "-"))
        let isZero = place < bytes.count && bytes[place] == UInt8(ascii: "0")
        let whole = digits()
        guard whole == 1 || whole > 1 && !isZero else { return false }
        if take(UInt8(ascii: "."), UInt8(ascii: ".")) {
            guard digits() > 0 else { return false }
        }
        if take(UInt8(ascii: "e"), UInt8(ascii: "E")) {
            _ = take(UInt8(ascii: "+"), UInt8(ascii: "-"))
            guard digits() > 0 else { return false }
        }
        add(.number, from: index, to: place)
        index = place
        return true
    }
}

/// One in each byte.
private let ones: UInt64 = 0x0101_0101_0101_0101
private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
