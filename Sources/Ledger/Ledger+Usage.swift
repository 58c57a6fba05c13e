internal import SQLiteKit
internal import Vocabulary

extension Ledger {
    /// The tokens of all that a model was asked, answers to earlier wordings included.
    public func usage(model: String) throws(LedgerError) -> TokenUsage {
        try usage("model = ?", .text(model))
    }

    /// The tokens of what a run asked and no later run has asked anew.
    public func usage(ofRun run: Int) throws(LedgerError) -> TokenUsage {
        try usage("run_id = ?", SQLValue(run))
    }

    /// How many answers of a run were copied from those to identical requests.
    public func reused(ofRun run: Int) throws(LedgerError) -> Int {
        try perform { connection in
            try connection.rows(
                "SELECT count(*) FROM answers WHERE run_id = ? AND reused_from IS NOT NULL",
                [SQLValue(run)]
            ).first?.integer(0) ?? 0
        }
    }

    /// What a model did not answer, by cause, the most frequent first.
    public func failures(model: String) throws(LedgerError) -> [FailureCount] {
        try failures("model = ?", .text(model))
    }

    /// What a run asked in vain and no later run has answered, by cause, the most frequent first.
    public func failures(ofRun run: Int) throws(LedgerError) -> [FailureCount] {
        try failures("run_id = ?", SQLValue(run))
    }

    /// How many answers are to an earlier wording of their item, by model; none for those without.
    ///
    /// They stay in the ledger, but no reader counts them.
    public func outdated() throws(LedgerError) -> [String: Int] {
        try perform { connection in
            // Two counts out of indexes alone: the failed ones are taken off again.
            let rows = try connection.rows(
                """
                SELECT model, sum(n) FROM (
                    SELECT a.model, count(*) AS n
                    FROM answers AS a CROSS JOIN items AS i ON i.id = a.item_id
                    WHERE a.wording NOT IN ('', i.wording) GROUP BY a.model
                    UNION ALL
                    SELECT a.model, -count(*)
                    FROM answers AS a INDEXED BY answers_failed
                    CROSS JOIN items AS i ON i.id = a.item_id
                    WHERE a.failure IS NOT NULL AND a.wording NOT IN ('', i.wording)
                    GROUP BY a.model
                ) GROUP BY model HAVING sum(n) > 0
                """
            )
            return try rows.reduce(into: [:]) { try $0[$1.text(0)] = $1.integer(1) }
        }
    }

    private func usage(
        _ choice: String,
        _ value: SQLValue
    ) throws(LedgerError) -> TokenUsage {
        try perform { connection in
            var usage = TokenUsage()
            // A row may hold a count that cannot be true, from elsewhere or from earlier versions; a
            // sum with it would be no number.
            let most = plausibleTokens.upperBound
            let row = try connection.rows(
                """
                SELECT count(*),
                    coalesce(sum(prompt_tokens)
                        FILTER (WHERE prompt_tokens BETWEEN 0 AND \(most)), 0),
                    coalesce(sum(completion_tokens)
                        FILTER (WHERE completion_tokens BETWEEN 0 AND \(most)), 0),
                    count(*) FILTER (WHERE failure IS NULL
                        AND (coalesce(prompt_tokens, -1) NOT BETWEEN 0 AND \(most)
                            OR coalesce(completion_tokens, -1) NOT BETWEEN 0 AND \(most))),
                    avg(seconds) FILTER (WHERE failure IS NULL)
                FROM answers WHERE \(choice) AND attempts > 0 AND reused_from IS NULL
                """,
                [value]
            ).first
            guard let row else { return usage }
            usage.requests = try row.integer(0)
            usage.promptTokens = try row.integer(1)
            usage.completionTokens = try row.integer(2)
            usage.unknown = try row.integer(3)
            usage.meanSeconds = try row.optionalReal(4)
            return usage
        }
    }

    private func failures(
        _ choice: String,
        _ value: SQLValue
    ) throws(LedgerError) -> [FailureCount] {
        try perform { connection in
            // Beside `min`, the other columns are of the row that has the least (SQLite manual,
            // "SELECT", section 2.5).
            try connection.rows(
                """
                SELECT failure, count(*), failure_message, item_id, min(id) FROM answers
                WHERE \(choice) AND failure IS NOT NULL
                GROUP BY failure ORDER BY count(*) DESC, failure
                """,
                [value]
            ).map { row in
                FailureCount(
                    cause: try row.text(0),
                    count: try row.integer(1),
                    message: try row.optionalText(2),
                    item: try row.text(3)
                )
            }
        }
    }
}
