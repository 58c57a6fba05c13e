internal import SQLiteKit

extension Ledger {
    /// Reads a page of answers that a scorer has not judged, or not with the question as it is now.
    ///
    /// It is read beside the ledger's own work, so that judgements can be stored meanwhile; pages
    /// that follow one another by their cursors never show an answer twice.
    /// - Parameters:
    ///   - scorer: who judges.
    ///   - includingJudged: whether what it has judged comes along, to be judged again.
    ///   - cursor: where the page starts, or none for the first one.
    ///   - limit: how many answers a page holds.
    public nonisolated func unjudgedTexts(
        scorer: String,
        includingJudged: Bool = false,
        after cursor: UnjudgedCursor? = nil,
        limit: Int = 4096
    ) async throws(LedgerError) -> UnjudgedPage {
        precondition(limit > 0, "a page holds something")
        let read = { @Sendable (connection: Connection) throws -> UnjudgedPage in
            try unjudgedPage(connection, scorer, includingJudged, cursor, limit)
        }
        if let reader = try await reader() { return try await reader.perform(read) }
        return try await perform(read)
    }
}

private func unjudgedPage(
    _ connection: Connection,
    _ scorer: String,
    _ includingJudged: Bool,
    _ cursor: UnjudgedCursor?,
    _ limit: Int
) throws -> UnjudgedPage {
    let select = try connection.statement(unjudgedSQL)
    try select.bind(scorer, at: 1)
    try select.bind(cursor?.answer ?? 0, at: 2)
    try select.bind(includingJudged, at: 3)
    try select.bind(limit, at: 4)
    var texts: [UnjudgedText] = []
    texts.reserveCapacity(min(limit, 4096))
    var question = ""
    var digest = ""
    while try select.step() {
        question = select.text(1, reusing: question)
        digest = select.text(2, reusing: digest)
        texts.append(
            UnjudgedText(
                answer: select.integer(0),
                question: question,
                questionDigest: digest,
                choiceItem: select.optionalText(6),
                text: select.text(3),
                failure: select.optionalText(4),
                truncated: select.integer(5) != 0
            )
        )
    }
    guard texts.count == limit, let last = texts.last else {
        return UnjudgedPage(texts: texts, next: nil)
    }
    return UnjudgedPage(texts: texts, next: UnjudgedCursor(answer: last.answer))
}

// `CROSS JOIN` keeps the order of the tables: answers in the order in which they came, so that their
// judgements are written in sequence, with what an index alone tells of item and question. Of two
// answers at a place, one without and one with the wording as it is now, both are judged, which
// costs less than looking for such pairs. The identifier of an item says its framing, and is read
// for the few that offer options only.
private let unjudgedSQL = """
    SELECT a.id, q.id, q.digest, a.text, a.failure, a.truncated,
        CASE WHEN instr(a.item_id, ':choice.') > 0 THEN a.item_id END
    FROM answers AS a
    CROSS JOIN items AS i INDEXED BY items_judged ON i.id = a.item_id
    CROSS JOIN questions AS q INDEXED BY questions_judged ON q.id = i.question_id
    LEFT JOIN judgements AS j
        ON j.answer_id = a.id AND j.scorer = ?1 AND j.question_digest = q.digest
    WHERE a.id > ?2 AND (?3 OR j.answer_id IS NULL) AND a.wording IN ('', i.wording)
    ORDER BY a.id
    LIMIT ?4
    """
