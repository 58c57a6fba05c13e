internal import SQLiteKit
internal import Vocabulary

extension Ledger {
    /// Reads one page of answers in full, ordered by model, condition, item, sample and wording.
    /// - Parameters:
    ///   - filter: which answers.
    ///   - scorer: whose judgements come along, if they are of the question as it is now.
    ///   - includingOutdated: whether answers to earlier wordings come along.
    ///   - includingRaw: whether the bodies as received come along.
    ///   - cursor: where the page starts, or none for the first one.
    ///   - limit: how many answers a page holds.
    public func answerDetails(
        matching filter: AnswerFilter = AnswerFilter(),
        scorer: String? = nil,
        includingOutdated: Bool = false,
        includingRaw: Bool = false,
        after cursor: AnswerCursor? = nil,
        limit: Int = 500
    ) throws(LedgerError) -> AnswerDetailPage {
        precondition(limit > 0, "a page holds something")
        return try perform { connection in
            let values: [SQLValue] =
                try filterValues(filter, scorer: scorer, after: cursor)
                + [SQLValue(includingOutdated), SQLValue(includingRaw), SQLValue(limit)]
            let answers = try connection.rows(detailsSQL, values).map(detail)
            guard answers.count == limit, let last = answers.last else {
                return AnswerDetailPage(answers: answers, next: nil)
            }
            return AnswerDetailPage(
                answers: answers,
                next: AnswerCursor(last.answer, wording: last.wording)
            )
        }
    }

    private func detail(_ row: Row) throws -> AnswerDetail {
        let id = try row.integer(0)
        guard let framing = Framing(rawValue: try row.text(9)) else {
            throw LedgerError.unreadable("item '\(try row.text(2))'")
        }
        return AnswerDetail(
            id: id,
            run: try row.integer(1),
            answer: Answer(
                item: try row.text(2),
                model: try row.text(3),
                condition: try row.text(4),
                sample: try row.integer(5),
                origin: try decodeOrigin(row.text(6), of: "answer \(id)"),
                text: try row.optionalText(16) ?? "",
                failure: try row.optionalText(7),
                truncated: try row.flag(8)
            ),
            framing: framing,
            locale: try row.optionalText(10).map { LocaleTag($0) },
            language: try row.text(11),
            question: try row.text(12),
            facet: try row.text(13),
            pack: try row.text(14),
            suite: try row.text(15),
            prompt: try row.optionalText(17),
            wording: try row.text(18),
            isCurrent: try row.flag(19),
            raw: try row.optionalText(20),
            reasoning: try row.optionalText(21),
            failureMessage: try row.optionalText(22),
            attempts: try row.integer(23),
            seconds: try row.optionalReal(24),
            promptTokens: try row.optionalInteger(25),
            completionTokens: try row.optionalInteger(26),
            logprob: try row.optionalReal(27),
            reusedFrom: try row.optionalInteger(28),
            receivedAt: try row.text(29),
            judgement: row.isNull(30)
                ? nil
                : try decodeJudgement(
                    outcome: row.text(30),
                    because: row.optionalText(31),
                    matches: row.text(32),
                    choice: row.optionalInteger(33),
                    of: id
                )
        )
    }
}

private let detailsSQL = """
    SELECT a.id, a.run_id, a.item_id, a.model, a.condition, a.sample, a.origin, a.failure,
        a.truncated, i.framing, i.locale, i.language, q.id, q.facet, q.pack, q.suite, a.text,
        p.body, a.wording, \(isCurrent), CASE WHEN ?20 THEN b.raw END, b.reasoning, a.failure_message, a.attempts, a.seconds,
        a.prompt_tokens, a.completion_tokens, a.logprob, a.reused_from, a.received_at,
        j.outcome, j.because, j.matches, j.choice
    FROM answers AS a
    CROSS JOIN items AS i ON i.id = a.item_id
    CROSS JOIN questions AS q ON q.id = i.question_id
    LEFT JOIN texts AS p ON p.digest = a.prompt_digest
    LEFT JOIN bodies AS b ON b.answer_id = a.id
    LEFT JOIN judgements AS j
        ON j.answer_id = a.id AND j.scorer = ?1 AND j.question_digest = q.digest
    WHERE \(isChosen) AND (?19 OR \(isCurrent))
    ORDER BY a.model, a.condition, a.item_id, a.sample, a.wording
    LIMIT ?21
    """
