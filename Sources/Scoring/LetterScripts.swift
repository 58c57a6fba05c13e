/// The scripts of letters, as far as they differ enough to make an answer unreadable.
struct LetterScripts: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    private static let allNames = [
        "Latin", "Greek", "Cyrillic", "Hebrew", "Arabic", "Devanagari", "Bengali", "Thai",
        "Ethiopic", "Hangul", "Kana", "Han", "another script",
    ]

    static let latin = LetterScripts(rawValue: 1)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The scripts of a text's letters.
    /// - Parameter expected: looking ends at the first letter of one of these.
    init(_ text: String, until expected: LetterScripts = []) {
        self = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                // Most answers are in plain Latin letters, and looking properties up is slow.
                guard scalar.value | 0x20 >= 0x61, scalar.value | 0x20 <= 0x7A else { continue }
                insert(.latin)
            } else {
                let script = LetterScripts(ofScalar: scalar)
                if contains(script) || !scalar.properties.isAlphabetic { continue }
                formUnion(script)
            }
            if !isDisjoint(with: expected) { return }
        }
    }

    /// The script of a scalar if it is a letter.
    private init(ofScalar scalar: Unicode.Scalar) {
        let bit: Int
        switch scalar.value {
        case ..<0x250, 0x1E00...0x1EFF: bit = 0
        case 0x370...0x3FF, 0x1F00...0x1FFF: bit = 1
        case 0x400...0x52F: bit = 2
        case 0x590...0x5FF: bit = 3
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: bit = 4
        case 0x900...0x97F: bit = 5
        case 0x980...0x9FF: bit = 6
        case 0xE00...0xE7F: bit = 7
        case 0x1200...0x139F, 0x2D80...0x2DDF: bit = 8
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: bit = 9
        case 0x3040...0x30FF: bit = 10
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: bit = 11
        default: bit = 12
        }
        self.init(rawValue: 1 << bit)
    }

    /// Their English names in order.
    var names: [String] {
        Self.allNames.indices.filter { rawValue >> $0 & 1 != 0 }.map { Self.allNames[$0] }.sorted()
    }
}
