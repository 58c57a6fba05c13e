import Probing
import Testing
import Vocabulary

@Suite struct ChoiceTests {
    private let base = FramingTests()

    private func make(
        seed: UInt64 = 1,
        _ edit: (inout SmallWorld) -> Void = { _ in }
    ) -> ItemSet {
        var world = base.world { $0.framings = [.choice] }
        edit(&world)
        return base.make(world, seed: seed)
    }

    private func first(_ set: ItemSet) -> [ProbeItem] {
        set.items.filter { $0.question == "months/of-year/n=1" }
    }

    @Test func `options are the target's answer, the proxies' and those of placebos`() throws {
        let items = first(make())
        let item = try #require(items.first)
        #expect(Set(item.options.map(\.text)) == ["Pagume", "December", "Nasi", "décembre"])
        // Korea's wording is that of the United States, so that one option is both.
        let shared = try #require(item.options.first { $0.text == "December" })
        #expect(shared.cultures == [LocaleTag("en-US"), LocaleTag("ko-KR")])
        #expect(item.exclusions.isEmpty)
        #expect(item.condition == "choice")
        let lines = item.prompt.split(separator: "\n").map(String.init)
        #expect(lines.first == "What is the first month in Ethiopia?")
        #expect(
            Array(lines[1...4])
                == zip(["A", "B", "C", "D"], item.options).map { "\($0)) \($1.text)" }
        )
        #expect(lines.last == "Answer with the letter of one option only.")
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `every option stands at every place once`(seed: UInt64) {
        let items = first(make(seed: seed))
        #expect(items.map(\.variant) == [1, 2, 3, 4])
        #expect(items.map(\.id).last == "months/of-year/n=1@am-ET:choice.en~4")
        for culture in ["am-ET", "en-US", "ar-EG"].map({ LocaleTag($0) }) {
            #expect(Set(items.compactMap { $0.position(of: culture) }) == [0, 1, 2, 3])
        }
        #expect(Set(items.map { Set($0.options) }).count == 1)
    }

    @Test func `the same seed gives the same order, and seeds differ`() {
        #expect(make() == make())
        let orders = Set((1...8).map { first(make(seed: UInt64($0)))[0].options.map(\.text) })
        #expect(orders.count > 1)
    }

    @Test func `declared proxies come before placebos when there is little room`() {
        let items = first(make { $0.packs[0].probes[0].choiceOptions = 3 })
        #expect(items.count == 3)
        #expect(Set(items[0].options.map(\.text)) == ["Pagume", "December", "Nasi"])
    }

    @Test func `what the target accepts too is no option`() throws {
        let items = first(
            make { world in
                let own = GoldCluster(label: "nasi", aliases: [Alias("nasi")])
                world.golds["month.1"]?["am-ET"]?.clusters.append(own)
            }
        )
        let item = try #require(items.first)
        #expect(item.position(of: LocaleTag("ar-EG")) == nil)
        #expect(item.options.count == 3)
    }

    @Test func `options have one script and one language where all have it`() throws {
        let items = first(
            make { world in
                for (tag, word) in [("am-ET", "ጳጉሜ"), ("ar-EG", "نسيء")] {
                    let english = world.golds["month.1"]?[tag]?.clusters[0].label ?? ""
                    world.golds["month.1"]?[tag]?.clusters = [
                        GoldCluster(
                            label: word,
                            aliases: [Alias(word), Alias(english, language: "en")]
                        )
                    ]
                }
            }
        )
        let item = try #require(items.first)
        #expect(Set(item.options.map(\.text)).isSuperset(of: ["Pagume", "Nasi"]))
        #expect(item.options.allSatisfy { $0.text.allSatisfy { !$0.isLetter || $0 < "\u{250}" } })
    }

    @Test func `an answer in digits stands beside no words`() throws {
        let items = first(
            make { world in
                world.state("month.1", ["am-ET": ["13"], "en-US": ["12"], "ar-EG": ["Nasi"]])
            }
        )
        #expect(Set(items[0].options.map(\.text)).isSuperset(of: ["13", "12"]))
        #expect(!items[0].options.contains { $0.text == "Nasi" })
    }

    @Test func `without two contrasting options there is no item`() {
        let agreed = make { world in
            world.state("month.1", ["am-ET": ["June"], "en-US": ["june"]])
            world.golds["month.1"] = world.golds["month.1"]?.filter {
                ["am-ET", "en-US"].contains($0.key)
            }
        }
        #expect(first(agreed).isEmpty)
        let unknown = make { $0.golds["month.1"]?["am-ET"] = nil }
        #expect(first(unknown).isEmpty)
    }

    @Test func `doubts about the target keep the item out, doubts about others their option`() {
        let doubted = make { $0.golds["month.1"]?["am-ET"]?.status = .disputed }
        #expect(first(doubted).allSatisfy { $0.exclusions.map(\.rule) == ["A3"] })
        let other = make { $0.golds["month.1"]?["ar-EG"]?.status = .default }
        #expect(first(other).allSatisfy { $0.position(of: LocaleTag("ar-EG")) == nil })
    }

    @Test func `cultures that are not offered cannot be compared`() throws {
        let set = make { $0.packs[0].probes[0].choiceOptions = 3 }
        let item = try #require(first(set).first)
        let question = try #require(set.questions.first { $0.id == item.question })
        #expect(
            item.notOffered(among: question.golds).map(\.culture) == [LocaleTag("fr-FR")]
        )
        var marked = item
        marked.options = []
        #expect(marked.notOffered(among: question.golds).isEmpty)
    }

    @Test func `a second right option keeps the item out once the matcher finds it`() throws {
        let set = make()
        let cultures = [LocaleTag("am-ET"), LocaleTag("ar-EG"), LocaleTag("en-US")]
        var relations = GoldRelations(
            question: "months/of-year/n=1",
            cultures: cultures,
            topAccepted: [[true, false, false], [false, true, false], [false, false, true]],
            topShared: [[true, false, false], [false, true, false], [false, false, true]],
            overlap: [[true, false, false], [false, true, false], [false, false, true]]
        )
        let clean = admitting(set, relations: [relations.question: relations])
        #expect(clean == set)
        relations.topAccepted[0][1] = true
        let out = admitting(set, relations: [relations.question: relations])
        #expect(
            first(out).allSatisfy {
                $0.exclusions == [
                    Exclusion(rule: "A2", reason: "the option 'Nasi' is right for am-ET too")
                ]
            }
        )
        #expect(admitting(out, relations: [relations.question: relations]) == out)
    }

    @Test func `a pack's own template may place the options itself`() throws {
        let items = first(
            make {
                $0.packs[0].probes[0].templates[.choice] =
                    "Pick the {n} in {place}: {options} Letter?"
            }
        )
        let item = try #require(items.first)
        #expect(item.prompt.hasPrefix("Pick the first in Ethiopia: A) "))
        #expect(item.prompt.hasSuffix(" Letter?"))
    }
}
