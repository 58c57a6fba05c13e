import Evidence
import Testing
import Vocabulary

/// Answers about the target held against the model's own answers about others, worked out by hand.
@Suite struct InModelTests {
    let world = World(
        golds: [
            "q1": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["b"]],
            "q2": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
            "q3": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
            "q4": ["aa": ["a"], "bb": ["b"], "cc": ["b"], "dd": ["d"]],
            "q5": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
            "q6": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
            "q7": ["aa": ["a", "b"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
            "q8": ["aa": ["a"], "bb": ["b"], "cc": ["c"], "dd": ["d"]],
        ]
    )

    func about(_ culture: String, _ question: String, _ words: String...) -> JudgedAnswer {
        var answer = world.answer(question, "")
        answer.judgement = world.judgement(question, words)
        answer.target = LocaleTag(culture)
        answer.condition = culture == "und" ? "unmarked" : "proxy"
        if answer.judgement.matches.isEmpty { answer.wording = UInt64(words.joined().utf8.count) }
        return answer
    }

    func own(_ question: String, _ words: String..., sample: Int = 0) -> JudgedAnswer {
        var answer = world.answer(question, "", sample: sample)
        answer.judgement = world.judgement(question, words)
        if answer.judgement.matches.isEmpty { answer.wording = UInt64(words.joined().utf8.count) }
        return answer
    }

    func evidence(
        _ answers: [JudgedAnswer],
        beside: [JudgedAnswer],
        _ policy: EvidencePolicy = pointPolicy
    ) -> LocaleEvidence {
        func found(_ beside: BesideAnswers) -> LocaleEvidence {
            Evidence.evidence(
                for: world.pack,
                answers: answers,
                relations: world.relations,
                beside: beside,
                policy: policy
            )
        }
        let whole = found(BesideAnswers(beside))
        // Read culture by culture they say the same.
        let parts = Dictionary(grouping: beside, by: \.target).values.map { BesideAnswers($0) }
        #expect(found(BesideAnswers(joining: parts)) == whole)
        return whole
    }

    /// | | about aa | about bb | counted as |
    /// |---|---|---|---|
    /// | q1 | b | b | same, right for the proxy |
    /// | q2 | a | a | same, right for the target |
    /// | q3 | a | b | different, right for both |
    /// | q4 | a | nothing known | different, right for the target |
    /// | q5 | b | b | same, right for the proxy |
    /// | q6 | word | word | same, right for neither |
    /// | q7 | b | b | not counted: b is right for both |
    /// | q8 | b | refused | not counted |
    @Test func `direction counts questions by sameness and by who is right`() throws {
        let found = evidence(
            [
                own("q1", "b"), own("q2", "a"), own("q3", "a"), own("q4", "a"), own("q5", "b"),
                own("q6", "word"), own("q7", "b"), own("q8", "b"),
            ],
            beside: [
                about("bb", "q1", "b"), about("bb", "q2", "a"), about("bb", "q3", "b"),
                about("bb", "q4", "unheard"), about("bb", "q5", "b"), about("bb", "q6", "word"),
                about("bb", "q7", "b"), about("bb", "q8", "?"),
            ]
        )
        let row = try #require(found.directions.first)
        #expect(found.directions.count == 1)
        #expect(row.n == 6 && near(row.same.value, 4 / 6.0) && row.same.n == 6)
        #expect(row.sameTargetOnly == 1 && row.sameProxyOnly == 2)
        #expect(row.differentTargetOnly == 1 && row.differentProxyOnly == 0)
        // Of 6 ways to keep the margins, 3 lie on either side.
        #expect(near(row.p, 1))
        #expect(row.condition == "marked" && row.proxyCondition == "proxy")
        #expect(row.verdict.contains("not distinguishable"))
        #expect(row.same.method == .wilson && (row.same.low ?? 1) < 4 / 6.0)
    }

    @Test func `same answers that are the proxy's against differing ones that are right`() throws {
        var golds: [String: [String: [String]]] = [:]
        for place in 0..<20 { golds["q\(place)"] = ["aa": ["a"], "bb": ["b"], "cc": ["c"]] }
        let wide = World(golds: golds)
        var answers: [JudgedAnswer] = []
        var others: [JudgedAnswer] = []
        for place in 0..<20 {
            let isSame = place < 10
            answers.append(wide.answer("q\(place)", isSame ? "b" : "a"))
            var other = wide.answer("q\(place)", isSame ? "b" : "c")
            other.target = "bb"
            other.condition = "proxy"
            others.append(other)
        }
        let found = Evidence.evidence(
            for: wide.pack,
            answers: answers,
            relations: wide.relations,
            beside: BesideAnswers(others),
            policy: pointPolicy
        )
        let row = try #require(found.directions.first)
        #expect(row.sameProxyOnly == 10 && row.differentTargetOnly == 10)
        // Two of the ways to choose 10 of 20 are as far out.
        #expect(abs((row.p ?? 1) - 2 / 184_756.0) < 1e-12)
        #expect(row.verdict == "same answers are right for bb more often than differing ones")
    }

    @Test func `one side that is never right alone leaves no test`() throws {
        let found = evidence(
            [own("q1", "b"), own("q2", "b")],
            beside: [about("bb", "q1", "b"), about("bb", "q2", "b")]
        )
        let row = try #require(found.directions.first)
        #expect(row.p == nil && row.verdict.hasPrefix("no direction can be told"))
    }

    @Test func `the leak is told for questions on which the model knows the proxy`() throws {
        let found = evidence(
            [own("q1", "b"), own("q2", "b"), own("q3", "a"), own("q4", "b")],
            beside: [
                about("bb", "q1", "b"), about("bb", "q2", "c"), about("bb", "q3", "b"),
                about("bb", "q4", "b"),
            ]
        )
        let row = try #require(found.baselines.first { $0.kind == .conditionalLeak })
        // Known: q1, q3, q4. Leaks: q1 and q4; of the placebos dd on q1, cc on q4, half each.
        #expect(row.share.n == 3 && near(row.share.value, 2 / 3.0))
        #expect(near(row.placebo, 1 / 3.0))
        // Of answers as common there are dd's on q1 and cc's on q4, the same as bb's.
        #expect(near(row.excess?.value, 0))
        #expect(row.excess?.low == nil && row.excess?.reason != nil)
        #expect(row.proxy == "bb" && row.otherCondition == "proxy")
    }

    @Test func `default pull is the unmarked answer where it is wrong for the target`() throws {
        let found = evidence(
            [
                own("q1", "b"), own("q2", "a"), own("q3", "b"), own("q3", "a", sample: 1),
                own("q6", "word"), own("q8", "b"),
            ],
            beside: [
                // The same and wrong; the same and right; the same in one of two samples; the same
                // word, right for nobody; no unmarked answer.
                about("und", "q1", "b"), about("und", "q2", "a"), about("und", "q3", "b"),
                about("und", "q6", "word"), about("und", "q8", "?"),
            ]
        )
        let pulls = found.baselines.filter { $0.kind == .defaultPull }
        #expect(pulls.map(\.proxy) == [nil, "bb"])
        let whole = try #require(pulls.first)
        #expect(whole.share.n == 5 && near(whole.share.value, (1 + 0 + 0.5 + 1 + 0) / 5))
        let proxy = pulls[1]
        // To bb: q1 and half of q3; to placebos: dd on q1, so half.
        #expect(near(proxy.share.value, 1.5 / 5) && near(proxy.placebo, 0.5 / 5))
        // On q1 cc's answer is not as common as bb's, which dd holds too; half of q3 is left.
        #expect(near(proxy.excess?.value, 0.5 / 5))
    }

    @Test func `unmarked answers are attributed against the mean of all cultures`() throws {
        let found = evidence(
            [own("q1", "a")],
            beside: [about("und", "q1", "b"), about("und", "q4", "b"), about("und", "q5", "a")]
        )
        let rows = found.baselines.filter { $0.kind == .defaultAttribution }
        #expect(rows.map(\.proxy) == ["aa", "bb"])
        // Right for bb on q1 and q4; two of four cultures on either, one on q5.
        #expect(near(rows[1].share.value, 2 / 3.0))
        #expect(near(rows[1].placebo, (0.5 + 0.5 + 0.25) / 3))
        #expect(near(rows[1].excess?.value, 0.25))
        #expect(near(rows[0].excess?.value, 1 / 3.0 - 1.25 / 3))
    }

    @Test func `an answer that its own prompt gave away shows no knowledge of the proxy`() {
        var given = about("bb", "q1", "b")
        given.exclusions = [Exclusion(rule: "A4", reason: "the prompt holds the answer")]
        let found = evidence([own("q1", "b")], beside: [given])
        #expect(found.directions.isEmpty && found.baselines.isEmpty)
    }

    @Test func `without answers about others there is no in-model row`() {
        let found = evidence([own("q1", "b")], beside: [])
        #expect(found.directions.isEmpty && found.baselines.isEmpty)
    }
}
