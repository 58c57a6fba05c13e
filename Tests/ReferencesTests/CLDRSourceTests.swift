import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Inheritance and standing, on a folder small enough to check by eye.
@Suite struct CLDRSourceTests {
    static let folder = packageRoot.appending(path: "Tests/ReferencesTests/Fixtures/minicldr")
    let source: CLDRSource
    let home = pack("xa-XQ", script: "Dott", calendar: "lunar", place: "Quaria")

    init() throws {
        source = try CLDRSource(directory: Self.folder.path)
    }

    @Test func `the release is the one that the DTD fixes`() {
        #expect(source.version == "7.1")
        #expect(source.name == "CLDR 7.1")
    }

    @Test func `a value of the locale's own file is explicit and needs no note`() throws {
        let gold = try #require(try gold("gregorian.month.1"))
        #expect(gold.topWordings == ["yana"])
        #expect(gold.status == .explicit)
        let place = try #require(gold.citations.first)
        #expect(place.path == "main/xa_XQ.xml")
        #expect(place.line == 11)
        #expect(place.note == nil)
        #expect(
            place.element
                == "/ldml/dates/calendars/calendar[@type='gregorian']/months"
                + "/monthContext[@type='format']/monthWidth[@type='wide']/month[@type='1']"
        )
    }

    @Test func `a value of the language's file is explicit, says so, and an alt is passed over`()
        throws
    {
        let gold = try #require(try gold("gregorian.month.2"))
        #expect(gold.topWordings == ["febu"])
        #expect(gold.status == .explicit)
        #expect(gold.citations.first?.note == "from xa.xml, the language's own file")
    }

    @Test func `upward arrows are no value, and neither is a number in root`() throws {
        #expect(try gold("gregorian.month.12") == nil)
        let quotes = try #require(try gold("quotes.primary"))
        #expect(quotes.topWordings == ["‹…»"])
        #expect(quotes.citations.map(\.path) == ["main/xa.xml", "main/xa_XQ.xml"])
    }

    @Test func `a parent named by the supplemental data goes before truncation`() throws {
        let gold = try #require(try gold("gregorian.month.1", pack("xa-XR", script: "")))
        #expect(gold.topWordings == ["jan-of-many"])
        #expect(gold.status == .explicit)
        #expect(gold.citations.first?.note == "from xa_900.xml, a regional parent of xa_XR")
    }

    @Test func `another language's file and another script's file only lend a value`() throws {
        let other = try #require(try gold("gregorian.month.1", pack("xb-XQ")))
        #expect(other.status == .inherited)
        #expect(other.citations.first?.note == "from xa.xml, the file of another language")
        let script = try #require(try gold("gregorian.month.2", pack("xa-XQ", script: "Latn")))
        #expect(script.status == .inherited)
        #expect(
            script.citations.first?.note == "from xa.xml, written in Dott and not in Latn"
        )
    }

    @Test func `a script with its own root takes nothing from the language`() throws {
        let gold = try #require(try gold("quotes.primary", pack("xa-XT", script: "Cyrl")))
        #expect(gold.topWordings == ["“…”"])
        #expect(gold.status == .default)
        #expect(gold.citations.first?.note == "from root")
    }

    @Test func `a language without a file has only root`() throws {
        let gold = try #require(try gold("digits.number.1234.5", pack("zz-XT")))
        #expect(gold.topWordings == ["1,234.5"])
        #expect(gold.status == .default)
    }

    @Test func `an alias of root is followed from the locale again`() throws {
        let court = pack("xa-XQ", script: "Dott", calendar: "lunar-court")
        let gold = try #require(try gold("calendar.month.1", court))
        #expect(gold.topWordings == ["muwan", "Firstmoon"])
        #expect(gold.status == .explicit)
        #expect(gold.calendar == "lunar-court")
        #expect(
            gold.citations.first?.note
                == "from xa.xml, the language's own file, through an alias of root"
        )
    }

    @Test func `aliases that lead in a circle end without a value`() throws {
        let circle = pack("xa-XQ", calendar: "circle-a")
        #expect(try gold("calendar.month.1", circle) == nil)
    }

    @Test func `unconfirmed is draft and contributed is not`() throws {
        let second = try #require(try gold("calendar.month.2"))
        #expect(second.status == .draft)
        #expect(
            second.citations.first?.note
                == "unconfirmed or provisional in the source, from xa.xml, the language's own file"
        )
        #expect(try gold("calendar.month.12")?.status == .explicit)
    }

    @Test func `a month without a native name is the international one by default`() throws {
        let gold = try #require(
            try gold("calendar.month.1", pack("zz-XQ", calendar: "gregorian"))
        )
        #expect(gold.topWordings == ["January"])
        #expect(gold.status == .default)
        #expect(gold.citations.first?.note == "there is no name in the language 'zz'")
    }

    @Test func `a thirteenth month of twelve is none, by calculation`() throws {
        let gold = try #require(try gold("calendar.month.13"))
        #expect(gold.clusters.isEmpty)
        #expect(gold.acceptsNone)
        #expect(gold.isValid)
        #expect(gold.status == .computed)
        #expect(gold.citations.first?.note == "the calendar has twelve months")
    }

    @Test func `territories are compared token by token and variants are left out`() throws {
        let first = try #require(try gold("week.first-day"))
        #expect(first.clusters.first?.label == "Saturday")
        #expect(first.status == .explicit)
        let other = try #require(try gold("week.first-day", pack("xa-XR")))
        #expect(other.clusters.first?.label == "Monday")
        #expect(other.status == .default)
        #expect(other.citations.first?.note == "world default 001")
    }

    @Test func `the weekend is one meaning in both languages`() throws {
        let gold = try #require(try gold("week.rest-days"))
        #expect(gold.clusters.count == 1)
        #expect(gold.clusters.first?.label == "Wednesday and Thursday")
        #expect(
            gold.topWordings == [
                "Wednesday and Thursday", "Wednesday, Thursday", "dawe na dath", "dawe, dath",
            ]
        )
        #expect(gold.status == .explicit)
        #expect(try self.gold("week.rest-days", pack("xa-XR"))?.status == .default)
    }

    @Test func `money is the newest legal tender, with the unit word all its kin share`() throws {
        let gold = try #require(try gold("money.currency"))
        #expect(gold.clusters.first?.label == "clam")
        #expect(
            gold.topWordings == [
                "clam", "clams", "Quarian Clam", "Quarian clam", "Quarian clams", "koku kwari",
                "makoku kwari", "koku", "XQC", "Kk",
            ]
        )
        #expect(gold.citations.first?.note == "legal tender since 1950-07-01")
        #expect(gold.citations.first?.line == 8)
    }

    @Test func `the money before it ended on a date`() throws {
        let gold = try #require(try gold("money.currency.previous"))
        #expect(gold.clusters.first?.label == "bead")
        #expect(gold.topWordings.contains("Quarian Bead"))
        #expect(gold.citations.first?.note == "legal tender until 1950-06-30")
        #expect(try self.gold("money.currency.previous", pack("xa-XR")) == nil)
    }

    @Test func `the script is the territory's before it is the language's`() throws {
        let gold = try #require(try gold("script.name"))
        #expect(gold.topWordings == ["Dotted", "Dotted script", "dodo", "Dott"])
        #expect(try self.gold("script.name", pack("xa-XR"))?.clusters.first?.label == "Cyrl")
    }

    @Test(arguments: [
        ("1234.56", "১২৩৪,৫৬"), ("12345", "১২\u{A0}৩৪৫"), ("1234567.8", "১২\u{A0}৩৪\u{A0}৫৬৭,৮"),
        ("7", "৭"),
    ])
    func `numbers take local digits, signs and groups`(value: String, written: String) throws {
        let gold = try #require(try gold("digits.number.\(value)"))
        #expect(gold.clusters.first?.label == written)
        #expect(gold.status == .computed)
        let plain = written.replacing("\u{A0}", with: " ")
        #expect(gold.topWordings == (plain == written ? [written] : [written, plain]))
    }

    @Test func `dates are filled into the short pattern`() throws {
        let gold = try #require(try gold("date.short.2025-02-03"))
        #expect(
            gold.topWordings == [
                "৩/২/২৫", "3/2/25", "৩/২/২০২৫", "3/2/2025", "০৩/০২/২৫", "03/02/25", "০৩/০২/২০২৫",
                "03/02/2025",
            ]
        )
        #expect(gold.status == .computed)
        #expect(
            try self.gold("date.short.2025-02-03", pack("zz-XT"))?.status == .default
        )
    }

    @Test func `the clock goes by the language in the territory, then the territory`() throws {
        #expect(try gold("clock.cycle")?.clusters.first?.label == "24-hour")
        #expect(try gold("clock.cycle")?.status == .default)
        let other = try #require(try gold("clock.cycle", pack("xa-XR")))
        #expect(other.clusters.first?.label == "12-hour")
        #expect(other.status == .explicit)
    }

    @Test func `divisions are those of the first level, unconfirmed names left out`() throws {
        let gold = try #require(try gold("places.divisions"))
        #expect(
            gold.clusters.map { $0.aliases.map(\.text) } == [
                ["Upper Quaria", "kwa juu"], ["Lower Quaria"], ["kwa kati"],
            ]
        )
        #expect(try self.gold("places.divisions", pack("xa-XR")) == nil)
    }

    @Test func `the country has its names in every language of the pack`() throws {
        var home = home
        home.names = ["xc": "Kuwari", "xb": "Kuara"]
        let gold = try #require(try gold("places.country", home))
        #expect(gold.topWordings == ["Quaria", "Qua", "kwa", "Kuara", "Kuwari"])
    }

    @Test func `official languages count once, whatever their script`() throws {
        let gold = try #require(try gold("languages.official"))
        #expect(gold.clusters.map(\.label) == ["Axish", "en"])
        #expect(gold.clusters.first?.aliases.map(\.text) == ["Axish", "axa", "axa ya kwa"])
        #expect(gold.citations.map(\.note) == ["official", "official", "de facto official"])
    }

    @Test func `the most spoken language carries its share`() throws {
        let gold = try #require(try gold("languages.most-spoken"))
        #expect(gold.clusters.map(\.label) == ["Bexish"])
        #expect(gold.citations.first?.note == "55.5 % of the population")
    }

    @Test func `the same question has the same answer, from any thread`() async throws {
        let expected = try source.fact("money.currency", for: home)
        let fresh = try CLDRSource(directory: Self.folder.path)
        let home = home
        await withTaskGroup(of: Fact?.self) { group in
            for _ in 0..<32 {
                group.addTask { try? fresh.fact("money.currency", for: home) }
            }
            for await fact in group { #expect(fact == expected) }
        }
    }

    private func gold(_ property: String, _ pack: LocalePack? = nil) throws -> GoldSet? {
        try source.fact(property, for: pack ?? home)?.gold
    }
}
