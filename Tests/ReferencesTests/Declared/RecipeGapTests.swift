import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

private let page = """
    <!DOCTYPE html><html lang="en"><body><h1>Food</h1>
    <table class="infobox"><tr><th>Capital</th><td>Addis Ababa</td></tr>
    <tr><th>Drink</th><td>Tej</td></tr></table>
    <h2>Dishes</h2>
    <table><caption>By country</caption>
    <tr><th>Country</th><th>Dish</th><th>Local name</th></tr>
    <tr><td>Ethiopia</td><td>Doro wat</td><td>x</td></tr>
    <tr><td>Wakanda</td><td>Yam</td><td>y</td></tr>
    <tr><td>Narnia</td><td>Delight</td><td>z</td></tr></table>
    <h2>Drinks</h2><ul><li>Tej</li></ul><h3>Nothing</h3><h3>Last</h3>
    </body></html>
    """

/// What is said of recipes to which a file has no answer.
@Suite struct RecipeGapTests {
    /// The recipe with the places of its keys on a line of their own, from line 10 on.
    private func placed(_ recipe: ExtractionRecipe) -> ExtractionRecipe {
        var recipe = recipe
        let keys = [
            "property", "records", "subject", "value", "aliases", "pattern", "field", "column",
            "table",
        ]
        for (line, key) in keys.enumerated() {
            recipe.places[key] = (1...5).map {
                SourceLocation(file: "page.yaml", line: 10 + line, column: $0)
            }
        }
        return recipe
    }

    /// What is said of a recipe for the page.
    private func faults(_ recipe: ExtractionRecipe, locales: [String] = []) throws -> [String] {
        try faults(.html, page, recipe, locales: locales)
    }

    private func faults(
        _ kind: SourceKind,
        _ text: String,
        _ recipe: ExtractionRecipe,
        locales: [String] = []
    ) throws -> [String] {
        try DeclaredFixture(kind, text, locales: locales, [placed(recipe)]).faults()
    }

    private let dish = recipe(
        "food.dish",
        subject: "Country",
        aliases: ["Local name"],
        column: "Dish",
        table: "By country"
    )

    @Test func `a recipe whose parts are all there has no gap`() throws {
        #expect(try faults(dish).isEmpty)
    }

