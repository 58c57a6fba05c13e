/// Stretches of a raw text that its own signs strike out: `~~pizza~~ injera`, `❌ pizza ✅ injera`.
enum StruckOut {
    private static let tilde = UInt8(ascii: "~")

    /// Whether a stretch with wordings in it is struck out.
    struct Marks {
        fileprivate var stretches: [Range<UInt32>] = []
        /// Ticks and crosses in the order of the text.
        fileprivate var signs: [(place: UInt32, isCross: Bool)] = []

        var isEmpty: Bool { stretches.isEmpty && !signs.contains(where: \.isCross) }

        /// Whether what begins at an offset is struck out.
        /// - Parameter first: where the first wording of the text begins; signs in front of it stand
        ///   in front of what they judge, and signs behind it behind.
        func strike(_ start: UInt32, first: UInt32) -> Bool {
            let stretch = stretches.countOfFirst { $0.lowerBound <= start }
            if stretch > 0, stretches[stretch - 1].contains(start) { return true }
            guard let leading = signs.first else { return false }
            let before = signs.countOfFirst { $0.place < start }
            if leading.place < first { return before > 0 && signs[before - 1].isCross }
            return before < signs.count && signs[before].isCross
        }
    }

    /// Whether a text holds a tilde, or a byte with which the signs begin: most hold neither.
    private static func mayHoldMarks(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        var found: UInt8 = 0
        // Without a way out in the middle, many bytes are looked at in one step.
        for index in bytes.indices {
            found |= (bytes[index] == tilde ? 1 : 0) | (bytes[index] == 0xE2 ? 1 : 0)
        }
        return found != 0
    }

    /// The marks of a text; signs without a cross among them, and a lone `~~`, strike nothing.
    static func marks(in text: String) -> Marks {
        var marks = Marks()
        guard mayHoldMarks(text) else { return marks }
        var open: UInt32?
        var before: (UInt8, UInt8) = (0, 0)
        var place: UInt32 = 0
        for byte in text.utf8 {
            switch byte {
            case tilde where before.1 == tilde:
                if let start = open, start + 1 < place {
                    marks.stretches.append(start..<place)
                    open = nil
                } else {
                    open = place
                }
            // ✅ ✓ ✔ and ✗ ✘ are E2 9C .., ❌ and ❎ are E2 9D 8C and E2 9D 8E.
            case 0x85 where before == (0xE2, 0x9C), 0x93 where before == (0xE2, 0x9C),
                0x94 where before == (0xE2, 0x9C):
                marks.signs.append((place, false))
            case 0x97 where before == (0xE2, 0x9C), 0x98 where before == (0xE2, 0x9C),
                0x8C where before == (0xE2, 0x9D):
                marks.signs.append((place, true))
            case UInt8(ascii: "\n"): open = nil
            default: break
            }
            before = (before.1, byte)
            place += 1
        }
        return marks
    }
}

extension Array {
    /// How many elements fulfil a condition that only the first ones fulfil.
    fileprivate func countOfFirst(_ isOne: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isOne(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
