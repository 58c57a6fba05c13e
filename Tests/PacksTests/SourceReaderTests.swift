import Diagnostics
import Foundation
import Packs
import PalimpsestTestSupport
import Testing
import Vocabulary

private let good = """
    id: dishes
    title: A page on dishes
    kind: html
    file: pages/dishes.html
    url: https://example.org/wiki/Dishes?x=1
    sha256: 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08
    licence: CC-BY-SA-4.0
    date: 2026-01-31
    language: en
    locales: [am-ET]
    recipes:
      - property: food.dish
        column: Dish
        table: National dishes
        subject: Country
        aliases: [Local name]
        pattern: ^([^(]+)
        separator: ", "
        list: true
    """

@Suite struct SourceReaderTests {
    /// Edits of the good declaration and the exact lines said about them.
    static let faults: [(edits: [(String, String)], lines: [String])] = [
        ([], []),
        (
            [("licence:", "license:"), ("kind: html", "kind: htm")],
            [
                "dishes.yaml:1:1: error: the source declaration has no 'licence'; add 'licence: …'",
                "dishes.yaml:3:7: error: unknown kind 'htm'; did you mean 'html'?",
                "dishes.yaml:7:1: error: unknown key 'license' in a source declaration; "
                    + "did you mean 'licence'?",
            ]
        ),
        (
            [("id: dishes", "id: Dishes")],
            [
                "dishes.yaml:1:5: error: 'Dishes' is not the name of a source; "
                    + "write it like 'wikipedia-ethiopia'"
            ]
        ),
        (
            [("id: dishes", "id: meals")],
            [
                "dishes.yaml:1:5: error: id 'meals' does not match the file name 'dishes'; "
                    + "name the file 'meals.yaml' or correct the id"
            ]
        ),
        (
            [
                ("file: pages/dishes.html\n", ""),
                ("url: https://example.org/wiki/Dishes?x=1\n", ""),
            ],
            [
                "dishes.yaml:1:1: error: the source declaration has neither 'file' nor 'url'; "
                    + "say where the source is"
            ]
        ),
        (
            [("https://", "http://")],
            [
                "dishes.yaml:5:6: error: only addresses that begin with 'https://' are fetched; "
                    + "use its https address"
            ]
        ),
        (
            [("https://", "https://me:word@")],
            [
                "dishes.yaml:5:6: error: the address holds a name, a password or a key; "
                    + "drop what is secret"
            ]
        ),
        (
            [("example.org/", "-.-/")],
            [
                "dishes.yaml:5:6: error: the address names no host; "
                    + "write it like 'https://example.org/page'"
            ]
        ),
        (
            [("0A08", "0A0")],
            [
                "dishes.yaml:6:9: error: 'sha256' must be 64 hexadecimal digits, "
                    + "not 63 characters; copy what 'sha256sum FILE' prints before the name"
            ]
        ),
        (
            [("file: pages/dishes.html\n", ""), ("sha256: 9F", "# 9F")],
            [
                "dishes.yaml:4:6: warning: no 'sha256' fixes what this address holds; "
                    + "run 'palimpsest sources fetch' and copy the digest it prints"
            ]
        ),
        (
            [("2026-01-31", "2026-02-29"), ("[am-ET]", "[am-ET, am, am-ET]")],
            [
                "dishes.yaml:8:7: error: '2026-02-29' is not a day; write it like '2026-01-31'",
                "dishes.yaml:10:18: error: 'am' is not a locale tag; write it like 'am-ET'",
                "dishes.yaml:10:22: error: locale 'am-ET' is named twice; drop one",
            ]
        ),
        (
            [("property: food.dish", "property: Dish"), ("^([^(]+)", "^[^(]+")],
            [
                "dishes.yaml:12:15: error: 'Dish' is not a property; "
                    + "write it in small letters with dots, like 'food.dish'",
                "dishes.yaml:17:14: error: the pattern has no group that says what is kept; "
                    + "put brackets round the part to keep, such as '([0-9]+) birr'",
            ]
        ),
        (
            [("^([^(]+)", "^(a"), ("list: true", "list: yes")],
            [
                "dishes.yaml:17:14: error: '^(a' is no regular expression; "
                    + "check its brackets and backslashes",
                "dishes.yaml:19:11: error: 'list' must be true or false, not 'yes'",
            ]
        ),
        (
            [("    column: Dish\n", "    column: Dish\n    field: Dish\n")],
            [
                "dishes.yaml:13:5: error: 'column' and 'field' exclude each other; "
                    + "keep one, and write a second recipe for the other",
                "dishes.yaml:15:5: error: 'table' means nothing in a recipe of kind 'html' "
                    + "beside 'field'; drop it, or write 'column' in place of 'field'",
                "dishes.yaml:16:5: error: 'subject' means nothing in a recipe of kind 'html' "
                    + "beside 'field'; drop it: the field holds the value, and 'locales' of the "
                    + "declaration tell whose it is",
            ]
        ),
        (
            [("    column: Dish\n", "    value: Dish\n")],
            [
                "dishes.yaml:13:5: error: 'value' means nothing in a recipe of kind 'html'; "
                    + "write 'column' in its place: the heading over the values",
                "dishes.yaml:15:5: error: 'subject' means nothing in a recipe of kind 'html' "
                    + "without 'column'; add 'column' or drop it",
                "dishes.yaml:16:5: error: 'aliases' means nothing in a recipe of kind 'html' "
                    + "without 'column'; add 'column' or drop it",
            ]
        ),
        (
            [("    column: Dish\n", "    column: Dish\n    value: a\n")],
            [
                "dishes.yaml:14:5: error: 'value' means nothing in a recipe of kind 'html' "
                    + "beside 'column'; drop it: 'column' names the heading over the values"
            ]
        ),
        (
            [("kind: html", "kind: xml")],
            [
                "dishes.yaml:12:5: error: the recipe has no 'records'; "
                    + "add an XPath expression of the elements that hold the values",
                "dishes.yaml:13:5: error: 'column' means nothing in a recipe of kind 'xml'; "
                    + "drop it",
                "dishes.yaml:14:5: error: 'table' means nothing in a recipe of kind 'xml'; drop it",
            ]
        ),
        (
            [("kind: html", "kind: cldr")],
            [
                "dishes.yaml:11:1: error: a source of kind 'cldr' takes no 'recipes'; "
                    + "drop them: its reader knows the format"
            ]
        ),
        (
            [("locales: [am-ET]\n", ""), ("    subject: Country\n", "")],
            [
                "dishes.yaml:11:5: error: nothing says which cultures the values of this recipe "
                    + "belong to; add 'subject' to the recipe, or 'locales' to the declaration"
            ]
        ),
        (
            [
                ("kind: html", "kind: sparql-results"), ("    column: Dish\n", ""),
                ("    table: National dishes\n", ""), ("Country", "?country"),
                ("[Local name]", "[a, b c]"),
            ],
            [
                "dishes.yaml:14:18: error: 'b c' is not a variable; write it like 'valueLabel', "
                    + "or add 'records' and write XPath"
            ]
        ),
        (
            [("locales: [am-ET]", "namespaces: {xml: a, tei: http://www.tei-c.org/ns/1.0}")],
            ["dishes.yaml:10:14: error: 'xml' is not a prefix; write it like 'tei'"]
        ),
    ]

