import Diagnostics
import MarkupKit
import Vocabulary

/// Reads a translation memory (TMX 1.4b): each unit is a value with its wordings by language.
///
/// A unit belongs to every culture whose main language it has, and the wording in the language of
/// the declaration is the one that is shown.
struct TMXReading {
    let declaration: SourceDeclaration
    let file: String

    func read(
        _ recipes: [ExtractionRecipe],
        _ extraction: inout Extraction
    ) throws(DiagnosticsError) {
        let wanted: [ExtractionRecipe?] = recipes.isEmpty ? [nil] : recipes
        let shapings = wanted.map { ValueShaping($0) }
        var found = Extraction()
        var number = 0
        try streamRecords("tu", of: file, &extraction) { unit in
            number += 1
            let variants = self.variants(of: unit)
            for (index, recipe) in wanted.enumerated() {
                var wordings = ValueWordings()
                for variant in variants {
                    for piece in shapings[index].pieces(of: variant.text) {
                        wordings.add(shapings[index].kept(of: piece), variant.language)
                    }
                }
                found.add(
                    wordings,
                    property: recipe?.property ?? declaration.properties.first ?? "",
                    subjects: variants.map(\.language),
                    line: unit.line,
                    element: "/tmx/body/tu[\(number)]",
                    isList: recipe?.isList ?? true
                )
            }
            return found.values.count < Extraction.mostValues
        }
        extraction.values += found.values
        extraction.notes += found.notes
    }

    /// The texts of a unit, that in the declared language first; `lang` is how TMX 1.1 says it.
    private func variants(of unit: MarkupElement) -> [(text: String, language: String)] {
        var variants: [(text: String, language: String)] = []
        for variant in unit.children where localName(variant.name) == "tuv" {
            guard let language = languageTag(variant["xml:lang"] ?? variant["lang"]),
                let segment = variant.children.first(where: { localName($0.name) == "seg" })
            else { continue }
            variants.append((segment.text, language))
        }
        let own = languageTag(declaration.language)
        if let place = variants.firstIndex(where: { $0.language == own }) {
            variants.insert(variants.remove(at: place), at: 0)
        }
        return variants
    }
}
