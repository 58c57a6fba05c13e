import Diagnostics
import MarkupKit
import Vocabulary

/// Reads names that a document states in several languages: places of TEI, labels of RDF.
struct NameReading {
    let document: MarkupDocument
    let declaration: SourceDeclaration

    /// Reads for each recipe, or for the property that is named after the source without one.
    func read(
        _ recipes: [ExtractionRecipe],
        _ extraction: inout Extraction
    ) throws(DiagnosticsError) {
        let isTEI = declaration.kind == .tei
        let records =
            isTEI
            ? "//*[local-name()='place']"
            : "/*/*[*[\(RDFTerms.labels) or \(RDFTerms.others)]]"
        // TEI P5, section 14.3.2; the names that are most specific come first in practice.
        let first =
            isTEI
            ? "*[local-name()='placeName' or local-name()='geogName']"
            : "*[\(RDFTerms.labels)]"
        let others = isTEI ? nil : "*[\(RDFTerms.others)]"
        let wanted: [ExtractionRecipe?] = recipes.isEmpty ? [nil] : recipes
        for recipe in wanted {
            let shaping = ValueShaping(recipe)
            for record in try nodes(records, in: nil) {
                var found = try nodes(first, in: record)
                // The name in the language of the source is the one that its readers know.
                let own = languageTag(declaration.language) ?? "en"
                if let place = found.firstIndex(where: { languageTag($0.language) == own }) {
                    found.insert(found.remove(at: place), at: 0)
                }
                if let others { found += try nodes(others, in: record) }
                var wordings = ValueWordings()
                for node in found {
                    let language = languageTag(node.language ?? declaration.language)
                    for piece in shaping.pieces(of: node.value) {
                        wordings.add(shaping.kept(of: piece), language)
                    }
                }
                extraction.add(
                    wordings,
                    property: recipe?.property ?? declaration.properties.first ?? "",
                    subjects: nil,
                    line: record.line,
                    element: record.path,
                    isList: recipe?.isList ?? true
                )
            }
        }
    }

    private func nodes(
        _ expression: String,
        in context: MarkupNode?
    ) throws(DiagnosticsError) -> [MarkupNode] {
        let selection = try document.select(
            expression,
            in: context,
            limit: Extraction.mostValues
        )
        guard case .nodes(let nodes) = selection else { return [] }
        return nodes
    }
}

/// The properties of RDF that hold names, told by namespace and local name.
private enum RDFTerms {
    static let labels =
        "(namespace-uri()='http://www.w3.org/2000/01/rdf-schema#' and local-name()='label')"
        + " or (namespace-uri()='http://www.w3.org/2004/02/skos/core#'"
        + " and local-name()='prefLabel')"
    static let others =
        "(namespace-uri()='http://www.w3.org/2004/02/skos/core#' and local-name()='altLabel')"
}
