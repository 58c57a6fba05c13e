@testable import Evidence
import Statistics
import Testing
import Vocabulary

/// Slices, positions, pairs of models, pooling and the family across locales.
@Suite struct ComparisonTests {
    let world = World(
        golds: [
            "q1": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["b"]],
            "q2": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
            "q3": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
            "q4": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
        ],
        facets: ["q1": "food", "q2": "money", "q3": "time", "q4": "time"]
    )

    func said(_ question: String, _ word: String, model: String = "model") -> JudgedAnswer {
        var answer = world.answer(question, word)
        answer.model = model
        return answer
    }

    @Test func `two models are compared question by question`() throws {
        let answers = [
            said("q1", "a", model: "x"), said("q2", "a", model: "x"), said("q3", "b", model: "x"),
            said("q1", "b", model: "y"), said("q2", "a", model: "y"), said("q3", "a", model: "y"),
            // Answered by one of them only.
            said("q4", "b", model: "y"),
        ]
        let found = world.evidence(answers, pointPolicy).comparisons
        let row = try #require(found.first)
        #expect(found.count == 1 && row.first == "x" && row.second == "y" && row.n == 3)
        #expect(near(row.firstCorrect, 2 / 3.0) && near(row.secondCorrect, 2 / 3.0))
        #expect(near(row.correct.value, 0) && near(row.leak.value, 0))
        // On q1 only the placebo dd is as common as bb, and leaks with it: nothing differs there.
        #expect(near(row.excess?.value, (0 + 0 + 1) / 3))
        #expect(row.correctFlips == VerdictFlips(firstOnly: 1, secondOnly: 1, p: 1))
        #expect(row.leakFlips == VerdictFlips(firstOnly: 1, secondOnly: 1, p: 1))
    }

    @Test(arguments: [(12, true), (4, false)])
    func `a difference is found with its exact test where there are leaks enough`(
        leaks: Int,
        isTold: Bool
    ) throws {
        let questions = (0..<30).map { "q\($0)" }
        let wide = World(
            golds: Dictionary(
                uniqueKeysWithValues: questions.map {
                    ($0, ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]])
                }
            )
        )
        var answers: [JudgedAnswer] = []
        for (place, question) in questions.enumerated() {
            for model in ["x", "y"] {
                var answer = wide.answer(question, model == "y" && place < leaks ? "b" : "a")
                answer.model = model
                answers.append(answer)
            }
        }
        let policy = EvidencePolicy(resamples: 400, minimumPlacebos: 2)
        let row = try #require(wide.evidence(answers, policy).comparisons.first)
        let share = Double(leaks) / 30
        #expect(near(row.correct.value, share) && near(row.leak.value, -share))
        #expect(row.correctFlips.firstOnly == leaks && row.correct.method == .bca)
        let excess = try #require(row.excess)
        #expect(near(excess.value, -share) && (excess.reason == nil) == isTold)
        guard isTold else {
            let reason = "too few leaks to any culture (4.0 tell"
            return #expect(excess.reason?.hasPrefix(reason) == true)
        }
        #expect((row.correct.low ?? 0) > 0.15 && (row.leak.high ?? 0) < -0.15)
        #expect(near(row.correctFlips.p, 2 / 4_096.0))
        #expect(excess.method == .hybridScore && (excess.high ?? 0) < -0.1)
    }

    @Test func `many models are compared only when they are named`() {
        let models = (0..<8).map { "m\($0)" }
        let answers = models.flatMap { model in ["q1", "q2"].map { said($0, "a", model: model) } }
        let found = world.evidence(answers, pointPolicy)
        #expect(found.comparisons.isEmpty)
        #expect(found.leftOut.contains { $0.text.contains("8 models are not compared two by two") })
        let named = Evidence.evidence(
            for: world.pack,
            answers: answers,
            relations: world.relations,
            compared: ["m1", "m3"],
            policy: pointPolicy
        )
        #expect(named.comparisons.map { [$0.first, $0.second] } == [["m1", "m3"]])
    }

    @Test func `slices hold questions without numbers and those of each source`() throws {
        var answers = [said("q1", "b"), said("q2", "a"), said("q3", "b")]
        answers[1].answerType = .number
        answers[0].source = "CLDR 41"
        answers[1].source = "CLDR 41"
        answers[2].source = "iso-codes"
        let rows = world.evidence(answers, pointPolicy).slices
        #expect(rows.map(\.slice.name) == ["numeric-free", "source: CLDR 41", "source: iso-codes"])
        #expect(rows.map(\.n) == [2, 2, 1])
        #expect(rows.map(\.shares.leak) == [1, 0.5, 1])
        // dd leaks with bb on q1, and cc's answer is not as common there: only q3 tells them apart.
        #expect(near(rows[0].excess?.value, 0.5) && near(rows[1].excess?.value, 0))
        #expect(rows[0].floor == 0)
    }

    @Test func `positions are counted by length of the list`() throws {
        let offered: [[LocaleTag]] = [["aa"], ["bb"], ["cc"]]
        let answers = ["q1", "q2", "q3", "q4"].enumerated().map { place, question in
            var answer = said(question, "a")
            answer.condition = "choice"
            answer.pick = OptionPick(offered: offered, position: place == 3 ? nil : 0)
            return answer
        }
        let rows = world.evidence(answers, pointPolicy).positions
        let row = try #require(rows.first)
        #expect(rows.count == 1 && row.options == 3 && row.counts == [3, 0, 0] && row.n == 3)
        #expect(row.test == .exact && near(row.p, 3 / 27.0) && near(row.chiSquare, 6))
    }

    @Test func `facets are pooled where there are three of them with room to vary`() {
        let names = ["food", "money", "time", "place"]
        let questions = (0..<40).map { "q\($0)" }
        var wide = World(
            golds: Dictionary(
                uniqueKeysWithValues: questions.map {
                    ($0, ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]])
                }
            )
        )
        wide.facets = Dictionary(
            uniqueKeysWithValues: questions.enumerated().map { ($1, names[$0 % 4]) }
        )
        // Only food leaks, on six of ten; of the others one in ten.
        let answers = questions.enumerated().map { place, question in
            let leaks = place % 4 == 0 ? place < 24 : place < 4
            return wide.answer(question, leaks ? "b" : "a")
        }
        let facets = wide.evidence(answers, pointPolicy).facets
        let food = facets.first { $0.facet == "food" }?.partialPooling
        let time = facets.first { $0.facet == "time" }?.partialPooling
        #expect(food?.facets == 4 && (food?.weight ?? 0) > 0 && (food?.weight ?? 1) < 1)
        #expect((food?.excess.value ?? 1) < 0.6 && (food?.excess.value ?? 0) > 0.4)
        #expect((time?.excess.value ?? 0) > 0.1 && (time?.excess.value ?? 1) < 0.2)
        #expect(food?.excess.n == 10 && food?.excess.low == nil && food?.excess.method == nil)
        #expect(food?.excess.reason == "too few questions (10)")
        #expect(world.evidence([said("q1", "a")], pointPolicy).facets[0].partialPooling == nil)
    }

    /// Four facets of twenty questions about as common, of which so many leak to the proxy.
    private func facets(
        leaking counts: [String: Int],
        _ policy: EvidencePolicy = EvidencePolicy(resamples: 200)
    ) -> [String: Estimate] {
        let names = ["food", "money", "place", "time"]
        let questions = names.flatMap { name in (0..<20).map { (name, "\(name) \($0)", $0) } }
        var wide = World(
            golds: Dictionary(
                uniqueKeysWithValues: questions.map {
                    ($0.1, ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"], "ee": ["e"]])
                }
            )
        )
        wide.facets = Dictionary(uniqueKeysWithValues: questions.map { ($0.1, $0.0) })
        let answers = questions.map { name, question, place in
            wide.answer(question, place < (counts[name] ?? 0) ? "b" : "a")
        }
        let rows = wide.evidence(answers, policy).facets
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                row.partialPooling.map { (row.facet, $0.excess) }
            }
        )
    }

    @Test func `a facet without leaks gets no interval from the others`() throws {
        let found = facets(leaking: ["food": 8, "time": 8])
        #expect(found.count == 4)
        for facet in ["money", "place"] {
            let pooled = try #require(found[facet])
            #expect(pooled.low == nil && pooled.high == nil && pooled.method == nil)
            #expect(pooled.reason?.hasPrefix("too few leaks to any culture (0.0") == true)
        }
        // Those with leaks enough keep theirs.
        for facet in ["food", "time"] {
            let pooled = try #require(found[facet])
            let (low, high) = (try #require(pooled.low), try #require(pooled.high))
            #expect(low < pooled.value && pooled.value < high)
            #expect(pooled.method == .empiricalBayes && pooled.reason == nil)
        }
    }

    @Test func `leaks that are few in every facet give none of them an interval`() {
        let found = facets(leaking: ["food": 1, "money": 1, "place": 1, "time": 1])
        #expect(found.count == 4 && found.values.allSatisfy { $0.low == nil && $0.reason != nil })
    }

    @Test func `shares have intervals in which questions of one probe belong together`() throws {
        let questions = (0..<24).map { "q\($0)" }
        let wide = World(
            golds: Dictionary(
                uniqueKeysWithValues: questions.map {
                    ($0, ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"], "ee": ["e"]])
                }
            )
        )
        // Eight probes of three questions, all right or all leaking.
        let alone = questions.enumerated().map { wide.answer($1, $0 < 9 ? "b" : "a") }
        let together = alone.enumerated().map { place, answer in
            var answer = answer
            answer.probe = "p\(place / 3)"
            return answer
        }
        let policy = EvidencePolicy(resamples: 400)
        let plain = try #require(wide.evidence(alone, policy).rows.first { $0.subset == .all })
        let grouped = try #require(wide.evidence(together, policy).rows.first { $0.subset == .all })
        #expect(plain.correct?.method == .wilson && grouped.correct?.method == .clusteredWilson)
        #expect(near(plain.leak?.value, 9 / 24.0) && near(grouped.leak?.value, 9 / 24.0))
        let width = { (estimate: Estimate?) in (estimate?.high ?? 0) - (estimate?.low ?? 0) }
        #expect(width(grouped.leak) > 1.3 * width(plain.leak))
        #expect(plain.clustered == nil && grouped.clustered?.method == .clusteredBootstrap)
        let excess = (grouped.excessHigh ?? 0) - (grouped.excessLow ?? 0)
        #expect(width(grouped.clustered) > 1.3 * excess)
        #expect(near(plain.specific?.value, plain.specificLeak))
    }

    @Test func `tests of all locales and models are one family`() throws {
        let answers = [
            said("q1", "b", model: "x"), said("q2", "b", model: "x"), said("q3", "b", model: "x"),
            said("q1", "a", model: "y"), said("q2", "b", model: "y"), said("q3", "a", model: "y"),
        ]
        var apart = answers
        for index in apart.indices { apart[index].condition = "paraphrase" }
        let found = world.evidence(answers + apart, tinyPolicy)
        let across = acrossLocales([found])
        #expect(across.rows.map(\.model) == ["x", "y"])
        #expect(across.rows.allSatisfy { $0.condition == "marked" })
        let p = across.rows.map(\.p)
        #expect(across.rows.map(\.pDiscovery) == benjaminiHochberg(p))
        #expect(across.rows[0].pHolm != nil)
        #expect(across.family.contains("2 tests: 2 models × 1 locale, 1 pair of target and proxy"))
        #expect(acrossLocales([]).family == "no tests")
    }
}
