internal import SQLiteKit
internal import Vocabulary

extension Ledger {
    /// Keeps a batch of answers in one transaction; when it returns they survive a killed process.
    ///
    /// A place is a model, condition, item, sample and wording. An answer takes the place of a
    /// failure but a failure never that of an answer; the same answer twice is one; a different
    /// answer for a taken place is not kept but reported.
    /// - Parameters:
    ///   - rows: the answers.
    ///   - judgements: what a scorer found in them; one of an answer that is not kept is dropped.
    ///   - scorer: whose judgements they are.
    /// - Throws: `unknown` when a row names a run, item or model that is not registered; nothing
    ///   of the batch is kept then.
    @discardableResult
    public func record(
        _ rows: [AnswerRow],
        judgements: [RowJudgement] = [],
        scorer: String = ""
    ) throws(LedgerError) -> RecordReport {
        precondition(judgements.isEmpty || !scorer.isEmpty, "judgements are somebody's")
        return try writeTexts { connection in
            let statements = try recordingStatements(connection)
            var report = RecordReport()
            var ids: [Int?] = []
            if !judgements.isEmpty { ids.reserveCapacity(rows.count) }
            for row in rows {
                let id = try keep(row, statements, connection, &report)
                if !judgements.isEmpty { ids.append(id) }
            }
            guard !judgements.isEmpty else { return report }
            try keep(
                judgements.lazy.compactMap { judged in
                    ids[judged.row].map { ($0, judged.questionDigest, judged.judgement) }
                },
                scorer: scorer,
                connection
            )
            return report
        }
    }

    /// Runs a body that keeps texts in one transaction, and forgets them if it is undone.
    func writeTexts<Result>(
        _ body: (Connection) throws -> Result
    ) throws(LedgerError) -> Result {
        do {
            return try write(body)
        } catch {
            texts.forget()
            bodies.forget()
            throw error
        }
    }

    /// Keeps a row and returns the number of the answer that now stands for what it says, if any.
    private func keep(
        _ row: AnswerRow,
        _ statements: RecordingStatements,
        _ connection: Connection,
        _ report: inout RecordReport
    ) throws -> Int? {
        let digests = digests(of: row)
        if try insert(row, digests, statements) {
            report.added += 1
            return connection.lastInsertedRow
        }
        return try settle(row, digests, statements, connection, &report)
    }

    /// Decides about a row whose place is taken.
    private func settle(
        _ row: AnswerRow,
        _ digests: RowDigests,
        _ statements: RecordingStatements,
        _ connection: Connection,
        _ report: inout RecordReport
    ) throws -> Int? {
        let answer = row.answer
        guard
            let kept = try connection.rows(
                """
                SELECT id, text_digest, failure, failure_message FROM answers
                WHERE model = ? AND condition = ? AND item_id = ? AND sample = ? AND wording = ?
                """,
                [
                    .text(answer.model), .text(answer.condition), .text(answer.item),
                    SQLValue(answer.sample), .text(digests.wording),
                ]
            ).first
        else { throw LedgerError.unreadable("an answer to '\(answer.item)'") }
        let id = try kept.integer(0)
        if let keptDigest = try kept.optionalText(1) {
            guard let offered = digests.text else {
                report.outranked += 1
                return nil
            }
            if keptDigest == offered {
                report.unchanged += 1
                return id
            }
            report.conflicts.append(
                AnswerConflict(
                    item: answer.item,
                    model: answer.model,
                    condition: answer.condition,
                    sample: answer.sample,
                    kept: try readText(keptDigest, connection),
                    offered: answer.text
                )
            )
            return nil
        }
        if digests.text == nil, try kept.optionalText(2) == answer.failure,
            try kept.optionalText(3) == row.failureMessage
        {
            report.unchanged += 1
            return id
        }
        try connection.run("DELETE FROM answers WHERE id = ?", [SQLValue(id)])
        guard try insert(row, digests, statements) else {
            throw LedgerError.unreadable("an answer to '\(answer.item)'")
        }
        report.replaced += 1
        return connection.lastInsertedRow
    }

    private func digests(of row: AnswerRow) -> RowDigests {
        let prompt = row.prompt.map { texts.digest(of: $0) }
        return RowDigests(
            text: row.answer.failure == nil ? texts.digest(of: row.answer.text) : nil,
            raw: row.raw.map { bodies.digest(of: $0) },
            prompt: prompt,
            reasoning: row.reasoning.map { bodies.digest(of: $0) },
            wording: row.wording ?? prompt ?? ""
        )
    }

    /// Inserts a row with its texts; false when its place is taken.
    private func insert(
        _ row: AnswerRow,
        _ digests: RowDigests,
        _ statements: RecordingStatements
    ) throws -> Bool {
        guard try statements.insertAnswer(row, digests) else { return false }
        let insert = statements.text
        if let digest = digests.text { try texts.keep(row.answer.text, digest, insert) }
        if let prompt = row.prompt, let digest = digests.prompt {
            try texts.keep(prompt, digest, insert)
        }
        if let raw = row.raw, let digest = digests.raw { try bodies.keep(raw, digest, insert) }
        if let reasoning = row.reasoning, let digest = digests.reasoning {
            try bodies.keep(reasoning, digest, insert)
        }
        return true
    }

    private func readText(_ digest: String, _ connection: Connection) throws -> String {
        let rows = try connection.rows("SELECT body FROM texts WHERE digest = ?", [.text(digest)])
        guard let row = rows.first else { throw LedgerError.unreadable("text \(digest)") }
        return try row.text(0)
    }
}

/// The digests of a row's texts and the wording of its item.
struct RowDigests {
    var text: String?
    var raw: String?
    var prompt: String?
    var reasoning: String?
    var wording: String
}

/// The statements that recording runs for every row.
struct RecordingStatements {
    /// Keeps a text that is not there.
    let text: Statement
    private let answer: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        text = try connection.statement(
            "INSERT INTO texts (digest, body) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING"
        )
        answer = try connection.statement(
            """
            INSERT INTO answers (run_id, item_id, model, condition, sample, wording, origin,
                text_digest, raw_digest, prompt_digest, reasoning_digest, failure, failure_message,
                truncated, attempts, seconds, prompt_tokens, completion_tokens, logprob, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (model, condition, item_id, sample, wording) DO NOTHING
            """
        )
    }

    /// Inserts an answer; false when its place is taken.
    func insertAnswer(_ row: AnswerRow, _ digests: RowDigests) throws(SQLiteError) -> Bool {
        let kept = row.answer
        try answer.bind(row.run, at: 1)
        try answer.bind(kept.item, at: 2)
        try answer.bind(kept.model, at: 3)
        try answer.bind(kept.condition, at: 4)
        try answer.bind(kept.sample, at: 5)
        try answer.bind(digests.wording, at: 6)
        try answer.bind(kept.origin.rawValue, at: 7)
        try answer.bind(digests.text, at: 8)
        try answer.bind(digests.raw, at: 9)
        try answer.bind(digests.prompt, at: 10)
        try answer.bind(digests.reasoning, at: 11)
        try answer.bind(kept.failure, at: 12)
        try answer.bind(row.failureMessage, at: 13)
        try answer.bind(kept.truncated, at: 14)
        try answer.bind(row.attempts, at: 15)
        try answer.bind(row.seconds, at: 16)
        try answer.bind(row.promptTokens, at: 17)
        try answer.bind(row.completionTokens, at: 18)
        try answer.bind(row.logprob, at: 19)
        try answer.bind(row.receivedAt, at: 20)
        return try answer.run() == 1
    }
}
