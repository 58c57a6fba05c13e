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
            var kept: [KeptRow?] = []
            if !judgements.isEmpty { kept.reserveCapacity(rows.count) }
            for row in rows {
                let one = try keep(row, statements, connection, &report)
                if !judgements.isEmpty { kept.append(one) }
            }
            guard !judgements.isEmpty else { return report }
            // Nothing can be there of an answer that was not there: most need no search.
            for isNew in [true, false] {
                let ofThese = judgements.lazy.filter { kept[$0.row]?.isNew == isNew }
                try keep(
                    ofThese.compactMap { judged in
                        kept[judged.row].map { ($0.id, judged.questionDigest, judged.judgement) }
                    },
                    scorer: scorer,
                    areNew: isNew,
                    connection
                )
            }
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
            throw error
        }
    }

    /// Keeps a row and returns the answer that now stands for what it says, if any.
    private func keep(
        _ row: AnswerRow,
        _ statements: RecordingStatements,
        _ connection: Connection,
        _ report: inout RecordReport
    ) throws -> KeptRow? {
        let prompt = try row.prompt.map { try texts.keep($0, statements.text) }
        let wording = row.wording ?? prompt ?? ""
        if let id = try statements.insert(row, prompt: prompt, wording: wording, connection) {
            report.added += 1
            return KeptRow(id: id, isNew: true)
        }
        let place = statements.place
        defer { place.reset() }
        try place.bind(row.answer.model, at: 1)
        try place.bind(row.answer.condition, at: 2)
        try place.bind(row.answer.item, at: 3)
        try place.bind(row.answer.sample, at: 4)
        try place.bind(wording, at: 5)
        guard try place.step() else { throw unkept(row) }
        let kept = place.integer(0)
        switch settle(row.answer, row.failureMessage, against: place) {
        case .unchanged:
            report.unchanged += 1
            return KeptRow(id: kept, isNew: false)
        case .outranked:
            report.outranked += 1
            return nil
        case .conflict(let conflict):
            report.conflicts.append(conflict)
            return nil
        case .replaced:
            place.reset()
            try connection.run("DELETE FROM answers WHERE id = ?", [SQLValue(kept)])
            let id = try statements.insert(row, prompt: prompt, wording: wording, connection)
            guard let id else { throw unkept(row) }
            report.replaced += 1
            return KeptRow(id: id, isNew: true)
        }
    }

    private func unkept(_ row: AnswerRow) -> LedgerError {
        .unreadable("an answer to '\(row.answer.item)'")
    }
}

/// The answer that stands for a row.
private struct KeptRow {
    var id: Int
    /// Whether it was not there before.
    var isNew: Bool
}

/// What becomes of an answer whose place is taken.
private enum Settlement {
    case unchanged
    case outranked
    case replaced
    case conflict(AnswerConflict)
}

/// Holds an answer against the one in its place, whose text, failure and message follow its number.
private func settle(
    _ answer: Answer,
    _ message: String?,
    against kept: Statement
) -> Settlement {
    if kept.isNull(1) {
        let isSame =
            answer.failure != nil && kept.text(2) == answer.failure
            && kept.optionalText(3) == message
        return isSame ? .unchanged : .replaced
    }
    guard answer.failure == nil else { return .outranked }
    let text = kept.text(1)
    // By bytes: Swift's own equality takes é and é for the same.
    guard !text.utf8.elementsEqual(answer.text.utf8) else { return .unchanged }
    return .conflict(
        AnswerConflict(
            item: answer.item,
            model: answer.model,
            condition: answer.condition,
            sample: answer.sample,
            kept: text,
            offered: answer.text
        )
    )
}

/// Keeps a text by its digest unless it is there.
let keepTextSQL =
    "INSERT INTO texts (digest, body) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING"

/// The statements that recording runs for every row.
struct RecordingStatements {
    /// Keeps a text that is not there.
    let text: Statement
    /// Reads what is kept at a place.
    let place: Statement
    private let answer: Statement
    private let bodies: Statement

    init(_ connection: Connection) throws(SQLiteError) {
        text = try connection.statement(keepTextSQL)
        place = try connection.statement(
            """
            SELECT id, text, failure, failure_message FROM answers
            WHERE model = ? AND condition = ? AND item_id = ? AND sample = ? AND wording = ?
            """
        )
        answer = try connection.statement(
            """
            INSERT INTO answers (run_id, item_id, model, condition, sample, wording, origin,
                prompt_digest, failure, failure_message, truncated, attempts, seconds,
                prompt_tokens, completion_tokens, logprob, received_at, text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (model, condition, item_id, sample, wording) DO NOTHING
            """
        )
        bodies = try connection.statement(
            "INSERT INTO bodies (answer_id, raw, reasoning) VALUES (?, ?, ?)"
        )
    }

    /// Inserts an answer with its bodies and returns its number, or none when its place is taken.
    func insert(
        _ row: AnswerRow,
        prompt: String?,
        wording: String,
        _ connection: Connection
    ) throws(SQLiteError) -> Int? {
        let kept = row.answer
        try answer.bind(row.run, at: 1)
        try answer.bind(kept.item, at: 2)
        try answer.bind(kept.model, at: 3)
        try answer.bind(kept.condition, at: 4)
        try answer.bind(kept.sample, at: 5)
        try answer.bind(wording, at: 6)
        try answer.bind(kept.origin.rawValue, at: 7)
        try answer.bind(prompt, at: 8)
        try answer.bind(kept.failure, at: 9)
        try answer.bind(row.failureMessage, at: 10)
        try answer.bind(kept.truncated, at: 11)
        try answer.bind(row.attempts, at: 12)
        try answer.bind(row.seconds, at: 13)
        try answer.bind(row.promptTokens, at: 14)
        try answer.bind(row.completionTokens, at: 15)
        try answer.bind(row.logprob, at: 16)
        try answer.bind(row.receivedAt, at: 17)
        try answer.bind(kept.failure == nil ? kept.text : nil, at: 18)
        guard try answer.run() == 1 else { return nil }
        let id = connection.lastInsertedRow
        guard row.raw != nil || row.reasoning != nil else { return id }
        try bodies.bind(id, at: 1)
        try bodies.bind(row.raw, at: 2)
        try bodies.bind(row.reasoning, at: 3)
        try bodies.run()
        return id
    }
}
