import Vocabulary

/// One value that a source states, with its wordings and its place.
struct ExtractedValue: Sendable, Hashable, Codable {
    /// The property it is of.
    var property: String
    /// Words for whose value it is, any of which may name a culture; none for all that are declared.
    var subjects: [String]?
    /// The wordings, the one that is shown first.
    var aliases: [Alias]
    /// What tells it from others of the same label, such as a page's title.
    var title: String?
    /// The line of the file.
    var line: Int
    /// The path of the element or field.
    var element: String
    /// Whether it is one of several right answers.
    var isList: Bool
}

/// All that recipes took out of a file.
struct Extraction: Sendable, Hashable, Codable {
    /// The most values of one source.
    static let mostValues = 50_000

    /// The values in the order of the recipes and of the file.
    var values: [ExtractedValue] = []
    /// What else there is to say, such as where the file was cut, one line each.
    var notes: [String] = []
    /// Parts of recipes to which nothing in the file answers.
    var gaps: [RecipeGap] = []

    /// Adds a value; without a wording, or beyond the limit, nothing happens.
    mutating func add(
        _ wordings: ValueWordings,
        property: String,
        subjects: [String]?,
        line: Int,
        element: String,
        isList: Bool
    ) {
        guard !wordings.aliases.isEmpty else { return }
        guard values.count < Extraction.mostValues else {
            let note = "values beyond the first \(Extraction.mostValues) are left out"
            if notes.last != note { notes.append(note) }
            return
        }
        values.append(
            ExtractedValue(
                property: property,
                subjects: subjects,
                aliases: wordings.aliases,
                title: wordings.title,
                line: line,
                element: element,
                isList: isList
            )
        )
    }
}
