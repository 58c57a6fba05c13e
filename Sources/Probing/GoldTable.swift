import Vocabulary

/// The golds of every culture on every property the packs ask for, looked up once each.
struct GoldTable {
    private var rows: [String: [GoldSet]] = [:]

    /// Looks up what is needed of every culture; `needs` are sorted by tag.
    init(
        needs: [FactNeed],
        fact: (LocalePack, String) throws -> Fact?
    ) rethrows {
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
    }

    /// The golds of a property, sorted by culture.
    func golds(_ property: String) -> [GoldSet] { rows[property] ?? [] }

    /// The gold of one culture.
    func gold(_ property: String, of culture: LocaleTag) -> GoldSet? {
        golds(property).first { $0.culture == culture }
    }
}
