import Foundation
import Ledger
import PalimpsestTestSupport
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

    @Test func `judgements that stay as they are write nothing`() async throws {
        let folder = try temporaryFolder("ledger")
        let ledger = try await Ledger.open(workspace: folder.path)
        try await ledger.register(itemSet(questions: 3))
        let run = try await startRun(in: ledger)
        try await ledger.record((0..<3).map { row("q\($0)@am-ET:marked.en", run: run) })
        let log = folder.appending(path: Ledger.fileName + "-wal").path
        /// The bytes written by judging all answers so.
        func written(_ judgement: Judgement, scorer: String = "s1") async throws -> Int {
            let texts = try await ledger.unjudgedTexts(scorer: scorer, includingJudged: true).texts
            var page = JudgedPage(capacity: 3)
            for text in texts {
                page.add(judgement, of: text.answer, questionDigest: text.questionDigest)
            }
            try await ledger.checkpoint()
            try await ledger.store(page, scorer: scorer)
            let facts = try FileManager.default.attributesOfItem(atPath: log)
            return try #require(facts[.size] as? Int)
        }
        let judgements = [
            Judgement(outcome: .coded, because: "why"),
            Judgement(outcome: .refused, because: "why"),
            Judgement(outcome: .refused), Judgement(outcome: .refused, choice: 1),
        ]
        for judgement in judgements {
            #expect(try await written(judgement) > 0)
            #expect(try await written(judgement) == 0)
        }
        #expect(try await written(judgements[3], scorer: "s2") > 0)
        let kept = try await allAnswers(in: ledger, scorer: "s2")
        #expect(kept.map { $0.judgement?.choice } == [1, 1, 1])
    }

    @Test func `a choice comes back with its judgement, and its item with its text`() async throws {
        let item = ProbeItem(
            question: "q0",
            locale: LocaleTag("am-ET"),
            framing: .choice,
            language: "en",
            prompt: "A or B?",
            variant: 2,
            options: [
                ChoiceOption(text: "burger", cultures: [LocaleTag("en-US")]),
                ChoiceOption(text: "injera", cultures: [LocaleTag("am-ET")]),
            ]
        )
        try await ledger.register(ItemSet(questions: [], items: [item]))
        try await ledger.record([
            row(item.id, "B", run: run, condition: "choice", prompt: item.prompt)
        ])
        let texts = try await ledger.unjudgedTexts(scorer: "s1").texts
        #expect(texts.compactMap(\.choiceItem) == [item.id])
        #expect(try await ledger.item(item.id) == item)
        #expect(try await ledger.item("q0@am-ET:choice.en~1") == nil)
        let text = try #require(texts.first { $0.choiceItem != nil })
        try await ledger.store(
            [
                StoredJudgement(
                    answer: text.answer,
                    questionDigest: text.questionDigest,
                    judgement: Judgement(outcome: .coded, choice: 1)
                )
            ],
            scorer: "s1"
        )
        let judged = try await allAnswers(in: ledger, scorer: "s1")
        #expect(judged.compactMap { $0.judgement?.choice } == [1])
        let details = try await ledger.answerDetails(scorer: "s1").answers
        #expect(details.compactMap { $0.judgement?.choice } == [1])
    }

    @Test func `answers are judged as they are recorded`() async throws {
        let digests = Dictionary(
            uniqueKeysWithValues: try await ledger.questions().map { ($0.question.id, $0.digest) }
        )
        let digest = try #require(digests["q0"])
        let items = ["q0@und:unmarked.en", "q0@am-ET:marked.en", "q0@am-ET:marked.en"]
        let rows = [
            row(items[0], "dabo", run: run, condition: "unmarked"),
            row(items[1], "injera", run: run), row(items[2], "another", run: run),
        ]
        let found = [
            Judgement(outcome: .coded, because: "new"),
            Judgement(outcome: .coded, because: "there already"),
            Judgement(outcome: .refused, because: "never kept"),
        ]
        let recorder = LedgerRecorder(
            ledger: ledger,
            run: run,
            model: "m",
            origin: .live,
            conditions: [:],
            judging: .init(scorer: "s1") { rows in
                #expect(rows.isEmpty)
                return []
            },
            now: { startOfTime }
        )
        try await recorder.record([])
        try await ledger.record(
            rows,
            judgements: found.enumerated().map {
                RowJudgement(row: $0, questionDigest: digest, judgement: $1)
            },
            scorer: "s1"
        )
        let judged = try await allAnswers(in: ledger, scorer: "s1").filter { $0.judgement != nil }
        #expect(judged.map { $0.judgement?.because } == ["there already", "new"])
        #expect(judged.map(\.answer.text) == ["injera", "dabo"])
    }

    @Test func `a recorder hands each batch to its judge`() async throws {
        let item = "q0@und:unmarked.en"
        let digest = try #require(try await ledger.question("q0")).digest
        let recorder = LedgerRecorder(
            ledger: ledger,
            run: run,
            model: "m",
            origin: .live,
            conditions: [item: "unmarked"],
            judging: .init(scorer: "s1") { rows in
                rows.indices.map { place in
                    RowJudgement(
                        row: place,
                        questionDigest: digest,
                        judgement: Judgement(outcome: .coded, because: rows[place].answer.text)
                    )
                }
            },
            now: { startOfTime }
        )
        let prompt = "What is eaten at noon?"
        try await recorder.record(
            (0..<2).map { sample in
                AskOutcome(
                    request: PromptRequest(item: item, prompt: prompt, sample: sample),
                    result: .success(Reply(text: "answer \(sample)")),
                    attempts: 1
                )
            }
        )
        var filter = AnswerFilter()
        filter.items = [item]
        let judged = try await allAnswers(in: ledger, matching: filter, scorer: "s1")
        #expect(judged.map { $0.judgement?.because } == ["answer 0", "answer 1"])
    }

    @Test(arguments: [1, 2, 7, 100])
    func `texts to judge come in the order of the answers in pages of any size`(size: Int)
        async throws
    {
        try await ledger.record(
            (1..<3).flatMap { sample in
                (0..<3).map {
                    row("q\($0)@am-ET:marked.en", "a\(sample)", run: run, sample: sample)
                }
            } + [row("q1@und:unmarked.en", run: run, condition: "unmarked", failure: "timeout")]
        )
        var texts: [UnjudgedText] = []
        var cursor: UnjudgedCursor?
        repeat {
            let page = try await ledger.unjudgedTexts(scorer: "s1", after: cursor, limit: size)
            texts += page.texts
            cursor = page.next
        } while cursor != nil
        #expect(
            texts.map(\.question) == ["q0", "q1", "q2", "q0", "q1", "q2", "q0", "q1", "q2", "q1"]
        )
        #expect(texts.map(\.text)[2...4] == ["injera", "a1", "a1"])
        #expect(texts[9].failure == "timeout" && texts[9].text.isEmpty)
        let digest = try #require(try await ledger.question("q1")).digest
        #expect(texts[4].questionDigest == digest)
        try await ledger.store(
            texts.prefix(9).map {
                StoredJudgement(
                    answer: $0.answer,
                    questionDigest: $0.questionDigest,
                    judgement: Judgement(outcome: .coded)
                )
            },
            scorer: "s1"
        )
        #expect(try await ledger.unjudgedTexts(scorer: "s1").texts == [texts[9]])
        let again = try await ledger.unjudgedTexts(scorer: "s1", includingJudged: true)
        #expect(again.texts == texts)
    }

    @Test func `texts are read from the file while judgements are stored`() async throws {
        let folder = try temporaryFolder("ledger").path
        let ledger = try await Ledger.open(workspace: folder)
        try await ledger.register(itemSet(questions: 3))
        let run = try await startRun(in: ledger)
        try await ledger.record((0..<3).map { row("q\($0)@am-ET:marked.en", run: run) })
        var cursor: UnjudgedCursor?
        var seen = 0
        repeat {
            let page = try await ledger.unjudgedTexts(scorer: "s1", after: cursor, limit: 1)
            seen += page.texts.count
            cursor = page.next
            try await ledger.store(
                page.texts.map {
                    StoredJudgement(
                        answer: $0.answer,
                        questionDigest: $0.questionDigest,
                        judgement: Judgement(outcome: .coded)
                    )
                },
                scorer: "s1"
            )
        } while cursor != nil
        #expect(seen == 3)
        #expect(try await ledger.unjudgedTexts(scorer: "s1").texts.isEmpty)
    }

    @Test func `matches with any text in them come back as they were`() async throws {
        let match = GoldMatch(
            culture: LocaleTag("am-ET"),
            cluster: 12,
            alias: "a\"b\\c\n\u{1}\u{1F}/\u{7F}እንጀራ👩‍👩‍👧‍👦\0",
            start: -1,
            end: 1_234_567,
            rules: ["case", "plural-en"]
        )
        var other = match
        other.rules = []
        other.alias = ""
        var plain = match
        plain.alias = "እንጀራ / injera"
        plain.start = 0
        let answer = try #require(try await allAnswers(in: ledger).first)
        for matches in [[match, other], [plain, plain], [plain], [], [plain, match]] {
            let judgement = Judgement(outcome: .coded, matches: matches)
            try await ledger.store(
                [
                    StoredJudgement(
                        answer: answer.id,
                        questionDigest: answer.questionDigest,
                        judgement: judgement
                    )
                ],
                scorer: "s1"
            )
            #expect(try await allAnswers(in: ledger, scorer: "s1").first?.judgement == judgement)
        }
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
        let chosen = try await ledger.relations(scorer: "s1", of: ["q2", "q0", "nobody"])
        #expect(chosen == [related[0].relations, related[2].relations])
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
