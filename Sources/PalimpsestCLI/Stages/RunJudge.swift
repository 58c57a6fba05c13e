import Ledger
import Scoring
import Vocabulary

/// Judges the answers of a run while it goes on, so that nothing is left to judge after it.
actor RunJudge {
    private let ledger: Ledger
    private let questions: [String: String]
    private var judge = AnswerJudge()
    /// The question with its digest, by identifier; a bounded number at once.
    private var known: [String: RegisteredQuestion] = [:]

    /// - Parameter items: the items of the run.
    init(ledger: Ledger, items: [ProbeItem]) {
        self.ledger = ledger
        questions = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.question) })
    }

    /// Judges the rows of a batch; one whose question is not at hand is left for later.
    func judgements(_ rows: [AnswerRow]) async throws -> [RowJudgement] {
        var found: [RowJudgement] = []
        found.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            guard let name = questions[row.answer.item], let question = try await question(name)
            else { continue }
            let judgement = judge.judge(
                row.answer.text,
                to: question.question,
                digest: question.digest,
                failure: row.answer.failure,
                truncated: row.answer.truncated
            )
            found.append(
                RowJudgement(row: index, questionDigest: question.digest, judgement: judgement)
            )
        }
        return found
    }

    private func question(_ name: String) async throws -> RegisteredQuestion? {
        if let question = known[name] { return question }
        let question = try await ledger.question(name)
        if known.count >= 4096 { known.removeAll(keepingCapacity: true) }
        known[name] = question
        return question
    }
}
