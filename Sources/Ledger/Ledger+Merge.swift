import Foundation
internal import SQLiteKit
internal import Vocabulary

extension Ledger {
    /// Takes over what another ledger holds, in one transaction; merging twice adds nothing.
    ///
    /// What is here stays: an item or question of the same name with another body, an answer with
    /// another text, are reported. An answer takes the place of a failure. The answers of a model
    /// that goes by the same name with other parameters or another origin are not taken. Runs get
    /// new numbers; a run that came before is recognised. Judgements come along where the question
    /// is the same. The other ledger is not changed; an older one is brought up to date as a copy.
    /// - Parameter source: the path of the other ledger's file or of its workspace folder.
    /// - Throws: one line that names the source when it is missing, no ledger, newer or damaged;
    ///   nothing is kept then.
    public func merge(from source: String) throws(LedgerError) -> MergeReport {
        var isFolder: ObjCBool = false
        let isThere = unsafe FileManager.default.fileExists(atPath: source, isDirectory: &isFolder)
        let path =
            isThere && isFolder.boolValue
            ? URL(filePath: source).appending(path: Self.fileName).relativePath : source
        return try merge(try explaining(path) { try MergeSource(path) }, path)
    }

    /// Takes over what a ledger that was checked holds.
    func merge(_ checked: MergeSource, _ path: String) throws(LedgerError) -> MergeReport {
        defer { withExtendedLifetime(checked) {} }
        return try perform { connection in
            try connection.run("ATTACH ? AS source", [.text(checked.name)])
            defer { _ = try? connection.run("DETACH source") }
            return try connection.deferredTransaction {
                // The write lock of this ledger alone; one taken at the start takes the source's too.
                try connection.run("UPDATE main.meta SET value = value WHERE false")
                var report = MergeReport()
                try refuseOddTables(connection, path)
                try mergeContents(connection, &report)
                let models = try mergeModels(connection, &report)
                try mergeRuns(connection, models, &report)
                try mergePrompts(connection, models, path)
                try mergeAnswers(connection, models, &report)
                try mergeBatches(connection, models, &report)
                try mergeAdjudication(connection, &report)
                return report
            }
        }
    }

    /// A view or a virtual table in place of a table could run what its maker wants.
    private func refuseOddTables(_ connection: Connection, _ path: String) throws {
        let names = [
            "packs", "questions", "items", "texts", "models", "runs", "answers", "bodies",
            "judgements", "batches", "adjudication_samples", "adjudication_units",
            "adjudication_labels", "judges", "judge_requests", "judge_pairs", "judge_replies",
        ]
        let found = try connection.rows(
            """
            SELECT count(*) FROM source.sqlite_schema
            WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'
                AND name IN (SELECT value FROM json_each(?))
            """,
            [.text(try encodeBody(names))]
        ).first?.integer(0)
        guard found == names.count else {
            throw LedgerError(.notALedger, "'\(path)' lacks tables of a ledger")
        }
    }

    private func mergeContents(_ connection: Connection, _ report: inout MergeReport) throws {
        for row in try connection.rows(
            """
            SELECT s.kind || ' ' || s.name FROM source.packs AS s
            JOIN main.packs AS m ON m.kind = s.kind AND m.name = s.name
            WHERE m.digest <> s.digest ORDER BY 1
            """
        ) {
            report.differ("pack", try row.text(0), "another version")
        }
        report.packs = try connection.run(
            """
            INSERT INTO main.packs (name, kind, version, digest, path, registered_at)
            SELECT name, kind, version, digest, path, registered_at FROM source.packs
            WHERE true ON CONFLICT (kind, name) DO NOTHING
            """
        )
        try connection.forEachNewOrOther("questions") { id, body in
            guard let body else { return report.differ("question", id, "other golds") }
            let question = try decodeBody(Question.self, body, of: "question '\(id)'")
            guard question.id == id else { throw LedgerError.unreadable("question '\(id)'") }
            _ = try keep(question, connection)
            report.questions += 1
        }
        try connection.forEachNewOrOther("items") { id, body in
            guard let body else { return report.differ("item", id, "another prompt or exclusion") }
            let item = try decodeBody(ProbeItem.self, body, of: "item '\(id)'")
            guard item.id == id else { throw LedgerError.unreadable("item '\(id)'") }
            var answered: [String] = []
            _ = try keep(item, connection, &answered)
            report.items += 1
        }
    }

