/// Takes off the endings and articles that do not change which thing a word names.
enum Stemmer {
    static func stem(_ word: String, rules: FoldingRules) -> String {
        guard let first = word.unicodeScalars.first else { return word }
        if first.value < 0x80 {
            return rules.has(.pluralEnglish) ? singular(word) : word
        }
        if rules.has(.arabicArticle), word.hasPrefix("\u{627}\u{644}"),
            word.unicodeScalars.count >= 5
        {
            return String(word.unicodeScalars.dropFirst(2))
        }
        return word
    }

    /// The singular by ending alone; wrong forms are harmless when both sides get the same one.
    private static func singular(_ word: String) -> String {
        let length = word.utf8.count
        guard length > 3, word.utf8.last == UInt8(ascii: "s") else { return word }
        if word.hasSuffix("ies"), length > 4 { return String(word.dropLast(3)) + "y" }
        for ending in ["sses", "shes", "ches", "xes", "zes", "oes"] where word.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        for ending in ["ss", "us", "is"] where word.hasSuffix(ending) { return word }
        return String(word.dropLast())
    }
}
