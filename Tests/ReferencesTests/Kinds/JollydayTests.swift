import Diagnostics
import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

@Suite struct JollydayTests {
    let source = Jollyday(path: "\(kinds)/jollyday", release: "0.5.10")
    let ruritania = pack("en-XR", place: "Ruritania")

    @Test func `the days of the whole country are listed, each once`() throws {
        let opinion = try source.found("holidays.public")
        #expect(
            opinion.gold.clusters.map(\.label) == [
                "Christmas", "Founders' Day", "Labour Day", "Memorial Day", "Easter",
                "Eid ul-Fitr", "Enkutatash", "Timkat",
            ]
        )
        #expect(opinion.gold.topWordings == ["Christmas", "Noël"])
        #expect(opinion.keys.first == "CHRISTMAS")
        #expect(
            opinion.gold.citations.first?.description
                == "jollyday 0.5.10, holidays/Holidays_xq.xml:5 /Configuration/Holidays/Fixed[1]"
        )
    }

    @Test func `the later namespace reads the same`() throws {
        #expect(
            try source.labels("holidays.public", for: ruritania)
                == [
                    "Christmas", "Orthodox Christmas", "Feast of the Crown", "Easter",
                    "Good Friday",
                ]
        )
    }

    @Test func `a fixed day needs no year, and a date has two orders`() throws {
        let opinion = try source.found("holidays.date.christmas")
        #expect(opinion.gold.topWordings == ["7 January", "January 7"])
        #expect(opinion.gold.status == .explicit)
        #expect(try source.labels("holidays.date.easter") == [])
        #expect(try source.labels("holidays.date.labour-day") == [])
    }

    @Test func `a country with two Christmases accepts both`() throws {
        #expect(
            try source.labels("holidays.date.christmas", for: ruritania)
                == ["25 December", "7 January"]
        )
    }

    @Test func `a day that is no longer kept has a date only in its years`() throws {
        #expect(try source.labels("holidays.date.old-day") == [])
        #expect(try source.labels("holidays.date.old-day.1990") == ["2 March"])
        #expect(try source.labels("holidays.date.old-day.1991") == [])
    }

    @Test func `days that are not public are left out`() throws {
        #expect(try source.labels("holidays.date.quiet-day") == [])
    }

    /// Published dates: Orthodox and Western Easter, Ethiopic feasts, the Saudi calendar's Eid.
    @Test(arguments: [
        ("easter.2023", "16 April"), ("easter.2024", "5 May"), ("easter.2025", "20 April"),
        ("easter.2026", "12 April"), ("enkutatash.2023", "12 September"),
        ("enkutatash.2024", "11 September"), ("timkat.2024", "20 January"),
        ("timkat.2025", "19 January"), ("labour-day.2025", "1 September"),
        ("labour-day.2026", "7 September"), ("memorial-day.2025", "26 May"),
        ("memorial-day.2027", "31 May"), ("eid-al-fitr.2025", "30 March"),
    ])
    func `a movable day falls where it was published`(slot: String, day: String) throws {
        #expect(try source.labels("holidays.date.\(slot)") == [day])
    }

    @Test(arguments: [
        ("easter.2000", "23 April"), ("easter.2024", "31 March"), ("easter.2025", "20 April"),
        ("easter.2038", "25 April"), ("good-friday.2024", "29 March"),
        ("good-friday.1961", "31 March"),
    ])
    func `Western Easter falls where it was published`(slot: String, day: String) throws {
        #expect(try source.labels("holidays.date.\(slot)", for: ruritania) == [day])
    }

    @Test func `an Islamic feast may fall twice in a year and is never certain`() throws {
        let opinion = try source.found("holidays.date.eid-al-fitr.2000")
        #expect(opinion.gold.clusters.map(\.label) == ["8 January", "27 December"])
        #expect(opinion.gold.status == .draft)
        #expect(try source.found("holidays.date.easter.2025").gold.status == .computed)
    }

    @Test func `years without sense have no value`() throws {
        #expect(try source.labels("holidays.date.easter.1") == [])
        #expect(try source.labels("holidays.date.easter.20250") == [])
        #expect(try source.labels("holidays.date.easter.x") == [])
    }

    @Test func `what others do not keep needs others`() throws {
        #expect(try source.opinion(on: "holidays.own", for: quaria) == nil)
        let folder = try copyOfKinds().appending(path: "jollyday/holidays")
        let text = try String(
            contentsOf: folder.appending(path: "Holidays_xr.xml"),
            encoding: .utf8
        )
        for letter in "abcdefghi" {
            let file = folder.appending(path: "Holidays_y\(letter).xml")
            try Data(text.utf8).write(to: file)
        }
        let many = Jollyday(path: folder.deletingLastPathComponent().path)
        let opinion = try many.found("holidays.own")
        #expect(
            opinion.gold.clusters.map(\.label) == [
                "Founders' Day", "Labour Day", "Memorial Day", "Eid ul-Fitr", "Enkutatash",
                "Timkat",
            ]
        )
        #expect(opinion.gold.citations.first?.note == "kept by 0 of 10 others")
    }

    @Test func `one file alone is a source, its name tells the country`() throws {
        let single = Jollyday(path: "\(kinds)/jollyday/holidays/Holidays_xq.xml")
        #expect(try single.labels("holidays.date.founders-day") == ["5 May"])
        #expect(try single.labels("holidays.public").contains("Founders Day"))
        #expect(try single.opinion(on: "holidays.public", for: ruritania) == nil)
    }

    @Test func `a file of the later releases is read as it comes`() throws {
        guard let folder = sharedFolder("samples") else { return }
        let file = folder.appending(path: "jollyday_upstream_Holidays_dz.xml").path
        let algeria = Jollyday(path: file)
        let home = pack("ar-DZ", place: "Algeria")
        #expect(try algeria.labels("holidays.date.independence-day", for: home) == ["5 July"])
        #expect(try algeria.labels("holidays.date.amazigh-new-year", for: home) == ["12 January"])
        #expect(try algeria.labels("holidays.date.christmas", for: home) == [])
        #expect(try algeria.labels("holidays.public", for: home).count == 10)
    }

    @Test(arguments: [
        ("day=\"7\"", "day=\"40\"", "'40' is no day of 'Fixed'"),
        ("month=\"JANUARY\"", "month=\"JAN\"", "'JAN' is no month of 'Fixed'"),
        ("validTo=\"1990\"", "validTo=\"soon\"", "'soon' is no validTo of 'Fixed'"),
        (
            "tns:Configuration", "tns:Other",
            "'Other' begins no calendar of jollyday, 'Configuration' does"
        ),
    ])
    func `a broken calendar is one message with its place`(
        old: String,
        new: String,
        why: String
    ) throws {
        let file = try copyOfKinds().appending(path: "jollyday/holidays/Holidays_xq.xml")
        let text = try String(contentsOf: file, encoding: .utf8).replacing(old, with: new)
        try Data(text.utf8).write(to: file)
        let error = #expect(throws: DiagnosticsError.self) {
            try Jollyday(path: file.path).opinion(on: "holidays.public", for: quaria)
        }
        #expect(error?.diagnostics.map(\.summary) == [why])
        #expect(error?.diagnostics.first?.location.file == file.path)
        #expect(error?.diagnostics.first?.location.line != nil)
    }

    @Test func `a jar that is none is one message`() throws {
        let file = try temporaryFolder().appending(path: "jollyday.jar")
        try Data("no archive".utf8).write(to: file)
        let error = #expect(throws: DiagnosticsError.self) {
            try Jollyday(path: file.path).opinion(on: "holidays.public", for: quaria)
        }
        #expect(error?.diagnostics.map(\.identifier) == ["jollyday-archive"])
        #expect(
            try Jollyday(path: "/no/such.jar").opinion(on: "holidays.public", for: quaria) == nil
        )
    }
}
