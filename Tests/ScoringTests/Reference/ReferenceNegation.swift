@testable import Scoring

/// Finds what an answer names only to deny it, as in "not pizza but injera".
struct ReferenceNegation {
    private let single: Set<String>
    private let near: Set<String>
    private let twice: Set<String>
    private let overCommas: Set<String>
    private let joins: Set<String>
    private let pairs: Set<String>
    private let nearPairs: Set<String>
    private let skipped: Set<String>
    private let behind: Set<String>
    let but: Set<String>
    let butBehind: Set<String>

    init(tokenizer: inout Tokenizer) {
        func fold(_ words: [String]) -> Set<String> {
            Set(words.map { tokenizer.tokens(of: $0).first?.text ?? $0 })
        }
        single = fold(DenialWords.single)
        skipped = fold(DenialWords.skipped)
        behind = fold(DenialWords.behind)
        but = fold(DenialWords.but)
        butBehind = fold(DenialWords.butBehind)
        near = fold(DenialWords.near)
        twice = fold(DenialWords.twice)
        overCommas = fold(DenialWords.twiceOverCommas)
        joins = fold(DenialWords.joins)
        func folded(_ pairs: [(String, String)]) -> Set<String> {
            Set(
                pairs.map { first, second in
                    fold([first]).joined() + " " + fold([second]).joined()
                }
            )
        }
        pairs = folded(DenialWords.pairs)
        nearPairs = folded(DenialWords.nearPairs)
    }

    /// Whether what stands from a first to a last token is denied, inside the same clause.
    ///
    /// A denial reaches the word behind it, further words up to a "but", as in "not fried rice but",
    /// and two more words where the clause ends within two words, as in "injera, not fried rice". A
    /// pair such as "instead of" reaches no further than the next wording and what is joined to it.
    func denies(
        _ index: Int,
        _ last: Int,
        in tokens: [Token],
        among candidates: [ReferenceCandidate]
    ) -> Bool {
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
            let pair = position > 0 ? tokens[position - 1].text + " " + word : word
            if near.contains(word) || nearPairs.contains(pair) { return between == 0 }
            let isPair = pairs.contains(pair)
            let isTwice = twice.contains(word) && isRepeated(position, in: tokens)
            if single.contains(word) || isPair || isTwice {
                if between == 0 || isFollowedByBut(index, in: tokens) { return true }
                guard between <= 2, endsClause(last, in: tokens) else { return false }
                return !isPair || !isNamed(tokens[(position + 1)..<index], among: candidates)
            }
            if !skipped.contains(word) { between += 1 }
            if but.contains(word) { return false }
        }
        return false
    }

    /// Whether the same word stands in front of one more thing, before or behind.
    private func isRepeated(_ position: Int, in tokens: [Token]) -> Bool {
        let word = tokens[position].text
        let most: Stop = overCommas.contains(word) ? .clause : .none
        func repeats(_ first: Int, _ second: Int) -> Bool {
            let things = tokens[(first + 1)..<second].filter { !skipped.contains($0.text) }
            return things.count == 1
                && tokens[(first + 1)...second].allSatisfy { $0.stop <= most }
        }
        let others = tokens.indices.filter { tokens[$0].text == word }
        let next = others.first { $0 > position }
        let previous = others.last { $0 < position }
        if let next, next - position <= 5, repeats(position, next) { return true }
        if let previous, position - previous <= 5 { return repeats(previous, position) }
        return false
    }

    /// Whether a wording ends in a stretch, with nothing behind it that joins.
    private func isNamed(
        _ stretch: ArraySlice<Token>,
        among candidates: [ReferenceCandidate]
    ) -> Bool {
        for token in stretch.reversed() {
            if joins.contains(token.text) { return false }
            if candidates.contains(where: { $0.end == token.end }) { return true }
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
