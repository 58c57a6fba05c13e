internal import SQLiteKit

extension Ledger {
    /// Opens a run and returns its number.
    public func startRun(_ start: RunStart) throws(LedgerError) -> Int {
        try write { connection in
            try connection.run(
                """
                INSERT INTO runs (model, started_at, tool_version, seed, parameters, arguments,
                    pack_digests, uid)
                VALUES (?, ?, ?, ?, ?, ?, ?, lower(hex(randomblob(16))))
                """,
                [
                    SQLValue(start.model), .text(start.startedAt), .text(start.toolVersion),
                    .text(String(start.seed)), .text(try encodeBody(start.parameters)),
                    .text(try encodeBody(start.arguments)),
                    .text(try encodeBody(start.packDigests)),
                ]
            )
            return connection.lastInsertedRow
        }
    }

    /// Closes a run and moves the log into the main file.
    public func endRun(_ id: Int, at time: String) throws(LedgerError) {
        try write { connection in
            let changed = try connection.run(
                "UPDATE runs SET ended_at = ? WHERE id = ?",
                [.text(time), SQLValue(id)]
            )
            guard changed == 1 else { throw LedgerError(.unknown, "no run \(id) in the ledger") }
        }
        try checkpoint()
    }

    /// All runs in the order in which they were started.
    public func runs() throws(LedgerError) -> [RunSummary] {
        try perform { connection in
            try connection.rows(
                "WITH \(runCounts) SELECT \(runColumns) ORDER BY r.id"
            ).map(summary)
        }
    }

    /// One run, or none of that number.
    public func run(_ id: Int) throws(LedgerError) -> RunSummary? {
        try perform { connection in
            try connection.rows(
                "WITH \(runCounts) SELECT \(runColumns) WHERE r.id = ?",
                [SQLValue(id)]
            ).first.map(summary)
        }
    }

    /// The answers of a run, counted by condition, locale and cause of failure, in that order.
    public func counts(ofRun id: Int) throws(LedgerError) -> [RunCount] {
        try perform { connection in
            try connection.rows(
                """
                SELECT a.condition, i.locale, a.failure, count(*)
                FROM answers AS a JOIN items AS i ON i.id = a.item_id
                WHERE a.run_id = ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                """,
                [SQLValue(id)]
            ).map { row in
                RunCount(
                    condition: try row.text(0),
                    locale: try row.optionalText(1),
                    failure: try row.optionalText(2),
                    count: try row.integer(3)
                )
            }
        }
    }
}

/// Counts out of indexes alone, so that the list of runs does not read millions of answers.
private let runCounts = """
    kept AS (
        SELECT run_id, count(*) AS n FROM answers INDEXED BY answers_by_run GROUP BY run_id
    ),
    failed AS (
        SELECT run_id, count(*) AS n FROM answers INDEXED BY answers_failed
        WHERE failure IS NOT NULL GROUP BY run_id
    )
    """

private let runColumns = """
    r.id, r.model, r.started_at, r.ended_at, r.tool_version, r.seed, r.parameters, r.arguments,
    r.pack_digests, coalesce(kept.n, 0) - coalesce(failed.n, 0), coalesce(failed.n, 0)
    FROM runs AS r LEFT JOIN kept ON kept.run_id = r.id LEFT JOIN failed ON failed.run_id = r.id
    """

private func summary(_ row: Row) throws -> RunSummary {
    let id = try row.integer(0)
    let owner = "run \(id)"
    guard let seed = UInt64(try row.text(5)) else { throw LedgerError.unreadable(owner) }
    return RunSummary(
        id: id,
        start: RunStart(
            model: try row.optionalText(1),
            startedAt: try row.text(2),
            toolVersion: try row.text(4),
            seed: seed,
            parameters: try decodeBody([String: String].self, row.text(6), of: owner),
            arguments: try decodeBody([String].self, row.text(7), of: owner),
            packDigests: try decodeBody([String: String].self, row.text(8), of: owner)
        ),
        endedAt: try row.optionalText(3),
        answered: try row.integer(9),
        failed: try row.integer(10)
    )
}
