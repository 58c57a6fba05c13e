public import Diagnostics
import MarkupKit
public import Vocabulary

/// The maps of the game KGeography: countries with capitals, and their divisions with theirs.
///
/// Maps name no codes. Those of first-level divisions are matched to territories by a table, the
/// countries of the world by name.
public struct KGeography: ReferenceSource {
    /// The identifier `kgeography`.
    public let id = "kgeography"
    /// The name with the release.
    public let name: String
    /// The folder of the maps.
    public let directory: String

    private let files = ReadOnce<MarkupElement>()

    /// Takes the folder of the maps; one is read when it is first needed.
    public init(directory: String, release: String? = nil) {
        self.directory = directory
        name = citedName("KGeography", release)
    }

    /// What it may know of.
    public static let patterns: [PropertyPattern] = [
        PropertyPattern("places.capital", "the capital of the country"),
        PropertyPattern("places.division-term", "the word for a first-level division"),
        PropertyPattern(
            "places.division-capitals",
            "the capitals of the first-level divisions",
            isList: true
        ),
    ]

    /// What it may know of.
    public var patterns: [PropertyPattern] { Self.patterns }

    /// Looks a property of a culture's territory up.
    public func opinion(
        on property: String,
        for pack: LocalePack
    ) throws(DiagnosticsError) -> SourceOpinion? {
        switch property {
        case "places.capital": try capital(pack)
        case "places.division-term": try divisionTerm(pack)
        case "places.division-capitals": try divisionCapitals(pack)
        default: nil
        }
    }

    private func capital(_ pack: LocalePack) throws(DiagnosticsError) -> SourceOpinion? {
        var wanted = [pack.place, pack.names["en"] ?? ""].map(countryName)
        // A pack may speak of a part of a country, so the country's own name goes with its code.
        if let other = countryNames[pack.territory] { wanted.append(countryName(other)) }
        wanted.removeAll(where: \.isEmpty)
        for map in worldMaps {
            for division in try divisions(of: map) {
                guard let text = division.child("name")?.text, wanted.contains(countryName(text)),
                    let capital = division.child("capital"), !capital.text.isEmpty
                else { continue }
                var names = AliasList()
                names.add(capital.text, "en")
                for part in withoutBrackets(capital.text) { names.add(part, "en") }
                // The American capital is the one that carries its district in its name.
                if let match = capital.text.wholeMatch(of: /(\w+),? D\.?C\.?/) {
                    names.add(String(match.1), "en")
                    names.add("\(match.1) DC", "en")
                }
                return opinion(
                    "places.capital",
                    pack,
                    [names.cluster(capital.text)],
                    [cite(map, capital.line, text, "capital")]
                )
            }
        }
        return nil
    }

    private func divisionTerm(_ pack: LocalePack) throws(DiagnosticsError) -> SourceOpinion? {
        guard let map = divisionMaps[pack.territory], let root = try document(map),
            let words = root.child("divisionsName"), !words.text.isEmpty
        else { return nil }
        let terms = words.text.replacing(/\s+and\s+/, with: ",").split(separator: ",").map {
            let many = withoutBidiMarks(String($0)).lowercased()
            var names = AliasList()
            names.add(singular(many), "en")
            names.add(many, "en")
            return names.cluster(singular(many))
        }
        let place = Citation(
            source: name,
            path: "\(map).kgm",
            line: words.line,
            element: "/map/divisionsName"
        )
        return opinion("places.division-term", pack, terms, [place])
    }

    private func divisionCapitals(_ pack: LocalePack) throws(DiagnosticsError) -> SourceOpinion? {
        guard let map = divisionMaps[pack.territory] else { return nil }
        var clusters: [GoldCluster] = []
        var citations: [Citation] = []
        for division in try divisions(of: map) {
            guard let text = division.child("name")?.text, let capital = division.child("capital"),
                !capital.text.isEmpty
            else { continue }
            var names = AliasList()
            names.add(capital.text, "en")
            for part in capital.text.split(separator: "/") { names.add(String(part), "en") }
            var place = cite(map, capital.line, text, "capital")
            place.note = "of \(text)"
            citations.append(place)
            let cluster = names.cluster(capital.text)
            if !clusters.contains(where: { $0.label == cluster.label }) { clusters.append(cluster) }
        }
        guard !clusters.isEmpty else { return nil }
        return opinion("places.division-capitals", pack, clusters, citations)
    }

    /// The divisions of a map that are shown by name; seas and frontiers are not.
    private func divisions(of map: String) throws(DiagnosticsError) -> [MarkupElement] {
        let all = try document(map)?.children("division") ?? []
        return all.filter { $0.child("ignore")?.text != "yes" }
    }

    private func document(_ map: String) throws(DiagnosticsError) -> MarkupElement? {
        let path = "\(directory)/\(map).kgm"
        guard isThere(path) else { return nil }
        return try files.value(map) { () throws(DiagnosticsError) in
            try Markup.parse(file: path, skipping: ["color"])
        }
    }

    private func opinion(
        _ property: String,
        _ pack: LocalePack,
        _ clusters: [GoldCluster],
        _ citations: [Citation]
    ) -> SourceOpinion {
        SourceOpinion(
            source: id,
            property: property,
            gold: GoldSet(
                culture: pack.tag,
                clusters: clusters,
                status: .explicit,
                citations: citations
            )
        )
    }

    private func cite(_ map: String, _ line: Int, _ division: String, _ field: String) -> Citation {
        Citation(
            source: name,
            path: "\(map).kgm",
            line: line,
            element: "/map/division[name=\(xpathLiteral(division))]/\(field)"
        )
    }
}

/// The maps of countries, that of the whole world first; small countries are on the others only.
private let worldMaps = [
    "world", "africa", "asia", "europe", "oceania", "caribbean", "ncamerica", "southamerica",
]

/// A text as a literal of XPath 1.0, which has no escapes.
func xpathLiteral(_ text: String) -> String {
    text.contains("'") ? "\"\(text)\"" : "'\(text)'"
}

/// A country's name without article, folded.
private func countryName(_ text: String) -> String {
    let name = folded(text)
    return name.hasPrefix("the") && text.lowercased().hasPrefix("the ")
        ? String(name.dropFirst(3)) : name
}

/// One of the things that an English plural such as `Counties` names.
private func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("shes") || word.hasSuffix("ches") { return String(word.dropLast(2)) }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
}
