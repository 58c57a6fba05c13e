import Diagnostics
import MarkupKit
import Vocabulary

/// An entry of the supplemental data that was found by a territory it lists.
struct TerritoryEntry: Sendable {
    var element: MarkupElement
    /// The token that matched: a territory, a locale such as `es_BO`, or the world `001`.
    var token: String
    var citation: Citation

    /// Whether only the world default speaks.
    var isWorld: Bool { token == "001" }
}

extension CLDRLookup {
    /// Finds the entry of a table whose list names the culture's territory, or the world's.
    ///
    /// Lists are compared token by token. Entries with an `alt` are not the ordinary value.
    func entry(
        _ name: String,
        of table: String,
        listed attribute: String
    ) throws(DiagnosticsError) -> TerritoryEntry? {
        let data = try files.supplemental("supplementalData")
        let rows = data.child(table)?.children(name).filter { $0["alt"] == nil } ?? []
        return entry(among: rows, path: "\(table)/\(name)", listed: attribute)
    }

    /// Finds the row whose list names the culture's territory, or the world's.
    ///
    /// - Parameters:
    ///   - rows: the rows that may answer.
    ///   - path: where they stand, for citations.
    ///   - attribute: the attribute that lists territories.
    ///   - file: the supplemental file of the rows.
    func entry(
        among rows: [MarkupElement],
        path: String,
        listed attribute: String,
        in file: String = "supplementalData"
    ) -> TerritoryEntry? {
        for token in ["\(language)_\(pack.territory)", pack.territory, "001"] {
            guard let row = rows.first(where: { lists($0[attribute], token) }) else {
                trail.add("supplemental/\(file).xml: no \(path) lists '\(token)'")
                continue
            }
            trail.add("supplemental/\(file).xml:\(row.line): \(path) lists '\(token)'")
            return TerritoryEntry(
                element: row,
                token: token,
                citation: Citation(
                    source: source,
                    path: "supplemental/\(file).xml",
                    line: row.line,
                    element: "/supplementalData/\(path)[@\(attribute)~='\(token)']",
                    note: token == "001" ? "world default 001" : nil
                )
            )
        }
        return nil
    }
}
