import Ledger
import Testing
import Vocabulary

@Suite struct JudgementsTests {
    private let ledger: Ledger
    private let run: Int

    init() async throws {
        ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet(questions: 3))
        run = try await startRun(in: ledger)
        try await ledger.record((0..<3).map { row("q\($0)@am-ET:marked.en", run: run) })
    }

    private func judge(_ answers: [LedgerAnswer], scorer: String) async throws {
        let match = GoldMatch(
            culture: LocaleTag("am-ET"),
            cluster: 0,
            alias: "injera",
            start: 0,
            end: 6,
            rules: ["case"]
        )
        try await ledger.store(
            answers.map {
                StoredJudgement(
                    answer: $0.id,
                    questionDigest: $0.questionDigest,
                    judgement: Judgement(outcome: .coded, because: "why", matches: [match])
                )
            },
            scorer: scorer
        )
    }

    @Test func `a judged answer is not judged again`() async throws {
        let page = try await ledger.unjudged(scorer: "s1", limit: 2)
        #expect(page.answers.count == 2 && page.next != nil)
        try await judge(page.answers, scorer: "s1")
        let rest = try await ledger.unjudged(scorer: "s1")
        #expect(rest.answers.map(\.item.question) == ["q2"])
        #expect(rest.next == nil)
        let judged = try await allAnswers(in: ledger, scorer: "s1")
        #expect(judged.map { $0.judgement?.matches.count } == [1, 1, nil])
        #expect(judged[0].judgement?.because == "why")
    }

    @Test func `another scorer judges everything anew`() async throws {
        try await judge(try await allAnswers(in: ledger), scorer: "s1")
        #expect(try await ledger.unjudged(scorer: "s1").answers.isEmpty)
        #expect(try await ledger.unjudged(scorer: "s2").answers.count == 3)
        #expect(try await allAnswers(in: ledger, scorer: "s2").allSatisfy { $0.judgement == nil })
    }

    @Test func `a changed gold makes its judgements stale and no others`() async throws {
        try await judge(try await allAnswers(in: ledger), scorer: "s1")
        var set = itemSet(questions: 3)
        set.questions[1] = question("q1", top: "shiro")
        try await ledger.register(set)
        let stale = try await ledger.unjudged(scorer: "s1").answers
        #expect(stale.map(\.item.question) == ["q1"])
        #expect(stale[0].question == set.questions[1])
        try await judge(stale, scorer: "s1")
        #expect(try await ledger.unjudged(scorer: "s1").answers.isEmpty)
    }

    @Test func `an answer that takes the place of a failure is judged anew`() async throws {
        let item = "q0@und:unmarked.en"
        try await ledger.record([row(item, run: run, failure: "timeout")])
        let failed = try await ledger.unjudged(scorer: "s1").answers
        try await judge(failed, scorer: "s1")
        try await ledger.record([row(item, run: run)])
        #expect(try await ledger.unjudged(scorer: "s1").answers.map(\.item.id) == [item])
        // A judgement of the answer that is gone is passed over.
        try await judge(failed, scorer: "s1")
        #expect(try await ledger.unjudged(scorer: "s1").answers.map(\.item.id) == [item])
    }

    @Test func `relations are stale when their question changes`() async throws {
        let open = try await ledger.unrelated(scorer: "s1")
        #expect(open.map(\.question.id) == ["q0", "q1", "q2"])
        let related = open.map { registered in
            RelatedQuestion(
                questionDigest: registered.digest,
                relations: GoldRelations(
                    question: registered.question.id,
                    cultures: [LocaleTag("am-ET"), LocaleTag("en-US")],
                    topAccepted: [[true, false], [false, true]],
                    topShared: [[true, false], [false, true]],
                    overlap: [[true, false], [false, true]]
                )
            )
        }
        try await ledger.store(related, scorer: "s1")
        #expect(try await ledger.unrelated(scorer: "s1").isEmpty)
        #expect(try await ledger.unrelated(scorer: "s2").count == 3)
        #expect(try await ledger.relations(scorer: "s1") == related.map(\.relations))
        #expect(try await ledger.relations(scorer: "s2").isEmpty)
        var set = itemSet(questions: 3)
        set.questions[2] = question("q2", top: "shiro")
        try await ledger.register(set)
        #expect(try await ledger.unrelated(scorer: "s1").map(\.question.id) == ["q2"])
        #expect(try await ledger.relations(scorer: "s1").map(\.question) == ["q0", "q1"])
    }

    @Test func `the evidence of a target is its newest`() async throws {
        let first = KeptEvidence(target: LocaleTag("am-ET"), computedAt: startOfTime, body: "{}")
        var second = first
        second.body = "{\"rows\":[]}"
        try await ledger.store(first)
        try await ledger.store(second)
        #expect(try await ledger.evidence() == [second])
        second.body = "not json"
        await #expect(throws: LedgerError.self) { try await ledger.store(second) }
    }
}
