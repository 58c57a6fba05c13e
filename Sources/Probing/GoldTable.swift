import Vocabulary

/// The golds of every culture on every property the packs ask for, looked up once each.
struct GoldTable {
    private var rows: [String: [GoldSet]] = [:]
    private var worded: [Asked: [GoldSet]] = [:]

    /// A property and the languages in which it is asked for besides English, sorted.
    private struct Asked: Hashable {
        var property: String
        var languages: [String]
    }

    /// Looks up what is needed of every culture; `needs` are sorted by tag.
    ///
    /// - Parameter wording: adds the wordings of some languages to a gold.
    init(
        needs: [FactNeed],
        probes: [Probe],
        wording: (GoldSet, LocalePack, String, [String]) throws -> GoldSet,
        fact: (LocalePack, String) throws -> Fact?
    ) rethrows {
        let packs = Dictionary(needs.map { ($0.locale.tag, $0.locale) }) { first, _ in first }
        for need in needs {
            let locale = need.locale
            for property in need.properties {
                let fact = try fact(locale, property)
                guard var gold = locale.gold(for: property, from: fact) else { continue }
                // A source that answers for a parent locale must not put a stranger in the row.
                gold.culture = locale.tag
                rows[property, default: []].append(gold)
            }
        }
        for probe in probes {
            let languages = probe.promptLanguages
            guard !languages.isEmpty else { continue }
            for property in probe.goldProperties {
                let asked = Asked(property: property, languages: languages)
                guard worded[asked] == nil else { continue }
                // Target, proxies and placebos alike, or an excess would hang on the wordings.
                worded[asked] = try golds(property).map { gold in
                    try packs[gold.culture].map { try wording(gold, $0, property, languages) }
                        ?? gold
                }
            }
        }
    }

    /// The golds that answers to a probe's questions are held against: those of the property, with
    /// wordings in every language that the probe is put in.
    func golds(_ property: String, askedBy probe: Probe) -> [GoldSet] {
        worded[Asked(property: property, languages: probe.promptLanguages)] ?? golds(property)
    }

    /// The golds of a property, sorted by culture.
    func golds(_ property: String) -> [GoldSet] { rows[property] ?? [] }

    /// The gold of one culture.
    func gold(_ property: String, of culture: LocaleTag) -> GoldSet? {
        golds(property).first { $0.culture == culture }
    }
}

extension Probe {
    /// The languages besides English that its prompts are written in, sorted, whoever is asked.
    var promptLanguages: [String] {
        framings.contains(.native) ? Set(translations.map(\.language)).sorted() : []
    }
}
