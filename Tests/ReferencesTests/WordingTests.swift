import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// What golds are called in the languages that questions are put in, by CLDR 41.
@Suite struct WordingTests {
    private func gold(_ wordings: [String], calendar: String? = nil) -> GoldSet {
        GoldSet(
            culture: LocaleTag("xa-XQ"),
            clusters: [
                GoldCluster(
                    label: wordings[0],
                    aliases: wordings.map { Alias($0, language: "en") }
                )
            ],
            status: .explicit,
            calendar: calendar,
            citations: [Citation(source: "table", path: "t", note: "kept")]
        )
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var tag: String
        var property: String
        var known: [String]
        var language: String
        var found: [String]
        var testDescription: String { "\(tag) \(property) \(language)" }

        init(
            _ tag: String,
            _ property: String,
            _ known: [String],
            _ language: String,
            _ found: [String]
        ) {
            self.tag = tag
            self.property = property
            self.known = known
            self.language = language
            self.found = found
        }
    }

    static let rows = [
        Row("am-ET", "places.capital", ["Addis Ababa"], "am", ["አዲስ አበባ"]),
        Row("ko-KR", "places.capital", ["Seoul"], "am", ["ሴኦል"]),
        // Neither English nor the zone's first identifier has this spelling.
        Row("ti-ER", "places.capital", ["Asmara"], "ar", ["أسمرة"]),
        // No time zone is named after Washington; the district has its name.
        Row(
            "en-US",
            "places.capital",
            ["Washington, D.C.", "Washington DC"],
            "am",
            ["ዋሺንግተን ዲሲ", "ዋሺንግተን"]
        ),
        // A Santiago, but not that of Chile.
        Row("es-CU", "places.capital", ["Santiago"], "am", []),
        // The territory's own variety has names as well.
        Row(
            "en-US",
            "languages.official",
            ["English"],
            "am",
            ["እንግሊዝኛ", "የአሜሪካ እንግሊዝኛ", "የዩ ኤስ እንግሊዝኛ"]
        ),
        Row("en-KE", "languages.official", ["English"], "am", ["እንግሊዝኛ"]),
        Row("en-US", "languages.most-spoken", ["English"], "ko", ["영어"]),
        Row("en-US", "languages.official", ["Korean"], "id", ["Korea"]),
        Row("en-US", "money.currency", ["dollar", "USD"], "fa", ["دلار آمریکا", "دلار"]),
        // Without the code it might be the dollar of any country.
        Row("en-US", "money.currency", ["dollar"], "fa", []),
        Row("am-ET", "money.currency", ["birr", "ETB"], "am", ["የኢትዮጵያ ብር", "ብር"]),
        Row("en-US", "calendar.month.1", ["January"], "am", ["ጃንዩወሪ"]),
        Row("en-US", "calendar.month.1", ["January"], "bn", ["জানুয়ারী", "জানুয়ারি"]),
        Row("en-US", "calendar.month.3", ["March"], "bn", ["মার্চ"]),
        // Persian may join the word for month to the name.
        Row(
            "en-US",
            "calendar.new-year-month",
            ["January"],
            "fa",
            ["ژانویهٔ", "ژانویه", "ژانویه\u{200C}ماه"]
        ),
        Row("en-US", "places.divisions", ["Texas"], "am", ["ቴክሳስ"]),
        // These ask for the word of one language.
        Row("en-US", "gregorian.month.1", ["January"], "am", []),
        Row("en-US", "money.unit", ["dollar", "USD"], "fa", []),
        Row("en-US", "names.honorific.mr", ["Mr"], "am", []),
        Row("en-US", "languages.official", ["Elvish"], "am", []),
    ]

    @Test(arguments: rows)
    func `a meaning gets its names in a language`(_ row: Row) throws {
        guard let source = installedCLDR() else { return }
        let before = gold(row.known)
        let after = try source.worded(
            before,
            of: row.property,
            for: pack(row.tag),
            in: [row.language]
        )
        let fresh = after.clusters[0].aliases.dropFirst(before.clusters[0].aliases.count)
        #expect(fresh.filter { $0.language == row.language }.map(\.text) == row.found)
        // What was there stays in its place, and so does where it is from.
        #expect(after.clusters[0].aliases.starts(with: before.clusters[0].aliases))
        #expect(after.citations == before.citations && after.status == before.status)
    }