    @Test func `each heading that is not there is told with those that are`() throws {
        var wrong = dish
        wrong.column = "Dihs"
        wrong.subject = "Land"
        wrong.aliases = ["Local name", "Locale name", "Script"]
        let headings = "the headings of the table: 'Country', 'Dish', 'Local name'"
        #expect(
            try faults(wrong) == [
                "page.yaml:12:1: error: 'Land' is no heading of the table 'By country'; \(headings)",
                "page.yaml:17:1: error: 'Dihs' is no heading of the table 'By country'; "
                    + "did you mean 'Dish'? \(headings)",
                "page.yaml:14:2: error: 'Locale name' is no heading of the table 'By country'; "
                    + "did you mean 'Local name'? \(headings)",
                "page.yaml:14:3: error: 'Script' is no heading of the table 'By country'; \(headings)",
            ]
        )
    }

    @Test func `a wrong heading of further wordings is told though values are found`() throws {
        var wrong = dish
        wrong.aliases = ["Loca name"]
        let fixture = try DeclaredFixture(.html, page, [placed(wrong)])
        #expect(try fixture.values("food.dish", place: "Ethiopia") == [["Doro wat"]])
        #expect(try fixture.faults().map { $0.prefix(22) } == ["page.yaml:14:1: error:"])
    }

    @Test func `a table, a list and a field that are not there are told with those that are`()
        throws
    {
        #expect(
            try faults(recipe("a.b", column: "Dish", table: "By contry"), locales: ["am-ET"]) == [
                "page.yaml:18:1: error: 'By contry' is no caption, heading or first word of a table; "
                    + "did you mean 'By country'? the tables there: 'Food', 'By country'"
            ]
        )
        #expect(
            try faults(recipe("a.b", table: "Drink list"), locales: ["am-ET"]) == [
                "page.yaml:18:1: error: 'Drink list' is no heading of the page; "
                    + "the headings there: 'Food', 'Dishes', 'Drinks', 'Nothing', 'Last'"
            ]
        )
        #expect(
            try faults(recipe("a.b", table: "Nothing"), locales: ["am-ET"]) == [
                "page.yaml:18:1: error: 'Nothing' has no list or table under it before the next "
                    + "heading; name the heading right above the list, or use 'records'"
            ]
        )
        #expect(
            try faults(recipe("a.b", field: "Captial"), locales: ["am-ET"]) == [
                "page.yaml:16:1: error: 'Captial' is no field of an infobox; "
                    + "did you mean 'Capital'? the fields there: 'Capital', 'Drink'"
            ]
        )
    }

    @Test func `a pattern that keeps nothing is told at the pattern`() throws {
        var wrong = dish
        wrong.pattern = "^([0-9]+)$"
        wrong.aliases = []
        #expect(
            try faults(wrong) == [
                "page.yaml:15:1: error: '^([0-9]+)$' keeps nothing of any text that the recipe of "
                    + "'food.dish' finds; its first group must fit a part of the texts; "
                    + "drop it to see them whole"
            ]
        )
    }

    @Test func `an expression that matches nothing names what the file has`() throws {
        let xml = "<places><place code='ET'><name>Addis</name></place></places>"
        let lines = try faults(
            .xml,
            xml,
            recipe("a.b", records: "//plce", value: "name"),
            locales: ["am-ET"]
        )
        #expect(
            lines == [
                "page.yaml:11:1: error: '//plce' matches nothing in the file, which has no 'plce'; "
                    + "did you mean 'place'? the names there: 'places', 'place', 'name', 'code'"
            ]
        )
        #expect(
            try faults(
                .xml,
                xml,
                recipe("a.b", records: "//place", subject: "@cod", value: "nam", aliases: ["other"])
            ) == [
                "page.yaml:12:1: error: '@cod' matches nothing in any record of the recipe, which has "
                    + "no 'cod'; did you mean 'code'? the names there: 'places', 'place', 'name', 'code'"
            ]
        )
        let spaced = "<tei xmlns='http://www.tei-c.org/ns/1.0'><place>x</place></tei>"
        let line = try faults(.xml, spaced, recipe("a.b", records: "//place"), locales: ["am-ET"])
        #expect(line.first?.contains("names in a namespace need a prefix") == true, "\(line)")
        let alias = try faults(
            .xml,
            xml,
            recipe("a.b", records: "//place", value: "name", aliases: ["other"]),
            locales: ["am-ET"]
        )
        #expect(alias.first?.hasPrefix("page.yaml:14:1: warning: 'other' matches nothing") == true)
    }

    @Test func `a variable that the results do not have is told with those they have`() throws {
        let results = """
            <sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>
            <variable name="item"/><variable name="valueLabel"/></head><results>
            <result><binding name="item"><literal>ET</literal></binding>
            <binding name="valueLabel"><literal>birr</literal></binding></result>
            </results></sparql>
            """
        #expect(
            try faults(
                .sparqlResults,
                results,
                recipe("a.b", subject: "?item", value: "?vlaueLabel", aliases: ["?alt"])
            ) == [
                "page.yaml:13:1: error: '?vlaueLabel' is no variable of the results; "
                    + "did you mean 'valueLabel'? the variables there: 'item', 'valueLabel'",
                "page.yaml:14:1: error: '?alt' is no variable of the results; "
                    + "the variables there: 'item', 'valueLabel'",
            ]
        )
        #expect(
            try faults(.sparqlResults, results, recipe("a.b", subject: "item", value: "value"))
                .isEmpty
        )
    }

    @Test func `a field and a title of a dump are told with those met`() throws {
        let dump = """
            <mediawiki><page><title>Ethiopia</title><ns>0</ns><revision><text>
            {{Infobox country | capital = Addis | currency = Birr | area = 1}}
            </text></revision></page></mediawiki>
            """
        #expect(
            try faults(.mediaWiki, dump, recipe("a.b", aliases: ["area"], field: "captial")) == [
                "page.yaml:16:1: error: 'captial' is no field of an infobox on any page that is "
                    + "meant; did you mean 'capital'? the fields there: 'capital', 'currency', 'area'"
            ]
        )
        #expect(
            try faults(.mediaWiki, dump, recipe("a.b", records: "Ethiopa", field: "capital")) == [
                "page.yaml:11:1: error: 'Ethiopa' is the title of no page; "
                    + "did you mean 'Ethiopia'? the first titles there: 'Ethiopia'"
            ]
        )
    }

    @Test func `a page without recipes that holds no infobox is told`() throws {
        let fixture = try DeclaredFixture(.html, "<p>x</p>", locales: ["am-ET"], [])
        let line = try #require(try fixture.faults().first)
        #expect(
            line.hasSuffix("error: 'html' finds no infobox with a field in the file; add 'recipes'")
        )
    }

    @Test func `what a page calls its headings is shown short and harmless`() throws {
        let many = (0..<40).map { "<th>h\($0)</th>" }.joined()
        let evil = "<th>\u{1b}[31mred\u{202e}</th><th>\(String(repeating: "w", count: 300))</th>"
        let text = "<table><tr>\(evil)\(many)</tr><tr><td>1</td></tr></table>"
        let line = try #require(
            try faults(.html, text, recipe("a.b", column: "none"), locales: ["am-ET"]).first
        )
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202e })
        #expect(line.contains(String(repeating: "w", count: 60) + "…'"))
        #expect(line.contains("and 30 more"))
        #expect(line.count < 600)
    }

    @Test func `rows of no culture are a warning, and an error where no row has one`() throws {
        let fixture = try DeclaredFixture(.html, page, [placed(dish)])
        let packs = [pack("am-ET", place: "Ethiopia"), pack("en-US", place: "United States")]
        let some = try fixture.source().faults(beside: packs).map(\.description)
        #expect(some.count == 1)
        #expect(
            some.first?.hasPrefix(
                "page.yaml:12:1: warning: 2 of 3 rows of 'food.dish' fit no culture of a locale pack "
                    + "and are left out: 'Wakanda', 'Narnia'; a row is told by"
            ) == true,
            "\(some)"
        )
        let others = [pack("sw-KE", place: "Kenya"), pack("en-XX", place: "Wakandia")]
        let none = try fixture.source().faults(beside: others).map(\.description)
        #expect(
            none.first?.hasPrefix(
                "page.yaml:12:1: error: none of 3 rows of 'food.dish' is about a culture of a locale "
                    + "pack: 'Ethiopia', 'Wakanda', 'Narnia'; did you mean 'Wakandia' by 'Wakanda'?"
            ) == true,
            "\(none)"
        )
    }

    @Test func `locales without a pack are told at their place`() throws {
        var fixture = try DeclaredFixture(
            .html,
            page,
            locales: ["am-ET", "am-EX"],
            [placed(recipe("a.b", field: "Capital"))]
        )
        fixture.declaration.localePlaces = [1, 2].map {
            SourceLocation(file: "page.yaml", line: 7, column: $0)
        }
        let lines = try fixture.source().faults(beside: [pack("am-ET")]).map(\.description)
        #expect(lines.count == 1)
        #expect(
            lines.first?.hasPrefix(
                "page.yaml:7:2: warning: 'am-EX' has no locale pack, so its values are of no use; "
                    + "did you mean 'am-ET'?"
            ) == true
        )
        fixture.declaration.locales = [LocaleTag("am-EX")]
        #expect(try fixture.source().faults(beside: [pack("am-ET")]).first?.severity == .error)
    }

    @Test func `what was not fetched is a note, and gaps come from the cache`() throws {
        var fixture = try DeclaredFixture(.html, page, [placed(recipe("a.b", field: "Captial"))])
        fixture.declaration.locales = [LocaleTag("am-ET")]
        let cache = try temporaryFolder("cache").path
        let first = try fixture.source(cache: cache).faults()
        #expect(first.map(\.identifier) == ["recipe-unmatched"])
        #expect(try fixture.source(cache: cache).faults() == first)
        fixture.declaration.file = nil
        fixture.declaration.url = "https://example.org/a.html"
        let line = try fixture.source(cache: cache).faults().map(\.description).first
        #expect(
            line?.hasSuffix(
                "note: 'https://example.org/a.html' has not been fetched, so nothing of it could be "
                    + "tried; run 'palimpsest sources fetch page', and check again"
            ) == true,
            "\(line ?? "")"
        )
    }

    @Test func `a source says why it is silent about a culture`() throws {
        var wrong = dish
        wrong.column = "Dihs"
        let broken = try DeclaredFixture(.html, page, [placed(wrong)])
        let gap = try broken.source().silence(
            on: "food.dish",
            for: pack("am-ET", place: "Ethiopia")
        )
        #expect(gap.count == 1)
        #expect(
            gap.first?.hasPrefix("page: 'Dihs' is no heading of the table 'By country'") == true
        )
        #expect(gap.first?.hasSuffix("(page.yaml:17:1)") == true)
        let fixture = try DeclaredFixture(.html, page, [placed(dish)])
        let source = try fixture.source()
        #expect(try source.silence(on: "food.dish", for: pack("am-ET", place: "Ethiopia")).isEmpty)
        #expect(try source.silence(on: "food.drink", for: pack("sw-KE")).isEmpty)
        let row = try source.silence(on: "food.dish", for: pack("sw-KE", place: "Kenya"))
        #expect(
            row.first?.hasPrefix(
                "page: none of its 3 rows of 'food.dish' is about sw-KE, which goes by 'sw-KE', 'KE', "
                    + "'sw', 'Kenya'"
            ) == true,
            "\(row)"
        )
        #expect(row.first?.hasSuffix("its rows: 'Ethiopia', 'Wakanda', 'Narnia'") == true, "\(row)")
    }
}
