internal import SQLiteKit

extension Ledger {
    /// Takes over hand-check samples, people's labels and judges' replies; what is here stays.
    ///
    /// A label of the same rater that differs is told, and a judge that goes by the same name with
    /// other parameters or another origin brings nothing.
    func mergeAdjudication(
        _ connection: Connection,
        _ report: inout MergeReport
    ) throws {
        report.samples = try connection.run(
            """
            INSERT INTO main.adjudication_samples
                (uid, created_at, seed, scorer, tool_version, strata)
            SELECT uid, created_at, seed, scorer, tool_version, strata
            FROM source.adjudication_samples WHERE json_valid(strata)
            ON CONFLICT (uid) DO NOTHING
            """
        )
        let columns = """
            id, sample_uid, position, model, condition, item_id, sample, target, proxy, language,
            verdict, target_is_a, shown_digest
            """
        try connection.run(
            """
            INSERT INTO main.adjudication_units (\(columns)) SELECT \(columns)
            FROM source.adjudication_units WHERE sample_uid IN
                (SELECT uid FROM main.adjudication_samples)
            ON CONFLICT DO NOTHING
            """
        )
        for row in try connection.rows(
            """
            SELECT s.unit_id || ' of ' || s.rater FROM source.adjudication_labels AS s
            JOIN main.adjudication_labels AS m ON m.unit_id = s.unit_id AND m.rater = s.rater
            WHERE m.label <> s.label ORDER BY 1
            """
        ) {
            report.differences.append(
                .init(kind: "label", name: try row.text(0), what: "another label")
            )
        }
        report.labels = try connection.run(
            """
            INSERT INTO main.adjudication_labels (unit_id, rater, label, note, imported_at)
            SELECT unit_id, rater, label, note, imported_at FROM source.adjudication_labels
            WHERE unit_id IN (SELECT id FROM main.adjudication_units)
                AND label IN ('target', 'proxy', 'both', 'neither', 'refused', 'unsure')
            ON CONFLICT (unit_id, rater) DO NOTHING
            """
        )
        try mergeJudges(connection, &report)
    }

    private func mergeJudges(_ connection: Connection, _ report: inout MergeReport) throws {
        var others: [String] = []
        for row in try connection.rows(
            """
            SELECT s.name FROM source.judges AS s JOIN main.judges AS m ON m.name = s.name
            WHERE m.origin <> s.origin OR json_remove(m.parameters, '$.base_url')
                <> json_remove(s.parameters, '$.base_url')
            ORDER BY 1
            """
        ) {
            others.append(try row.text(0))
            report.differences.append(
                .init(kind: "judge", name: try row.text(0), what: "other parameters")
            )
        }
        let excluded = SQLValue.text(try encodeBody(others))
        try connection.run(
            """
            INSERT INTO main.judges (name, origin, parameters)
            SELECT name, origin, parameters FROM source.judges WHERE true
            ON CONFLICT (name) DO NOTHING
            """
        )
        try connection.run(
            """
            INSERT INTO main.judge_requests (digest, prompt_version, body)
            SELECT digest, prompt_version, body FROM source.judge_requests WHERE true
            ON CONFLICT (digest) DO NOTHING
            """
        )
        let place = "request_digest, target, model, condition, item_id, sample, culture, cluster"
        try connection.run(
            """
            INSERT INTO main.judge_pairs (\(place)) SELECT \(place) FROM source.judge_pairs
            WHERE true ON CONFLICT DO NOTHING
            """
        )
        let columns = """
            judge, request_digest, equivalence, text, raw, reasoning, failure, failure_message,
            attempts, seconds, prompt_tokens, completion_tokens, received_at
            """
        try connection.run(
            """
            DELETE FROM main.judge_replies AS m WHERE failure IS NOT NULL
                AND judge NOT IN (SELECT value FROM json_each(?))
                AND EXISTS (SELECT 1 FROM source.judge_replies AS s WHERE s.judge = m.judge
                    AND s.request_digest = m.request_digest AND s.failure IS NULL)
            """,
            [excluded]
        )
        report.judgeReplies = try connection.run(
            """
            INSERT INTO main.judge_replies (\(columns)) SELECT \(columns)
            FROM source.judge_replies
            WHERE judge NOT IN (SELECT value FROM json_each(?))
                AND (equivalence IS NULL OR equivalence IN ('yes', 'no', 'unsure', 'unreadable'))
            ON CONFLICT (judge, request_digest) DO NOTHING
            """,
            [excluded]
        )
    }
}
