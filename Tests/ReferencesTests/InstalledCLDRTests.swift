import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Values of CLDR 41 that were read in its files by hand; without that release nothing is checked.
@Suite struct InstalledCLDRTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var tag: String
        var property: String
        var label: String
        var status: GoldStatus
        var wording: String?
        var testDescription: String { "\(tag) \(property)" }

        init(
            _ tag: String,
            _ property: String,
            _ label: String,
            _ status: GoldStatus,
            also wording: String? = nil
        ) {
            self.tag = tag
            self.property = property
            self.label = label
            self.status = status
            self.wording = wording
        }
    }

    static let rows = [
        Row("am-ET", "calendar.month.1", "መስከረም", .explicit, also: "Meskerem"),
        Row("am-ET", "calendar.month.13", "ጳጉሜን", .explicit, also: "Pagumen"),
        Row("om-ET", "calendar.month.1", "Meskerem", .default),
        Row("am-ET", "gregorian.month.1", "ጃንዩወሪ", .explicit),
        Row("ar-DZ", "gregorian.month.1", "جانفي", .explicit),
        Row("ar-DZ", "gregorian.month.3", "مارس", .explicit),
        Row("ar-DZ", "gregorian.month.8", "أوت", .explicit),
        Row("ar-DZ", "calendar.month.1", "جانفي", .explicit, also: "January"),
        Row("ar-EG", "gregorian.month.1", "يناير", .explicit),
        Row("ar-EG", "gregorian.month.8", "أغسطس", .explicit),
        Row("ar-SA", "calendar.month.1", "محرم", .explicit, also: "Muharram"),
        Row("fa-IR", "calendar.month.1", "فروردین", .explicit, also: "Farvardin"),
        Row("pl-PL", "calendar.month.1", "stycznia", .explicit, also: "styczeń"),
        Row("am-ET", "week.rest-days", "Saturday and Sunday", .default, also: "ቅዳሜ እና እሑድ"),
        Row("ar-DZ", "week.rest-days", "Friday and Saturday", .explicit, also: "الجمعة والسبت"),
        Row("fa-IR", "week.rest-days", "Friday", .explicit, also: "جمعه"),
        Row("as-IN", "week.rest-days", "Sunday", .explicit),
        Row("am-ET", "week.first-day", "Sunday", .explicit),
        Row("ar-DZ", "week.first-day", "Saturday", .explicit, also: "السبت"),
        Row("en-GB", "week.first-day", "Monday", .explicit),
        Row("ha-NG", "week.first-day", "Monday", .default, also: "Litinin"),
        Row("am-ET", "money.currency", "birr", .explicit, also: "ብር"),
        Row("am-ET", "money.currency", "birr", .explicit, also: "ETB"),
        Row("ar-DZ", "money.currency", "dinar", .explicit, also: "د.ج."),
        Row("ar-DZ", "money.currency", "dinar", .explicit, also: "دينار"),
        Row("ar-DZ", "money.currency", "dinar", .explicit, also: "DZD"),
        Row("ar-SA", "money.currency", "riyal", .explicit, also: "Saudi riyals"),
        Row("fr-FR", "money.currency", "euro", .explicit, also: "€"),
        Row("fr-FR", "money.currency.previous", "franc", .explicit, also: "FRF"),
        Row("es-MX", "money.currency", "peso", .explicit, also: "peso"),
        Row("ti-ER", "money.currency", "nakfa", .explicit, also: "ናቕፋ"),
        Row("ti-ER", "money.currency.previous", "birr", .explicit, also: "ETB"),
        Row("am-ET", "script.name", "Ethiopic", .explicit, also: "Ethi"),
        Row("zh-CN", "script.name", "Simplified", .explicit, also: "Simplified Han"),
        Row("su-ID", "script.name", "Latin", .explicit),
        Row("ar-DZ", "digits.number.1234.56", "1.234,56", .computed),
        Row("ar-EG", "digits.number.1234.56", "١٬٢٣٤٫٥٦", .computed),
        Row("en-US", "digits.number.1234.56", "1,234.56", .computed),
        Row("es-ES", "digits.number.1234.56", "1234,56", .computed),
        Row("es-ES", "digits.number.12345", "12.345", .computed),
        Row("fr-FR", "digits.number.1234.56", "1\u{202F}234,56", .computed, also: "1 234,56"),
        Row("ne-NP", "digits.number.1234567.8", "१२,३४,५६७.८", .computed),
        Row("as-IN", "digits.number.2024", "২,০২৪", .computed),
        Row("ha-NG", "digits.number.1234.56", "1,234.56", .default),
        Row("am-ET", "date.short.2025-02-03", "03/02/2025", .computed),
        Row("en-US", "date.short.2025-02-03", "2/3/25", .computed, also: "02/03/2025"),
        Row("en-GB", "date.short.2025-02-03", "03/02/2025", .computed),
        Row("ar-EG", "date.short.2025-02-03", "٣/٢/٢٠٢٥", .computed, also: "3/2/2025"),
        Row("fr-FR", "clock.cycle", "24-hour", .explicit),
        Row("en-US", "clock.cycle", "12-hour", .explicit),
        Row("am-ET", "quotes.primary", "«…»", .explicit),
        Row("en-US", "quotes.primary", "“…”", .explicit),
        Row("ar-DZ", "quotes.primary", "”…“", .explicit),
        Row("pl-PL", "quotes.primary", "„…”", .explicit),
        Row("ha-NG", "quotes.primary", "“…”", .default),
        Row("am-ET", "languages.most-spoken", "English", .explicit),
        Row("ar-DZ", "languages.most-spoken", "Algerian Arabic", .explicit),
        Row("am-ET", "places.country", "Ethiopia", .explicit, also: "ኢትዮጵያ"),
        Row("az-AZ", "gregorian.month.1", "yanvar", .explicit),
        Row("ko-KP", "gregorian.month.1", "1월", .explicit),
        Row("zh-CN", "gregorian.month.1", "一月", .explicit),
        Row("su-ID", "gregorian.month.1", "Januari", .explicit),
    ]

    @Test(arguments: rows)
    func `a value is what stands in the files`(row: Row) throws {
        guard let source = installedCLDR() else { return }
        let gold = try #require(try source.fact(row.property, for: culture(row.tag))?.gold)
        #expect(gold.clusters.first?.label == row.label)
        #expect(gold.status == row.status)
        #expect(!gold.citations.isEmpty)
        if let wording = row.wording { #expect(gold.topWordings.contains(wording)) }
    }

    @Test func `Algeria's official languages hold French, as CLDR says`() throws {
        guard let source = installedCLDR() else { return }
        let gold = try source.fact("languages.official", for: culture("ar-DZ"))?.gold
        #expect(gold?.clusters.map(\.label) == ["Arabic", "French"])
    }

    @Test func `Ethiopia's divisions hold its states and cities, and no zone of them`() throws {
        guard let source = installedCLDR() else { return }
        let gold = try #require(try source.fact("places.divisions", for: culture("am-ET"))?.gold)
        let labels = gold.clusters.map(\.label)
        #expect(labels.count == 12)
        for name in ["Oromia", "Sidama", "Tigray"] { #expect(labels.contains(name)) }
    }

    @Test func `a value of a regional parent says whose it is`() throws {
        guard let source = installedCLDR() else { return }
        let gold = try source.fact("digits.number.1234.56", for: culture("es-MX"))?.gold
        #expect(gold?.clusters.first?.label == "1,234.56")
        #expect(
            gold?.citations.contains {
                $0.note?.contains("from es_419.xml, a regional parent of es_MX") == true
            } == true
        )
    }

    @Test func `the world's defaults are counted as an independent extraction counted them`()
        throws
    {
        guard let source = installedCLDR() else { return }
        var firstDays = 0
        var weekends = 0
        var quotes = 0
        for tag in Self.lowResource {
            let pack = culture(tag)
            if try source.fact("week.first-day", for: pack)?.gold.status == .explicit {
                firstDays += 1
            }
            if try source.fact("week.rest-days", for: pack)?.gold.status == .explicit {
                weekends += 1
            }
            if try source.fact("quotes.primary", for: pack)?.gold.status == .explicit {
                quotes += 1
            }
        }
        #expect(Self.lowResource.count == 37)
        // 27 of 37 first days; 31 of 37 weekends come from 001 alone.
        #expect(firstDays == 27)
        #expect(weekends == 6)
        #expect(quotes == 24)
    }

    @Test func `every property of every culture is read without a fault`() throws {
        guard let source = installedCLDR() else { return }
        for tag in Self.lowResource + Self.rows.map(\.tag) {
            for pattern in CLDRSource.properties {
                let property =
                    pattern
                    .replacing("{n}", with: pattern.hasPrefix("gregorian.era") ? "1" : "3")
                    .replacing("{v}", with: "1234567.8")
                    .replacing("{yyyy-mm-dd}", with: "2025-02-03")
                    .replacing("{yyyy}", with: "2024").replacing("{day}", with: "fri")
                    .replacing("{h}", with: "7").replacing("{period}", with: "evening1")
                    .replacing("{usage}", with: "length-road")
                let gold = try source.fact(property, for: culture(tag))?.gold
                #expect(gold?.isValid != false, "\(tag) \(property)")
            }
        }
    }

    static let lowResource = [
        "am-ET", "ar-DZ", "as-IN", "az-AZ", "bn-BD", "ckb-IQ", "dz-BT", "en-FJ", "fa-AF", "fo-FO",
        "gn-PY", "ha-NG", "ig-NG", "kab-DZ", "kl-GL", "km-KH", "ko-KP", "ku-TR", "ky-KG", "lo-LA",
        "mg-MG", "mn-MN", "mt-MT", "my-MM", "ne-NP", "om-ET", "ps-AF", "qu-BO", "qu-PE", "si-LK",
        "so-SO", "su-ID", "tg-TJ", "ti-ER", "tpi-PG", "ug-CN", "yo-NG",
    ]

    private func culture(_ tag: String) -> LocalePack {
        let scripts = [
            "am": "Ethi", "ti": "Ethi", "ar": "Arab", "fa": "Arab", "ps": "Arab", "zh": "Hans",
            "as": "Beng", "ne": "Deva", "ko": "Kore",
        ]
        let calendars = [
            "am-ET": "ethiopic", "om-ET": "ethiopic", "ar-SA": "islamic-umalqura",
            "fa-IR": "persian",
        ]
        return pack(
            tag,
            script: scripts[LocaleTag(tag).language] ?? "",
            calendar: calendars[tag] ?? "gregorian",
            place: tag == "am-ET" ? "Ethiopia" : ""
        )
    }
}
