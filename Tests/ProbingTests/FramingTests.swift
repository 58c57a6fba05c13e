import Probing
import Testing
import Vocabulary

/// The framings that are made from the marked prompt, or stand in its place.
@Suite struct FramingTests {
    static let amharic = LocaleTag("am-ET")

    /// Five cultures, one of them without a value that contrasts.
    func world(_ edit: (inout Probe) -> Void) -> SmallWorld {
        var world = SmallWorld()
        world.locales.append(locale("fr-FR", "France", "French", proxies: []))
        world.locales.append(locale("ko-KR", "South Korea", "Korean", proxies: []))
        let names = [
            "am-ET": "Pagume", "en-US": "December", "ar-EG": "Nasi", "fr-FR": "décembre",
            "ko-KR": "DECEMBER",
        ]
        for key in ["1", "2"] {
            world.state("month.\(key)", names.mapValues { ["\($0)"] })
        }
        var probe = probe(
            "of-year",
            gold: "month.{n}",
            slots: [
                .init(
                    name: "n",
                    values: [.init(key: "1", words: "first"), .init(key: "2", words: "second")]
                )
            ],
            templates: [.marked: "What is the {n} month in {place}?"]
        )
        edit(&probe)
        world.packs = [pack("months", [probe])]
        return world
    }

    func make(_ world: SmallWorld, seed: UInt64 = 1, target: LocaleTag = amharic) -> ItemSet {
        generate(
            packs: world.packs,
            locales: world.locales,
            targets: [target],
            seed: seed,
            fact: world.fact
        )
    }

