/// A script of letters, told coarsely by the blocks of Unicode.
struct LetterBlock: Hashable {
    /// Small for scripts of several blocks, else made from the block.
    private let number: UInt32

    /// The script of a letter.
    init(of letter: Unicode.Scalar) {
        number =
            switch letter.value {
            case 0x41...0x24F, 0x1E00...0x1EFF: 1
            case 0x370...0x3FF, 0x1F00...0x1FFF: 2
            case 0x400...0x52F: 3
            case 0x590...0x5FF: 4
            case 0x600...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: 5
            case 0x1200...0x139F, 0x2D80...0x2DDF: 6
            case 0x3040...0x30FF, 0x3400...0x9FFF: 7
            case 0xAC00...0xD7AF, 0x1100...0x11FF: 8
            // The alphabets of India and its neighbours lie in blocks of 128.
            case 0x900...0x109F: letter.value / 128
            default: letter.value / 256 + 1000
            }
    }

    /// A name that tells it from others.
    var name: String {
        let names = ["Latn", "Grek", "Cyrl", "Hebr", "Arab", "Ethi", "Jpan", "Hang"]
        return switch number {
        case 1...8: names[Int(number) - 1]
        case ..<1000: "block \(number)"
        default: "page \(number - 1000)"
        }
    }

    /// The script of a text's first letter; none for digits and signs.
    static func first(in text: String) -> LetterBlock? {
        text.unicodeScalars.first(where: \.properties.isAlphabetic).map { LetterBlock(of: $0) }
    }

    /// The script of most letters of a text; none for digits and signs.
    static func most(in text: String) -> LetterBlock? {
        var counts: [LetterBlock: Int] = [:]
        for letter in text.unicodeScalars where letter.properties.isAlphabetic {
            counts[LetterBlock(of: letter), default: 0] += 1
        }
        return counts.max { ($0.value, $1.key.number) < ($1.value, $0.key.number) }?.key
    }

    /// Whether a text has a letter of the script, or no letters at all, as signs are written alike
    /// everywhere.
    func serves(_ text: String) -> Bool {
        var hasLetters = false
        for scalar in text.unicodeScalars {
            // Looking properties up is slow, and most letters are of another script.
            if hasLetters, LetterBlock(of: scalar) != self { continue }
            guard scalar.properties.isAlphabetic else { continue }
            if LetterBlock(of: scalar) == self { return true }
            hasLetters = true
        }
        return !hasLetters
    }
}
