import Probing
import Testing
import Vocabulary

/// What has to be looked up before items are made.
@Suite struct FactNeedsTests {
    private let packs = [
        pack(
            "places",
            [
                probe(
                    "division",
                    gold: "capital.{d}",
                    slots: [
                        .init(name: "d", values: [.init(key: "1", words: "first")]),
                        .init(name: "e", values: [], property: "divisions"),
                    ],
                    templates: [.marked: "{d} of {e}?"]
                ),
                probe("country", gold: "country", templates: [.marked: "Where?"]),
            ]
        )
    ]

    @Test func `every culture needs the golds, and targets what fills their prompts`() {
        let needs = factNeeds(
            packs: packs,
            locales: SmallWorld().locales.reversed(),
            targets: [LocaleTag("am-ET")]
        )
        #expect(needs.map(\.locale.tag.rawValue) == ["am-ET", "ar-DZ", "ar-EG", "en-US"])
        let target = Set(needs[0].properties)
        let other = Set(needs[1].properties)
        #expect(other.contains("capital.1") && other.contains("country"))
        #expect(!other.contains("divisions"))
        #expect(target == other.union(["divisions"]))
        #expect(needs.allSatisfy { $0.properties == $0.properties.sorted() })
        #expect(needs[1].properties == needs[2].properties)
    }

    @Test func `nothing is needed without probes or without cultures`() {
        #expect(factNeeds(packs: packs, locales: [], targets: []).isEmpty)
        let needs = factNeeds(packs: [], locales: SmallWorld().locales, targets: [])
        #expect(needs.count == 4 && needs.allSatisfy(\.properties.isEmpty))
    }
}
