import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Generated items of Ethiopia and Algeria against values checked by hand in CLDR 41.
@Suite struct HandCheckedItemsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var locale: String
        var question: String
        /// Wordings that must be among the gold's.
        var golds: [String]
        var proxy: String
        var proxyGold: String?
        var testDescription: String { "\(locale) \(question)" }

        init(
            _ locale: String,
            _ question: String,
            _ golds: [String],
            _ proxy: String,
            _ proxyGold: String?
        ) {
            self.locale = locale
            self.question = question
            self.golds = golds
            self.proxy = proxy
            self.proxyGold = proxyGold
        }
    }

    static let rows = [
        Row("am-ET", "months/of-year/n=1", ["መስከረም", "Meskerem"], "en-US", "January"),
        Row("am-ET", "months/of-year/n=1", ["መስከረም"], "ar-SA", "محرم"),
        Row("am-ET", "months/of-year/n=10", ["ሰኔ"], "en-GB", "October"),
        Row("am-ET", "months/thirteenth", ["ጳጉሜን", "Pagumen"], "en-US", nil),
        Row("am-ET", "money/currency", ["birr", "ETB", "ብር"], "en-US", "USD"),
        Row("am-ET", "script-and-digits/script", ["Ethiopic"], "ar-EG", "Arabic"),
        Row("am-ET", "script-and-digits/number/v=1234.56", ["1,234.56"], "ar-EG", "١٬٢٣٤٫٥٦"),
        Row("am-ET", "conventions/date-order/date=2025-02-03", ["03/02/2025"], "en-US", "2/3/25"),
        Row("am-ET", "conventions/quotation-marks", ["«…»"], "en-US", "“…”"),
        Row("am-ET", "places/division", ["Oromia", "Sidama", "Tigray"], "en-US", "Alaska"),
        Row("ar-DZ", "months/gregorian-names/n=1", ["جانفي"], "ar-EG", "يناير"),
        Row("ar-DZ", "months/gregorian-names/n=7", ["جويلية"], "ar-SA", "يوليو"),
        Row("ar-DZ", "months/gregorian-names/n=8", ["أوت"], "ar-EG", "أغسطس"),
        Row("ar-DZ", "money/currency", ["dinar", "DZD", "د.ج."], "fr-FR", "euro"),
        Row("ar-DZ", "script-and-digits/number/v=1234.56", ["1.234,56"], "ar-SA", "١٬٢٣٤٫٥٦"),
        Row("ar-DZ", "script-and-digits/number/v=1234.56", ["1.234,56"], "en-US", "1,234.56"),
        Row("ar-DZ", "week/rest-days", ["Friday and Saturday"], "fr-FR", "Saturday and Sunday"),
        Row("ar-DZ", "languages/official", ["Arabic", "Tamazight"], "fr-FR", "French"),
    ]

    private func preview(_ pack: String, _ locale: String) async throws -> ItemSet {
        let out = try await Previews.shared.output(pack, locale)
        return try JSONDecoder().decode(ItemSet.self, from: Data(out.utf8))
    }

    private func wordings(_ set: ItemSet, _ question: String, _ locale: String) throws -> [String] {
        let found = try #require(set.questions.first { $0.id == question }, "\(question)")
        return found.gold(of: LocaleTag(locale))?.clusters.flatMap { $0.aliases.map(\.text) } ?? []
    }

    @Test(arguments: rows)
    func `the golds are those of the hand-checked table`(row: Row) async throws {
        guard hasCLDR41 else { return }
        let pack = String(row.question.prefix { $0 != "/" })
        let set = try await preview(pack, row.locale)
        let golds = try wordings(set, row.question, row.locale)
        for gold in row.golds { #expect(golds.contains(gold), "\(golds)") }
        let proxy = try wordings(set, row.question, row.proxy)
        if let wanted = row.proxyGold {
            #expect(proxy.contains(wanted), "\(proxy)")
        } else {
            #expect(proxy.isEmpty)
        }
    }

    @Test func `bad references are kept with their reason and out of the headline`() async throws {
        guard hasCLDR41 else { return }
        let week = try await preview("week", "am-ET")
        let rest = try #require(week.items.first { $0.id == "week/rest-days@am-ET:marked.en" })
        #expect(rest.exclusions.contains { $0.culture == nil && ["A1", "A3"].contains($0.rule) })
        let languages = try await preview("languages", "ar-DZ")
        let official = try wordings(languages, "languages/official", "ar-DZ")
        #expect(!official.contains("French"))
        let question = try #require(languages.questions.first { $0.id == "languages/official" })
        #expect(question.gold(of: LocaleTag("ar-DZ"))?.status == .override)
        let spoken = try await preview("languages", "am-ET")
        let item = try #require(
            spoken.items.first { $0.id.contains("most-spoken") && $0.id.contains("am-ET:marked") }
        )
        #expect(item.exclusions.contains { $0.culture == nil })
    }

    @Test(arguments: ["am-ET", "ar-DZ"])
    func `a generated question has ten or more placebo cultures`(locale: String) async throws {
        guard hasCLDR41 else { return }
        let set = try await preview("money", locale)
        let shown = await palimpsestCommand(["locales", "show", locale, "--json"])
        let pack = try JSONDecoder().decode(LocalePack.self, from: Data(shown.out.utf8))
        let question = try #require(set.questions.first { $0.id == "money/currency" })
        let placebos = question.golds.map(\.culture).filter { culture in
            culture != pack.tag && !pack.proxies.contains { $0.tag == culture }
        }
        #expect(placebos.count >= 10)
    }

    @Test func `the same seed gives the same bytes`() async throws {
        guard hasCLDR41 else { return }
        let words = ["probes", "preview", "places", "--locale", "ar-DZ", "--json", "--seed", "7"]
        let first = await palimpsestCommand(words)
        let second = await palimpsestCommand(words)
        #expect(first.out == second.out)
        #expect(!first.out.isEmpty)
    }
}

/// Previews that several tests look at, each made once.
private actor Previews {
    static let shared = Previews()
    private var made: [String: Task<String, any Error>] = [:]

    func output(_ pack: String, _ locale: String) async throws -> String {
        let key = "\(pack) \(locale)"
        if let task = made[key] { return try await task.value }
        let task = Task {
            let ending = await palimpsestCommand([
                "probes", "preview", pack, "--locale", locale, "--json",
            ])
            try #require(ending.code == 0, "\(ending.talk)")
            return ending.out
        }
        made[key] = task
        return try await task.value
    }
}
