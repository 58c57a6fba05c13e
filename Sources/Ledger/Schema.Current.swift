extension Schema {
    /// All released steps; new ones are added at the end.
    static let current = Schema(
        migrations: [record, judgements, evidence, wordings, choices, adjudication, finds]
    )

    private static let record = Migration(
        version: 1,
        title: "packs, questions, items, runs and answers",
        script: """
            CREATE TABLE meta (
                key TEXT PRIMARY KEY,
                value TEXT NOT NULL
            ) STRICT;
            CREATE TABLE packs (
                name TEXT NOT NULL,
                kind TEXT NOT NULL,
                version TEXT NOT NULL,
                digest TEXT NOT NULL,
                path TEXT NOT NULL,
                registered_at TEXT NOT NULL,
                PRIMARY KEY (kind, name)
            ) STRICT;
            CREATE TABLE questions (
                id TEXT PRIMARY KEY,
                pack TEXT NOT NULL,
                suite TEXT NOT NULL,
                facet TEXT NOT NULL,
                digest TEXT NOT NULL,
                body TEXT NOT NULL
            ) STRICT;
            CREATE TABLE items (
                id TEXT PRIMARY KEY,
                question_id TEXT NOT NULL REFERENCES questions (id),
                locale TEXT,
                framing TEXT NOT NULL,
                language TEXT NOT NULL,
                digest TEXT NOT NULL,
                body TEXT NOT NULL
            ) STRICT;
            CREATE INDEX items_by_locale ON items (locale, id);
            CREATE INDEX items_by_question ON items (question_id);
            CREATE TABLE texts (
                digest TEXT PRIMARY KEY,
                body TEXT NOT NULL
            ) STRICT;
            CREATE TABLE models (
                name TEXT PRIMARY KEY,
                origin TEXT NOT NULL,
                parameters TEXT NOT NULL
            ) STRICT;
            CREATE TABLE runs (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                model TEXT REFERENCES models (name),
                started_at TEXT NOT NULL,
                ended_at TEXT,
                tool_version TEXT NOT NULL,
                seed TEXT NOT NULL,
                parameters TEXT NOT NULL,
                arguments TEXT NOT NULL,
                pack_digests TEXT NOT NULL
            ) STRICT;
            CREATE TABLE answers (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                run_id INTEGER NOT NULL REFERENCES runs (id),
                item_id TEXT NOT NULL REFERENCES items (id),
                model TEXT NOT NULL REFERENCES models (name),
                condition TEXT NOT NULL,
                sample INTEGER NOT NULL,
                origin TEXT NOT NULL,
                text_digest TEXT REFERENCES texts (digest),
                raw_digest TEXT REFERENCES texts (digest),
                prompt_digest TEXT REFERENCES texts (digest),
                failure TEXT,
                failure_message TEXT,
                truncated INTEGER NOT NULL,
                attempts INTEGER NOT NULL,
                seconds REAL,
                prompt_tokens INTEGER,
                completion_tokens INTEGER,
                received_at TEXT NOT NULL,
                UNIQUE (model, condition, item_id, sample),
                CHECK ((text_digest IS NULL) = (failure IS NOT NULL))
            ) STRICT;
            CREATE INDEX answers_by_run ON answers (run_id);
            CREATE INDEX answers_by_item ON answers (item_id);
            """
    )

    private static let judgements = Migration(
        version: 2,
        title: "judgements of answers and relations of golds",
        script: """
            CREATE TABLE judgements (
                answer_id INTEGER PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
                scorer TEXT NOT NULL,
                question_digest TEXT NOT NULL,
                outcome TEXT NOT NULL,
                because TEXT,
                matches TEXT NOT NULL
            ) STRICT;
            CREATE TABLE relations (
                question_id TEXT PRIMARY KEY REFERENCES questions (id) ON DELETE CASCADE,
                scorer TEXT NOT NULL,
                question_digest TEXT NOT NULL,
                body TEXT NOT NULL
            ) STRICT;
            """
    )

    private static let evidence = Migration(
        version: 3,
        title: "evidence by target",
        script: """
            CREATE TABLE evidence (
                target TEXT PRIMARY KEY,
                computed_at TEXT NOT NULL,
                body TEXT NOT NULL
            ) STRICT;
            """
    )

    private static let choices = Migration(
        version: 5,
        title: "the option that an answer chose",
        script: "ALTER TABLE judgements ADD COLUMN choice INTEGER;"
    )

    /// Rows of before stay as they are and are read as before; judging afresh rewrites them.
    private static let finds = Migration(
        version: 7,
        title: "matches that tell each find once",
        script: ""
    )
}
