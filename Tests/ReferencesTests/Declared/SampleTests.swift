import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// The kinds held against files as the world writes them.
@Suite struct SampleTests {
    private func read(
        _ file: String,
        _ kind: SourceKind,
        locales: [String] = ["am-ET"],
        language: String? = nil,
        namespaces: [String: String] = [:],
        _ recipes: [ExtractionRecipe] = []
    ) throws -> DeclaredFixture? {
        guard let folder = sharedFolder("samples") else { return nil }
        var fixture = try DeclaredFixture(
            kind,
            "",
            locales: locales,
            language: language,
            namespaces: namespaces,
            recipes
        )
        fixture.declaration.file = folder.appending(path: file).path
        return fixture
    }

    @Test func `the currency of an infobox is the page it links to`() throws {
        guard
            let page = try read(
                "wikipedia_html_NewZealand_infobox.html",
                .html,
                [
                    recipe("money.currency", field: "Currency"),
                    recipe("road.side", field: "Driving side"),
                    recipe("languages.official", field: "Official languages", list: true),
                    recipe("land.area", field: "Area / Total"),
                ]
            )
        else { return }
        #expect(
            try page.values("money.currency").first?.prefix(2) == [
                "New Zealand dollar", "New Zealand dollar ($) (NZD)",
            ]
        )
        #expect(try page.values("road.side") == [["left"]])
        let languages = try page.values("languages.official")
        #expect(languages.map(\.last) == ["English", "Māori", "NZ Sign Language"])
        #expect(try page.values("land.area").first?.first == "268,021 km2 (103,483 sq mi) (75th)")
    }

    @Test func `lists of Parsoid's pages give the titles of links`() throws {
        guard
            let page = try read(
                "parsoid_Mike_Potts.html",
                .html,
                [recipe("people.potts", records: "//ul/li", list: true)]
            )
        else { return }
        let names = try page.values("people.potts")
        #expect(names.count >= 5)
        #expect(
            names.first == [
                "Michael Potts", "Michael Potts (actor)", "Michael Potts (actor), American actor",
            ]
        )
    }

    @Test func `a dump of the Bengali Wikipedia gives the fields of its country`() throws {
        guard
            let dump = try read(
                "mediawiki_bnwiki_20230501_Bangladesh_cut.xml",
                .mediaWiki,
                language: "bn",
                [
                    recipe("places.capital", field: "capital"),
                    recipe("languages.official", field: "official languages", list: true),
                    recipe("people.groups", field: "ethnic_groups", list: true),
                ]
            )
        else { return }
        #expect(try dump.values("places.capital").first?.first == "ঢাকা")
        #expect(try dump.values("languages.official") == [["বাংলা ভাষা", "বাংলা"]])
        let groups = try dump.values("people.groups").map(\.last)
        #expect(groups.contains("বিহারি"))
        #expect(groups.contains("চাকমা"))
    }

    @Test func `a dump that breaks off keeps its whole pages and says so`() throws {
        guard
            let dump = try read(
                "mediawiki_bnwiki_truncated_midfile.xml",
                .mediaWiki,
                [recipe("a.title", list: true)]
            )
        else { return }
        let opinion = try #require(try dump.source().opinion(on: "a.title", for: pack("am-ET")))
        #expect(!opinion.gold.clusters.isEmpty)
        #expect(opinion.steps.contains { $0.hasPrefix("the file breaks off at line") })
    }

    @Test(arguments: ["mediawiki_dump_fo_macbre.xml", "mediawiki_dump_mwxml.xml"])
    func `small dumps of any schema give their one article`(file: String) throws {
        guard let dump = try read(file, .mediaWiki, [recipe("a.title", list: true)]) else { return }
        #expect(try dump.values("a.title") == [[file.contains("mwxml") ? "Foo" : "Page title"]])
    }

    @Test func `titles of articles are those of the table of recipes`() throws {
        guard
            let dump = try read(
                "mediawiki_bnwiki_20230501_small.xml",
                .mediaWiki,
                [recipe("a.title", list: true)]
            )
        else { return }
        let titles = try dump.values("a.title").compactMap(\.first)
        #expect(titles.contains("কথ্য ভাষা") || titles.contains("অর্থ (টাকা)"), "\(titles)")
    }

    @Test func `places of Beta maṣāḥǝft have their Geez name`() throws {
        guard let place = try read("tei_betamasaheft_LOC1310Aksum.xml", .tei) else { return }
        #expect(try place.values("page.places") == [["አክሱም", "ʾAksum"]])
    }

    @Test func `a dictionary in TEI answers by path`() throws {
        guard
            let words = try read(
                "tei_freedict_wol-fra.tei",
                .tei,
                language: "wo",
                namespaces: ["t": "http://www.tei-c.org/ns/1.0"],
                [
                    recipe(
                        "words.friday",
                        records: "//t:entry[.//t:quote='vendredi']",
                        value: ".//t:orth"
                    )
                ]
            )
        else { return }
        #expect(try words.values("words.friday") == [["ajjuma"]])
    }

    @Test func `a memory has pairs of terms`() throws {
        guard let memory = try read("tmx_tico19_am-om_first40.tmx", .tmx, language: "om") else {
            return
        }
        let pairs = try memory.values("page.terms")
        #expect(pairs.count >= 39)
        #expect(pairs.contains(["Ho’ina qaamaa waliin", "እና ትኩሳትም አለው"]))
    }

    @Test func `results of a query have literals with languages`() throws {
        guard
            let results = try read(
                "sparql_results_w3c_strlang03.srx",
                .sparqlResults,
                [recipe("a.word", value: "?str1", list: true)]
            )
        else { return }
        #expect(try results.values("a.word") == [["foo"], ["BAZ"], ["食べ物"], ["100%"]])
        let opinion = try results.source().opinion(on: "a.word", for: pack("am-ET"))
        #expect(opinion?.gold.clusters.first?.aliases.first?.language == "en-US")
    }

    @Test func `RDF, OAI and JATS answer by path`() throws {
        let queries: [(file: String, path: String, values: [String])] = [
            (
                "rdfxml_betamasaheft_equivalences.rdf",
                "//*[local-name()='Description'][@*[local-name()='about']="
                    + "'https://betamasaheft.eu/place']/*[local-name()='subClassOf']"
                    + "/@*[local-name()='resource']",
                [
                    "http://lawd.info/ontology/Place",
                    "http://www.cidoc-crm.org/cidoc-crm/E53_Place",
                ]
            ),
            ("oaipmh_sickle_GetRecord_utf8test.xml", "//*[local-name()='creator']", ["某人"]),
            (
                "jats_plos_pmed.0040303.xml", "//article-meta/title-group/article-title",
                [
                    "Which Single Intervention Would Do the Most to Improve the Health of Those "
                        + "Living on Less Than $1 Per Day?"
                ]
            ),
            (
                "jollyday_0.5.10_Holidays_et.xml",
                "//*[local-name()='EthiopianOrthodoxHoliday']/@type",
                ["TIMKAT", "ENKUTATASH", "MESKEL"]
            ),
        ]
        for (file, path, values) in queries {
            guard let found = try read(file, .xml, [recipe("a.b", records: path, list: true)])
            else { return }
            #expect(try found.values("a.b").compactMap(\.first) == values)
        }
    }
}
