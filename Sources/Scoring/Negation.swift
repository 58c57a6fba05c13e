/// Finds what an answer names only to deny it, as in "not pizza but injera".
struct Negation: Sendable {
    private static let single = [
        "not", "isnt", "never", "unlike", "except", "without", "no", "neither", "nor", "ليس", "لا",
        "pas", "bukan", "tidak",
    ]
    private static let pairs = [
        ("rather", "than"), ("instead", "of"), ("other", "than"), ("apart", "from"),
        ("opposed", "to"),
    ]
    private static let skipped = [
        "a", "an", "the", "on", "in", "at", "just", "only", "really", "usually", "called",
    ]

    private let pairs: [(first: UInt16, second: UInt16)]

    /// Gives the words of denial their roles.
    init(words: inout WordTable) {
        for word in Self.single { words.insert(word, .denies) }
        for word in Self.skipped { words.insert(word, .isSkipped) }
        words.insert("only", .limits)
        words.insert("just", .limits)
        words.insert("not", .isNot)
        words.insert("but", .isBut)
        pairs = Self.pairs.map { (words.insert($0), words.insert($1, .endsDenial)) }
    }

    /// Whether the token at an index is denied, inside the same clause.
    ///
    /// A denial reaches the word behind it, further words up to a "but", as in "not fried rice but",
    /// and two more words where the clause ends with them, as in "injera, not fried rice".
    func denies(tokenAt index: Int, in text: FlatText, words: WordTable) -> Bool {
        let tokens = text.tokens
        var position = index
        var between = 0
        while position > 0, !tokens[position].afterStop, between <= 5 {
            position -= 1
            let word = tokens[position].word
            let roles = words.roles(of: word)
            let previous = position > 0 ? tokens[position - 1].word : 0
            if roles.contains(.limits), words.roles(of: previous).contains(.isNot) {
                // "not only X" affirms X.
                return false
            }
            let isPair =
                roles.contains(.endsDenial)
                && pairs.contains { $0.first == previous && $0.second == word }
            if roles.contains(.denies) || isPair {
                return between == 0 || isFollowedByBut(index, in: text, words: words)
                    || (between <= 2 && endsClause(index, in: text))
            }
            if !roles.contains(.isSkipped) { between += 1 }
            if roles.contains(.isBut) { return false }
        }
        return false
    }

    private func endsClause(_ index: Int, in text: FlatText) -> Bool {
        index + 1 == text.tokens.count || text.tokens[index + 1].afterStop
    }

    private func isFollowedByBut(_ index: Int, in text: FlatText, words: WordTable) -> Bool {
        text.tokens[(index + 1)...].prefix(4).contains {
            words.roles(of: $0.word).contains(.isBut)
        }
    }
}
