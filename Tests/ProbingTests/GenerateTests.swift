import Foundation
import Probing
import Testing
import Vocabulary

@Suite struct GenerateTests {
    private let month = Probe.Slot(
        name: "n",
        values: [.init(key: "1", words: "first"), .init(key: "2", words: "second")]
    )

    private func world() -> SmallWorld {
        var world = SmallWorld()
        world.state("m.1", ["am-ET": ["Meskerem"], "ar-EG": ["yanayir"], "en-US": ["January"]])
        world.state("m.2", ["am-ET": ["Tikimt"], "ar-DZ": ["fivri"], "en-US": ["February"]])
        world.state(
            "divisions",
            ["am-ET": ["Oromia", "Sidama", "Tigray", "Afar", "Ethiopia West", "ሐረሪ"]]
        )
        world.state("country", ["am-ET": ["Ethiopia"], "en-US": ["United States"]])
        world.packs = [
            pack(
                "months",
                [
                    probe(
                        "of-year",
                        gold: "m.{n}",
                        slots: [month],
                        templates: [.marked: "In {place}, {n}?", .unmarked: "The {n}?"],
                        framings: [.marked, .unmarked, .proxy, .fictional]
                    )
                ]
            ),
            pack(
                "places",
                [
                    probe(
                        "letter",
                        gold: "country",
                        slots: [.init(name: "d", values: [], property: "divisions", limit: 3)],
                        templates: [.marked: "Where is {d}?"]
                    )
                ]
            ),
        ]
        return world
    }

    private func make(
        _ world: SmallWorld,
        targets: [String] = ["am-ET", "ar-DZ"],
        seed: UInt64 = 7
    ) -> ItemSet {
        generate(
            packs: world.packs,
            locales: world.locales,
            targets: targets.map { LocaleTag($0) },
            seed: seed,
            fact: world.fact
        )
    }

    private func bytes(_ set: ItemSet) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(set)
    }

    @Test func `every combination is a question with a gold for every culture that has a value`() {
        let set = make(world())
        let months = set.questions.filter { $0.pack == "months" }
        #expect(months.map(\.id) == ["months/of-year/n=1", "months/of-year/n=2"])
        #expect(
            months.map { $0.golds.map(\.culture.rawValue) }
                == [["am-ET", "ar-EG", "en-US"], ["am-ET", "ar-DZ", "en-US"]]
        )
    }

    @Test func `each framing makes its own items`() {
        let items = make(world()).items.filter { $0.question == "months/of-year/n=1" }
        let invented = items.filter { $0.framing == .fictional }
        #expect(
            items.filter { $0.framing != .fictional }.map { "\($0.id) \($0.prompt)" } == [
                "months/of-year/n=1@am-ET:marked.en In Ethiopia, first?",
                "months/of-year/n=1@ar-DZ:marked.en In Algeria, first?",
                "months/of-year/n=1@ar-EG:proxy.en In Egypt, first?",
                "months/of-year/n=1@en-US:proxy.en In the United States, first?",
                "months/of-year/n=1@und:unmarked.en The first?",
            ]
        )
        #expect(invented.count == 1)
        #expect(invented.allSatisfy { $0.locale == nil && $0.exclusions.isEmpty })
    }

    @Test func `a question tells the figures that its prompts give, in every language`() {
        var world = world()
        world.state("year.2025-01-01", ["am-ET": ["2017"], "en-US": ["2025"]])
        let date = Probe.Slot(
            name: "date",
            values: [.init(key: "2025-01-01", words: "1 January 2025")],
            words: ["bn": ["2025-01-01": "১/১/২০২৫"], "am": ["2025-01-01": "ጥር"]]
        )
        world.packs.append(
            pack(
                "calendar",
                [
                    probe(
                        "year",
                        gold: "year.{date}",
                        slots: [date],
                        templates: [.marked: "{date}, {place}?"]
                    )
                ]
            )
        )
        let questions = make(world).questions
        let years = questions.filter { $0.pack == "calendar" }
        #expect(years.map(\.given) == [["1 January 2025", "১/১/২০২৫"]])
        #expect(questions.allSatisfy { $0.pack == "calendar" || $0.given.isEmpty })
    }

    @Test func `a slot filled from the target makes questions of that target alone`() {
        let set = make(world())
        let letters = set.questions.filter { $0.pack == "places" }
        #expect(letters.count == 3)
        #expect(letters.allSatisfy { $0.scope == LocaleTag("am-ET") })
        #expect(letters.allSatisfy { $0.golds.map(\.culture.rawValue) == ["am-ET", "en-US"] })
        #expect(letters.allSatisfy { $0.id.hasPrefix("places/letter/am-ET/d=") })
        let items = set.items.filter { $0.question.hasPrefix("places/") }
        #expect(items.count == 3)
        #expect(items.allSatisfy { $0.framing == .marked && $0.locale == LocaleTag("am-ET") })
    }

    @Test func `a seed draws other values than another and the same ones again`() throws {
        let draws = Set(
            (0..<20).map { seed in
                make(world(), seed: seed).questions.filter { $0.pack == "places" }.map(\.id)
            }
        )
        #expect(draws.count > 1)
        #expect(try bytes(make(world())) == bytes(make(world())))
    }

    @Test func `the order of packs, locales, targets and clusters changes no byte of the items`()
        throws
    {
        var turned = world()
        turned.packs.reverse()
        turned.locales.reverse()
        turned.golds["divisions"]?["am-ET"]?.clusters.reverse()
        let straight = make(world(), targets: ["am-ET", "ar-DZ"])
        #expect(try bytes(make(turned, targets: ["ar-DZ", "am-ET", "ar-DZ"])) == bytes(straight))
    }

    @Test func `a brace inside a value is not filled again`() {
        var world = world()
        world.golds["divisions"]?["am-ET"]?.clusters = [
            GoldCluster(label: "{d} {place}", aliases: [])
        ]
        let prompts = make(world).items.filter { $0.question.hasPrefix("places/") }.map(\.prompt)
        #expect(prompts == ["Where is {d} {place}?"])
    }

    @Test func `a failing source stops the work with its own error`() {
        struct Broken: Error {}
        let world = world()
        #expect(throws: Broken.self) {
            try generate(packs: world.packs, locales: world.locales, targets: [], seed: 1) { _, _ in
                throw Broken()
            }
        }
    }
}