    /// Takes over models and returns those whose answers are not taken, as a JSON list.
    private func mergeModels(
        _ connection: Connection,
        _ report: inout MergeReport
    ) throws -> SQLValue {
        var others: [String] = []
        // The same server has another address on each machine that asked it.
        for row in try connection.rows(
            """
            SELECT s.name, s.origin = m.origin FROM source.models AS s
            JOIN main.models AS m ON m.name = s.name
            WHERE m.origin <> s.origin OR json_remove(m.parameters, '$.base_url')
                <> json_remove(s.parameters, '$.base_url')
            ORDER BY s.name
            """
        ) {
            others.append(try row.text(0))
            let what = try row.flag(1) ? "other parameters" : "another origin"
            report.differ("model", try row.text(0), what)
        }
        report.models = try connection.run(
            """
            INSERT INTO main.models (name, origin, parameters)
            SELECT name, origin, parameters FROM source.models
            WHERE true ON CONFLICT (name) DO NOTHING
            """
        )
        return .text(try encodeBody(others))
    }

    private func mergeRuns(
        _ connection: Connection,
        _ others: SQLValue,
        _ report: inout MergeReport
    ) throws {
        report.runs = try connection.run(
            """
            INSERT INTO main.runs (model, started_at, ended_at, tool_version, seed, parameters,
                arguments, pack_digests, uid)
            SELECT model, started_at, ended_at, tool_version, seed, parameters, arguments,
                pack_digests, uid
            FROM source.runs
            WHERE model IS NULL OR model NOT IN (SELECT value FROM json_each(?)) ORDER BY id
            ON CONFLICT (uid) DO NOTHING
            """,
            [others]
        )
        try connection.run(
            """
            UPDATE main.runs AS m SET ended_at =
                (SELECT s.ended_at FROM source.runs AS s WHERE s.uid = m.uid)
            WHERE ended_at IS NULL
                AND uid IN (SELECT s.uid FROM source.runs AS s WHERE s.ended_at IS NOT NULL)
            """
        )
    }

    private func mergeBatches(
        _ connection: Connection,
        _ others: SQLValue,
        _ report: inout MergeReport
    ) throws {
        report.batchEntries = try connection.run(
            """
            INSERT INTO main.batches (custom_id, file, model, item_id, condition, sample, wording,
                prompt_digest, exported_at)
            SELECT custom_id, file, model, item_id, condition, sample, wording, prompt_digest,
                exported_at
            FROM source.batches
            WHERE model NOT IN (SELECT value FROM json_each(?)) ORDER BY rowid
            ON CONFLICT (custom_id) DO NOTHING
            """,
            [others]
        )
    }

    /// Takes over the prompts of answers and batches, and refuses those that are not what their
    /// digests say.
    private func mergePrompts(
        _ connection: Connection,
        _ others: SQLValue,
        _ path: String
    ) throws {
        let last = try connection.rows("SELECT coalesce(max(rowid), 0) FROM main.texts").first
        for table in ["answers", "batches"] {
            try connection.run(
                """
                INSERT INTO main.texts (digest, body)
                SELECT t.digest, t.body FROM source.\(table) AS s
                CROSS JOIN source.texts AS t ON t.digest = s.prompt_digest
                WHERE s.model NOT IN (SELECT value FROM json_each(?))
                ON CONFLICT (digest) DO NOTHING
                """,
                [others]
            )
        }
        let select = try connection.statement(
            "SELECT digest, body FROM main.texts WHERE rowid > ? ORDER BY rowid"
        )
        try select.bind(try last?.integer(0) ?? 0, at: 1)
        while try select.step() {
            guard digest(of: select.text(1)) == select.text(0) else {
                throw LedgerError(
                    .unreadable,
                    "the ledger '\(path)' is damaged: a prompt is not what its digest says"
                )
            }
        }
    }
}

extension MergeReport {
    fileprivate mutating func differ(_ kind: String, _ name: String, _ what: String) {
        differences.append(Difference(kind: kind, name: name, what: what))
    }
}

extension Connection {
    /// Hands over the identifier of each row of a table with bodies that is not here or is another
    /// one here, with its body if it is not here.
    fileprivate func forEachNewOrOther(
        _ table: String,
        _ body: (String, String?) throws -> Void
    ) throws {
        let select = try statement(
            """
            SELECT s.id, CASE WHEN m.id IS NULL THEN s.body END
            FROM source.\(table) AS s LEFT JOIN main.\(table) AS m ON m.id = s.id
            WHERE m.digest IS NOT s.digest ORDER BY s.id
            """
        )
        while try select.step() { try body(select.text(0), select.optionalText(1)) }
    }
}
