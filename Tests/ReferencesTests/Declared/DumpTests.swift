import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// A dump of one page and a redirect; the text stands in the file as XML has to have it.
private func dump(_ text: String, root: String = "<mediawiki>", space: Bool = true) -> String {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let ns = space ? "<ns>0</ns>" : ""
    return """
        \(root)
        <siteinfo><dbname>xwiki</dbname></siteinfo>
        <page><title>Finfinne</title>\(ns)<redirect title="Addis Ababa"/>
        <revision><text>#REDIRECT [[Addis Ababa]]</text></revision></page>
        <page><title>Talk:Ethiopia</title>\(space ? "<ns>1</ns>" : "")
        <revision><text>{{Infobox country | capital = Nowhere }}</text></revision></page>
        <page><title>Ethiopia</title>\(ns)
        <revision><timestamp>2024-01-01T00:00:00Z</timestamp><text>\(escaped)</text></revision>
        <revision><timestamp>2020-01-01T00:00:00Z</timestamp>
        <text>{{Infobox country | capital = Gondar }}</text></revision></page>
        <page><title>Addis</title>\(ns)
        <revision><text>#přesměruj [[Addis_Ababa#History]]</text></revision></page>
        </mediawiki>
        """
}

private let country = """
    '''Ethiopia''' {{coord|9|N|display=title}}
    {{Infobox country
    | common_name = Ethiopia <!-- not | capital = Wrong -->
    | capital = [[Addis Ababa]]<ref>{{cite web | title = a=b | url = x}}</ref>
    | largest_city = {{nowrap|'''Addis'''&nbsp;Ababa}}<ref name="a"/>
    | languages = {{plainlist|
    * [[Amharic language|Amharic]]
    * {{lang|om|Afaan Oromoo}}
    }}
    | dishes = [[Injera]]<br/>[[Wat (food)|Wat]]<BR>Kitfo<sup>2</sup>
    | holidays = Meskel، Timket, Genna
    | demonym = {{unbulleted list | Ethiopian | {{collapsible list|title=more|[[Habesha peoples|Habesha]]}} }}
    | flag = [[File:Flag.svg|20px|A [[flag]]]] {{increase}}
    | empty =
    | motto = {{lang-am|ኢትዮጵያ\u{200f} ትቅደም}}
    | area = {{formatnum:1104300}} [https://example.org km²]
    }}
    Text.
    """

