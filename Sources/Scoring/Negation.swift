/// Finds what an answer names only to deny it, as in "not pizza but injera".
struct Negation: Sendable {
    private let pairs: [(first: UInt16, second: UInt16)]

    /// Gives the words of denial their roles.
    init(tokenizer: inout FlatTokenizer) {
        for word in DenialWords.single { tokenizer.insert(word, .denies) }
        for word in DenialWords.skipped { tokenizer.insert(word, .isSkipped) }
        for word in DenialWords.behind { tokenizer.insert(word, .deniesBefore) }
        for word in DenialWords.but { tokenizer.insert(word, .isBut) }
        tokenizer.insert("only", .limits)
        tokenizer.insert("just", .limits)
        tokenizer.insert("not", .isNot)
        pairs = DenialWords.pairs.map { first, second in
            (tokenizer.insert(first), tokenizer.insert(second, .endsDenial))
        }
    }

    /// Whether what stands from a first to a last token is denied, inside the same clause.
    ///
    /// A denial reaches the word behind it, further words up to a "but", as in "not fried rice but",
    /// and two more words where the clause ends within two words, as in "injera, not fried rice".
    func denies(_ index: Int, _ last: Int, in text: FlatText, words: WordTable) -> Bool {
        let tokens = text.tokens
        if last + 1 < tokens.count, !tokens[last + 1].afterStop,
            words.roles(of: tokens[last + 1].word).contains(.deniesBefore)
        {
            return true
        }
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
                    || (between <= 2 && endsClause(last, in: text))
            }
            if !roles.contains(.isSkipped) { between += 1 }
            if roles.contains(.isBut) { return false }
        }
        return false
    }

    private func endsClause(_ last: Int, in text: FlatText) -> Bool {
        let tokens = text.tokens
        return (last + 1...last + 2).contains { $0 >= tokens.count || tokens[$0].afterStop }
    }

    private func isFollowedByBut(_ index: Int, in text: FlatText, words: WordTable) -> Bool {
        text.tokens[(index + 1)...].prefix(4).contains {
            words.roles(of: $0.word).contains(.isBut)
        }
    }
}
