import Testing
import Vocabulary

@testable import Evidence
@testable import Reports

@Suite struct ItemGatheringTests {
    private let pack = SyntheticReport.ethiopia().pack

    private func question(_ id: String, _ gold: String, _ proxy: String) -> Question {
        Question(
            id: id,
            pack: "p",
            suite: "s",
            probe: "probe",
            facet: "food",
            answerType: .text,
            golds: [
                GoldSet(
                    culture: pack.tag,
                    clusters: [GoldCluster(label: gold, aliases: [Alias(gold)])],
                    status: .default
                ),
                GoldSet(
                    culture: LocaleTag("en-US"),
                    clusters: [GoldCluster(label: proxy, aliases: [Alias(proxy)])],
                    status: .explicit
                ),
            ]
        )
    }

    private func gathered(_ replies: [(model: String, question: Question, text: String)])
        -> ItemDigest
    {
        var gathering = ItemGathering(pack: pack)
        for reply in replies {
            let item = ProbeItem(
                question: reply.question.id,
                locale: pack.tag,
                framing: .marked,
                language: "en",
                prompt: "?"
            )
            let matches = reply.question.golds.filter { $0.clusters[0].label == reply.text }.map {
                GoldMatch(
                    culture: $0.culture,
                    cluster: 0,
                    alias: reply.text,
                    start: 0,
                    end: reply.text.utf8.count,
                    rules: []
                )
            }
            gathering.add(
                Answer(
                    item: item.id,
                    model: reply.model,
                    condition: "marked",
                    sample: 0,
                    origin: .live,
                    text: reply.text
                ),
                Judgement(outcome: .coded, matches: matches),
                to: item,
                of: reply.question
            )
        }
        return gathering.digest(comparing: .few)
    }

    @Test func `right answers, weak golds and shared tops are counted`() throws {
        let (a, b) = (question("a", "injera", "burger"), question("b", "Tea!", "tea"))
        let digest = gathered([("m", a, "injera"), ("m", b, "milk")])
        #expect(digest.scores.map(\.right) == [1, 0])
        #expect(digest.questions["a"]?.status == .default)
        #expect(digest.questions["a"]?.sameAs == [])
        #expect(digest.questions["b"]?.sameAs == [LocaleTag("en-US")])
    }

    @Test func `samples count together in whatever order models come`() throws {
        let (a, b) = (question("a", "injera", "burger"), question("b", "tea", "coffee"))
        let mixed = gathered([
            ("m", a, "injera"), ("n", a, "burger"), ("m", a, "rice"), ("m", b, "tea"),
            ("m", a, "injera"), ("m", a, "injera"),
        ])
        #expect(mixed.scores.map(\.question) == ["a", "a", "b"])
        #expect(mixed.scores.map(\.group.model) == ["m", "n", "m"])
        #expect(mixed.scores.map(\.right) == [0.75, 0, 1])
    }

    @Test func `what turns is counted and the weightiest comes first`() throws {
        let (a, b, c) = (
            question("a", "injera", "burger"), question("b", "tea", "coffee"),
            question("c", "coat", "suit")
        )
        let digest = gathered([
            ("m1", a, "rice"), ("m2", a, "injera"), ("m1", b, "coffee"), ("m2", b, "tea"),
            ("m1", c, "coat"), ("m2", c, "coat"),
        ])
        let pair = ComparedPair(ComparedSide(model: "m1"), ComparedSide(model: "m2"))
        let flips = try #require(digest.flips[pair])
        #expect(flips.compared == 3 && flips.total == 2)
        #expect(flips.shown.map(\.question) == ["b", "a"])
        #expect(flips.shown[0].turn == Flips.Turn(first: .leak, second: .distinct))
        #expect(flips.counts[Flips.Turn(first: .distinct, second: .distinct)] == 1)
        #expect(flips.differences == [-1, -1, 0])
    }

    @Test func `a gold that all miss alike names the proxy that has the answer`() throws {
        let odd = question("odd", "injera", "burger")
        let plain = (0..<4).map { question("q\($0)", "g\($0)", "p\($0)") }
        let replies = ["m1", "m2", "m3"].flatMap { model in
            [(model: model, question: odd, text: "burger")]
                + plain.enumerated().map { (model: model, question: $1, text: "g\($0)") }
        }
        let suspects = gathered(replies).suspects
        #expect(suspects.map(\.hint.question) == ["odd"])
        #expect(suspects.first?.proxies == [LocaleTag("en-US")])
        #expect(suspects.first?.hint.agreeing == 3)
    }

    @Test(arguments: [
        ("Tea!", "tea"), ("  In June,\n1990 ", "in june 1990"),
        (" -A-b c9", "a b c9"), ("Ça, 3", "ça 3"), ("እንጀራ።", "እንጀራ"), ("—", ""),
    ])
    func `folding leaves words alone`(text: String, key: String) {
        #expect(folded(text) == key)
    }
}
