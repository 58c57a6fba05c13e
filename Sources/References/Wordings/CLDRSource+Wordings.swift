public import Diagnostics
public import Vocabulary

extension CLDRSource {
    /// Adds to a gold what its meanings are called in other languages, behind the wordings it has.
    ///
    /// Which thing a meaning stands for is told by its English wordings, so that it is the same
    /// whichever source or pack the gold is from; meanings without one are left as they are. Names
    /// come from the language's own file alone, and `language` of an alias says whose.
    ///
    /// - Parameters:
    ///   - property: the property, its slot filled; most have no names in CLDR and stay unchanged.
    ///   - languages: the BCP 47 languages that questions are put in.
    public func worded(
        _ gold: GoldSet,
        of property: String,
        for pack: LocalePack,
        in languages: [String]
    ) throws(DiagnosticsError) -> GoldSet {
        guard let kind = NamedKind(property, calendar: gold.calendar), !gold.clusters.isEmpty else {
            return gold
        }
        var wanted = languages
        let own = pack.languages.first
        if kind == .currency, let own, !languages.contains(own) { wanted.append(own) }
        var gold = gold
        var tables: [LanguageTable] = []
        for language in wanted {
            tables.append(try table(language, kind, isOwn: language == own))
        }
        // "Korea" is the language in Indonesian and the country in an English prompt or answer.
        let places = kind == .language || kind == .city ? englishWords(ofPlace: pack) : []
        for index in gold.clusters.indices {
            let things = try things(in: gold.clusters[index], kind, territory: pack.territory)
            guard !things.isEmpty else { continue }
            var known = Set(gold.clusters[index].aliases.map(\.text))
            for table in tables {
                let names = things.lazy.compactMap { $0.names(in: table) }.first ?? []
                for text in names where !places.contains(folded(text)) {
                    guard known.insert(text).inserted else { continue }
                    gold.clusters[index].aliases.append(Alias(text, language: table.language))
                }
            }
        }
        return gold
    }

    private func table(
        _ language: String,
        _ kind: NamedKind,
        isOwn: Bool
    ) throws(DiagnosticsError) -> LanguageTable {
        let file = language.replacing("-", with: "_")
        var table = LanguageTable(language: language, names: try files.names(in: file))
        switch kind {
        case .currency:
            let units = try files.unitNames(in: file)
            table.units = isOwn ? units.all : units.telling
        case .city, .division: table.divisions = try files.divisionNames(in: file)
        case .language: table.tongues = try files.tongueNames(in: file)
        case .month: break
        }
        return table
    }

    private func englishWords(ofPlace pack: LocalePack) -> Set<String> {
        let names = [pack.place, pack.placeInSentence, pack.names["en"] ?? ""]
        return Set(names.flatMap { $0.split(separator: " ") }.map { folded(String($0)) })
    }

    /// What a meaning may stand for, the likelier first.
    private func things(
        in cluster: GoldCluster,
        _ kind: NamedKind,
        territory: String
    ) throws(DiagnosticsError) -> [NamedThing] {
        let english = try files.names(in: "en")
        let texts = ([Alias(cluster.label)] + cluster.aliases)
            .filter { $0.language == nil || $0.language == "en" }.map(\.text)
        switch kind {
        case .language:
            let codes = try files.englishLanguages()
            let code = texts.lazy.compactMap { codes[folded($0)] }.first
            return code.map { [.language($0, territory: territory)] } ?? []
        case .currency:
            let code = texts.first { text in
                text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5a).contains($0) }
                    && english.currencies[text] != nil
            }
            return code.map { [.currency($0)] } ?? []
        case .month(let calendar):
            // English leaves the months of some calendars to root.
            let international = try files.names(in: "root")
            let months = english.months(of: calendar) ?? international.months(of: calendar) ?? [:]
            let number = texts.lazy.compactMap { text in
                months.first { $0.value.contains(text) }?.key
            }.first
            return number.map { [.month($0, calendar: calendar)] } ?? []
        case .city:
            let wanted = Set(texts.map(folded))
            let aliases = try files.zoneAliases()
            let zone = try files.zones(in: territory).first { zone in
                // Where no file names the city, the zone's identifiers do (UTS 35, part 4, 7.2).
                let cities = english.cities[zone] ?? ([zone] + (aliases[zone] ?? [])).map(zoneCity)
                return cities.contains { wanted.contains(folded($0)) }
            }
            let division = try division(called: texts, in: territory)
            return [zone.map { .city($0) }, division.map { .seat($0) }].compactMap(\.self)
        case .division:
            let division = try division(called: texts, in: territory)
            return division.map { [.division($0)] } ?? []
        }
    }

    /// The code of the territory's division that has one of some English names.
    private func division(
        called names: [String],
        in territory: String
    ) throws(DiagnosticsError) -> String? {
        let codes = try files.englishDivisions()
        return names.lazy.compactMap { codes[divisionKey($0, in: territory)] }.first
    }
}

/// The city in a zone's identifier.
private func zoneCity(_ zone: String) -> String {
    (zone.split(separator: "/").last.map(String.init) ?? zone).replacing("_", with: " ")
}

/// The kinds of things whose names CLDR has in every language.
private enum NamedKind: Hashable {
    case language
    case currency
    case month(calendar: String)
    case city
    case division

    /// The kind that the meanings of a property are of.
    ///
    /// Properties that ask for the word of one language, such as `gregorian.month.1`, have none:
    /// a wording in another language would be no answer.
    init?(_ property: String, calendar: String?) {
        switch property {
        case "languages.official", "languages.regional", "languages.most-spoken": self = .language
        case "money.currency", "money.currency.previous": self = .currency
        case "calendar.new-year-month": self = .month(calendar: "gregorian")
        case "places.capital": self = .city
        case "places.divisions": self = .division
        case _ where property.hasPrefix("calendar.month."):
            self = .month(calendar: calendar ?? "gregorian")
        default: return nil
        }
    }
}

/// What a language calls things of a kind.
private struct LanguageTable {
    var language: String
    var names: LanguageNames
    /// The bare words for the units of currencies by code.
    var units: [String: String] = [:]
    var divisions: DivisionNames?
    var tongues: TongueNames?
}

/// One thing that a meaning stands for.
private enum NamedThing {
    case language(String, territory: String)
    case currency(String)
    case month(String, calendar: String)
    case city(String)
    case division(String)
    /// A division that is the capital, such as a federal district.
    case seat(String)

    /// Its names in a language, or none when the language's file has no name of it.
    func names(in table: LanguageTable) -> [String]? {
        let names = table.names
        switch self {
        case .language(let code, let territory):
            // A variety of the territory has a name of its own, as Dari does.
            let variety = table.tongues?["\(code)_\(territory)"] ?? []
            return table.tongues?[code].map { $0 + variety }
        case .currency(let code):
            return names.currencies[code].map { $0 + [table.units[code]].compactMap(\.self) }
        case .month(let number, let calendar):
            return names.months(of: calendar)?[number].map { found in
                found + found.compactMap { otherSpelling(ofMonth: $0, in: table.language) }
            }
        case .city(let zone): return names.cities[zone]
        case .division(let code): return table.divisions?[code]
        case .seat(let code):
            return table.divisions?[code].map { found in
                // The American capital is the one that carries its district in its name.
                code != "usdc" ? found : found + found.map(withoutDistrict)
            }
        }
    }

    private func withoutDistrict(_ name: String) -> String {
        String(name.prefix { $0.isLetter })
    }
}
