import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Properties that are computed from the calendar that a pack names.
@Suite struct CalendarFactsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var tag: String
        var calendar: String
        var property: String
        var labels: [String]
        var testDescription: String { "\(tag) \(property)" }

        init(_ tag: String, _ calendar: String, _ property: String, _ labels: String...) {
            self.tag = tag
            self.calendar = calendar
            self.property = property
            self.labels = labels
        }
    }

    static let rows = [
        Row("am-ET", "ethiopic", "calendar.year.2025-01-01", "2017"),
        Row("am-ET", "ethiopic", "calendar.year.2024-09-10", "2016"),
        Row("am-ET", "ethiopic", "calendar.year.2024-09-11", "2017"),
        Row("am-ET", "ethiopic", "calendar.new-year.2023", "12 September"),
        Row("am-ET", "ethiopic", "calendar.new-year.2024", "11 September"),
        Row("am-ET", "ethiopic", "calendar.new-year-month", "September"),
        Row("am-ET", "ethiopic", "calendar.month-count", "13"),
        Row("am-ET", "ethiopic", "calendar.date.2025-01-07", "29 Tahsas"),
        Row("fa-AF", "persian", "calendar.year.2025-01-01", "1403"),
        Row("fa-AF", "persian", "calendar.date.2025-01-01", "12 جدی"),
        Row("fa-IR", "persian", "calendar.date.2025-01-01", "12 Dey"),
        Row("fa-IR", "persian", "calendar.new-year.2024", "20 March"),
        Row("fa-IR", "persian", "calendar.new-year.2025", "21 March"),
        Row("th-TH", "buddhist", "calendar.year.2025-01-01", "2568"),
        Row("en-US", "gregorian", "calendar.year.2025-01-01", "2025"),
        Row("en-US", "gregorian", "calendar.new-year.2023", "1 January"),
        Row("ar-SA", "islamic-umalqura", "calendar.year.2025-01-01", "1446"),
        Row("ar-SA", "islamic-umalqura", "calendar.new-year.2008", "10 January", "29 December"),
        Row("he-IL", "gregorian", "calendar.other.new-year.2024", "3 October"),
        Row("zh-CN", "gregorian", "calendar.other.new-year.2024", "10 February"),
        Row("ko-KR", "gregorian", "calendar.other.new-year.2025", "29 January"),
    ]

    @Test(arguments: rows)
    func `a date is computed from the calendar`(row: Row) throws {
        guard let source = installedCLDR() else { return }
        let pack = pack(row.tag, script: "", calendar: row.calendar)
        let gold = try #require(try source.fact(row.property, for: pack)?.gold)
        #expect(gold.clusters.map(\.label) == row.labels)
        #expect(gold.status == .computed)
        #expect(gold.citations.contains { $0.source == "calendar arithmetic" })
    }

    @Test(arguments: [
        ("ar-DZ", "gregorian", "calendar.other.new-year.2024"),
        ("am-ET", "ethiopic", "calendar.other.new-year.2024"),
        ("ar-DZ", "islamic", "calendar.year.2024-07-07"),
        ("he-IL", "hebrew", "calendar.month-count"),
        ("ar-SA", "islamic-umalqura", "calendar.new-year-month"),
    ])
    func `what no calculation can tell is none`(tag: String, calendar: String, property: String)
        throws
    {
        guard let source = installedCLDR() else { return }
        let pack = pack(tag, script: "", calendar: calendar)
        #expect(try source.fact(property, for: pack) == nil)
    }

    @Test func `a date has the names of its month in both languages and local digits`() throws {
        guard let source = installedCLDR() else { return }
        let gold = try source.fact(
            "calendar.date.2025-01-01",
            for: pack("fa-IR", script: "Arab", calendar: "persian")
        )?.gold
        let wordings = gold?.topWordings ?? []
        for wording in ["12 Dey", "Dey 12", "12 دی", "۱۲ دی"] {
            #expect(wordings.contains(wording))
        }
        #expect(gold?.calendar == "persian")
    }
}
