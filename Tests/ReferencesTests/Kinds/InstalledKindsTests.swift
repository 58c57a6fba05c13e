import Foundation
import PalimpsestTestSupport
import References
import Testing
import Vocabulary

/// Values read by hand in the files of Debian 12's packages; other releases are not checked.
@Suite struct InstalledKindsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var tag: String
        var property: String
        var wording: String
        var status: GoldStatus
        var testDescription: String { "\(tag) \(property) \(wording)" }

        init(_ tag: String, _ property: String, _ wording: String, _ status: GoldStatus = .explicit)
        {
            self.tag = tag
            self.property = property
            self.wording = wording
            self.status = status
        }
    }

    static let rows = [
        Row("am-ET", "places.country", "Federal Democratic Republic of Ethiopia"),
        Row("am-ET", "places.division-term", "regional state"),
        Row("am-ET", "places.division-count", "11", .computed),
        Row("am-ET", "places.capital", "Addis Ababa"),
        Row("am-ET", "phone.country-code", "+251"),
        Row("am-ET", "phone.operators", "Ethio Telecom"),
        Row("am-ET", "cars.plate-code", "ETH"),
        Row("am-ET", "names.honorific.man", "አቶ"),
        Row("am-ET", "names.honorific.married-woman", "ወ/ሮ"),
        Row("am-ET", "holidays.date.christmas", "7 January"),
        Row("am-ET", "holidays.date.enkutatash.2023", "12 September", .computed),
        Row("am-ET", "holidays.date.meskel.2025", "27 September", .computed),
        Row("ar-DZ", "places.division-term", "province"),
        Row("ar-DZ", "places.division-count", "48", .computed),
        Row("ar-DZ", "phone.country-code", "213"),
        Row("ar-DZ", "phone.operators", "Djezzy"),
        Row("ar-DZ", "week.first-day", "Saturday"),
        Row("ar-DZ", "names.honorific.man", "Mr.", .default),
        Row("ar-DZ", "names.honorific.anyone", "-san", .default),
        Row("om-ET", "names.honorific.man", "Ob"),
        Row("om-ET", "names.honorific.married-woman", "Ad"),
        Row("om-ET", "names.honorific.unmarried-woman", "Du"),
        Row("om-ET", "phone.country-code", "251"),
        Row("ti-ER", "phone.country-code", "291"),
        Row("ti-ER", "week.first-day", "Monday"),
        Row("ti-ER", "places.capital", "Asmara"),
        Row("ti-ER", "names.honorific.man", "ኣቶ"),
        Row("ne-NP", "phone.country-code", "977"),
        Row("ne-NP", "phone.operators", "Nepal Telecom"),
        Row("ne-NP", "names.honorific.anyone", "ज्यू"),
        Row("lo-LA", "phone.international-prefix", "001"),
        Row("lo-LA", "phone.operators", "Unitel"),
        Row("lo-LA", "places.capital", "Vientiane"),
        Row("lo-LA", "cars.plate-code", "LAO"),
        Row("kab-DZ", "names.honorific.man", "Mas"),
        Row("fr-FR", "holidays.date.easter.2024", "31 March", .computed),
        Row("en-US", "holidays.date.independence-day", "4 July"),
        Row("en-US", "names.honorific.man", "Mr."),
    ]

    @Test(arguments: rows)
    func `a value is what stands in the files`(row: Row) throws {
        guard let library = installedKinds() else { return }
        var home = pack(row.tag, place: Self.places[String(row.tag.suffix(2))] ?? "")
        home.sources = []
        let found = try library.resolution(of: row.property, for: home)
        let wordings = found.gold?.clusters.flatMap { $0.aliases.map(\.text) } ?? []
        #expect(wordings.contains(row.wording), "\(wordings)")
        #expect(found.status == row.status)
    }

    @Test func `spellings of CLDR and ISO are one division`() throws {
        guard let library = installedKinds() else { return }
        var home = pack("am-ET", script: "Ethi", place: "Ethiopia")
        home.sources = []
        let found = try library.resolution(of: "places.divisions", for: home)
        let names = found.gold?.clusters.map { Set($0.aliases.map(\.text)) } ?? []
        #expect(names.count == 12)
        #expect(names.contains { $0.isSuperset(of: ["Amhara", "Amara", "አማራ"]) })
        #expect(names.contains { $0.isSuperset(of: ["Tigray", "Tigrai"]) })
        #expect(found.reason.contains("iso-codes agrees on 11 of 12; it has no 'Sidama'"))
        #expect(found.opinions.first?.keys.contains("ET-OR") == true)
    }

    @Test func `every property of many cultures is read without a fault`() throws {
        guard let library = installedKinds() else { return }
        let slots = ["{key}": "christmas", "{yyyy}": "2025", "{who}": "man"]
        for tag in [
            "am-ET", "az-AZ", "bn-BD", "en-GB", "fa-IR", "ga-IE", "hi-IN", "ky-KG", "sr-RS",
            "zh-CN",
        ] {
            var home = pack(tag)
            home.sources = library.sources.map(\.id).filter { $0 != "cldr" }
            for pattern in library.patterns {
                let property = slots.reduce(pattern.pattern) {
                    $0.replacingOccurrences(of: $1.key, with: $1.value)
                }
                let found = try library.resolution(of: property, for: home)
                for cluster in found.gold?.clusters ?? [] {
                    #expect(!cluster.label.isEmpty, "\(tag) \(property)")
                }
            }
        }
    }

    private static let places = [
        "ET": "Ethiopia", "ER": "Eritrea", "NP": "Nepal", "LA": "Laos", "DZ": "Algeria",
    ]
}

/// All sources of Debian 12, or none with a line that says so.
private func installedKinds() -> SourceLibrary? {
    guard let installed else {
        print("skipped: not all sources of Debian 12 are installed")
        return nil
    }
    return installed
}

private let installed: SourceLibrary? = {
    let releases: [SourceKind: String] = [
        .cldr: "41", .isoCodes: "4.15.0", .jollyday: "0.5.10", .glibcLocales: "2.36",
        .mobileProviders: "20230416", .kgeography: "22.12.3",
    ]
    let all = SourceAvailability.all()
    guard all.allSatisfy({ $0.release == releases[$0.kind] }) else { return nil }
    return try? SourceLibrary.standard()
}()
