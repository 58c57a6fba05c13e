import Ledger
import Scoring
import Vocabulary

/// Judges the answers of a run while it goes on, so that nothing is left to judge after it.
actor RunJudge {
    private let ledger: Ledger
    private let questions: [String: String]
    private let options: [String: [ChoiceOption]]
    private var judge = AnswerJudge()
    /// The digests of the questions met so far, by identifier.
    private var digests: [String: String] = [:]

    /// - Parameter items: the items of the run.
    init(ledger: Ledger, items: [ProbeItem]) {
        self.ledger = ledger
        questions = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.question) })
        let offering = items.filter { !$0.options.isEmpty }
        options = Dictionary(uniqueKeysWithValues: offering.map { ($0.id, $0.options) })
    }

    /// Judges the rows of a batch; one whose question is not at hand is left for later.
    func judgements(_ rows: [AnswerRow]) async throws -> [RowJudgement] {
        var found: [RowJudgement] = []
        found.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            guard let name = questions[row.answer.item] else { continue }
            if let digest = digests[name], let judgement = judge(row, digest) {
                found.append(
                    RowJudgement(row: index, questionDigest: digest, judgement: judgement)
                )
                continue
            }
            // Kept in its prepared form only, which is a quarter of its size.
            guard let question = try await ledger.question(name) else { continue }
            digests[name] = question.digest
            judge.prepare(question.question, digest: question.digest)
            if let judgement = judge(row, question.digest) {
                found.append(
                    RowJudgement(
                        row: index,
                        questionDigest: question.digest,
                        judgement: judgement
                    )
                )
            }
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