    @Test func `a persona and a wrapper stand around the marked prompt`() {
        let items = make(world { $0.framings = [.persona, .wrapped] }).items
        #expect(
            items.map { "\($0.id) \($0.prompt)" } == [
                "months/of-year/n=1@am-ET:persona.en You grew up in Ethiopia and live there. "
                    + "What is the first month in Ethiopia?",
                "months/of-year/n=1@am-ET:wrapped.en I have a short question for you. "
                    + "What is the first month in Ethiopia? Thank you in advance.",
                "months/of-year/n=2@am-ET:persona.en You grew up in Ethiopia and live there. "
                    + "What is the second month in Ethiopia?",
                "months/of-year/n=2@am-ET:wrapped.en I have a short question for you. "
                    + "What is the second month in Ethiopia? Thank you in advance.",
            ]
        )
        #expect(items.allSatisfy { $0.condition == $0.framing.rawValue && $0.variant == nil })
    }

    @Test func `a pack's own persona and wrapper take the place of the standard ones`() {
        let items = make(
            world {
                $0.framings = [.persona, .wrapped]
                $0.templates[.persona] = "As a farmer in {place}: which is the {n} month?"
                $0.templates[.wrapped] = "<<{question}>>"
            }
        ).items
        #expect(items[0].prompt == "As a farmer in Ethiopia: which is the first month?")
        #expect(items[1].prompt == "<<What is the first month in Ethiopia?>>")
    }

    @Test func `a value that reads like the place of a question is not filled`() {
        let items = make(
            world {
                $0.framings = [.wrapped]
                $0.slots[0].values = [.init(key: "1", words: "{question} {place}")]
            }
        ).items
        #expect(items[0].prompt.contains("What is the {question} {place} month in Ethiopia?"))
    }

    @Test func `each phrasing is a variant with its frequency and its own admission`() {
        let items = make(
            world {
                $0.framings = [.paraphrase]
                $0.paraphrases = [
                    .init(text: "Name the {n} month of {place}.", frequency: 5.3),
                    .init(text: "Is Pagume the {n} month of {place}?"),
                ]
            }
        ).items
        #expect(
            items.map(\.id) == [
                "months/of-year/n=1@am-ET:paraphrase.en~1",
                "months/of-year/n=1@am-ET:paraphrase.en~2",
                "months/of-year/n=2@am-ET:paraphrase.en~1",
                "months/of-year/n=2@am-ET:paraphrase.en~2",
            ]
        )
        #expect(items.map(\.variant) == [1, 2, 1, 2])
        #expect(items.map(\.frequency) == [5.3, nil, 5.3, nil])
        #expect(items.map(\.condition) == Array(repeating: "paraphrase", count: 4))
        #expect(items.map { $0.exclusions.map(\.rule) } == [[], ["A4"], [], ["A4"]])
    }

    @Test func `native prompts speak the target's languages, the main one first`() throws {
        var world = world {
            $0.framings = [.native]
            $0.translations = [
                .init(language: "ru", text: "{place.in}: {n}-й месяц?", reviewer: "A. Speaker"),
                .init(language: "am", text: "{place}፦ {language} {n} ወር?"),
                .init(language: "fr", text: "{place}, {n} ?"),
            ]
            $0.slots[0].words = ["am": ["1": "የመጀመሪያው", "2": "ሁለተኛው"]]
        }
        world.locales[0].languages = ["am", "ru"]
        world.locales[0].names = ["am": "ኢትዮጵያ"]
        world.locales[0].forms = ["ru": ["in": "в Эфиопии"], "am": ["language": "አማርኛ"]]
        world.call("Pagume", ["am": "ጳጉሜን", "ru": "пагумэн"])
        let items = make(world).items
        #expect(
            items.map { "\($0.id) \($0.language) \($0.prompt)" } == [
                "months/of-year/n=1@am-ET:native.am am ኢትዮጵያ፦ አማርኛ የመጀመሪያው ወር?",
                "months/of-year/n=1@am-ET:native.ru ru в Эфиопии: 1-й месяц?",
                "months/of-year/n=2@am-ET:native.am am ኢትዮጵያ፦ አማርኛ ሁለተኛው ወር?",
                "months/of-year/n=2@am-ET:native.ru ru в Эфиопии: 2-й месяц?",
            ]
        )
        #expect(items.map(\.isUnreviewed) == [true, false, true, false])
        #expect(nativeGaps(of: world.packs[0].probes[0], for: world.locales[0]).isEmpty)
    }

    @Test func `a native item whose words are missing is not made, and says which`() {
        var world = world {
            $0.framings = [.native]
            $0.translations = [.init(language: "am", text: "{place} {place.of} {n}?")]
            $0.slots[0].values.append(.init(key: "last", words: "last"))
        }
        world.state("month.last", ["am-ET": ["Pagume"]])
        world.call("Pagume", ["am": "ጳጉሜን"])
        #expect(make(world).items.isEmpty)
        let gaps = nativeGaps(of: world.packs[0].probes[0], for: world.locales[0])
        #expect(
            gaps.map(\.missing) == [
                ["names: am", "forms: am: of", "slots: n: words: am: last"]
            ]
        )
        world.locales[0].names = ["am": "ኢትዮጵያ"]
        world.locales[0].forms = ["am": ["of": "የኢትዮጵያ"]]
        #expect(make(world).items.map(\.prompt) == ["ኢትዮጵያ የኢትዮጵያ 1?", "ኢትዮጵያ የኢትዮጵያ 2?"])
    }

    @Test func `a native prompt that holds the answer is kept out`() {
        var world = world {
            $0.framings = [.native]
            $0.translations = [.init(language: "am", text: "{place} {n} ጳጉሜን?")]
        }
        world.locales[0].names = ["am": "ኢትዮጵያ"]
        world.golds["month.1"]?["am-ET"]?.clusters[0].aliases.append(Alias("ጳጉሜን", language: "am"))
        world.golds["month.2"]?["am-ET"]?.clusters[0].aliases.append(Alias("ሐምሌ", language: "am"))
        let whole = make(world).items.map { $0.exclusions.filter { $0.culture == nil } }
        #expect(whole.map { $0.map(\.rule) } == [["A4"], []])
    }

    @Test func `a slot filled from the target is named in the language of the prompt`() {
        var world = SmallWorld()
        world.state("country", ["am-ET": ["Ethiopia"]])
        world.call("Ethiopia", ["am": "ኢትዮጵያ"])
        world.state("divisions", ["am-ET": ["Oromia", "Afar"]], status: .disputed)
        world.golds["divisions"]?["am-ET"]?.clusters[0].aliases.append(
            Alias("ኦሮሚያ", language: "am")
        )
        var probe = probe(
            "letter",
            gold: "country",
            slots: [.init(name: "d", values: [], property: "divisions", limit: 3)],
            templates: [.marked: "Where is {d}?"],
            framings: [.marked, .native, .wrapped, .choice]
        )
        probe.translations = [.init(language: "am", text: "{d} የት ነው?")]
        world.packs = [pack("places", [probe])]
        let items = make(world).items
        #expect(
            items.map { "\($0.framing.rawValue) \($0.prompt)" } == [
                "marked Where is Afar?",
                "wrapped I have a short question for you. Where is Afar? Thank you in advance.",
                "marked Where is Oromia?", "native ኦሮሚያ የት ነው?",
                "wrapped I have a short question for you. Where is Oromia? Thank you in advance.",
            ]
        )
        #expect(items.allSatisfy { $0.exclusions.map(\.rule) == ["A3"] })
    }

    @Test func `a text to elaborate on has a question without golds`() {
        var world = SmallWorld()
        var probe = probe(
            "day",
            gold: "",
            templates: [.elaborate: "Describe a day in {place}."],
            framings: [.elaborate]
        )
        probe.markers = true
        world.packs = [pack("life", [probe])]
        let set = make(world)
        #expect(set.questions.map(\.markers) == [true])
        #expect(set.questions.allSatisfy { $0.golds.isEmpty })
        #expect(set.items.map(\.id) == ["life/day@am-ET:elaborate.en"])
        #expect(set.items.map(\.prompt) == ["Describe a day in Ethiopia."])
        #expect(set.items.allSatisfy { $0.exclusions.isEmpty })
        #expect(standsApart(condition: set.items[0].condition))
    }
}
