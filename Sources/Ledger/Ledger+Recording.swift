internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// Keeps a batch of answers in one transaction; when it returns they survive a killed process.
    ///
    /// A place is a model, condition, item and sample. An answer takes the place of a failure but
    /// a failure never that of an answer; the same answer twice is one; a different answer for a
    /// taken place is not kept but reported.
    /// - Throws: `unknown` when a row names a run, item or model that is not registered; nothing
    ///   of the batch is kept then.
    @discardableResult
    public func record(_ rows: [AnswerRow]) throws(LedgerError) -> RecordReport {
        try write { connection in
            var report = RecordReport()
            for row in rows { try keep(row, connection, &report) }
            return report
        }
    }

    /// The requests that have no answer yet, in the order given, for a run that is resumed.
    /// - Parameters:
    ///   - requests: what the whole run would ask.
    ///   - model: the model's name.
    ///   - conditions: the condition of each item, by identifier.
    ///   - retryingFailures: whether what failed earlier is asked again.
    public func missing(
        _ requests: [PromptRequest],
        model: String,
        conditions: [String: String],
        retryingFailures: Bool = true
    ) throws(LedgerError) -> [PromptRequest] {
        try perform { connection in
            var present: Set<AnswerPlace> = []
            try connection.forEach(
                """
                SELECT condition, item_id, sample FROM answers
                WHERE model = ? AND (failure IS NULL OR ?)
                """,
                [.text(model), SQLValue(!retryingFailures)]
            ) { (row) throws(SQLiteError) in
                present.insert(
                    AnswerPlace(
                        condition: try row.text(0),
                        item: try row.text(1),
                        sample: try row.integer(2)
                    )
                )
            }
            return try requests.filter { request in
                guard let condition = conditions[request.item] else {
                    throw LedgerError(.unknown, "no condition for the item '\(request.item)'")
                }
                return !present.contains(
                    AnswerPlace(
                        condition: condition,
                        item: request.item,
                        sample: request.sample
                    )
                )
            }
        }
    }

    private func keep(
        _ row: AnswerRow,
        _ connection: Connection,
        _ report: inout RecordReport
    ) throws {
        let answer = row.answer
        let text = answer.failure == nil ? answer.text : nil
        let textDigest = text.map { digest(of: $0) }
        let kept = try connection.rows(
            """
            SELECT id, text_digest, failure, failure_message FROM answers
            WHERE model = ? AND condition = ? AND item_id = ? AND sample = ?
            """,
            [
                .text(answer.model), .text(answer.condition), .text(answer.item),
                SQLValue(answer.sample),
            ]
        ).first
        guard let kept else {
            try insert(row, text: text, textDigest: textDigest, connection)
            report.added += 1
            return
        }
        if let keptDigest = try kept.optionalText(1) {
            guard let text, let textDigest else {
                report.outranked += 1
                return
            }
            if keptDigest == textDigest {
                report.unchanged += 1
            } else {
                report.conflicts.append(
                    AnswerConflict(
                        item: answer.item,
                        model: answer.model,
                        condition: answer.condition,
                        sample: answer.sample,
                        kept: try readText(keptDigest, connection),
                        offered: text
                    )
                )
            }
        } else {
            if text == nil, try kept.optionalText(2) == answer.failure,
                try kept.optionalText(3) == row.failureMessage
            {
                report.unchanged += 1
                return
            }
            try connection.run("DELETE FROM answers WHERE id = ?", [SQLValue(kept.integer(0))])
            try insert(row, text: text, textDigest: textDigest, connection)
            report.replaced += 1
        }
    }

    private func insert(
        _ row: AnswerRow,
        text: String?,
        textDigest: String?,
        _ connection: Connection
    ) throws {
        let answer = row.answer
        if let text, let textDigest { try keepText(text, textDigest, connection) }
        let rawDigest = try keepText(row.raw, connection)
        let promptDigest = try keepText(row.prompt, connection)
        try connection.run(
            """
            INSERT INTO answers (run_id, item_id, model, condition, sample, origin, text_digest,
                raw_digest, prompt_digest, failure, failure_message, truncated, attempts, seconds,
                prompt_tokens, completion_tokens, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                SQLValue(row.run), .text(answer.item), .text(answer.model),
                .text(answer.condition), SQLValue(answer.sample), .text(answer.origin.rawValue),
                SQLValue(textDigest), SQLValue(rawDigest), SQLValue(promptDigest),
                SQLValue(answer.failure), SQLValue(row.failureMessage),
                SQLValue(answer.truncated), SQLValue(row.attempts), SQLValue(row.seconds),
                SQLValue(row.promptTokens), SQLValue(row.completionTokens),
                .text(row.receivedAt),
            ]
        )
    }

    private func keepText(_ text: String?, _ connection: Connection) throws -> String? {
        guard let text else { return nil }
        let digest = digest(of: text)
        try keepText(text, digest, connection)
        return digest
    }

    private func keepText(_ text: String, _ digest: String, _ connection: Connection) throws {
        try connection.run(
            "INSERT INTO texts (digest, body) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
            [.text(digest), .text(text)]
        )
    }

    private func readText(_ digest: String, _ connection: Connection) throws -> String {
        let rows = try connection.rows("SELECT body FROM texts WHERE digest = ?", [.text(digest)])
        guard let row = rows.first else { throw LedgerError.unreadable("text \(digest)") }
        return try row.text(0)
    }
}

private struct AnswerPlace: Hashable {
    var condition: String
    var item: String
    var sample: Int
}
