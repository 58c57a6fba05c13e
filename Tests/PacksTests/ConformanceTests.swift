import Diagnostics
import Foundation
import Packs
import PalimpsestTestSupport
import Testing
import Vocabulary

/// Holds every pack of the repository to the rules.
@Suite(.serialized) struct ConformanceTests {
    private let locales = PackReader().locales(in: packageRoot.appending(path: "Locales").path)
    private let probes = PackReader(knowsProperty: isKnown)
        .probes(in: packageRoot.appending(path: "Probes").path)

    @Test func `every committed pack reads without a diagnostic`() {
        #expect(locales.diagnostics.map(\.description) == [])
        #expect(probes.diagnostics.map(\.description) == [])
        #expect(locales.packs.count == 80)
        #expect(probes.packs.count == 12)
    }

    @Test func `every target has twenty placebos of ten regions and two levels`() {
        let targets = locales.packs.filter(\.isTarget)
        #expect(targets.count == 53)
        let byTag = Dictionary(uniqueKeysWithValues: locales.packs.map { ($0.tag, $0) })
        for target in targets {
            let placebos = target.placebos?.tags.compactMap { byTag[$0] } ?? []
            #expect(placebos.count >= 20, "\(target.tag)")
            #expect(Set(placebos.map(\.region)).count >= 10, "\(target.tag)")
            #expect(placebos.count { $0.resource == .middle } >= 5, "\(target.tag)")
            #expect(placebos.allSatisfy { $0.resource != .low }, "\(target.tag)")
            #expect(placebos.allSatisfy { $0.territory != target.territory }, "\(target.tag)")
        }
    }

    @Test func `every placebo and proxy is one of a target, and no pack serves for nothing`() {
        let tags = locales.packs.map(\.tag)
        let targets = locales.packs.filter(\.isTarget)
        let serving = Set(targets.flatMap { $0.placebos(among: tags) + $0.proxies.map(\.tag) })
        for pack in locales.packs {
            #expect(pack.isTarget || serving.contains(pack.tag), "\(pack.tag)")
        }
    }

    @Test func `every place has its name in its own language or a neighbour's, and forms match`() {
        for pack in locales.packs {
            for language in pack.forms.keys {
                #expect(pack.names[language] != nil, "\(pack.tag) \(language)")
            }
        }
        // A culture that is a part of a country has names only where one is sure.
        let whole = locales.packs.filter { $0.names.count >= 15 }
        #expect(whole.count >= 60)
    }

    @Test(arguments: [
        ("am-ET", "en-US"), ("am-ET", "en-GB"), ("ar-DZ", "en-US"), ("ar-DZ", "en-GB"),
        ("as-IN", "en-GB"), ("su-ID", "id-ID"), ("es-ES", "en-US"),
    ])
    func `a pair whose figures are known is declared`(target: String, proxy: String) throws {
        let pack = try #require(locales.packs.first { $0.tag.rawValue == target })
        #expect(pack.proxies.contains { $0.tag.rawValue == proxy })
    }

    @Test func `places are written as the English questions of BLEnD write them`() {
        let written: Set<String> = [
            "Algeria", "Assam", "Azerbaijan", "China", "Ethiopia", "Greece", "Indonesia", "Iran",
            "Mexico", "North Korea", "Northern Nigeria", "South Korea", "Spain", "UK", "US",
            "West Java",
        ]
        #expect(written.isSubset(of: locales.packs.map(\.place)))
    }

    @Test func `every date probed shows its order`() throws {
        let slots = probes.packs.flatMap(\.probes)
            .filter { $0.gold == "date.short.{date}" }
            .flatMap(\.slots)
        let keys = slots.flatMap(\.values).map(\.key)
        #expect(keys.count >= 4)
        for key in keys {
            let match = try #require(key.wholeMatch(of: /[0-9]{4}-([0-9]{2})-([0-9]{2})/), "\(key)")
            let day = try #require(Int(match.2))
            #expect(day <= 12 && match.1 != match.2, "\(key)")
        }
    }

    @Test(arguments: [
        ("locale", PackSchema.locale), ("source", PackSchema.source), ("probe", PackSchema.probe),
    ])
    func `the manual's tables are those of the readers`(
        name: String,
        mappings: [PackMapping]
    ) throws {
        let manual = packageRoot.appending(path: "Docs/authoring.md")
        let text = try String(contentsOf: manual, encoding: .utf8)
        let head = "<!-- keys of \(name) packs, made from PackSchema -->\n"
        let tail = "\n<!-- end of keys -->"
        let start = try #require(text.range(of: head)?.upperBound)
        let end = try #require(text.range(of: tail, range: start..<text.endIndex)?.lowerBound)
        let tables = PackSchema.tables(mappings)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.replacingCharacters(in: start..<end, with: tables)
                .write(to: manual, atomically: true, encoding: .utf8)
        } else {
            #expect(text[start..<end] == tables)
        }
    }
}

/// The properties the reference sources state.
private func isKnown(_ property: String) -> Bool {
    let exact: Set<String> = [
        "alphabet.special-letters", "calendar.civil-system", "calendar.month-count",
        "calendar.new-year-month", "calendar.other", "cars.plate-code", "clock.cycle",
        "date.order", "date.separator", "digits.decimal", "digits.default", "digits.group",
        "digits.grouping", "digits.native", "digits.scale-step", "holidays.own",
        "holidays.public", "languages.autonym", "languages.local", "languages.most-spoken",
        "languages.official", "languages.regional", "money.code", "money.currency",
        "money.currency.previous", "money.minor-digits", "money.name-local", "money.since-year",
        "money.symbol", "money.unit", "phone.country-code", "phone.international-prefix",
        "phone.operators", "places.capital", "places.country", "places.division-capitals",
        "places.division-count", "places.division-term", "places.divisions", "places.endonym",
        "places.subregion", "places.timezone-city", "quotes.alternate", "quotes.primary",
        "script.direction", "script.name", "week.first-day", "week.rest-days",
        "week.weekend-end", "week.weekend-start",
    ]
    let numbered = [
        "calendar.date.", "calendar.month.", "calendar.month-english.", "calendar.new-year.",
        "calendar.other.month-english.", "calendar.year.", "clock.period.", "clock.period-start.",
        "date.short.", "digits.number.", "digits.scale-word.", "gregorian.era.",
        "gregorian.month.", "holidays.date.", "names.honorific.", "week.day.",
    ]
    return exact.contains(property) || numbered.contains { property.hasPrefix($0) }
}
