/// Finds what an answer names only to deny it, as in "not pizza but injera".
enum Negation {
    private static let single: Set<String> = [
        "not", "isnt", "never", "unlike", "except", "without", "ليس", "لا", "pas", "bukan", "tidak",
    ]
    private static let pairs: Set<String> = [
        "rather than", "instead of", "other than", "apart from", "opposed to",
    ]
    private static let skipped: Set<String> = [
        "a", "an", "the", "on", "in", "at", "just", "only", "really", "usually", "called",
    ]

    /// Whether the token at an index stands right behind a denial, inside the same clause.
    static func denies(tokenAt index: Int, in tokens: [Token]) -> Bool {
        var position = index
        while position > 0, !tokens[position].afterStop {
            position -= 1
            let word = tokens[position].text
            if word == "only" || word == "just" {
                // "not only X" affirms X.
                if position > 0, tokens[position - 1].text == "not" { return false }
            }
            if single.contains(word) { return true }
            if position > 0, pairs.contains(tokens[position - 1].text + " " + word) { return true }
            guard skipped.contains(word) else { return false }
        }
        return false
    }
}
