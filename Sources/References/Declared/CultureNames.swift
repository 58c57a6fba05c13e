import Vocabulary

/// The words by which sources may name some cultures.
///
/// `et` is a language and `ET` a territory, as in BCP 47 and ISO 3166.
struct CultureNames {
    private var territories: Set<String> = []
    private var tags: Set<String> = []
    /// The names of the places as they are compared.
    private var plain: Set<String> = []
    /// The same words as their packs write them, tags first.
    private(set) var shown: [String] = []

    init(_ packs: some Sequence<LocalePack>) {
        for pack in packs {
            territories.insert(pack.territory)
            let languages = [languageTag(pack.tag.rawValue), pack.tag.language]
            let main = pack.languages.first.flatMap { languageTag($0) }
            tags.formUnion((languages + [main]).compactMap(\.self))
            let names = [pack.place, pack.placeInSentence] + pack.names.values.sorted()
            plain.formUnion(names.map(comparable))
            shown += [pack.tag.rawValue, pack.territory, pack.tag.language] + names
        }
        plain.remove("")
        var seen: Set<String> = [""]
        shown = shown.filter { seen.insert($0).inserted }
    }

    /// Whether a word names one of the cultures: its tag, territory, main language, or its place.
    func contains(_ word: String) -> Bool {
        if territories.contains(word) { return true }
        let isSmall = word == word.lowercased()
        if isSmall || word.contains("-") || word.contains("_"), let found = languageTag(word),
            tags.contains(found)
        {
            return true
        }
        return plain.contains(comparable(word))
    }
}
