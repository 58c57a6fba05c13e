import Vocabulary

/// What a culture's gold brings to the options of a question, worked out once for all targets.
struct OptionGold {
    /// A wording of the top cluster that fits on one line and does not name its own culture.
    struct Wording {
        var text: String
        var isEnglish: Bool
        /// Coarse, by blocks of letters; none for digits and signs.
        var script: String?
    }

    let culture: LocaleTag
    /// How a gold of that culture may be shown, its label first.
    let shown: [Wording]
    /// Every wording of the top cluster, folded.
    let top: Set<[String]>
    /// Every wording of all clusters, folded.
    let all: Set<[String]>

    /// None when the gold has no top cluster or may not be used.
    init?(_ gold: GoldSet, of pack: LocalePack) {
        guard gold.isValid, let cluster = gold.clusters.first else { return nil }
        culture = gold.culture
        top = OptionGold.folded(cluster)
        all = gold.clusters.reduce(into: top) { $0.formUnion(OptionGold.folded($1)) }
        let stems = OptionGold.stems(of: pack)
        let language = cluster.aliases.first { $0.text == cluster.label }?.language
        var seen: Set<String> = []
        shown = ([Alias(cluster.label, language: language)] + cluster.aliases).compactMap { alias in
            guard seen.insert(alias.text).inserted, OptionGold.fits(alias.text),
                !OptionGold.names(stems, alias.text)
            else { return nil }
            return Wording(
                text: alias.text,
                isEnglish: alias.language == "en",
                script: LetterBlock.first(in: alias.text)?.name
            )
        }
    }

    private static func folded(_ cluster: GoldCluster) -> Set<[String]> {
        Set(([cluster.label] + cluster.aliases.map(\.text)).map { foldedWords($0) })
    }

    /// Whether a wording makes one line of a list.
    private static func fits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 240 && !text.contains { $0.isNewline || $0 == "{" }
    }

    /// The beginnings of the names of a culture's place and language.
    ///
    /// "Ethiopian birr" beside a question about Ethiopia needs no knowledge of money.
    private static func stems(of pack: LocalePack) -> [String] {
        let names: [String] = [pack.place, pack.placeInSentence, pack.languageName]
        let small: Set<String> = ["the", "and", "of"]
        let words: [String] = names.flatMap { foldedWords($0) }
        return words.filter { !small.contains($0) }.map { String($0.prefix(5)) }
    }

    private static func names(_ stems: [String], _ text: String) -> Bool {
        foldedWords(text).contains { word in
            stems.contains { $0.count < 4 ? word == $0 : word.hasPrefix($0) }
        }
    }
}
