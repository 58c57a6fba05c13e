import PalimpsestTestSupport
import References
import Testing
import Vocabulary

private let page = """
    <!DOCTYPE html><html lang="en"><body><h1>Dishes</h1>
    <table class="infobox geography"><tbody>
    <tr><th colspan="2">Ethiopia</th></tr>
    <tr><th>Capital<sup class="reference"><a href="#n">[1]</a></sup></th>
     <td><a href="/wiki/Addis_Ababa" title="Addis Ababa">Addis</a> (city)<sup><a href="#c">[2]</a></sup></td></tr>
    <tr><th>Languages</th><td><div><ul><li><a href="./Amharic" rel="mw:WikiLink" title="Amharic">Amharic</a></li>
     <li><i lang="om" xml:lang="om">Afaan Oromoo</i><style>.x{}</style></li></ul></div></td></tr>
    <tr><th>Area</th></tr><tr><th>• Total</th><td>1,104,300 km<sup>2</sup></td></tr>
    <tr><th>Motto</th><td>a<br>b<span style="display: none">c</span></td></tr>
    <tr><th>Empty</th><td> </td></tr>
    </tbody></table>
    <h2>National dishes</h2>
    <table class="wikitable"><caption>By country</caption>
    <tr><th rowspan="2">Country</th><th colspan="2">Dish</th></tr>
    <tr><th>Main</th><th>Local name</th></tr>
    <tr><td rowspan="2">Ethiopia</td><td><a title="Doro wat" href="/wiki/Doro_wat">Doro wat</a></td><td lang="am">ዶሮ ወጥ</td></tr>
    <tr><td>Kitfo, raw</td><td></td></tr>
    <tr><td colspan="3">Further south</td></tr>
    <tr><td>Kenya</td><td rowspan="0">Ugali</td></tr>
    <tr><td>Uganda</td></tr>
    </table>
    <h3>Drinks [edit]</h3><p>Some:</p>
    <ol><li>Tej<ul><li>honey wine</li></ul></li><li>Tella</li></ol>
    <h3>Nothing</h3><h3>Last</h3><ul><li>x</li></ul>
    </body></html>
    """

@Suite struct PageTests {
    private func fixture(_ recipes: [ExtractionRecipe]) throws -> DeclaredFixture {
        try DeclaredFixture(.html, page, locales: ["am-ET", "sw-KE", "lg-UG"], recipes)
    }

    @Test func `a field of an infobox gives titles and loses footnotes`() throws {
        let fixture = try fixture([
            recipe("places.capital", field: "capital"),
            recipe("languages.all", field: "Languages", list: true),
            recipe("area.total", pattern: "^([0-9,]+)", field: "Area / Total"),
            recipe("area.plain", field: "total"),
            recipe("a.motto", field: "Motto", list: true),
            recipe("a.empty", field: "Empty"),
        ])
        #expect(
            try fixture.values("places.capital") == [["Addis Ababa", "Addis", "Addis (city)"]]
        )
        #expect(try fixture.values("languages.all") == [["Amharic"], ["Afaan Oromoo"]])
        #expect(try fixture.values("area.total") == [["1,104,300"]])
        #expect(try fixture.values("area.plain") == [["1,104,300 km2"]])
        #expect(try fixture.values("a.motto") == [["a"], ["b"]])
        #expect(try fixture.values("a.empty").isEmpty)
        let opinion = try fixture.source().opinion(on: "languages.all", for: pack("am-ET"))
        #expect(opinion?.gold.clusters.map { $0.aliases[0].language } == ["en", "om"])
        #expect(opinion?.gold.citations.first?.line == 6)
    }

    @Test func `without a recipe every field is a property of its own`() throws {
        let fixture = try fixture([])
        #expect(try fixture.values("page.capital").first?.first == "Addis Ababa")
        #expect(try fixture.values("page.languages").count == 2)
        #expect(try fixture.source().patterns.map(\.pattern) == ["page.{field}"])
    }

    @Test func `cells are found through the spans of a table`() throws {
        let fixture = try fixture([
            recipe(
                "food.dish",
                subject: "Country",
                aliases: ["Local name"],
                separator: ", ",
                column: "main",
                table: "National dishes",
                list: true
            ),
            recipe("food.caption", column: "Main", table: "By country"),
            recipe("food.gone", column: "Main", table: "Elsewhere"),
        ])
        let dishes = { (tag: String, place: String) in
            try fixture.values("food.dish", tag, place: place)
        }
        #expect(try dishes("am-ET", "Ethiopia") == [["Doro wat", "ዶሮ ወጥ"], ["Kitfo"], ["raw"]])
        #expect(try dishes("sw-KE", "Kenya") == [["Ugali"]])
        #expect(try dishes("lg-UG", "Uganda") == [["Ugali"]])
        #expect(try fixture.values("food.caption") == [["Doro wat"]])
        #expect(try fixture.values("food.gone").isEmpty)
    }

    @Test func `the list under a heading gives its items`() throws {
        let fixture = try fixture([
            recipe("food.drink", table: "Drinks", list: true),
            recipe("food.none", table: "Nothing", list: true),
        ])
        #expect(try fixture.values("food.drink") == [["Tej"], ["honey wine"], ["Tella"]])
        #expect(try fixture.values("food.none").isEmpty)
    }

    @Test func `records may be any elements of a page`() throws {
        let fixture = try fixture([
            recipe(
                "food.linked",
                records: "//table[caption]//a",
                value: "@title",
                list: true
            )
        ])
        #expect(try fixture.values("food.linked") == [["Doro wat"]])
    }

    @Test(arguments: ["colspan", "rowspan"])
    func `a span of millions stays bounded`(span: String) throws {
        let rows = (0..<300).map { _ in "<tr><td \(span)=\"99999999\">a</td><td>b</td></tr>" }
        let fixture = try DeclaredFixture(
            .html,
            "<table><tr><th>x</th><th>y</th></tr>\(rows.joined())</table>",
            locales: ["am-ET"],
            [recipe("a.b", column: "y", list: true)]
        )
        #expect(try fixture.values("a.b").count <= 2)
    }
}
