import Diagnostics
import Vocabulary

/// A part of a recipe to which nothing in the file answers.
struct RecipeGap: Sendable, Hashable, Codable {
    /// The most names that are kept of what a file has.
    static let mostPresent = 500

    /// Which recipe of the declaration, from zero; none for what a kind reads without recipes.
    var recipe: Int?
    /// The key of the recipe, such as `column`.
    var key: String
    /// Which text of the key it is, from zero; only `aliases` has several.
    var item = 0
    /// What was asked for, as the recipe has it.
    var wanted: String
    /// The part of it that the file does not have, where it is only a part.
    var culprit: String?
    /// What is wrong with it, as a sentence goes on behind the quoted word.
    var fault: String
    /// What the names in `present` are, such as `the headings there`.
    var noun = ""
    /// What the file has in its place, in its order, each once.
    var present: [String] = []
    /// A way out where none follows from `present`.
    var mend: String?
    /// Whether values may well be right without it.
    var isMinor = false
}

/// Names that were met in a file, each once, up to a bound.
struct MetNames {
    private(set) var names: [String] = []
    private var known: Set<String> = []

    /// Keeps a name unless it is blank, known, or one too many.
    mutating func add(_ name: String) {
        guard names.count < RecipeGap.mostPresent, let clean = cleaned(name),
            known.insert(comparable(clean)).inserted
        else { return }
        // A heading as long as a page would make the message one.
        names.append(String(clean.prefix(80)))
    }

    mutating func add(_ more: some Sequence<String>) {
        for name in more { add(name) }
    }
}

extension Extraction {
    /// Reads one recipe, and tells when it gave nothing though each of its parts was there.
    mutating func trying(
        _ recipe: Int,
        of declaration: SourceDeclaration,
        _ body: (inout Extraction) throws(DiagnosticsError) -> Void
    ) throws(DiagnosticsError) {
        let values = self.values.count
        let known = gaps.count
        try body(&self)
        for index in known..<gaps.count { gaps[index].recipe = recipe }
        guard self.values.count == values, values < Extraction.mostValues,
            !gaps[known...].contains(where: { !$0.isMinor })
        else { return }
        gaps.append(.empty(declaration.recipes[recipe], recipe))
    }

    /// Tells which recipes gave nothing, for files that are read by all recipes at once.
    mutating func tellEmpty(_ recipes: some Sequence<Int>, of declaration: SourceDeclaration) {
        guard values.count < Extraction.mostValues else { return }
        let found = Set(values.map(\.property))
        for index in recipes where !found.contains(declaration.recipes[index].property) {
            if gaps.contains(where: { $0.recipe == index && !$0.isMinor }) { continue }
            gaps.append(.empty(declaration.recipes[index], index))
        }
    }
}

extension RecipeGap {
    /// A recipe whose parts are all there and which gives no value even so.
    fileprivate static func empty(_ recipe: ExtractionRecipe, _ index: Int) -> RecipeGap {
        if let pattern = recipe.pattern {
            return RecipeGap(
                recipe: index,
                key: "pattern",
                wanted: pattern,
                fault: "keeps nothing of any text that the recipe of '\(recipe.property)' finds",
                mend: "its first group must fit a part of the texts; drop it to see them whole"
            )
        }
        let texts = [
            ("value", recipe.value), ("column", recipe.column), ("field", recipe.field),
            ("records", recipe.records), ("table", recipe.table), ("property", recipe.property),
        ]
        let (key, wanted) = texts.first { $0.1 != nil } ?? ("property", recipe.property)
        return RecipeGap(
            recipe: index,
            key: key,
            wanted: wanted ?? recipe.property,
            fault: "leads to no value: what it names is there, and holds no text that can be one",
            mend:
                "look at the file, and try its parts with 'palimpsest facts --file FILE --xpath X'"
        )
    }
}
