import Ledger
import Scoring
import Vocabulary

/// Judges the answers of a run while it goes on, so that nothing is left to judge after it.
actor RunJudge {
    private let ledger: Ledger
    private nonisolated let questions: [String: String]
    private let options: [String: [ChoiceOption]]
    private nonisolated let preparer: QuestionPreparer
    private var judge = AnswerJudge()
    /// The digests of the questions met so far, by identifier.
    private var digests: [String: String] = [:]

    /// - Parameter items: the items of the run.
    init(ledger: Ledger, items: [ProbeItem]) {
        self.ledger = ledger
        preparer = QuestionPreparer(ledger: ledger)
        questions = Dictionary(uniqueKeysWithValues: items.lazy.map { ($0.id, $0.question) })
        let offering = items.filter { !$0.options.isEmpty }
        options = Dictionary(uniqueKeysWithValues: offering.map { ($0.id, $0.options) })
    }

    /// Makes the questions of requests ready that will be sent soon, beside everything else.
    ///
    /// What keeps one from being read is told when its answers are judged.
    nonisolated func lookAhead(_ requests: [PromptRequest]) {
        var names: [String] = []
        for request in requests {
            // Requests come item by item, and items question by question.
            if let name = questions[request.item], name != names.last { names.append(name) }
        }
        Task { [names] in
            for start in stride(from: 0, to: names.count, by: Self.aheadAtOnce) {
                let few = names[start..<min(names.count, start + Self.aheadAtOnce)]
                let missing = await unready(few)
                if missing.isEmpty { continue }
                guard let ready = try? await preparer.ready(missing) else { return }
                await take(ready)
            }
        }
    }

    /// The questions made ready between two looks at those that judging has met meanwhile.
    private static let aheadAtOnce = 8

    private func unready(_ names: some Sequence<String>) -> [String] {
        names.filter { name in digests[name].map { !judge.isReady(digest: $0) } ?? true }
    }

    private func take(_ ready: [ReadyQuestion]) {
        for one in ready {
            digests[one.name] = one.digest
            judge.take(one.question, digest: one.digest)
        }
    }

    /// Judges the rows of a batch; one whose question is not at hand is left for later.
    func judgements(_ rows: [AnswerRow]) async throws -> [RowJudgement] {
        var found: [RowJudgement] = []
        found.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            guard let name = questions[row.answer.item] else { continue }
            var judgement = digests[name].flatMap { judge(row, $0) }
            if judgement == nil {
                // Kept in its prepared form only, which is a quarter of its size.
                take(try await preparer.ready([name]))
                judgement = digests[name].flatMap { judge(row, $0) }
            }
            guard let judgement, let digest = digests[name] else { continue }
            found.append(RowJudgement(row: index, questionDigest: digest, judgement: judgement))
        }
        return found
    }

    private func judge(_ row: AnswerRow, _ digest: String) -> Judgement? {
        judge.judge(
            row.answer.text,
            digest: digest,
            failure: row.answer.failure,
            truncated: row.answer.truncated,
            options: options[row.answer.item] ?? []
        )
    }
}

/// A question made ready, with the digest of its body.
struct ReadyQuestion: Sendable {
    var name: String
    var digest: String
    var question: PreparedQuestion
}

/// Reads questions and makes them ready, on no thread that anybody else waits for.
actor QuestionPreparer {
    private let ledger: Ledger
    private var scorer = Scorer()

    init(ledger: Ledger) {
        self.ledger = ledger
    }

    /// The questions of some identifiers, those that are in the ledger.
    func ready(_ names: [String]) async throws -> [ReadyQuestion] {
        var ready: [ReadyQuestion] = []
        for found in try await ledger.questions(names) {
            ready.append(
                ReadyQuestion(
                    name: found.question.id,
                    digest: found.digest,
                    question: scorer.prepare(found.question)
                )
            )
        }
        return ready
    }
}
