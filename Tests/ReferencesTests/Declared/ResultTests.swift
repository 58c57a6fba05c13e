import PalimpsestTestSupport
import References
import Testing
import Vocabulary

private func results(_ variables: [String], _ rows: [String]) -> String {
    let head = variables.map { #"<variable name="\#($0)"/>"# }.joined()
    let body = rows.map { "<result>\($0)</result>\n" }.joined()
    return """
        <sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>\(head)</head>
        <results>
        \(body)</results></sparql>
        """
}

private func literal(_ name: String, _ text: String, _ language: String? = nil) -> String {
    let mark = language.map { #" xml:lang="\#($0)""# } ?? ""
    return #"<binding name="\#(name)"><literal\#(mark)>\#(text)</literal></binding>"#
}

private func address(_ name: String, _ text: String) -> String {
    #"<binding name="\#(name)"><uri>\#(text)</uri></binding>"#
}

@Suite struct ResultTests {
    @Test func `rows by Wikidata's names need no recipe`() throws {
        let entity = "http://www.wikidata.org/entity/"
        let text = results(
            ["item", "itemLabel", "value", "valueLabel", "alias", "valueAltLabel"],
            [
                address("item", entity + "Q115") + literal("itemLabel", "Ethiopia", "en")
                    + address("value", entity + "Q1") + literal("valueLabel", "Injera", "EN")
                    + literal("alias", "እንጀራ", "AM"),
                address("item", entity + "Q115") + literal("itemLabel", "Ethiopia", "en")
                    + address("value", entity + "Q1") + literal("valueLabel", "Injera", "en")
                    + literal("valueAltLabel", "enjera, budena", "en"),
                address("item", entity + "Q114") + literal("itemLabel", "Kenya", "en")
                    + address("value", entity + "Q2") + literal("valueLabel", "Ugali", "en"),
                address("item", entity + "Q115") + literal("itemLabel", "Ethiopia", "en"),
                literal("valueLabel", "nobody's", "en"),
            ]
        )
        let fixture = try DeclaredFixture(.sparqlResults, text)
        let opinion = try #require(
            try fixture.source().opinion(on: "page.values", for: pack("am-ET", place: "Ethiopia"))
        )
        #expect(
            opinion.gold.clusters.map(\.aliases) == [
                [
                    Alias("Injera", language: "en"), Alias("እንጀራ", language: "am"),
                    Alias("enjera", language: "en"), Alias("budena", language: "en"),
                ]
            ]
        )
        #expect(
            opinion.gold.citations.first?.element
                == "/sparql/results/result[1]/binding[@name='value']"
        )
        #expect(opinion.gold.citations.first?.line == 3)
        #expect(try fixture.values("page.values", "sw-KE", place: "Kenya") == [["Ugali"]])
    }

    @Test func `a recipe names variables and an address gives its last part`() throws {
        let text = results(
            ["code", "city"],
            [
                literal("code", "ET")
                    + address("city", "http://dbpedia.org/resource/Addis_Ab%C3%A4ba"),
                literal("code", "et") + literal("city", "Tallinn"),
                literal("code", "KE") + #"<binding name="city"><bnode>b0</bnode></binding>"#,
            ]
        )
        let fixture = try DeclaredFixture(
            .sparqlResults,
            text,
            [recipe("places.capital", subject: "?code", value: "city")]
        )
        #expect(try fixture.values("places.capital") == [["Addis Abäba"]])
        #expect(try fixture.values("places.capital", "et-EE") == [["Tallinn"]])
        #expect(try fixture.values("places.capital", "sw-KE").isEmpty)
    }

    @Test func `units of a memory are values in all their languages`() throws {
        let text = """
            <tmx version="1.4"><header srclang="en"/><body>
            <tu><tuv xml:lang="EN-us"><seg>fever</seg></tuv><tuv xml:lang="AM"><seg>ትኩሳት</seg></tuv></tu>
            <tu><tuv lang="am_ET"><seg>ሳል\u{202c}</seg></tuv><tuv lang="en-US"><seg>cough</seg></tuv></tu>
            <tu><tuv xml:lang="am"><seg> </seg></tuv></tu>
            <tu><tuv xml:lang="om"><seg>dhukkuba</seg></tuv></tu>
            </body></tmx>
            """
        let fixture = try DeclaredFixture(.tmx, text, language: "en-US")
        #expect(try fixture.values("page.terms") == [["fever", "ትኩሳት"], ["cough", "ሳል"]])
        #expect(try fixture.values("page.terms", "om-ET") == [["dhukkuba"]])
        let opinion = try fixture.source().opinion(on: "page.terms", for: pack("am-ET"))
        #expect(opinion?.gold.clusters.first?.aliases.map(\.language) == ["en-US", "am"])
        #expect(opinion?.gold.citations.last?.element == "/tmx/body/tu[2]")
    }
}