    @Test func `months that a territory names in its own way get no names of the other country`()
        throws
    {
        guard let source = installedCLDR() else { return }
        var kabul = pack("fa-AF", script: "Arab", calendar: "persian")
        kabul.languages = ["fa"]
        let own = try #require(try source.fact("calendar.month.1", for: kabul)?.gold)
        let worded = try source.worded(own, of: "calendar.month.1", for: kabul, in: ["fa", "ar"])
        #expect(worded == own)
        let tehran = pack("fa-IR", script: "Arab", calendar: "persian")
        let other = try #require(try source.fact("calendar.month.1", for: tehran)?.gold)
        let both = try source.worded(other, of: "calendar.month.1", for: tehran, in: ["ar"])
        #expect(both.topWordings.count > other.topWordings.count)
    }

    @Test func `a language's name that is the country's English name is no wording`() throws {
        guard let source = installedCLDR() else { return }
        let seoul = pack("ko-KR", script: "Kore", place: "South Korea")
        let worded = try source.worded(
            gold(["Korean"]),
            of: "languages.official",
            for: seoul,
            in: ["am", "id"]
        )
        #expect(worded.topWordings == ["Korean", "ኮሪያኛ"])
    }

    @Test func `a name of two languages that English tells apart is no wording`()
        throws
    {
        guard let source = installedCLDR() else { return }
        func persian(_ tag: String, _ name: String) throws -> [String] {
            let pack = pack(tag)
            let found = try source.worded(
                gold([name]),
                of: "languages.official",
                for: pack,
                in: ["fa"]
            )
            return Array(found.topWordings.dropFirst())
        }
        #expect(try persian("tr-TR", "Turkish") == ["ترکی استانبولی"])
        #expect(try persian("az-AZ", "Azerbaijani") == ["آذری", "آذربایجانی"])
        // ترکی alone is Turkish and a part of ترکی آذربایجانی. English has German in Swiss German as well.
        #expect(try persian("de-DE", "German") == ["آلمانی"])
        #expect(try persian("en-KE", "English") == ["انگلیسی"])
    }

    @Test func `a division's name that is a word in another country's divisions is no wording`()
        throws
    {
        guard let source = installedCLDR() else { return }
        func arabic(_ tag: String, _ name: String) throws -> [String] {
            let pack = pack(tag)
            return try source.worded(gold([name]), of: "places.divisions", for: pack, in: ["ar"])
                .topWordings
        }
        // سول is Seoul, and Sul in Brazil and Angola.
        #expect(try arabic("ko-KR", "Seoul") == ["Seoul"])
        #expect(try arabic("en-US", "Texas").count == 2)
        // West Virginia holds the Egyptian Gharbia, الغربية.
        #expect(try arabic("en-US", "West Virginia") == ["West Virginia"])
    }

    @Test func `a bare word of money stands only for units that English does not tell apart`()
        throws
    {
        guard let source = installedCLDR() else { return }
        func words(_ tag: String, _ unit: String, _ code: String) throws -> Set<String> {
            let worded = try source.worded(
                gold([unit, code]),
                of: "money.currency",
                for: pack(tag),
                in: ["fa", "az"]
            )
            return Set(
                worded.clusters[0].aliases
                    .filter { ["fa", "az"].contains($0.language) }.map(\.text)
            )
        }
        let (rupee, rupiah) = (
            try words("hi-IN", "rupee", "INR"), try words("id-ID", "rupiah", "IDR")
        )
        #expect(!rupee.isEmpty && !rupiah.isEmpty && rupee.isDisjoint(with: rupiah))
        let (krone, krona) = (
            try words("da-DK", "krone", "DKK"), try words("sv-SE", "krona", "SEK")
        )
        #expect(!krone.isEmpty && !krona.isEmpty && krone.isDisjoint(with: krona))
    }

    @Test func `money has its bare word in languages that write without blanks`() throws {
        guard let source = installedCLDR() else { return }
        for (tag, code, bare) in [("km-KH", "KHR", "រៀល"), ("my-MM", "MMK", "ကျပ်")] {
            let worded = try source.worded(
                gold(["unit", code]),
                of: "money.currency",
                for: pack(tag),
                in: []
            )
            #expect(worded.topWordings.contains(bare), "\(tag)")
        }
    }

    @Test func `a language without a file, and a gold without meanings, add nothing`() throws {
        guard let source = installedCLDR() else { return }
        let month = gold(["January"])
        let same = try source.worded(month, of: "calendar.month.1", for: pack("en-US"), in: ["qqq"])
        #expect(same == month)
        let none = GoldSet(
            culture: LocaleTag("en-US"),
            clusters: [],
            status: .computed,
            acceptsNone: true,
            citations: []
        )
        let still = try source.worded(none, of: "calendar.month.13", for: pack("en-US"), in: ["am"])
        #expect(still == none)
    }
}
