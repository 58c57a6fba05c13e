/// All sentences of pages in all languages.
///
/// A table is text: an entry is a line `en:` and under it a line for each further language. Where a
/// form hangs on a count, the forms stand on one line between bars: `one | other` in English and
/// French, `zero | one | two | few | many | other` in Arabic.
enum Catalogue {
    /// The tables, by the pages whose words they hold.
    static let tables = [
        commonWords, termWords, overviewWords, localeWords, localeMethodWords, auditWords,
        comparisonWords, probeWords, methodWords, adjudicationWords,
        calibrationWords, localeDataWords,
    ]

    /// The tables of what comes in English from packs and from the program itself.
    static let foreignTables = [programWords, lensWords, nameWords]

    /// What a language says for each English sentence: one text, or one for each plural form.
    static func entries(_ language: InterfaceLanguage) -> [String: [String]] {
        switch language {
        case .english: [:]
        case .french: french
        case .arabic: arabic
        }
    }

    /// The key of a sentence with plural forms.
    static func key(_ one: String, _ other: String) -> String {
        "\(trimmed(one)) | \(trimmed(other))"
    }

    /// A sentence without the spaces at its end, which join it to what follows in every language.
    static func trimmed(_ text: String) -> String {
        guard text.hasSuffix(" ") else { return text }
        return String(text[...(text.lastIndex { $0 != " " } ?? text.startIndex)])
    }

    private static let french = read(.french)
    private static let arabic = read(.arabic)

    private static func read(_ language: InterfaceLanguage) -> [String: [String]] {
        var entries: [String: [String]] = [:]
        for entry in (tables + foreignTables).flatMap(self.entries(of:)) {
            if let text = entry.said[language] { entries[entry.english] = forms(text) }
        }
        return entries
    }

    /// The program's sentences with slots, in the order of their table.
    static let openSentences = [programWords, lensWords].flatMap(entries(of:))
        .map { sentenceParts($0.english) }
        .filter { parts in parts.contains { if case .slot = $0 { true } else { false } } }

    /// The entries of one table in their order.
    static func entries(of table: String) -> [CatalogueEntry] {
        var entries: [CatalogueEntry] = []
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: ": ", maxSplits: 1)
            guard parts.count == 2, let language = InterfaceLanguage(rawValue: String(parts[0]))
            else {
                continue
            }
            if language == .english {
                entries.append(CatalogueEntry(english: String(parts[1])))
            } else if !entries.isEmpty {
                entries[entries.count - 1].said[language] = String(parts[1])
            }
        }
        return entries
    }

    /// The forms of a text, one if it has no bars.
    static func forms(_ text: String) -> [String] {
        text.split(separator: " | ").map(String.init)
    }
}

/// One sentence and what it is in the other languages.
struct CatalogueEntry: Sendable, Hashable {
    /// The sentence in English, its key.
    var english: String
    /// The sentence in other languages.
    var said: [InterfaceLanguage: String] = [:]
}
