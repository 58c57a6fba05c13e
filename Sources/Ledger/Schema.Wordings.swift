internal import SQLiteKit
internal import Vocabulary

extension Schema {
    static let wordings = Migration(
        version: 4,
        title: "answers by wording and with their text, copies, reasoning, batches, names of runs",
        // A table that others refer to is renamed first: the references go along with it and
        // nothing is deleted by them. The old table goes once nobody refers to it.
        //
        // Answers and raw bodies, most of which differ, are kept in the order in which they come:
        // a digest for each, in an index whose order is random, was three quarters of the cost of
        // keeping an answer. Prompts, which recur with samples and models, stay in `texts`; a
        // declared reference to them would search all answers for each text that is deleted here.
        script: """
            ALTER TABLE items ADD COLUMN wording TEXT NOT NULL DEFAULT '';
            CREATE INDEX items_by_wording ON items (wording);
            ALTER TABLE runs ADD COLUMN uid TEXT NOT NULL DEFAULT '';
            ALTER TABLE answers RENAME TO answers_3;
            DROP INDEX answers_by_run;
            DROP INDEX answers_by_item;
            CREATE TABLE answers (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                run_id INTEGER NOT NULL REFERENCES runs (id),
                item_id TEXT NOT NULL REFERENCES items (id),
                model TEXT NOT NULL REFERENCES models (name),
                condition TEXT NOT NULL,
                sample INTEGER NOT NULL,
                wording TEXT NOT NULL,
                origin TEXT NOT NULL,
                prompt_digest TEXT,
                failure TEXT,
                failure_message TEXT,
                truncated INTEGER NOT NULL,
                attempts INTEGER NOT NULL,
                seconds REAL,
                prompt_tokens INTEGER,
                completion_tokens INTEGER,
                logprob REAL,
                reused_from INTEGER,
                received_at TEXT NOT NULL,
                text TEXT,
                UNIQUE (model, condition, item_id, sample, wording),
                CHECK ((text IS NULL) = (failure IS NOT NULL))
            ) STRICT;
            INSERT INTO answers
                SELECT a.id, a.run_id, a.item_id, a.model, a.condition, a.sample,
                    coalesce(a.prompt_digest, ''), a.origin, a.prompt_digest, a.failure,
                    a.failure_message, a.truncated, a.attempts, a.seconds, a.prompt_tokens,
                    a.completion_tokens, NULL, NULL, a.received_at, t.body
                FROM answers_3 AS a LEFT JOIN texts AS t ON t.digest = a.text_digest
                ORDER BY a.id;
            CREATE TABLE bodies (
                answer_id INTEGER PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
                raw TEXT,
                reasoning TEXT
            ) STRICT;
            INSERT INTO bodies (answer_id, raw)
                SELECT a.id, t.body FROM answers_3 AS a JOIN texts AS t ON t.digest = a.raw_digest
                ORDER BY a.id;
            ALTER TABLE judgements RENAME TO judgements_3;
            CREATE TABLE judgements (
                answer_id INTEGER PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
                scorer TEXT NOT NULL,
                question_digest TEXT NOT NULL,
                outcome TEXT NOT NULL,
                because TEXT,
                matches TEXT NOT NULL
            ) STRICT;
            INSERT INTO judgements
                SELECT answer_id, scorer, question_digest, outcome, because, matches
                FROM judgements_3 ORDER BY answer_id;
            DROP TABLE judgements_3;
            DELETE FROM sqlite_sequence WHERE name = 'answers';
            INSERT INTO sqlite_sequence (name, seq)
                SELECT 'answers', seq FROM sqlite_sequence WHERE name = 'answers_3';
            DROP TABLE answers_3;
            DELETE FROM texts WHERE digest NOT IN
                (SELECT prompt_digest FROM answers WHERE prompt_digest IS NOT NULL);
            CREATE INDEX answers_by_run ON answers (run_id);
            CREATE INDEX answers_by_item ON answers (item_id);
            CREATE INDEX answers_failed ON answers (model, condition, item_id, sample, wording)
                WHERE failure IS NOT NULL;
            CREATE TABLE batches (
                custom_id TEXT PRIMARY KEY,
                file TEXT NOT NULL,
                model TEXT NOT NULL REFERENCES models (name),
                item_id TEXT NOT NULL REFERENCES items (id),
                condition TEXT NOT NULL,
                sample INTEGER NOT NULL,
                wording TEXT NOT NULL,
                prompt_digest TEXT NOT NULL,
                exported_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX items_judged ON items (id, question_id, wording);
            CREATE INDEX questions_judged ON questions (id, digest);
            CREATE INDEX batches_by_place ON batches (model, condition, item_id, sample);
            """,
        fill: { connection in
            try fillWordings(connection)
            try nameRuns(connection)
        }
    )

    /// Gives each item the digest of its prompt.
    private static func fillWordings(_ connection: Connection) throws {
        let select = try connection.statement("SELECT id, body FROM items")
        let update = try connection.statement("UPDATE items SET wording = ? WHERE id = ?")
        while try select.step() {
            let id = select.text(0)
            let item = try decodeBody(ProbeItem.self, select.text(1), of: "item '\(id)'")
            try update.bind(digest(of: item.prompt), at: 1)
            try update.bind(id, at: 2)
            try update.run()
        }
    }

    /// Names each run by what is known of it, so that it has the same name in every copy of a ledger.
    private static func nameRuns(_ connection: Connection) throws {
        let select = try connection.statement(
            """
            SELECT id, json_array(id, model, started_at, tool_version, seed, parameters, arguments,
                pack_digests) FROM runs
            """
        )
        let update = try connection.statement("UPDATE runs SET uid = ? WHERE id = ?")
        while try select.step() {
            try update.bind(String(digest(of: select.text(1)).prefix(32)), at: 1)
            try update.bind(select.integer(0), at: 2)
            try update.run()
        }
        try connection.script("CREATE UNIQUE INDEX runs_by_uid ON runs (uid)")
    }
}
