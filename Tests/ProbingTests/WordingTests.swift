import Probing
import Testing
import Vocabulary

/// Golds in the languages of prompts, and prompts that no gold can be told in.
@Suite struct WordingTests {
    private static let amharic = LocaleTag("am-ET")

    /// One question in English, Amharic and French about the capitals of four cultures.
    private func world(_ edit: (inout Probe) -> Void = { _ in }) -> SmallWorld {
        var world = SmallWorld()
        world.state(
            "capital",
            [
                "am-ET": ["Addis Ababa"], "ar-DZ": ["Algiers"], "ar-EG": ["Cairo"],
                "en-US": ["Washington"],
            ]
        )
        world.locales[0].names = ["am": "ኢትዮጵያ", "fr": "Éthiopie"]
        world.locales[0].languages = ["am", "fr"]
        var probe = probe(
            "capital",
            gold: "capital",
            templates: [.marked: "The capital of {place}?"],
            framings: [.marked, .native, .choice]
        )
        probe.translations = [
            .init(language: "fr", text: "La capitale ({place}) ?"),
            .init(language: "am", text: "የ{place} ዋና ከተማ ማን ናት?"),
        ]
        edit(&probe)
        world.packs = [pack("places", [probe])]
        return world
    }

    private func make(
        _ world: SmallWorld,
        wording: (GoldSet, LocalePack, String, [String]) -> GoldSet = { gold, _, _, _ in gold }
    ) -> ItemSet {
        generate(
            packs: world.packs,
            locales: world.locales,
            targets: [Self.amharic],
            seed: 1,
            wording: wording,
            fact: world.fact
        )
    }

    /// Every meaning called by its culture's tag in each language.
    private func tagged(
        _ gold: GoldSet,
        _ pack: LocalePack,
        _ property: String,
        _ languages: [String]
    ) -> GoldSet {
        var gold = gold
        for index in gold.clusters.indices {
            gold.clusters[index].aliases += languages.map { language in
                Alias(
                    language == "am" ? "ከተማ \(pack.tag)" : "ville \(pack.tag)",
                    language: language
                )
            }
        }
        return gold
    }

    @Test func `golds of all cultures get wordings in every language of the prompts`() throws {
        var asked: [String] = []
        let set = make(world()) { gold, pack, property, languages in
            asked.append("\(property) \(pack.tag) \(languages.joined(separator: " "))")
            return tagged(gold, pack, property, languages)
        }
        #expect(
            asked == [
                "capital am-ET am fr", "capital ar-DZ am fr", "capital ar-EG am fr",
                "capital en-US am fr",
            ]
        )
        let golds = try #require(set.questions.first).golds
        #expect(golds.map(\.culture.rawValue) == ["am-ET", "ar-DZ", "ar-EG", "en-US"])
        for gold in golds {
            let wordings = gold.clusters[0].aliases.map(\.text)
            #expect(
                wordings == [
                    gold.clusters[0].label, "ከተማ \(gold.culture)", "ville \(gold.culture)",
                ]
            )
        }
    }

    @Test func `what is asked in English alone gets no further wordings`() {
        for edit in [
            { (probe: inout Probe) in probe.translations = [] },
            { (probe: inout Probe) in probe.framings = [.marked, .choice] },
        ] {
            var count = 0
            let set = make(world(edit)) { gold, _, _, _ in
                count += 1
                return gold
            }
            #expect(count == 0)
            #expect(set.questions.first?.golds.count == 4)
        }
    }

    @Test func `options stay as they are whatever prompts in other languages need`() {
        let plain = make(world()).items.filter { $0.framing == .choice }
        let worded = make(world(), wording: tagged).items.filter { $0.framing == .choice }
        #expect(!plain.isEmpty && plain.map(\.prompt) == worded.map(\.prompt))
    }

    @Test func `corrections of a pack get wordings too`() throws {
        var world = world()
        world.locales[0].remarks = [remark("capital", .override, ["Finfinne"])]
        let set = make(world, wording: tagged)
        let own = try #require(set.questions.first?.gold(of: Self.amharic))
        #expect(own.clusters[0].aliases.map(\.text).contains("ከተማ am-ET"))
    }

    @Test func `no item is made where no wording is in the script of the prompt`() throws {
        let world = world()
        let set = make(world)
        // A right answer in French can be told, one in Amharic letters cannot.
        #expect(set.items.filter { $0.framing == .native }.map(\.language) == ["fr"])
        let gaps = scriptGaps(
            in: set,
            packs: world.packs,
            locales: world.locales,
            targets: [Self.amharic]
        )
        #expect(gaps.map(\.language) == ["am"])
        #expect(gaps.first?.question == "places/capital" && gaps.first?.locale == Self.amharic)
        #expect(gaps.first?.reason.contains("'am'") == true)
        let found = lint(
            set,
            locales: world.locales,
            targets: [Self.amharic],
            gaps: gaps
        ).filter { $0.rule == .script }
        #expect(found.map(\.value) == ["Addis Ababa"] && found.map(\.items) == [1])
        #expect(!LintRule.script.keepsOut)
    }

    @Test func `one wording in the script of the prompt is enough`() {
        let world = world()
        let set = make(world, wording: tagged)
        let languages = set.items.filter { $0.framing == .native }.map(\.language)
        #expect(languages.sorted() == ["am", "fr"])
        #expect(
            scriptGaps(
                in: set,
                packs: world.packs,
                locales: world.locales,
                targets: [Self.amharic]
            ).isEmpty
        )
    }

    @Test func `cultures that no answer in the script of the prompt is of are out as pairs`() {
        var world = world()
        world.call("Addis Ababa", ["am": "አዲስ አበባ"])
        world.call("Cairo", ["am": "ካይሮ"])
        func pairs(_ item: ProbeItem) -> [String] {
            item.exclusions.compactMap { exclusion in
                exclusion.culture.map { "\(exclusion.rule) \($0)" }
            }
        }
        let items = make(world).items
        // Placebos are treated as proxies are.
        #expect(
            items.filter { $0.framing == .native && $0.language == "am" }.map(pairs)
                == [["A4 ar-DZ", "A4 en-US"]]
        )
        #expect(
            items.filter { $0.framing == .marked || $0.language == "fr" }.map(pairs) == [[], []]
        )
        for type in [AnswerType.number, .weekday] {
            let set = make(self.world { $0.answerType = type })
            #expect(set.items.filter { $0.framing == .native }.flatMap(pairs).isEmpty)
        }
    }

    @Test func `values, signs, none and a missing gold keep nothing from being asked`() {
        func languages(_ world: SmallWorld) -> [String] {
            make(world).items.filter { $0.framing == .native }.map(\.language).sorted()
        }
        for type in [AnswerType.number, .date, .clock, .weekday, .digits] {
            #expect(languages(world { $0.answerType = type }) == ["am", "fr"], "\(type)")
        }
        for type in [AnswerType.text, .month, .currency] {
            #expect(languages(world { $0.answerType = type }) == ["fr"], "\(type)")
        }
        var signs = world()
        signs.state("capital", ["am-ET": ["$"]])
        #expect(languages(signs) == ["am", "fr"])
        var none = world()
        none.golds["capital"]?["am-ET"]?.clusters = []
        none.golds["capital"]?["am-ET"]?.acceptsNone = true
        #expect(languages(none) == ["am", "fr"])
        var missing = world()
        missing.golds["capital"]?["am-ET"] = nil
        #expect(languages(missing) == ["am", "fr"])
    }
}
