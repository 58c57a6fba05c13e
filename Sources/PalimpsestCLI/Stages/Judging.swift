import Ledger
import Scoring
import Vocabulary

/// Questions made ready once, however many answers they get.
struct PreparedQuestions {
    var scorer = Scorer()
    private var known: [String: PreparedQuestion] = [:]

    mutating func ready(_ question: Question, digest: String) -> PreparedQuestion {
        if let prepared = known[digest] { return prepared }
        let prepared = scorer.prepare(question)
        known[digest] = prepared
        return prepared
    }
}

/// What a pass over the ledger did.
struct JudgingSummary: Sendable, Encodable {
    var answers = 0
    var questions = 0
}

/// Judges every answer and relates every question that this scorer has not yet seen as it is now.
/// - Parameter afresh: judges again what was judged before.
func judgeLedger(_ ledger: Ledger, afresh: Bool = false) async throws -> JudgingSummary {
    var summary = JudgingSummary()
    var prepared = PreparedQuestions()
    let scorer = Scorer.version
    let questions =
        afresh ? try await ledger.questions() : try await ledger.unrelated(scorer: scorer)
    var related: [RelatedQuestion] = []
    for question in questions {
        let ready = prepared.ready(question.question, digest: question.digest)
        let relations = prepared.scorer.relations(of: ready)
        related.append(RelatedQuestion(questionDigest: question.digest, relations: relations))
    }
    try await ledger.store(related, scorer: scorer)
    summary.questions = related.count
    var cursor: AnswerCursor?
    repeat {
        let page =
            afresh
            ? try await ledger.answers(after: cursor, limit: 1000)
            : try await ledger.unjudged(scorer: scorer, after: cursor, limit: 1000)
        let judged = page.answers.map { entry in
            let ready = prepared.ready(entry.question, digest: entry.questionDigest)
            let judgement = prepared.scorer.judge(
                entry.answer.text,
                failure: entry.answer.failure,
                truncated: entry.answer.truncated,
                for: ready
            )
            return StoredJudgement(
                answer: entry.id,
                questionDigest: entry.questionDigest,
                judgement: judgement
            )
        }
        try await ledger.store(judged, scorer: scorer)
        summary.answers += judged.count
        cursor = page.next
    } while cursor != nil
    return summary
}
