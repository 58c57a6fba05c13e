import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Further values of CLDR 41 that were read in its files by hand.
@Suite struct InstalledDetailTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var tag: String
        var property: String
        var label: String
        var status: GoldStatus
        var testDescription: String { "\(tag) \(property)" }

        init(_ tag: String, _ property: String, _ label: String, _ status: GoldStatus) {
            self.tag = tag
            self.property = property
            self.label = label
            self.status = status
        }
    }

    static let rows = [
        Row("am-ET", "calendar.civil-system", "Ethiopic", .explicit),
        Row("am-ET", "calendar.month-english.13", "Pagumen", .explicit),
        Row("am-ET", "gregorian.month-short.1", "ጃንዩ", .explicit),
        Row("am-ET", "gregorian.era.1", "ዓመተ ምሕረት", .explicit),
        Row("am-ET", "week.day.mon", "ሰኞ", .explicit),
        Row("am-ET", "money.unit", "birr", .explicit),
        Row("am-ET", "money.since-year", "1976", .explicit),
        Row("am-ET", "money.symbol", "ብር", .explicit),
        Row("am-ET", "money.minor-digits", "2", .default),
        Row("am-ET", "languages.autonym", "አማርኛ", .explicit),
        Row("am-ET", "digits.scale-word.3", "ሺ", .explicit),
        Row("am-ET", "digits.scale-step", "6", .computed),
        Row("am-ET", "clock.period.2", "ሌሊት", .explicit),
        Row("am-ET", "clock.period-start.morning1", "06:00", .explicit),
        Row("am-ET", "measure.system", "metric", .default),
        Row("am-ET", "places.subregion", "Eastern Africa", .explicit),
        Row("am-ET", "places.timezone-city", "Addis Ababa", .explicit),
        Row("am-ET", "places.division-count", "12", .computed),
        Row("ar-DZ", "calendar.other", "Islamic", .explicit),
        Row("ar-DZ", "calendar.other.month.9", "رمضان", .explicit),
        Row("ar-DZ", "money.code", "DZD", .explicit),
        Row("ar-DZ", "money.symbol", "د.ج.", .explicit),
        Row("ar-DZ", "money.since-year", "1964", .explicit),
        Row("ar-DZ", "script.direction", "right to left", .explicit),
        Row("ar-DZ", "digits.native", "Arabic-Indic Digits", .explicit),
        Row("ar-DZ", "digits.decimal", "comma", .explicit),
        Row("ar-DZ", "digits.group", "point", .explicit),
        Row("ar-DZ", "places.division-count", "48", .computed),
        Row("ar-DZ", "places.endonym", "الجزائر", .explicit),
        Row("fa-AF", "calendar.month.1", "حمل", .explicit),
        Row("fa-AF", "calendar.month-english.1", "Farvardin", .inherited),
        Row("fa-AF", "calendar.era", "هجری شمسی", .explicit),
        Row("fa-AF", "gregorian.month.1", "جنوری", .explicit),
        Row("fa-AF", "money.minor-digits", "0", .explicit),
        Row("fa-AF", "languages.autonym", "دری", .explicit),
        Row("fa-AF", "week.weekend-start", "Thursday", .explicit),
        Row("ne-NP", "digits.grouping", "2", .explicit),
        Row("ne-NP", "digits.scale-word.5", "लाख", .explicit),
        Row("ne-NP", "digits.scale-word.7", "करोड", .explicit),
        Row("ne-NP", "digits.scale-step", "5", .computed),
        Row("ne-NP", "digits.default", "Devanagari Digits", .explicit),
        Row("ne-NP", "date.order", "year, month, day", .explicit),
        Row("ne-NP", "places.timezone-city", "Kathmandu", .explicit),
        Row("ko-KP", "digits.scale-word.4", "만", .explicit),
        Row("ko-KP", "digits.scale-step", "4", .computed),
        Row("ko-KP", "money.since-year", "1959", .explicit),
        Row("ko-KP", "date.separator", "point", .explicit),
        Row("ko-KP", "calendar.civil-system", "Gregorian", .default),
        Row("my-MM", "measure.system", "imperial", .explicit),
        Row("my-MM", "measure.temperature", "Celsius", .explicit),
        Row("my-MM", "digits.scale-word.5", "သိန်း", .explicit),
        Row("my-MM", "date.separator", "hyphen", .explicit),
        Row("my-MM", "languages.plural-count", "1", .computed),
        Row("en-US", "measure.paper", "US Letter", .explicit),
        Row("en-US", "measure.unit.temperature-weather", "Fahrenheit", .explicit),
        Row("en-US", "measure.unit.length-road", "mile", .explicit),
    ]

    @Test(arguments: rows)
    func `a value is what stands in the files`(row: Row) throws {
        guard let source = installedCLDR() else { return }
        let gold = try #require(try source.fact(row.property, for: culture(row.tag))?.gold)
        #expect(gold.clusters.first?.label == row.label)
        #expect(gold.status == row.status)
        #expect(!gold.citations.isEmpty)
    }

    @Test func `a month of Afghanistan accepts no name of Iran`() throws {
        guard let source = installedCLDR() else { return }
        let gold = try source.fact("calendar.month.1", for: culture("fa-AF"))?.gold
        #expect(gold?.topWordings == ["حمل"])
        let iran = try source.fact("calendar.month.1", for: culture("fa-IR"))?.gold
        #expect(iran?.topWordings.contains("Farvardin") == true)
    }

    @Test func `languages that have their home in a country are its own`() throws {
        guard let source = installedCLDR() else { return }
        let local = try source.fact("languages.local", for: culture("am-ET"))?.gold.clusters
        let labels = local?.map(\.label) ?? []
        for name in ["Amharic", "Oromo", "Sidamo", "Wolaytta"] { #expect(labels.contains(name)) }
        for name in ["English", "Somali"] { #expect(!labels.contains(name)) }
    }

    /// Explicit and computed values of the 37 cultures.
    ///
    /// A program in another language counted the same release and found the same numbers.
    @Test(arguments: [
        ("money.code", 37), ("money.unit", 37), ("money.since-year", 37), ("money.symbol", 35),
        ("money.name-local", 32), ("money.minor-digits", 13), ("languages.official", 37),
        ("languages.most-spoken", 37), ("script.name", 37), ("script.direction", 7),
        ("digits.decimal", 32), ("digits.group", 32), ("digits.grouping", 28),
        ("digits.scale-step", 26), ("date.order", 33), ("date.separator", 33),
        ("clock.cycle", 37), ("measure.system", 1), ("measure.paper", 0),
        ("places.subregion", 37), ("places.timezone-city", 37), ("places.division-count", 36),
        ("languages.autonym", 35), ("places.endonym", 34), ("languages.plural-count", 33),
    ])
    func `as many values are explicit as an independent extraction found`(
        property: String,
        count: Int
    ) throws {
        guard let source = installedCLDR() else { return }
        var found = 0
        for tag in InstalledCLDRTests.lowResource {
            let gold = try source.fact(property, for: culture(tag))?.gold
            if gold?.status.admitsHeadline == true { found += 1 }
        }
        #expect(found == count)
    }

    @Test func `native months, days and words of scale are as many as that extraction found`()
        throws
    {
        guard let source = installedCLDR() else { return }
        var counts = [0, 0, 0]
        let words = (3...12).map { "digits.scale-word.\($0)" }
        let families = [
            (1...12).map { "gregorian.month.\($0)" },
            ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { "week.day.\($0)" }, words,
        ]
        for tag in InstalledCLDRTests.lowResource {
            for (family, properties) in families.enumerated() {
                for property in properties {
                    let gold = try source.fact(property, for: culture(tag))?.gold
                    if gold?.status == .explicit { counts[family] += 1 }
                }
            }
        }
        #expect(counts == [420, 245, 260])
    }

    private func culture(_ tag: String) -> LocalePack {
        let calendars = [
            "am-ET": "ethiopic", "om-ET": "ethiopic", "fa-AF": "persian", "fa-IR": "persian",
            "ps-AF": "persian",
        ]
        let scripts = ["az": "Latn", "ku": "Latn", "fa": "Arab", "ps": "Arab", "ar": "Arab"]
        return pack(
            tag,
            script: scripts[LocaleTag(tag).language] ?? "",
            calendar: calendars[tag] ?? "gregorian"
        )
    }
}
