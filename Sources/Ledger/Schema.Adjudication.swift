extension Schema {
    static let adjudication = Migration(
        version: 6,
        title: "hand-check samples with people's labels, and the replies of judge models",
        // Answers are named by their place and not by their number: a number differs from ledger to
        // ledger, and an answer that takes the place of a failure has a new one. Whether an answer
        // is still the one that was shown is told by a digest.
        //
        // Judges and their replies have tables of their own, so that nothing that counts models or
        // answers can take them for answers about a culture.
        script: """
            CREATE TABLE adjudication_samples (
                uid TEXT PRIMARY KEY,
                created_at TEXT NOT NULL,
                seed TEXT NOT NULL,
                scorer TEXT NOT NULL,
                tool_version TEXT NOT NULL,
                strata TEXT NOT NULL
            ) STRICT;
            CREATE TABLE adjudication_units (
                id TEXT PRIMARY KEY,
                sample_uid TEXT NOT NULL REFERENCES adjudication_samples (uid),
                position INTEGER NOT NULL,
                model TEXT NOT NULL,
                condition TEXT NOT NULL,
                item_id TEXT NOT NULL,
                sample INTEGER NOT NULL,
                target TEXT NOT NULL,
                proxy TEXT NOT NULL,
                language TEXT NOT NULL,
                verdict TEXT NOT NULL,
                target_is_a INTEGER NOT NULL,
                shown_digest TEXT NOT NULL,
                UNIQUE (sample_uid, position)
            ) STRICT;
            CREATE INDEX adjudication_units_by_target ON adjudication_units (target);
            CREATE TABLE adjudication_labels (
                unit_id TEXT NOT NULL REFERENCES adjudication_units (id),
                rater TEXT NOT NULL,
                label TEXT NOT NULL,
                note TEXT NOT NULL,
                imported_at TEXT NOT NULL,
                PRIMARY KEY (unit_id, rater)
            ) STRICT;
            CREATE TABLE judges (
                name TEXT PRIMARY KEY,
                origin TEXT NOT NULL,
                parameters TEXT NOT NULL
            ) STRICT;
            CREATE TABLE judge_requests (
                digest TEXT PRIMARY KEY,
                prompt_version TEXT NOT NULL,
                body TEXT NOT NULL
            ) STRICT;
            CREATE TABLE judge_pairs (
                request_digest TEXT NOT NULL REFERENCES judge_requests (digest),
                target TEXT NOT NULL,
                model TEXT NOT NULL,
                condition TEXT NOT NULL,
                item_id TEXT NOT NULL,
                sample INTEGER NOT NULL,
                culture TEXT NOT NULL,
                cluster INTEGER NOT NULL,
                PRIMARY KEY (model, condition, item_id, sample, culture, cluster, request_digest)
            ) STRICT;
            CREATE INDEX judge_pairs_by_request ON judge_pairs (request_digest);
            CREATE INDEX judge_pairs_by_target ON judge_pairs (target);
            CREATE TABLE judge_replies (
                judge TEXT NOT NULL REFERENCES judges (name),
                request_digest TEXT NOT NULL REFERENCES judge_requests (digest),
                equivalence TEXT,
                text TEXT,
                raw TEXT,
                reasoning TEXT,
                failure TEXT,
                failure_message TEXT,
                attempts INTEGER NOT NULL,
                seconds REAL,
                prompt_tokens INTEGER,
                completion_tokens INTEGER,
                received_at TEXT NOT NULL,
                PRIMARY KEY (judge, request_digest),
                CHECK ((text IS NULL) = (failure IS NOT NULL)),
                CHECK ((text IS NULL) = (equivalence IS NULL))
            ) STRICT;
            """
    )
}
