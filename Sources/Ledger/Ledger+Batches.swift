internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// Keeps which requests went into batch files; an identifier that is known stays as it is.
    /// - Returns: how many were not known.
    /// - Throws: `unknown` when an item or model is not registered; nothing is kept then.
    @discardableResult
    public func store(_ entries: [BatchEntry]) throws(LedgerError) -> Int {
        try writeTexts { connection in
            let insert = try connection.statement(
                """
                INSERT INTO batches (custom_id, file, model, item_id, condition, sample, wording,
                    prompt_digest, exported_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (custom_id) DO NOTHING
                """
            )
            let text = try recordingStatements(connection).text
            var added = 0
            for entry in entries {
                let digest = try texts.keep(entry.prompt, text)
                try insert.bind(entry.customID, at: 1)
                try insert.bind(entry.file, at: 2)
                try insert.bind(entry.model, at: 3)
                try insert.bind(entry.item, at: 4)
                try insert.bind(entry.condition, at: 5)
                try insert.bind(entry.sample, at: 6)
                try insert.bind(entry.wording ?? digest, at: 7)
                try insert.bind(digest, at: 8)
                try insert.bind(entry.exportedAt, at: 9)
                added += try insert.run()
            }
            return added
        }
    }

    /// The requests behind identifiers of batch files, by identifier; unknown ones are left out.
    public func batchEntries(
        _ customIDs: [String]
    ) throws(LedgerError) -> [String: BatchEntry] {
        try perform { connection in
            let select = try connection.statement(
                """
                SELECT b.file, b.model, b.item_id, b.condition, b.sample, t.body, b.wording,
                    b.exported_at
                FROM batches AS b JOIN texts AS t ON t.digest = b.prompt_digest
                WHERE b.custom_id = ?
                """
            )
            var entries: [String: BatchEntry] = [:]
            for id in customIDs {
                try select.bind(id, at: 1)
                defer { select.reset() }
                guard try select.step() else { continue }
                entries[id] = BatchEntry(
                    customID: id,
                    file: select.text(0),
                    model: select.text(1),
                    item: select.text(2),
                    condition: select.text(3),
                    sample: select.integer(4),
                    prompt: select.text(5),
                    wording: select.text(6),
                    exportedAt: select.text(7)
                )
            }
            return entries
        }
    }

    /// The requests that are in no batch file yet under the wording they have, in the order given.
    public func notExported(
        _ requests: [PromptRequest],
        model: String,
        conditions: [String: String]
    ) throws(LedgerError) -> [PromptRequest] {
        try perform { connection in
            let select = try connection.statement(
                """
                SELECT 1 FROM batches INDEXED BY batches_by_place
                WHERE model = ? AND condition = ? AND item_id = ? AND sample = ? AND wording = ?
                LIMIT 1
                """
            )
            try select.bind(model, at: 1)
            return try requests.filter { request in
                try select.bind(condition(of: request, conditions), at: 2)
                try select.bind(request.item, at: 3)
                try select.bind(request.sample, at: 4)
                try select.bind(wording(of: request), at: 5)
                defer { select.reset() }
                return try !select.step()
            }
        }
    }

    /// The batch files in the order in which they were written.
    public func batchFiles() throws(LedgerError) -> [BatchFile] {
        try perform { connection in
            try connection.rows(
                """
                SELECT b.file, b.model, min(b.exported_at), count(*),
                    count(a.id) FILTER (WHERE a.failure IS NULL),
                    count(a.id) FILTER (WHERE a.failure IS NOT NULL)
                FROM batches AS b LEFT JOIN answers AS a ON a.model = b.model
                    AND a.condition = b.condition AND a.item_id = b.item_id
                    AND a.sample = b.sample AND a.wording = b.wording
                GROUP BY b.file, b.model ORDER BY min(b.rowid)
                """
            ).map { row in
                BatchFile(
                    file: try row.text(0),
                    model: try row.text(1),
                    exportedAt: try row.text(2),
                    requests: try row.integer(3),
                    answered: try row.integer(4),
                    failed: try row.integer(5)
                )
            }
        }
    }
}
