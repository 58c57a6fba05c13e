public import Diagnostics
import MarkupKit
public import Vocabulary

/// The XML tables of Debian's `iso-codes`: countries, their divisions, currencies, scripts, languages.
///
/// It says what a country is called and divided into. The names of currencies, scripts and languages
/// go by code alone, so they only add wordings to what another source says about a culture.
public struct ISOCodes: ReferenceSource, WordingSource {
    /// The identifier `iso-codes`.
    public let id = "iso-codes"
    /// The name with the release, such as `iso-codes 4.15.0`.
    public let name: String
    /// The folder with `iso_3166-1.xml` and its neighbours.
    public let directory: String

    private let files = ReadOnce<MarkupElement>()

    /// Takes a folder; its files are read when a property first needs them.
    public init(directory: String, release: String? = nil) {
        self.directory = directory
        name = citedName("iso-codes", release)
    }

    /// What it may know of.
    public static let patterns: [PropertyPattern] = [
        PropertyPattern("places.country", "the names of the country"),
        PropertyPattern("places.divisions", "the first-level divisions", isList: true),
        PropertyPattern("places.division-term", "the word for a first-level division"),
        PropertyPattern("places.division-count", "how many first-level divisions there are"),
    ]

    /// What it may know of.
    public var patterns: [PropertyPattern] { Self.patterns }

    /// Looks a property of a culture's territory up.
    public func opinion(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> SourceOpinion? {
        switch property {
        case "places.country": try country(pack)
        case "places.divisions": try divisions(pack)
        case "places.division-term": try divisionTerm(pack)
        case "places.division-count": try divisionCount(pack)
        default: nil
        }
    }

    /// Finds the English names of a currency, a script or a language by code.
    public func wordings(
        of key: String,
        in property: String
    ) throws(DiagnosticsError) -> CitedWordings? {
        switch property {
        case "money.currency", "money.currency.previous":
            return try named(
                "iso_4217",
                "iso_4217_entry",
                "letter_code",
                key,
                ["currency_name"]
            )
        case "script.name":
            return try named("iso_15924", "iso_15924_entry", "alpha_4_code", key, ["name"])
        case "languages.official", "languages.most-spoken":
            let code = key.split(separator: "_").first.map(String.init) ?? key
            let attribute = code.count == 2 ? "iso_639_1_code" : "iso_639_2T_code"
            if let found = try named("iso_639-2", "iso_639_entry", attribute, code, ["name"]) {
                return found
            }
            return try named("iso_639-3", "iso_639_3_entry", "id", code, ["name"])
        default: return nil
        }
    }
}

extension ISOCodes {
    /// A first-level division: one that stands inside no other.
    private struct Division {
        var code: String
        var name: String
        var type: String
        var citation: Citation
    }

    private func country(_ pack: LocalePack) throws(DiagnosticsError) -> SourceOpinion? {
        let entry = try entry("iso_3166-1", "iso_3166_entry", "alpha_2_code", pack.territory)
        guard let entry, let label = entry["common_name"] ?? entry["name"] else { return nil }
        var names = AliasList()
        for attribute in ["common_name", "name", "official_name"] {
            names.add(entry[attribute], "en")
        }
        names.add(entry["name"].flatMap(uninverted), "en")
        let place = cite(
            "iso_3166-1",
            entry.line,
            "/iso_3166_entries/iso_3166_entry[@alpha_2_code='\(pack.territory)']"
        )
        return opinion(
            "places.country",
            pack,
            [names.cluster(label)],
            [place],
            keys: [pack.territory]
        )
    }

    private func divisions(_ pack: LocalePack) throws(DiagnosticsError) -> SourceOpinion? {
        let divisions = try firstLevel(pack.territory)
        guard !divisions.isEmpty else { return nil }
        let clusters = divisions.map { division in
            var names = AliasList()
            names.add(division.name, "en")
            for part in withoutBrackets(division.name) { names.add(part, "en") }
            return names.cluster(division.name)
        }
        return opinion(
            "places.divisions",
            pack,
            clusters,
            divisions.map(\.citation),
            keys: divisions.map(\.code)
        )
    }

