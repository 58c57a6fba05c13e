internal import SQLiteKit
internal import Vocabulary

extension Ledger {
    /// Takes over answers with their bodies and judgements; those that differ are reported.
    func mergeAnswers(
        _ connection: Connection,
        _ others: SQLValue,
        _ report: inout MergeReport
    ) throws {
        try compare(connection, others, &report)
        report.replaced = try connection.run(
            """
            DELETE FROM main.answers AS m WHERE failure IS NOT NULL
                AND model NOT IN (SELECT value FROM json_each(?))
                AND EXISTS (SELECT 1 FROM source.answers AS s
                    WHERE \(samePlace) AND s.failure IS NULL)
            """,
            [others]
        )
        let last = try connection.rows("SELECT coalesce(max(id), 0) FROM main.answers").first
        let before = SQLValue(try last?.integer(0) ?? 0)
        let inserted = try connection.run(
            """
            INSERT INTO main.answers (run_id, \(mergedColumns.joined(separator: ", ")))
            SELECT n.id, s.\(mergedColumns.joined(separator: ", s."))
            FROM source.answers AS s
            CROSS JOIN source.runs AS r ON r.id = s.run_id
            CROSS JOIN main.runs AS n ON n.uid = r.uid
            WHERE s.model NOT IN (SELECT value FROM json_each(?)) ORDER BY s.id
            ON CONFLICT (model, condition, item_id, sample, wording) DO NOTHING
            """,
            [others]
        )
        report.added = inserted - report.replaced
        try connection.run(
            """
            INSERT INTO main.bodies (answer_id, raw, reasoning)
            SELECT m.id, b.raw, b.reasoning FROM main.answers AS m
            CROSS JOIN source.answers AS s ON \(samePlace)
            CROSS JOIN source.bodies AS b ON b.answer_id = s.id
            WHERE m.id > ?
            """,
            [before]
        )
        try connection.run(
            """
            UPDATE main.answers SET reused_from = (
                SELECT m.id FROM source.answers AS s JOIN main.answers AS m ON \(samePlace)
                WHERE s.id = main.answers.reused_from)
            WHERE id > ? AND reused_from IS NOT NULL
            """,
            [before]
        )
        report.judgements = try connection.run(
            """
            INSERT INTO main.judgements
                (answer_id, scorer, question_digest, outcome, because, matches, choice)
            SELECT m.id, j.scorer, j.question_digest, j.outcome, j.because, j.matches, j.choice
            FROM source.judgements AS j
            CROSS JOIN source.answers AS s ON s.id = j.answer_id
            CROSS JOIN main.answers AS m ON \(samePlace)
            CROSS JOIN main.items AS i ON i.id = m.item_id
            CROSS JOIN main.questions AS q ON q.id = i.question_id
            WHERE j.question_digest = q.digest AND m.text IS s.text
                AND m.failure IS s.failure AND m.truncated = s.truncated
                AND j.outcome IN ('coded', 'refused', 'uncodable') AND json_valid(j.matches)
                AND m.model NOT IN (SELECT value FROM json_each(?))
            ON CONFLICT (answer_id) DO NOTHING
            """,
            [others]
        )
    }

    /// Counts what is here already, and lists what differs.
    private func compare(
        _ connection: Connection,
        _ others: SQLValue,
        _ report: inout MergeReport
    ) throws {
        let shared = """
            FROM source.answers AS s CROSS JOIN main.answers AS m ON \(samePlace)
            WHERE s.model NOT IN (SELECT value FROM json_each(?))
            """
        let row = try connection.rows(
            """
            SELECT count(*) FILTER (WHERE m.text = s.text
                    OR (m.failure IS NOT NULL AND s.failure IS NOT NULL)),
                count(*) FILTER (WHERE m.failure IS NULL AND s.failure IS NOT NULL),
                count(*) FILTER (WHERE m.text <> s.text)
            \(shared)
            """,
            [others]
        ).first
        report.unchanged = try row?.integer(0) ?? 0
        report.outranked = try row?.integer(1) ?? 0
        report.conflictCount = try row?.integer(2) ?? 0
        guard report.conflictCount > 0 else { return }
        report.conflicts = try connection.rows(
            """
            SELECT m.item_id, m.model, m.condition, m.sample, m.text, s.text
            \(shared) AND m.text <> s.text LIMIT 1000
            """,
            [others]
        ).map { row in
            AnswerConflict(
                item: try row.text(0),
                model: try row.text(1),
                condition: try row.text(2),
                sample: try row.integer(3),
                kept: try row.text(4),
                offered: try row.text(5)
            )
        }
    }
}

/// Whether two answers `s` and `m` are of one place.
private let samePlace = """
    m.model = s.model AND m.condition = s.condition AND m.item_id = s.item_id
    AND m.sample = s.sample AND m.wording = s.wording
    """

/// The columns of an answer that are the same in every ledger, but for `reused_from`.
private let mergedColumns = [
    "item_id", "model", "condition", "sample", "wording", "origin", "prompt_digest", "failure",
    "failure_message", "truncated", "attempts", "seconds", "prompt_tokens", "completion_tokens",
    "logprob", "reused_from", "received_at", "text",
]
