internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// The items about some cultures in some framings, sorted by identifier.
    /// - Parameter unplaced: whether items that name no real culture come along.
    public func items(
        about cultures: [LocaleTag],
        unplaced: Bool = false,
        framings: [Framing]
    ) throws(LedgerError) -> [String] {
        try perform { connection in
            let rows = try connection.rows(
                """
                SELECT id FROM items
                WHERE (locale IN (SELECT value FROM json_each(?1)) OR (?2 AND locale IS NULL))
                    AND framing IN (SELECT value FROM json_each(?3))
                ORDER BY id
                """,
                [
                    .text(try encodeBody(cultures.map(\.rawValue))), SQLValue(unplaced),
                    .text(try encodeBody(framings.map(\.rawValue))),
                ]
            )
            return try rows.map { try $0.text(0) }
        }
    }

    /// All answers to one item as it is worded now, ordered by model, condition and sample.
    ///
    /// For everything about a few cultures: `allAnswers` goes through the answers of all of them, since
    /// its order begins with the model.
    /// - Parameter scorer: whose judgements come along, if they are of the question as it is now.
    public func answers(
        to item: String,
        scorer: String
    ) throws(LedgerError) -> [LedgerAnswer] {
        try perform { connection in
            var matches = ReadMatches()
            return try connection.rows(itemAnswersSQL, [.text(scorer), .text(item)])
                .map { row in try answer(row, connection, &matches) }
        }
    }
}

private let itemAnswersSQL = """
    SELECT \(answerColumns)
    FROM items AS i
    CROSS JOIN questions AS q ON q.id = i.question_id
    CROSS JOIN answers AS a ON a.item_id = i.id
    LEFT JOIN judgements AS j
        ON j.answer_id = a.id AND j.scorer = ?1 AND j.question_digest = q.digest
    WHERE i.id = ?2 AND \(isCurrent)
    ORDER BY a.model, a.condition, a.sample
    """
