/// An answer to a question with options, cut into words that know what stands around them.
struct OptionText {
    /// A run of letters and digits.
    struct Word {
        var text: Substring
        /// The line it stands on.
        var line: Int
        /// The sign before and behind it, marks of emphasis and quotation passed over.
        var before: Character?
        var after: Character?
        /// Whether nothing but one blank parts it from the next word.
        var leadsOn: Bool

        /// Whether it is set off as the letter of a list is: `B)`, `(B)`, `B.`, `B:`, `B –`.
        var isSetOff: Bool {
            if let before, "([（".contains(before) { return true }
            return after.map { ").:]）．、–—-".contains($0) } ?? false
        }
    }

    /// The words in order.
    private(set) var words: [Word] = []

    /// The characters at each end of a longer answer that are read.
    static let reach = 2_000

    init(_ text: String) {
        if text.utf8.count <= 2 * Self.reach {
            read(text[...])
        } else {
            // The choice stands at the start or at the end of a long text.
            let head = text.prefix(Self.reach)
            let tail = text[head.endIndex...].suffix(Self.reach)
            read(head)
            read(tail)
        }
    }

    private mutating func read(_ text: Substring) {
        var line = (words.last?.line ?? -1) + 1
        var place = text.startIndex
        while place < text.endIndex {
            let character = text[place]
            guard Self.isPart(character) else {
                if character.isNewline { line += 1 }
                place = text.index(after: place)
                continue
            }
            let rest = text[place...]
            let end = rest.firstIndex { !Self.isPart($0) } ?? text.endIndex
            let after = text[end...]
            let next = after.dropFirst().first
            words.append(
                Word(
                    text: text[place..<end],
                    line: line,
                    before: text[..<place].last { !Self.isMark($0) },
                    after: after.first { !Self.isMark($0) },
                    leadsOn: after.first == " " && next.map(Self.isPart) ?? false
                )
            )
            place = end
        }
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    private static func isMark(_ character: Character) -> Bool {
        "*_`~\"'“”‘’«»".contains(character)
    }
}
