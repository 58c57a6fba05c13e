import Probing
import Testing
import Vocabulary

@Suite struct FollowUpTests {
    private func world(
        _ followUps: [String],
        framings: [Framing] = [.marked],
        values: [String: [String]] = ["am-ET": ["birr"], "ar-EG": ["pound"], "en-US": ["dollar"]],
        status: GoldStatus = .explicit
    ) -> SmallWorld {
        var world = SmallWorld()
        world.state("p", values, status: status)
        var probe = probe(
            "x",
            gold: "p",
            templates: [.marked: "What in {place}?", .unmarked: "What?"],
            framings: [.marked, .unmarked, .proxy, .fictional]
        )
        probe.followUps = followUps
        probe.followUpFramings = framings
        world.packs = [pack("k", [probe])]
        return world
    }

    private func make(_ world: SmallWorld, target: String = "am-ET") -> ItemSet {
        generate(
            packs: world.packs,
            locales: world.locales,
            targets: [LocaleTag(target)],
            seed: 1,
            fact: world.fact
        )
    }

    private func later(_ set: ItemSet) -> [ProbeItem] { set.items.filter { $0.follows != nil } }

    @Test func `each follow-up is an item after the one before it`() {
        let set = make(world(["{answer} in {place}?", "Sure?", "{language}?"]))
        #expect(
            later(set).map { "\($0.id) after \($0.follows ?? "") \($0.prompt)" } == [
                "k/x@am-ET:marked.en+2 after k/x@am-ET:marked.en {answer} in Ethiopia?",
                "k/x@am-ET:marked.en+3 after k/x@am-ET:marked.en+2 Sure?",
                "k/x@am-ET:marked.en+4 after k/x@am-ET:marked.en+3 Amharic?",
            ]
        )
        #expect(later(set).map(\.condition) == ["marked+2", "marked+3", "marked+4"])
        #expect(set.questions.count == 1)
    }

    @Test func `first turns are the same with follow-ups and without`() {
        let with = make(world(["Sure?"], framings: [.marked, .proxy, .unmarked, .fictional]))
        let without = make(world([]))
        #expect(with.items.filter { $0.follows == nil } == without.items)
        #expect(with.questions == without.questions)
        #expect(later(without).isEmpty)
    }

    @Test func `only the framings that go on have later turns`() {
        let set = make(world(["{answer}?"], framings: [.proxy, .unmarked, .fictional]))
        #expect(
            later(set).map(\.id) == [
                "k/x@ar-EG:proxy.en+2", "k/x@en-US:proxy.en+2",
                "k/x@und:fictional.en+2", "k/x@und:unmarked.en+2",
            ]
        )
        #expect(later(set).allSatisfy { $0.prompt == "{answer}?" })
    }

    @Test(arguments: [GoldStatus.explicit, .disputed, .inherited])
    func `a later turn stays out for the reasons of its first`(status: GoldStatus) throws {
        let set = make(world(["{answer}?", "Sure?"], status: status))
        let turns = set.items.filter { $0.framing == .marked }
        #expect(turns.count == 3)
        #expect(Set(turns.map(\.exclusions)).count == 1)
        #expect(turns[0].exclusions.isEmpty == (status == .explicit))
    }

    @Test func `a follow-up that gives the answer away keeps itself and what comes after out`() {
        let set = make(world(["Sure?", "Is it the birr?", "Sure?", "Is it the Birr?"]))
        let rules = set.items.filter { $0.framing == .marked }.map { $0.exclusions.map(\.rule) }
        #expect(rules == [[], [], ["A4"], ["A4"], ["A4"]])
    }

    @Test func `the place of the answer is no wording of an answer`() {
        let set = make(world(["{answer}?"], values: ["am-ET": ["answer"]]))
        #expect(later(set).map(\.exclusions) == [[]])
        let said = make(world(["The answer?"], values: ["am-ET": ["answer"]]))
        #expect(later(said).map { $0.exclusions.map(\.rule) } == [["A4"]])
    }

    @Test func `a culture without a value is told once`() {
        let set = make(world(["{answer}?"], values: ["en-US": ["dollar"]]))
        let turns = set.items.filter { $0.framing == .marked }
        #expect(turns.map { $0.exclusions.map(\.rule) } == [["A1"], ["A1"]])
    }

    @Test func `pairs are left out of later turns as of first ones`() throws {
        let set = make(world(["{answer}?"]))
        let relations = GoldRelations(
            question: "k/x",
            cultures: [LocaleTag("am-ET"), LocaleTag("en-US")],
            topAccepted: [[true, true], [true, true]],
            topShared: [[true, true], [true, true]],
            overlap: [[true, true], [true, true]]
        )
        let admitted = admitting(set, relations: ["k/x": relations])
        let turns = admitted.items.filter { $0.framing == .marked }
        #expect(
            turns.map { $0.exclusions.map { "\($0.rule) \($0.culture?.rawValue ?? "")" } }
                == [["A2 en-US"], ["A2 en-US"]]
        )
        #expect(admitting(admitted, relations: ["k/x": relations]) == admitted)
    }

    @Test func `a slot filled from the target is filled in later turns, its doubts too`() {
        var world = SmallWorld()
        world.state("country", ["am-ET": ["Ethiopia"]])
        world.state("divisions", ["am-ET": ["Oromia"]], status: .disputed)
        var probe = probe(
            "letter",
            gold: "country",
            slots: [.init(name: "d", values: [], property: "divisions", limit: 3)],
            templates: [.marked: "Where is {d}?"]
        )
        probe.followUps = ["{d}: {answer}?"]
        probe.followUpFramings = [.marked]
        world.packs = [pack("places", [probe])]
        let items = make(world).items
        #expect(items.map(\.prompt) == ["Where is Oromia?", "Oromia: {answer}?"])
        #expect(items.map { $0.exclusions.map(\.rule) } == [["A3"], ["A3"]])
    }

    @Test func `a value that reads like the place of an answer is not filled later`() throws {
        var world = world(["{n}: {answer}"])
        world.packs[0].probes[0].slots = [
            .init(name: "n", values: [.init(key: "1", words: "{answer} {place}")])
        ]
        let item = try #require(later(make(world)).first)
        #expect(item.prompt == "answer {place}: {answer}")
        #expect(filled(item.prompt, answer: "birr") == "answer {place}: birr")
    }
}
