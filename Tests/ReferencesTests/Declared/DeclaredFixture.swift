import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// A source of one test: a file, and a declaration as it would be read from YAML.
struct DeclaredFixture {
    let folder: URL
    var declaration: SourceDeclaration

    init(
        _ kind: SourceKind,
        _ text: String,
        locales: [String] = [],
        language: String? = nil,
        namespaces: [String: String] = [:],
        _ recipes: [ExtractionRecipe] = []
    ) throws {
        try self.init(
            kind,
            bytes: Array(text.utf8),
            locales: locales,
            language: language,
            namespaces: namespaces,
            recipes
        )
    }

    init(
        _ kind: SourceKind,
        bytes: [UInt8],
        locales: [String] = [],
        language: String? = nil,
        namespaces: [String: String] = [:],
        _ recipes: [ExtractionRecipe] = []
    ) throws {
        folder = try temporaryFolder("declared")
        try Data(bytes).write(to: folder.appending(path: "data"))
        declaration = SourceDeclaration(
            id: "page",
            title: "A page",
            kind: kind,
            file: "data",
            licence: "CC0-1.0",
            date: "2026-01-31",
            language: language,
            locales: locales.map { LocaleTag($0) },
            recipes: recipes,
            namespaces: namespaces,
            digest: "d",
            path: folder.appending(path: "page.yaml").path
        )
    }

    func source(cache: String? = nil) throws -> DeclaredSource {
        try #require(DeclaredSource(declaration, cacheFolder: cache))
    }

    /// The wordings of each meaning of a property for a culture.
    func values(_ property: String, _ tag: String = "am-ET", place: String = "") throws
        -> [[String]]
    {
        let opinion = try source().opinion(on: property, for: pack(tag, place: place))
        return opinion?.gold.clusters.map { $0.aliases.map(\.text) } ?? []
    }

    /// What is wrong, the folder's path taken out.
    func faults() throws -> [String] {
        try source().faults().map { $0.description.replacing(folder.path + "/", with: "") }
    }
}

/// A recipe as a declaration would hold it on line 9.
func recipe(
    _ property: String,
    records: String? = nil,
    subject: String? = nil,
    value: String? = nil,
    aliases: [String] = [],
    pattern: String? = nil,
    separator: String? = nil,
    field: String? = nil,
    column: String? = nil,
    table: String? = nil,
    list: Bool = false
) -> ExtractionRecipe {
    ExtractionRecipe(
        property: property,
        records: records,
        subject: subject,
        value: value,
        aliases: aliases,
        pattern: pattern,
        separator: separator,
        field: field,
        column: column,
        table: table,
        isList: list,
        citation: Citation(source: "source declaration", path: "page.yaml", line: 9)
    )
}
