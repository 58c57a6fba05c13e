import Ledger
import Scoring
import Vocabulary

/// What judging needs to know of the items of a run, for all its models.
struct JudgedItems: Sendable {
    /// The question of each item, by identifier.
    let questions: [String: String]
    /// The options of those that offer some.
    let options: [String: [ChoiceOption]]

    /// - Parameter items: the items of the run.
    init(_ items: [ProbeItem]) {
        var questions: [String: String] = [:]
        var options: [String: [ChoiceOption]] = [:]
        questions.reserveCapacity(items.count)
        // By place: taking out whole items would copy every part of each.
        for place in items.indices {
            questions[items[place].id] = items[place].question
            if !items[place].options.isEmpty { options[items[place].id] = items[place].options }
        }
        self.questions = questions
        self.options = options
    }
}

/// Judges the answers of a run while it goes on, so that nothing is left to judge after it.
actor RunJudge {
    private nonisolated let items: JudgedItems
    private nonisolated let preparer: QuestionPreparer
    private var judge = AnswerJudge()
    /// The digests of the questions met so far, by identifier.
    private var digests: [String: String] = [:]

    /// - Parameter items: the items of the run.
    init(ledger: Ledger, items: JudgedItems) {
        self.items = items
        preparer = QuestionPreparer(ledger: ledger)
    }

    /// Makes the questions of requests ready that will be sent soon, beside everything else.
    ///
    /// What keeps one from being read is told when its answers are judged.
    nonisolated func lookAhead(_ requests: [PromptRequest]) {
        var names: [String] = []
        for request in requests {
            // Requests come item by item, and items question by question.
            if let name = items.questions[request.item], name != names.last { names.append(name) }
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
            guard let name = items.questions[row.answer.item] else { continue }
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
            options: items.options[row.answer.item] ?? []
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
        for found in try await ledger.questionsToJudge(names) {
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
