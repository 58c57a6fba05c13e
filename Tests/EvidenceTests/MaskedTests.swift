import Evidence
import Testing
import Vocabulary

/// What right answers hide, worked out by hand and planted in simulations.
@Suite struct MaskedTests {
    let world = World(
        golds: [
            "q1": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
            "q2": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["b"]],
            "q3": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
        ]
    )

    func said(
        _ condition: String,
        _ question: String,
        _ word: String,
        sample: Int = 0
    ) -> JudgedAnswer {
        var answer = world.answer(question, word, sample: sample)
        answer.condition = condition
        return answer
    }

    func rows(_ answers: [JudgedAnswer], _ texts: [MarkedText] = []) -> [MaskedRow] {
        Evidence.evidence(
            for: world.pack,
            answers: answers,
            relations: world.relations,
            texts: texts,
            policy: pointPolicy
        ).masked
    }

    @Test func `proxy mass counts samples beside a right modal answer`() throws {
        let words = [
            // Right, with one leak in four to bb and to the placebo dd as well.
            "q2": ["a", "a", "a", "b"],
            // Right, with one leak of two to cc; the earlier sample is the modal answer.
            "q1": ["a", "c"],
            // Wrong most of the time: not counted.
            "q3": ["b", "b", "a"],
        ]
        let answers = words.flatMap { question, words in
            words.enumerated().map { said("marked", question, $1, sample: $0) }
        }
        let row = try #require(rows(answers).first { $0.kind == .proxyMass })
        #expect(row.share.n == 2 && near(row.share.value, 0.125))
        // cc: ½ on q1; dd: ¼ on q2; each is one of two placebos.
        #expect(near(row.placebo, (0.25 + 0.125) / 2))
        // On q2 dd holds what bb does, and cc's answer is not as common: 0; on q1 −¼.
        #expect(near(row.excess?.value, -0.25 / 2))
        #expect(row.otherCondition == nil && row.condition == "marked")
    }

    @Test func `one sample a question has no mass to tell of`() {
        #expect(rows([said("marked", "q1", "a"), said("marked", "q2", "a")]).isEmpty)
    }

    @Test(arguments: ["paraphrase", "wrapped", "native"])
    func `flips are leaks under another prompt`(condition: String) throws {
        let found = rows([
            said("marked", "q1", "a"), said("marked", "q2", "a"), said("marked", "q3", "b"),
            said(condition, "q1", "b"), said(condition, "q2", "a"), said(condition, "q3", "b"),
        ])
        #expect(found.count == 1)
        let row = try #require(found.first)
        #expect(row.kind == .flip && row.otherCondition == condition)
        #expect(row.share.n == 2 && row.share.value == 0.5 && row.placebo == 0)
        #expect(row.excess?.value == 0.5)
    }

    @Test func `the order of options flips a choice`() throws {
        let found = rows([
            said("choice", "q1", "a"), said("choice", "q1", "a", sample: 1),
            said("choice", "q1", "b", sample: 2), said("choice", "q1", "a", sample: 3),
        ])
        let row = try #require(found.first)
        #expect(found.count == 1 && row.kind == .flip && row.condition == "choice")
        #expect(row.otherCondition == nil && row.share.value == 0.25)
    }

    @Test func `a choice that every order changes is nobody's own`() {
        // Two orders of one sample: neither choice is more frequent or earlier.
        #expect(rows([said("choice", "q1", "a"), said("choice", "q1", "b")]).isEmpty)
    }

    @Test func `the recall gap is a free leak where the choice is right`() throws {
        let found = rows([
            said("choice", "q1", "a"), said("choice", "q2", "a"), said("choice", "q3", "b"),
            said("marked", "q1", "b"), said("marked", "q2", "a"), said("marked", "q3", "b"),
        ])
        let row = try #require(found.first { $0.kind == .recallGap })
        #expect(row.condition == "choice" && row.otherCondition == "marked")
        #expect(row.share.n == 2 && row.share.value == 0.5)
    }

    @Test func `answers of later turns and of other models are no other side`() {
        var other = said("paraphrase", "q1", "b")
        other.model = "other"
        #expect(rows([said("marked", "q1", "a"), other]).isEmpty)
        #expect(rows([said("marked", "q1", "a"), said("marked+2", "q1", "b")]).isEmpty)
    }

    func text(
        _ question: String,
        _ counts: [LocaleTag: Int],
        _ entities: Int,
        sample: Int = 0
    ) -> MarkedText {
        MarkedText(
            question: question,
            suite: "test",
            model: "model",
            origin: .simulated,
            condition: "elaborate",
            target: "aa",
            sample: sample,
            counts: counts,
            entities: entities
        )
    }

    @Test func `names of the proxy per hundred entities, less those of placebos`() throws {
        let found = rows(
            [],
            [
                text("t1", ["aa": 6, "bb": 3, "cc": 1, "dd": 0], 10),
                // Two samples of one text count as one: two names of bb among ten.
                text("t2", ["aa": 10, "bb": 0, "cc": 0, "dd": 0], 10),
                text("t2", ["aa": 4, "bb": 4, "cc": 0, "dd": 2], 10, sample: 1),
            ]
        )
        let row = try #require(found.first)
        #expect(found.count == 1 && row.kind == .markers && row.proxy == "bb")
        #expect(near(row.share.value, 25))
        // cc has one name among twenty, dd on average one: five a hundred each.
        #expect(near(row.placebo, 100 * (0.5 + 0.5) / 20))
        #expect(near(row.excess?.value, 20))
        #expect(row.share.n == 2 && row.share.low == nil && row.share.reason != nil)
    }

    /// Questions whose modal answer is right; each further sample leaks with a known chance.
    ///
    /// Beside the row stands the mean excess of a leak: less than one where a placebo whose word as many
    /// cultures hold has the proxy's.
    private func planted(_ leak: Double, seed: UInt64) throws -> (row: MaskedRow, worth: Double) {
        var generator = SeededGenerator(seed: seed, stream: "masked")
        var golds: [String: [String: [String]]] = [:]
        var words: [String: [String]] = [:]
        var worths: [Double] = []
        for place in 0..<60 {
            let question = "q\(place)"
            let drawn = (0..<5).map { _ in "w\(generator.index(below: 5))" }
            var gold = ["aa": ["t"]]
            for (culture, word) in zip(["bb", "cc", "dd", "ee", "ff"], drawn) {
                gold[culture] = [word]
            }
            let like = drawn.dropFirst().filter { word in
                drawn.count { $0 == word } == drawn.count { $0 == drawn[0] }
            }
            if !like.isEmpty {
                worths.append(1 - Double(like.count { $0 == drawn[0] }) / Double(like.count))
            }
            golds[question] = gold
            words[question] = (0..<6).map { sample in
                if sample < 3 { return "t" }
                return generator.unit() < leak
                    ? gold["bb"]?.first ?? "" : "w\(generator.index(below: 5))"
            }
        }
        let world = World(golds: golds)
        var policy = EvidencePolicy(resamples: 400, permutations: 100)
        policy.seed = seed
        let answers = words.flatMap { question, words in
            words.enumerated().map { world.answer(question, $1, sample: $0) }
        }
        let found = world.evidence(answers, policy)
        let row = try #require(found.masked.first { $0.kind == .proxyMass })
        return (row, worths.reduce(0, +) / Double(worths.count))
    }

    @Test func `a mass that is planted under right answers is found`() throws {
        let (row, worth) = try planted(0.5, seed: 11)
        #expect(row.share.n == 60)
        // Three samples of six.
        #expect(abs((row.excess?.value ?? 0) - 0.5 * 0.5 * worth) < 0.05)
        #expect((row.excess?.low ?? 0) > 0)
    }

    @Test func `a mass that is not there is seldom found`() throws {
        let rows = try (0..<20).map { try planted(0, seed: 100 + $0).row }
        let missed = rows.count { row in
            guard let low = row.excess?.low, let high = row.excess?.high else { return true }
            return low > 0 || high < 0
        }
        #expect(missed <= 4)
    }
}
