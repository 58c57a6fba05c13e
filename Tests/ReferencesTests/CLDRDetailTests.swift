import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Single conventions, on the folder small enough to check by eye.
@Suite struct CLDRDetailTests {
    let source: CLDRSource
    let home = pack("xa-XQ", script: "Dott", calendar: "gregorian", place: "Quaria")
    let abroad = pack("xa-XR", script: "", calendar: "gregorian")

    init() throws {
        source = try CLDRSource(directory: CLDRSourceTests.folder.path)
    }

    private func gold(_ property: String, _ pack: LocalePack? = nil) throws -> GoldSet? {
        try source.fact(property, for: pack ?? home)?.gold
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var property: String
        var labels: [String]
        var status: GoldStatus
        var testDescription: String { property }

        init(_ property: String, _ status: GoldStatus, _ labels: String...) {
            self.property = property
            self.labels = labels
            self.status = status
        }
    }

    @Test(arguments: [
        Row("money.code", .explicit, "XQC"), Row("money.unit", .explicit, "clam"),
        Row("money.since-year", .explicit, "1950"), Row("money.symbol", .explicit, "Kk"),
        Row("money.name-local", .explicit, "koku kwari"),
        Row("money.minor-digits", .explicit, "0"),
        Row("calendar.civil-system", .explicit, "Gregorian"),
        Row("calendar.systems", .explicit, "Gregorian", "Lunar", "lunar-court", "tidal"),
        Row("calendar.other", .explicit, "Lunar"),
        Row("calendar.other.month.1", .explicit, "muwan"),
        Row("calendar.other.month-english.1", .explicit, "Firstmoon"),
        Row("calendar.month-english.2", .explicit, "February"),
        Row("gregorian.era.0", .explicit, "kabla"), Row("gregorian.era.1", .draft, "baada"),
        Row("week.day.wed", .explicit, "dawe"), Row("week.day-short.wed", .explicit, "dw"),
        Row("week.weekend-start", .explicit, "Wednesday"),
        Row("week.weekend-end", .explicit, "Thursday"),
        Row("languages.local", .explicit, "Bexish", "Axish"),
        Row("languages.autonym", .explicit, "axa ya kwa"),
        Row("languages.plural-count", .computed, "3"),
        Row("script.direction", .explicit, "right to left"),
        Row("digits.default", .explicit, "Dotted Digits"),
        Row("digits.native", .explicit, "Dotted Digits"),
        Row("digits.decimal", .explicit, "comma"), Row("digits.group", .explicit, "space"),
        Row("digits.grouping", .explicit, "2"), Row("digits.scale-word.3", .explicit, "elfu"),
        Row("digits.scale-word.4", .explicit, "elfu"),
        Row("digits.scale-word.5", .explicit, "malaki"), Row("digits.scale-step", .computed, "5"),
        Row("date.order", .explicit, "day, month, year"), Row("date.separator", .explicit, "slash"),
        Row("clock.period.12", .explicit, "mcha"), Row("clock.period.2", .explicit, "usi"),
        Row("clock.period-start.morning1", .explicit, "04:30"),
        Row("measure.system", .explicit, "imperial"),
        Row("measure.temperature", .explicit, "Fahrenheit"),
        Row("measure.paper", .explicit, "US Letter"),
        Row("measure.unit.length-road", .explicit, "mile"),
        Row("places.division-count", .computed, "3"), Row("places.endonym", .explicit, "kwa"),
        Row("places.subregion", .explicit, "Eastern Axland"),
        Row("places.timezone-city", .explicit, "Old Town", "Port"),
    ])
    func `a convention is read with its status`(row: Row) throws {
        let gold = try #require(try gold(row.property))
        #expect(gold.clusters.map(\.label) == row.labels)
        #expect(gold.status == row.status)
        #expect(gold.citations.allSatisfy { $0.line != nil && $0.element != nil })
        #expect(!gold.citations.isEmpty)
    }

