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
        for token in ["\(language)_\(pack.territory)", pack.territory, "001"] {
            guard let row = rows.first(where: { tokens($0[attribute]).contains(token) }) else {
                continue
            }
            return TerritoryEntry(
                element: row,
                token: token,
                citation: Citation(
                    source: source,
                    path: "supplemental/supplementalData.xml",
                    line: row.line,
                    element: "/supplementalData/\(table)/\(name)[@\(attribute)~='\(token)']",
                    note: token == "001" ? "world default 001" : nil
                )
            )
        }
        return nil
    }
}
