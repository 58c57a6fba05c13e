import PalimpsestTestSupport
import References
import Testing
import Vocabulary

private let people = """
    <list xmlns="http://example.org/people" xml:lang="EN">
      <person land="ET"><name>Haile\u{200e}  Selassie</name><other>ኃይለ ሥላሴ</other></person>
      <person land="ET"><name>  </name></person>
      <person><name>Nobody</name></person>
      <person land="KE" xml:lang="sw"><name>Jomo (1897), Mzee</name></person>
      <person land="am"><name xml:lang="am_et">ምኒልክ፡</name></person>
    </list>
    """

@Suite struct DocumentTests {
    private static let space = ["p": "http://example.org/people"]

    @Test func `as many names as values go each to its own, other numbers to the first`() throws {
        let text = """
            <list><row land="ET"><dish>Doro wat, Injera</dish><name>ዶሮ ወጥ፣ እንጀራ</name></row>
            <row land="KE"><dish>Ugali, Chapati</dish><name>ugali, sima, chapo</name></row></list>
            """
        for (kind, text) in [
            (SourceKind.xml, text),
            (
                .html,
                """
                <table><caption>Dishes</caption><tr><th>Land</th><th>Dish</th><th>Name</th></tr>
                <tr><td>ET</td><td>Doro wat, Injera</td><td>ዶሮ ወጥ፣ እንጀራ</td></tr>
                <tr><td>KE</td><td>Ugali, Chapati</td><td>ugali, sima, chapo</td></tr></table>
                """
            ),
        ] {
            let isXML = kind == .xml
            let fixture = try DeclaredFixture(
                kind,
                text,
                [
                    recipe(
                        "food.dish",
                        records: isXML ? "//row" : nil,
                        subject: isXML ? "@land" : "Land",
                        value: isXML ? "dish" : nil,
                        aliases: [isXML ? "name" : "Name"],
                        separator: ", ",
                        column: isXML ? nil : "Dish",
                        table: isXML ? nil : "Dishes",
                        list: true
                    )
                ]
            )
            #expect(
                try fixture.values("food.dish", "am-ET", place: "Ethiopia")
                    == [["Doro wat", "ዶሮ ወጥ"], ["Injera", "እንጀራ"]]
            )
            #expect(
                try fixture.values("food.dish", "sw-KE", place: "Kenya")
                    == [["Ugali", "ugali", "sima", "chapo"], ["Chapati"]]
            )
        }
    }

    @Test func `records tell subject, value and aliases by their paths`() throws {
        let fixture = try DeclaredFixture(
            .xml,
            people,
            namespaces: Self.space,
            [
                recipe(
                    "people.ruler",
                    records: "//p:person",
                    subject: "@land",
                    value: "p:name",
                    aliases: ["p:other", "concat('Ras ', 'Tafari')"],
                    list: true
                )
            ]
        )
        let opinion = try #require(
            try fixture.source().opinion(on: "people.ruler", for: pack("am-ET"))
        )
        #expect(
            opinion.gold.clusters.map(\.aliases) == [
                [
                    Alias("Haile Selassie", language: "en"), Alias("ኃይለ ሥላሴ", language: "en"),
                    Alias("Ras Tafari", language: "en"),
                ],
                [Alias("ምኒልክ", language: "am-ET"), Alias("Ras Tafari", language: "en")],
            ]
        )
        let citation = try #require(opinion.gold.citations.first)
        #expect(citation.line == 2)
        #expect(citation.element?.hasSuffix("/name") == true)
        #expect(citation.note == nil)
    }

    @Test func `an absent namespace matches nothing and local names always match`() throws {
        let bare = people.replacing(" xmlns=\"http://example.org/people\"", with: "")
        let byPrefix = recipe("a.b", records: "//p:person", subject: "@land")
        let byName = recipe(
            "a.c",
            records: "//*[local-name()='person']",
            subject: "@land",
            list: true
        )
        let fixture = try DeclaredFixture(.xml, bare, namespaces: Self.space, [byPrefix, byName])
        #expect(try fixture.values("a.b").isEmpty)
        #expect(try fixture.values("a.c").count == 2)
    }

    @Test func `a pattern keeps its group and a separator parts values`() throws {
        let recipes = [
            recipe(
                "a.year",
                records: "//p:person",
                subject: "@land",
                value: "p:name",
                pattern: #"\(([0-9]{4})\)"#
            ),
            recipe(
                "a.name",
                records: "//p:person",
                subject: "@land",
                value: "p:name",
                separator: ", ",
                list: true
            ),
            recipe("a.count", records: "/p:list", subject: "'ET'", value: "count(p:person)"),
        ]
        let fixture = try DeclaredFixture(.xml, people, namespaces: Self.space, recipes)
        #expect(try fixture.values("a.year", "sw-KE") == [["1897"]])
        #expect(try fixture.values("a.year").isEmpty)
        #expect(try fixture.values("a.name", "sw-KE") == [["Jomo (1897)"], ["Mzee"]])
        #expect(try fixture.values("a.count") == [["5"]])
    }

    @Test func `a fault in an expression is told at its recipe`() throws {
        let fixture = try DeclaredFixture(
            .xml,
            people,
            [recipe("a.b", records: "//p:person[", subject: "@land")]
        )
        let faults = try fixture.faults()
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("page.yaml:9: error: 'records'") == true)
        #expect(faults.first?.contains("(recipe of 'a.b')") == true)
    }

    @Test func `places of TEI have all their names`() throws {
        let text = """
            <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><text><body><listPlace>
            <place><placeName xml:lang="GEZ">አክሱም፡</placeName>
            <placeName xml:lang="gez" type="normalized">ʾAksum</placeName>
            <placeName>Axum</placeName><placeName xml:lang="am"/></place>
            <place><desc>without a name</desc></place>
            </listPlace></body></text></TEI>
            """
        let fixture = try DeclaredFixture(.tei, text, locales: ["am-ET"])
        let opinion = try #require(
            try fixture.source().opinion(on: "page.places", for: pack("am-ET"))
        )
        #expect(
            opinion.gold.clusters.map(\.aliases) == [
                [
                    Alias("Axum", language: "en"), Alias("አክሱም", language: "gez"),
                    Alias("ʾAksum", language: "gez"),
                ]
            ]
        )
        #expect(opinion.gold.citations.first?.line == 2)
        #expect(try fixture.values("page.places", "ti-ER").isEmpty)
    }

    @Test func `labels of RDF come before its other names`() throws {
        let text = """
            <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xml:lang="en"
              xmlns:s="http://www.w3.org/2004/02/skos/core#"
              xmlns:l="http://www.w3.org/2000/01/rdf-schema#" xmlns:label="urn:other">
            <s:Concept r:about="urn:1"><s:altLabel xml:lang="am">ቡና</s:altLabel>
              <s:prefLabel xml:lang="om">Buna</s:prefLabel><s:prefLabel>coffee</s:prefLabel></s:Concept>
            <r:Description r:about="urn:2"><l:label xml:lang="en">tea</l:label></r:Description>
            <r:Description r:about="urn:3"><label:label>no</label:label></r:Description>
            </r:RDF>
            """
        let fixture = try DeclaredFixture(.rdfXML, text, locales: ["am-ET"])
        #expect(try fixture.values("page.labels") == [["coffee", "Buna", "ቡና"], ["tea"]])
    }

    @Test func `a file that hides entities is refused with its place`() throws {
        let bomb = """
            <!DOCTYPE a [<!ENTITY x "y"><!ENTITY z SYSTEM "file:///etc/hostname">]>
            <a><b>&x;&z;</b></a>
            """
        let fixture = try DeclaredFixture(
            .xml,
            bomb,
            locales: ["am-ET"],
            [recipe("a.b", records: "//b")]
        )
        let faults = try fixture.faults()
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("data:1:") == true)
    }
}