    @Test(arguments: [
        ("money.minor-digits", nil), ("calendar.civil-system", "Gregorian"),
        ("measure.system", "metric"), ("measure.temperature", "Celsius"), ("measure.paper", "A4"),
        ("measure.unit.length-road", "kilometer"), ("week.weekend-end", "Sunday"),
    ])
    func `what only the world says is a default`(property: String, label: String?) throws {
        let gold = try gold(property, abroad)
        #expect(gold?.clusters.first?.label == label)
        if label != nil { #expect(gold?.status == .default) }
    }

    @Test(arguments: [
        "calendar.other.month.3", "week.day.mon", "digits.scale-word.6",
        "digits.scale-word.7", "clock.period.6", "clock.period-start.evening1",
        "alphabet.special-letters",
    ])
    func `what nobody states is none`(property: String) throws {
        #expect(try gold(property) == nil)
    }

    @Test func `the names of a sign and of digits are accepted with the sign and the digits`()
        throws
    {
        #expect(try gold("digits.decimal")?.topWordings == ["comma", ","])
        let digits = try #require(try gold("digits.default")?.topWordings)
        #expect(digits.contains("০১২৩৪৫৬৭৮৯"))
        #expect(digits.contains("Dotted"))
        let order = try #require(try gold("date.order")?.topWordings)
        for form in ["DMY", "dd/mm/yyyy", "day-month-year"] { #expect(order.contains(form)) }
    }

    @Test func `an era that has only a number has no name`() throws {
        #expect(try gold("calendar.era", pack("xa-XQ", calendar: "lunar-court")) == nil)
        #expect(try gold("calendar.era")?.status == .draft)
    }

    @Test func `noon has its own name beside that of its part of the day`() throws {
        #expect(try gold("clock.period.12")?.topWordings == ["mcha", "ndio"])
        #expect(try gold("clock.period.13")?.topWordings == ["mcha"])
    }

    @Test func `letters are held against the largest language of the script`() throws {
        let latin = pack("xa-XQ", script: "Latn")
        let gold = try #require(try source.fact("alphabet.special-letters", for: latin)?.gold)
        #expect(gold.clusters.map(\.label) == ["ç", "ng", "ə"])
        #expect(gold.clusters.last?.aliases.map(\.text) == ["ə", "Ə"])
        #expect(gold.citations.map(\.path) == ["main/xa_XQ.xml", "main/en.xml"])
    }

    @Test func `a city has its name in the language, or else that of its zone`() throws {
        let clusters = try #require(try gold("places.timezone-city")?.clusters)
        #expect(clusters.map { $0.aliases.map(\.text) } == [["Old Town"], ["Port", "Bandari"]])
    }

    @Test func `a calendar that the pack names and CLDR does not is a default that says so`() throws
    {
        let gold = try gold("calendar.civil-system", pack("xa-XQ", calendar: "solar"))
        #expect(gold?.status == .default)
        #expect(gold?.citations.first?.note == "the pack's calendar 'solar' is not listed")
        let lunar = try self.gold("calendar.civil-system", pack("xa-XQ", calendar: "lunar"))
        #expect(lunar?.status == .explicit)
        #expect(
            lunar?.citations.first?.note
                == "listed as number 2, taken by the pack as that of civil life"
        )
    }

    @Test func `the steps name every file on the way and the alias that was followed`() throws {
        let court = pack("xa-XQ", script: "Dott", calendar: "lunar-court")
        let opinion = try #require(try source.opinion(on: "calendar.month.1", for: court))
        let month = { (calendar: String) in
            "/ldml/dates/calendars/calendar[@type='\(calendar)']/months"
                + "/monthContext[@type='format']/monthWidth[@type='wide']/month[@type='1']"
        }
        let expected = [
            "main/xa_XQ.xml has no \(month("lunar-court"))",
            "main/xa.xml has no \(month("lunar-court"))",
            "main/root.xml leads from \(month("lunar-court")) to \(month("lunar")), asked from the "
                + "first file again",
            "main/xa_XQ.xml has no \(month("lunar"))", "main/xa.xml:17 has \(month("lunar"))",
        ]
        for step in expected { #expect(opinion.steps.contains(step)) }
    }

    @Test func `the steps tell that only the world is listed`() throws {
        let opinion = try #require(try source.opinion(on: "measure.paper", for: abroad))
        #expect(
            opinion.steps.prefix(2) == [
                "supplemental/supplementalData.xml: no measurementData/paperSize lists 'xa_XR'",
                "supplemental/supplementalData.xml: no measurementData/paperSize lists 'XR'",
            ]
        )
        #expect(opinion.steps.last?.hasSuffix("measurementData/paperSize lists '001'") == true)
    }

    @Test func `divisions and languages carry the codes that other sources share`() throws {
        let divisions = try source.opinion(on: "places.divisions", for: home)
        #expect(divisions?.keys == ["XQ-A", "XQ-B", "XQ-C"])
        let languages = try source.opinion(on: "languages.official", for: home)
        #expect(languages?.keys == ["xa", "en"])
        #expect(try source.opinion(on: "money.currency", for: home)?.keys == ["XQC"])
        #expect(try source.opinion(on: "week.first-day", for: home)?.keys == [])
    }
}