    /// The word most divisions are called by comes first, words of few divisions are left out.
    private func divisionTerm(_ pack: LocalePack) throws(DiagnosticsError) -> SourceOpinion? {
        let divisions = try firstLevel(pack.territory)
        var counts: [(type: String, count: Int, citation: Citation)] = []
        for division in divisions {
            if let index = counts.firstIndex(where: { $0.type == division.type }) {
                counts[index].count += 1
            } else {
                counts.append((division.type, 1, division.citation))
            }
        }
        let most = counts.map(\.count).max() ?? 0
        // A capital district or two beside dozens of provinces is not what they are called.
        let kept = counts.enumerated().filter { $0.element.count * 4 >= most }
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
        guard !kept.isEmpty else { return nil }
        return opinion(
            "places.division-term",
            pack,
            kept.map { entry in
                var names = AliasList()
                names.add(entry.type.lowercased(), "en")
                return names.cluster(entry.type.lowercased())
            },
            kept.map { entry in
                var place = entry.citation
                place.note = "\(entry.count) of \(divisions.count) divisions"
                return place
            }
        )
    }

    private func divisionCount(_ pack: LocalePack) throws(DiagnosticsError) -> SourceOpinion? {
        let divisions = try firstLevel(pack.territory)
        guard var place = divisions.first?.citation else { return nil }
        place.element = "/iso_3166_2_entries/iso_3166_country[@code='\(pack.territory)']"
        place.note = "entries without a parent, counted"
        var names = AliasList()
        names.add(String(divisions.count), nil)
        return opinion(
            "places.division-count",
            pack,
            [names.cluster(String(divisions.count))],
            [place],
            status: .computed
        )
    }

    private func firstLevel(_ territory: String) throws(DiagnosticsError) -> [Division] {
        let country = try entry("iso_3166-2", "iso_3166_country", "code", territory)
        var divisions: [Division] = []
        for subset in country?.children("iso_3166_subset") ?? [] {
            for entry in subset.children("iso_3166_2_entry") where entry["parent"] == nil {
                guard let code = entry["code"], let name = entry["name"] else { continue }
                divisions.append(
                    Division(
                        code: code,
                        name: name,
                        type: subset["type"] ?? "",
                        citation: cite(
                            "iso_3166-2",
                            entry.line,
                            "/iso_3166_2_entries/iso_3166_country[@code='\(territory)']"
                                + "/iso_3166_subset/iso_3166_2_entry[@code='\(code)']"
                        )
                    )
                )
            }
        }
        return divisions
    }

    private func named(
        _ table: String,
        _ element: String,
        _ attribute: String,
        _ code: String,
        _ fields: [String]
    ) throws(DiagnosticsError) -> CitedWordings? {
        guard let entry = try entry(table, element, attribute, code) else { return nil }
        var names = AliasList()
        for field in fields {
            // Lists of languages write synonyms with semicolons.
            for part in (entry[field] ?? "").split(separator: ";") {
                names.add(String(part), "en")
                for inner in withoutBrackets(String(part)) { names.add(inner, "en") }
            }
        }
        guard !names.aliases.isEmpty else { return nil }
        return CitedWordings(
            aliases: names.aliases,
            citation: cite(table, entry.line, "//\(element)[@\(attribute)='\(code)']")
        )
    }

    private func entry(
        _ table: String,
        _ element: String,
        _ attribute: String,
        _ code: String
    ) throws(DiagnosticsError) -> MarkupElement? {
        guard !code.isEmpty, let root = try document(table) else { return nil }
        return root.children.first { $0.name == element && $0[attribute] == code }
    }

    private func document(_ table: String) throws(DiagnosticsError) -> MarkupElement? {
        let path = "\(directory)/\(table).xml"
        guard isThere(path) else { return nil }
        return try files.value(table) { () throws(DiagnosticsError) in
            let text = try bytes(of: path, limit: 16 << 20)
            return try Markup.parse(bytes: mendingAmpersands(text), named: path)
        }
    }

    private func opinion(
        _ property: String,
        _ pack: LocalePack,
        _ clusters: [GoldCluster],
        _ citations: [Citation],
        keys: [String?] = [],
        status: GoldStatus = .explicit
    ) -> SourceOpinion {
        SourceOpinion(
            source: id,
            property: property,
            gold: GoldSet(
                culture: pack.tag,
                clusters: clusters,
                status: status,
                citations: citations
            ),
            keys: keys
        )
    }

    private func cite(_ table: String, _ line: Int, _ element: String) -> Citation {
        Citation(source: name, path: "\(table).xml", line: line, element: element)
    }
}
