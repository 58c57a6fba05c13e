@testable import Scoring

/// Finds what an answer names only to deny it, as in "not pizza but injera".
enum ReferenceNegation {
    private static let single: Set<String> = [
        "not", "isnt", "never", "unlike", "except", "without", "no", "neither", "nor", "ليس", "لا",
        "pas", "bukan", "tidak",
    ]
    private static let pairs: Set<String> = [
        "rather than", "instead of", "other than", "apart from", "opposed to",
    ]
    private static let skipped: Set<String> = [
        "a", "an", "the", "on", "in", "at", "just", "only", "really", "usually", "called",
    ]

    /// Whether the token at an index is denied, inside the same clause.
    ///
    /// A denial reaches the word behind it, further words up to a "but", as in "not fried rice but",
    /// and two more words where the clause ends with them, as in "injera, not fried rice".
    static func denies(tokenAt index: Int, in tokens: [Token]) -> Bool {
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
                    || (between <= 2 && endsClause(index, in: tokens))
            }
            if !skipped.contains(word) { between += 1 }
            if word == "but" { return false }
        }
        return false
    }

    private static func endsClause(_ index: Int, in tokens: [Token]) -> Bool {
        index + 1 == tokens.count || tokens[index + 1].afterStop
    }

    private static func isFollowedByBut(_ index: Int, in tokens: [Token]) -> Bool {
        for token in tokens[(index + 1)...].prefix(4) {
            if token.text == "but" { return true }
        }
        return false
    }
}
