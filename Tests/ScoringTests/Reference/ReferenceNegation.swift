@testable import Scoring

/// Finds what an answer names only to deny it, as in "not pizza but injera".
struct ReferenceNegation {
    private let single: Set<String>
    private let pairs: Set<String>
    private let skipped: Set<String>
    private let behind: Set<String>
    let but: Set<String>

    init(tokenizer: inout Tokenizer) {
        func fold(_ words: [String]) -> Set<String> {
            Set(words.map { tokenizer.tokens(of: $0).first?.text ?? $0 })
        }
        single = fold(DenialWords.single)
        skipped = fold(DenialWords.skipped)
        behind = fold(DenialWords.behind)
        but = fold(DenialWords.but)
        pairs = Set(
            DenialWords.pairs.map { first, second in
                fold([first]).joined() + " " + fold([second]).joined()
            }
        )
    }

    /// Whether what stands from a first to a last token is denied, inside the same clause.
    ///
    /// A denial reaches the word behind it, further words up to a "but", as in "not fried rice but",
    /// and two more words where the clause ends within two words, as in "injera, not fried rice".
    func denies(_ index: Int, _ last: Int, in tokens: [Token]) -> Bool {
        if let next = tokens[(last + 1)...].first, !next.afterStop, behind.contains(next.text) {
            return true
        }
        var position = index
        var between = 0
        while position > 0, !tokens[position].afterStop, between <= 5 {
            position -= 1
            let word = tokens[position].text
            if word == "only" || word == "just" {
                // "not only X" affirms X.
                if position > 0, tokens[position - 1].text == "not" { return false }
            }
            let isPair = position > 0 && pairs.contains(tokens[position - 1].text + " " + word)
            if single.contains(word) || isPair {
                return between == 0 || isFollowedByBut(index, in: tokens)
                    || (between <= 2 && endsClause(last, in: tokens))
            }
            if !skipped.contains(word) { between += 1 }
            if but.contains(word) { return false }
        }
        return false
    }

    private func endsClause(_ last: Int, in tokens: [Token]) -> Bool {
        let rest = tokens[(last + 1)...].prefix(2)
        return rest.count < 2 || rest.contains(where: \.afterStop)
    }

    private func isFollowedByBut(_ index: Int, in tokens: [Token]) -> Bool {
        tokens[(index + 1)...].prefix(4).contains { but.contains($0.text) }
    }
}
