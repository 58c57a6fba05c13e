import Ledger
import Scoring
import Testing
import Vocabulary

@testable import PalimpsestCLI

/// What a pass over a ledger judges and relates.
@Suite struct JudgingTests {
    private let questions = (0..<150).map { number in
        Question(
            id: "q\(number)",
            pack: "food",
            suite: "reference",
            probe: "dish",
            facet: "food",
            answerType: .text,
            golds: ["am-ET", "en-US"].map { culture in
                let own = culture == "am-ET" ? "injera \(number)" : "burger"
                let labels = number.isMultiple(of: 3) ? [own, "bread"] : [own]
                return GoldSet(
                    culture: LocaleTag(culture),
                    clusters: labels.map {
                        GoldCluster(label: $0, aliases: [Alias($0)], weight: 1)
                    },
                    status: .explicit
                )
            }
        )
    }

    private func ledger() async throws -> Ledger {
        let ledger = try await Ledger.inMemory()
        let items = questions.map { question in
            ProbeItem(
                question: question.id,
                locale: LocaleTag("am-ET"),
                framing: .marked,
                language: "en",
                prompt: "What is eaten?"
            )
        }
        try await ledger.register(ItemSet(questions: questions, items: items))
        try await ledger.register(ModelRecord(name: "m", origin: .live, parameters: [:]))
        let time = "2026-01-02T03:04:05Z"
        let run = try await ledger.startRun(
            RunStart(model: "m", startedAt: time, toolVersion: "1.0.0", seed: 1)
        )
        let rows = questions.indices.map { number in
            AnswerRow(
                Answer(
                    item: items[number].id,
                    model: "m",
                    condition: "marked",
                    sample: 0,
                    origin: .live,
                    text: number.isMultiple(of: 2) ? "injera \(number)" : "a burger"
                ),
                run: run,
                prompt: "What is eaten?",
                receivedAt: time
            )
        }
        try await ledger.record(rows)
        return ledger
    }

    @Test func `every question is related, once unless it is asked for afresh`() async throws {
        let ledger = try await ledger()
        #expect(try await judgeLedger(ledger).questions == 150)
        var scorer = Scorer()
        let expected = questions.map { question in
            let ready = scorer.prepare(question)
            return scorer.relations(of: ready)
        }
        let kept = try await ledger.relations(scorer: Scorer.version)
        #expect(kept == expected.sorted { $0.question < $1.question })
        #expect(try await judgeLedger(ledger).questions == 0)
        #expect(try await judgeLedger(ledger, afresh: true).questions == 150)
        #expect(try await ledger.relations(scorer: Scorer.version) == kept)
    }

    @Test func `every answer is judged under its own question, once`() async throws {
        let ledger = try await ledger()
        #expect(try await judgeLedger(ledger).answers == 150)
        #expect(try await judgeLedger(ledger).answers == 0)
        #expect(try await judgeLedger(ledger, afresh: true).answers == 150)
        let answers = try await ledger.answers(scorer: Scorer.version, limit: 1000).answers
        #expect(answers.count == 150)
        for answer in answers {
            let culture = answer.answer.text == "a burger" ? "en-US" : "am-ET"
            #expect(answer.judgement?.matches.map(\.culture.rawValue) == [culture])
        }
    }
}