@Suite struct DumpTests {
    @Test(arguments: [
        "<mediawiki>", #"<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.8/">"#,
        #"<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="en">"#,
    ])
    func `fields are read whatever namespace the dump has`(root: String) throws {
        let fixture = try DeclaredFixture(
            .mediaWiki,
            dump(country, root: root),
            [
                recipe("places.capital", field: "capital"),
                recipe("languages.all", field: "Languages", list: true),
                recipe("food.dish", field: "dishes", list: true),
                recipe("people.name", field: "demonym", list: true),
            ]
        )
        let read = { (name: String) in try fixture.values(name, place: "Ethiopia") }
        #expect(try read("places.capital") == [["Addis Ababa", "Finfinne", "Addis"]])
        #expect(
            try read("languages.all") == [["Amharic language", "Amharic"], ["Afaan Oromoo"]]
        )
        #expect(try read("food.dish") == [["Injera"], ["Wat"], ["Kitfo"]])
        #expect(
            try read("people.name") == [["Ethiopian"], ["Habesha peoples", "Habesha"]]
        )
    }

    @Test func `a page without a namespace element is told by its title`() throws {
        let fixture = try DeclaredFixture(
            .mediaWiki,
            dump(country, space: false),
            [recipe("places.capital", field: "capital")]
        )
        #expect(
            try fixture.values("places.capital", place: "Ethiopia").first?.first == "Addis Ababa"
        )
        #expect(try fixture.values("places.capital", place: "Talk:Ethiopia").isEmpty)
    }

    @Test func `without a recipe every field is a property of its own`() throws {
        let fixture = try DeclaredFixture(.mediaWiki, dump(country), language: "en")
        let read = { (name: String) in try fixture.values("page.\(name)", place: "Ethiopia") }
        #expect(try read("largest-city") == [["Addis Ababa", "Finfinne", "Addis"]])
        #expect(try read("common-name") == [["Ethiopia"]])
        #expect(try read("area") == [["1104300 km²"]])
        #expect(try read("empty").isEmpty)
        #expect(try read("flag").isEmpty)
        let motto = try #require(
            try fixture.source().opinion(on: "page.motto", for: pack("am-ET", place: "Ethiopia"))
        )
        #expect(motto.gold.clusters.first?.aliases == [Alias("ኢትዮጵያ ትቅደም", language: "am")])
        #expect(motto.gold.status == .explicit)
        let citation = try #require(motto.gold.citations.first)
        #expect(citation.source == "A page, 2026-01-31")
        #expect(citation.path == "data")
        #expect(citation.element == "page 'Ethiopia', {{infobox country}}, motto")
        #expect(citation.line == 22)
    }

    @Test func `a comma separates as the page's script writes it`() throws {
        let fixture = try DeclaredFixture(
            .mediaWiki,
            dump(country),
            [
                recipe("days.feast", field: "holidays", list: true),
                recipe("days.split", separator: ",", field: "holidays", list: true),
                recipe("days.first", pattern: "^([A-Za-z]+)", separator: ", ", field: "holidays"),
            ]
        )
        let read = { (name: String) in try fixture.values(name, place: "Ethiopia") }
        #expect(try read("days.feast") == [["Meskel، Timket, Genna"]])
        #expect(try read("days.split") == [["Meskel"], ["Timket"], ["Genna"]])
        #expect(try read("days.first") == [["Meskel"]])
    }

    @Test func `pages are chosen by title and a title is a value itself`() throws {
        let fixture = try DeclaredFixture(
            .mediaWiki,
            dump(country),
            locales: ["am-ET"],
            [
                recipe("page.title", records: "Ethio*"),
                recipe("page.none", records: "Kenya"),
                recipe("city.owner", subject: "capital", field: "common_name"),
            ]
        )
        #expect(try fixture.values("page.title") == [["Ethiopia"]])
        #expect(try fixture.values("page.none").isEmpty)
        #expect(try fixture.values("city.owner").isEmpty)
        #expect(try fixture.values("city.owner", place: "Addis Ababa") == [["Ethiopia"]])
        #expect(try fixture.values("page.title", "om-ET").isEmpty)
    }

    @Test(arguments: [
        "{{Infobox country | capital = [[Addis Ababa | other = x }}",
        "{{Infobox country | x = {{a | capital = no }} | capital = Addis Ababa | y = {{",
        "{{Infobox country | capital = Addis Ababa <!-- | y = 3",
        "{{Infobox country | capital = Addis Ababa | y = <ref>open",
        "{{Infobox country | t = {| class=a\n|-\n| capital = no\n|} | capital = Addis Ababa | z = 1",
    ])
    func `markup that is left open does not hide what comes before`(text: String) throws {
        let fixture = try DeclaredFixture(.mediaWiki, dump(text))
        let values = try fixture.values("page.capital", place: "Ethiopia")
        #expect(values.isEmpty || values.first?.first?.hasPrefix("Addis Ababa") == true)
        #expect(try !fixture.values("page.capital", place: "Ethiopia").contains(["no"]))
    }

    @Test(arguments: ["{{", "[[", "{{a|", "<ref>", "<!--", "''", "{|", "[[a|", "{{lang|am|"])
    func `a long row of open marks ends soon`(mark: String) throws {
        let text =
            "{{Infobox country | capital = Addis Ababa | x = "
            + String(repeating: mark, count: 20_000)
        let fixture = try DeclaredFixture(.mediaWiki, dump(text))
        #expect(try fixture.values("page.capital", place: "Ethiopia").count <= 1)
    }
}