    @Test(arguments: faults.indices)
    func `a fault in a declaration is told with its place, and the next ones too`(
        index: Int
    ) throws {
        let (edits, lines) = Self.faults[index]
        let folder = try PackFolder(["dishes.yaml": edited(good, edits)])
        let (found, diagnostics) = SourceReader().declaration(at: folder.path("dishes.yaml"))
        #expect(folder.lines(diagnostics) == lines)
        #expect((found == nil) == diagnostics.contains { $0.severity == .error })
    }

    @Test func `a good declaration arrives whole`() throws {
        let folder = try PackFolder(["dishes.yaml": good])
        let path = folder.path("dishes.yaml")
        let source = try #require(SourceReader().declaration(at: path).declaration)
        #expect(source.id == "dishes")
        #expect(source.kind == .html)
        #expect(source.file == "pages/dishes.html")
        #expect(source.sha256?.hasPrefix("9f86d0") == true)
        #expect(source.locales == [LocaleTag("am-ET")])
        #expect(source.digest == digest(of: good))
        let recipe = try #require(source.recipes.first)
        #expect(recipe.property == "food.dish")
        #expect(recipe.separator == ", ")
        #expect(recipe.pattern == "^([^(]+)")
        #expect(recipe.aliases == ["Local name"])
        #expect(recipe.isList)
        #expect(recipe.citation.line == 12)
        #expect(recipe.citation.element == "recipes[1]")
    }

    @Test func `the declarations of a folder are read in order and a missing folder is none`()
        throws
    {
        let other = edited(good, [("id: dishes", "id: arts"), ("food.dish", "arts.dance")])
        let folder = try PackFolder(["dishes.yaml": good, "arts.yaml": other, "x.yml": "a: 1"])
        let (sources, diagnostics) = SourceReader().declarations(in: folder.url.path)
        #expect(sources.map(\.id) == ["arts", "dishes"])
        #expect(
            folder.lines(diagnostics) == [
                "x.yml: warning: files that end in '.yml' are not read; rename it to '.yaml'"
            ]
        )
        #expect(SourceReader().declarations(in: folder.path("gone")).diagnostics.isEmpty)
    }

    @Test func `declared properties are known beside the built-in ones`() throws {
        var plain = edited(good, [("id: dishes", "id: land")])
        plain = String(plain.prefix(upTo: try #require(plain.range(of: "recipes:")).lowerBound))
        let folder = try PackFolder(["dishes.yaml": good, "land.yaml": plain])
        let sources = SourceReader().declarations(in: folder.url.path).declarations
        let knows = knowing(sources) { $0 == "week.first-day" }
        #expect(knows("food.dish"))
        #expect(knows("week.first-day"))
        #expect(knows("land.capital"))
        #expect(!knows("land."))
        #expect(!knows("food.drink"))
    }
}
