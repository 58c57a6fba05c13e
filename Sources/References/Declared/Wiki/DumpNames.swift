import Vocabulary

/// Which names of recipes were met in a dump, and what there was as long as they were not.
struct DumpNames {
    private struct Wanted {
        var key: String
        var item: Int
        var text: String
        var isMet = false
    }

    private let recipes: [ExtractionRecipe]
    private var wanted: [[Wanted]]
    private var fields: [MetNames]
    private var titles: [MetNames]
    private var hasPage: [Bool]

    init(_ recipes: [ExtractionRecipe]) {
        self.recipes = recipes
        wanted = recipes.map { recipe in
            var parts = recipe.aliases.enumerated()
                .map { Wanted(key: "aliases", item: $0.offset, text: $0.element) }
            if let field = recipe.field {
                parts.append(Wanted(key: "field", item: 0, text: field))
            }
            if let subject = recipe.subject, subject != "title" {
                parts.append(Wanted(key: "subject", item: 0, text: subject))
            }
            return parts
        }
        fields = recipes.map { _ in MetNames() }
        titles = recipes.map { _ in MetNames() }
        hasPage = recipes.map { _ in false }
    }

    /// Notes a page that a recipe does not mean; once one was meant, its title tells nothing.
    mutating func pass(_ title: String, _ recipe: Int) {
        if !hasPage[recipe] { titles[recipe].add(title) }
    }

    /// Notes the fields of a page that a recipe means.
    mutating func meet(_ found: [WikiField], _ recipe: Int) {
        hasPage[recipe] = true
        // Names cost as much as the page, and are told only of what is never met.
        guard wanted[recipe].contains(where: { !$0.isMet }) else { return }
        let names = Set(found.map { comparable($0.name) })
        for index in wanted[recipe].indices
        where names.contains(comparable(wanted[recipe][index].text)) {
            wanted[recipe][index].isMet = true
        }
        if wanted[recipe].contains(where: { !$0.isMet }) {
            fields[recipe].add(found.map(\.name))
        }
    }

    /// The parts of recipes that nothing in the dump answers to.
    var gaps: [RecipeGap] {
        recipes.indices.flatMap { index -> [RecipeGap] in
            guard hasPage[index] else {
                guard let filter = recipes[index].records else { return [] }
                return [
                    RecipeGap(
                        recipe: index,
                        key: "records",
                        wanted: filter,
                        fault: "is the title of no page",
                        noun: "the first titles there",
                        present: titles[index].names,
                        mend: titles[index].names.isEmpty ? "the dump has no article" : nil
                    )
                ]
            }
            return wanted[index].filter { !$0.isMet }
                .map { part in
                    var gap = RecipeGap.field(part.text, part.key, part.item, fields[index].names)
                    gap.recipe = index
                    gap.fault = "is no field of an infobox on any page that is meant"
                    return gap
                }
        }
    }
}
