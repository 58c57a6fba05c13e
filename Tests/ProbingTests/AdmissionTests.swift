import Probing
import Testing
import Vocabulary

@Suite struct AdmissionTests {
    private func exclusions(
        _ world: SmallWorld,
        of target: String = "am-ET",
        sameLanguageOnly: Bool = false,
        asking template: String = "In {place}?"
    ) throws -> [String] {
        let set = items(world, of: target, sameLanguageOnly: sameLanguageOnly, asking: template)
        let item = try #require(set.items.first)
        return item.exclusions.map { "\($0.rule) \($0.culture?.rawValue ?? "all"): \($0.reason)" }
    }

    private func items(
        _ world: SmallWorld,
        of target: String = "am-ET",
        suite: String = "reference",
        sameLanguageOnly: Bool = false,
        asking template: String = "In {place}?"
    ) -> ItemSet {
        let probe = probe(
            "x",
            gold: "p",
            templates: [.marked: template],
            sameLanguageOnly: sameLanguageOnly
        )
        return generate(
            packs: [pack("k", suite: suite, [probe])],
            locales: world.locales,
            targets: [LocaleTag(target)],
            seed: 1,
            fact: world.fact
        )
    }

    private func world(
        _ values: [String: [String]],
        status: GoldStatus = .explicit,
        note: String? = nil
    ) -> SmallWorld {
        var world = SmallWorld()
        world.state("p", values, status: status, note: note)
        return world
    }

    @Test func `an explicit value is admitted`() throws {
        #expect(try exclusions(world(["am-ET": ["birr"]])) == [])
    }

    @Test func `an item without a value is kept and says so`() throws {
        #expect(try exclusions(world(["en-US": ["x"]])) == ["A1 all: no value in the source"])
        #expect(try exclusions(world(["am-ET": []])) == ["A1 all: no value in the source"])
    }

    @Test(arguments: GoldStatus.allCases)
    func `only some statuses are admitted`(status: GoldStatus) throws {
        let found = try exclusions(
            world(["am-ET": ["birr"]], status: status, note: "from 001")
        )
        let rule: String? =
            switch status {
            case .explicit, .computed, .annotated, .override: nil
            case .disputed: "A3"
            case .inherited, .default, .draft: "A1"
            }
        #expect(
            found == (rule.map { ["\($0) all: the gold is \(status.rawValue): from 001"] } ?? [])
        )
    }

    @Test func `an override replaces the value and is cited twice`() throws {
        var world = world(["am-ET": ["old"]], status: .default)
        world.locales[0].remarks = [remark("p", .override, ["new"])]
        let set = items(world)
        let gold = try #require(set.questions.first?.gold(of: LocaleTag("am-ET")))
        #expect(gold.clusters.map(\.label) == ["new"])
        #expect(gold.status == .override)
        #expect(
            gold.citations.map(\.description)
                == ["locale pack, am-ET.yaml:3", "document, a law (the table is old)"]
        )
        #expect(set.items.first?.exclusions == [])
    }

    @Test(arguments: ["p.q", "p.*"])
    func `a dispute keeps the value and bars the headline`(property: String) throws {
        var world = SmallWorld()
        world.state("p.q", ["am-ET": ["English"]])
        world.locales[0].remarks = [remark(property, .dispute)]
        let set = generate(
            packs: [pack("k", [probe("x", gold: "p.q", templates: [.marked: "{place}?"])])],
            locales: world.locales,
            targets: [LocaleTag("am-ET")],
            seed: 1,
            fact: world.fact
        )
        let gold = try #require(set.questions.first?.gold(of: LocaleTag("am-ET")))
        #expect(gold.clusters.map(\.label) == ["English"])
        #expect(
            set.items.first?.exclusions
                == [Exclusion(rule: "A3", reason: "the gold is disputed: the table is old")]
        )
    }

    @Test(arguments: [
        ("Is it the Ámharic of {place}?", "amharic", true),
        ("Is it Amharics of {place}?", "Amharic", false),
        ("Is New  Mexico in {place}?", "new mexico", true),
        ("Is Mexico new in {place}?", "New Mexico", false),
        ("An ox of {place}?", "ox", false),
        ("Write 2024 in {place}.", "2,024", false),
        ("Write 2024 in {place}.", "2024", true),
        ("{place} በመስከረም?", "መስከረም", false),
        ("{place} «መስከረም»?", "መስከረም", true),
    ])
    func `a prompt that holds its answer is out`(
        template: String,
        alias: String,
        isOut: Bool
    ) throws {
        let found = try exclusions(world(["am-ET": [alias]]), asking: template)
        #expect(found == (isOut ? ["A4 all: the prompt holds the answer '\(alias)'"] : []))
    }

    @Test func `cultures of another main language are no pair when the language tells`() throws {
        let values = ["ar-DZ": ["janfi"], "ar-EG": ["yanayir"], "en-US": ["January"]]
        #expect(
            try exclusions(world(values), of: "ar-DZ", sameLanguageOnly: true)
                == ["A4 en-US: the language alone tells en-US from ar-DZ"]
        )
    }

    @Test func `a doubtful slot value bars the item`() throws {
        var world = SmallWorld()
        world.state("divisions", ["am-ET": ["Oromia"]], status: .default, note: "from 001")
        world.state("p", ["am-ET": ["Ethiopia"]])
        let slot = Probe.Slot(name: "d", values: [], property: "divisions", limit: 1)
        let set = generate(
            packs: [
                pack("k", [probe("x", gold: "p", slots: [slot], templates: [.marked: "{d}?"])])
            ],
            locales: world.locales,
            targets: [LocaleTag("am-ET")],
            seed: 1,
            fact: world.fact
        )
        #expect(
            set.items.first?.exclusions
                == [Exclusion(rule: "A1", reason: "a slot's value is default: from 001")]
        )
    }

    @Test(arguments: [("reference", ["A2 en-US"]), ("blend", [])])
    func `overlapping golds part a pair outside of BLEnD, once`(
        suite: String,
        expected: [String]
    ) throws {
        let set = items(world(["am-ET": ["a"], "ar-EG": ["b"], "en-US": ["a"]]), suite: suite)
        let cultures = ["am-ET", "ar-EG", "en-US"].map { LocaleTag($0) }
        let overlap = [[true, false, true], [false, true, false], [true, false, true]]
        let relations = GoldRelations(
            question: "k/x",
            cultures: cultures,
            topAccepted: overlap,
            topShared: overlap,
            overlap: overlap
        )
        let once = admitting(set, relations: ["k/x": relations])
        let twice = admitting(once, relations: ["k/x": relations])
        let item = try #require(twice.items.first)
        #expect(item.exclusions.map { "\($0.rule) \($0.culture?.rawValue ?? "")" } == expected)
        #expect(once == twice)
    }

    @Test func `two golds that accept "none" overlap without a meaning`() throws {
        var world = world(["am-ET": [], "ar-EG": ["b"], "en-US": []])
        for tag in ["am-ET", "en-US"] { world.golds["p"]?[tag]?.acceptsNone = true }
        let nothing = [[false, false, false], [false, false, false], [false, false, false]]
        let relations = GoldRelations(
            question: "k/x",
            cultures: ["am-ET", "ar-EG", "en-US"].map { LocaleTag($0) },
            topAccepted: nothing,
            topShared: nothing,
            overlap: nothing
        )
        let set = admitting(items(world), relations: ["k/x": relations])
        let item = try #require(set.items.first)
        #expect(item.exclusions.map { "\($0.rule) \($0.culture?.rawValue ?? "")" } == ["A2 en-US"])
    }
}
