internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// Keeps what a scorer found, in place of earlier judgements of those answers.
    ///
    /// An answer that was replaced since it was read is passed over; it counts as unjudged.
    public func store(_ judged: [StoredJudgement], scorer: String) throws(LedgerError) {
        try write { connection in
            try keep(
                judged.lazy.map { ($0.answer, $0.questionDigest, $0.judgement) },
                scorer: scorer,
                connection
            )
        }
    }

    /// Puts judgements in their places within a transaction.
    ///
    /// - Parameter areNew: whether they are of answers that this transaction has added.
    func keep(
        _ judged: some Sequence<(answer: Int, questionDigest: String, judgement: Judgement)>,
        scorer: String,
        areNew: Bool = false,
        _ connection: Connection
    ) throws {
        let all = try judgingStatements(connection)
        let statements = areNew ? all.ofNew : all.ofAny
        try statements.bind(scorer: scorer)
        var matches: [UInt8] = []
        var digest: String?
        for one in judged {
            if one.questionDigest != digest {
                try statements.bind(questionDigest: one.questionDigest)
                digest = one.questionDigest
            }
            matches.removeAll(keepingCapacity: true)
            one.judgement.matches.writeJSON(to: &matches)
            try statements.keep(one.answer, one.judgement, matches)
        }
    }

    /// Keeps how golds relate, in place of earlier relations of those questions.
    public func store(_ related: [RelatedQuestion], scorer: String) throws(LedgerError) {
        try write { connection in
            for one in related {
                try connection.run(
                    """
                    INSERT INTO relations (question_id, scorer, question_digest, body)
                    VALUES (?, ?, ?, ?)
                    ON CONFLICT (question_id) DO UPDATE SET scorer = excluded.scorer,
                        question_digest = excluded.question_digest, body = excluded.body
                    """,
                    [
                        .text(one.relations.question), .text(scorer), .text(one.questionDigest),
                        .text(one.relations.body),
                    ]
                )
            }
        }
    }

    /// The relations of a scorer that hold for the questions as they are now, sorted by question.
    /// - Parameters:
    ///   - scorer: whose relations.
    ///   - questions: the identifiers of those wanted, or none for all, which may take much memory.
    public func relations(
        scorer: String,
        of questions: [String]? = nil
    ) throws(LedgerError) -> [GoldRelations] {
        try perform { connection in
            let select = try connection.statement(
                questions == nil ? allRelationsSQL : chosenRelationsSQL
            )
            try select.bind(scorer, at: 1)
            if let questions { try select.bind(try encodeBody(questions), at: 2) }
            var found: [GoldRelations] = []
            while try select.step() {
                let text = select.text(0)
                let owner = "the relations of question '\(select.text(1))'"
                found.append(
                    try RelationsReader.read(text)
                        ?? decodeBody(GoldRelations.self, text, of: owner)
                )
            }
            return found
        }
    }

    /// The questions whose relations a scorer has yet to compute, sorted by identifier.
    public func unrelated(scorer: String) throws(LedgerError) -> [RegisteredQuestion] {
        try perform { connection in
            try connection.rows(
                """
                SELECT q.id, q.digest, q.body FROM questions AS q
                LEFT JOIN relations AS r ON r.question_id = q.id AND r.scorer = ?
                    AND r.question_digest = q.digest
                WHERE r.question_id IS NULL ORDER BY q.id
                """,
                [.text(scorer)]
            ).map(registeredQuestion)
        }
    }

    /// The questions, sorted by identifier.
    /// - Parameter suites: the bodies of questions, or none for all.
    public func questions(
        suites: [String]? = nil
    ) throws(LedgerError) -> [RegisteredQuestion] {
        try perform { connection in
            let chosen = try suites.map { SQLValue.text(try encodeBody($0)) } ?? .null
            return try connection.rows(
                """
                SELECT id, digest FROM questions
                WHERE ?1 IS NULL OR suite IN (SELECT value FROM json_each(?1)) ORDER BY id
                """,
                [chosen]
            ).map { row in
                let (id, digest) = (try row.text(0), try row.text(1))
                let question = try shelf.question(id, digest: digest) {
                    Array(try questionBody(id, connection).utf8)
                }
                return RegisteredQuestion(question: question, digest: digest)
            }
        }
    }

    /// One question, or none of that identifier.
    public func question(_ id: String) throws(LedgerError) -> RegisteredQuestion? {
        try perform { connection in
            try connection.rows("SELECT id, digest, body FROM questions WHERE id = ?", [.text(id)])
                .first.map(registeredQuestion)
        }
    }

    /// The items, sorted by identifier.
    /// - Parameters:
    ///   - locale: the culture they are about, or none for all.
    ///   - includesUnplaced: whether items that name no real culture come along with a locale.
    public func items(
        for locale: LocaleTag? = nil,
        includesUnplaced: Bool = false
    ) throws(LedgerError) -> [ProbeItem] {
        try perform { connection in
            // The index of locales serves a plain choice only.
            let choice =
                includesUnplaced
                ? "WHERE ?1 IS NULL OR locale = ?1 OR locale IS NULL"
                : locale == nil ? "WHERE ?1 IS NULL" : "WHERE locale = ?1"
            return try connection.rows(
                "SELECT id, body FROM items \(choice) ORDER BY id",
                [SQLValue(locale?.rawValue)]
            ).map { row in
                try decodeBody(ProbeItem.self, row.text(1), of: "item '\(row.text(0))'")
            }
        }
    }

    /// One item, or none of that identifier.
    public func item(_ id: String) throws(LedgerError) -> ProbeItem? {
        try perform { connection in
            try connection.rows("SELECT body FROM items WHERE id = ?", [.text(id)]).first.map {
                try decodeBody(ProbeItem.self, $0.text(0), of: "item '\(id)'")
            }
        }
    }

    /// Keeps the evidence about a target, in place of an earlier one.
    /// - Throws: `unreadable` when the body is no JSON.
    public func store(_ evidence: KeptEvidence) throws(LedgerError) {
        try write { connection in
            // Here and not in the schema, where SQLite 3.40 calls its JSON functions unsafe.
            let check = try connection.rows("SELECT json_valid(?)", [.text(evidence.body)])
            guard try check.first?.flag(0) == true else {
                throw LedgerError.unreadable("the evidence about \(evidence.target)")
            }
            _ = try connection.run(
                """
                INSERT INTO evidence (target, computed_at, body) VALUES (?, ?, ?)
                ON CONFLICT (target) DO UPDATE SET computed_at = excluded.computed_at,
                    body = excluded.body
                """,
                [.text(evidence.target.rawValue), .text(evidence.computedAt), .text(evidence.body)]
            )
        }
    }

    /// All kept evidence, sorted by target.
    public func evidence() throws(LedgerError) -> [KeptEvidence] {
        try perform { connection in
            try connection.rows("SELECT target, computed_at, body FROM evidence ORDER BY target")
                .map { row in
                    KeptEvidence(
                        target: LocaleTag(try row.text(0)),
                        computedAt: try row.text(1),
                        body: try row.text(2)
                    )
                }
        }
    }
}

/// The statements that judging runs for every answer.
struct JudgingStatements {
    /// Keeps the judgement of an answer that may have one, and may be gone.
    ///
    /// One that stays as it is costs no writing: SQLite leaves a page alone that says the same.
    let ofAny: JudgingStatement
    /// Keeps the judgement of an answer that was added just now.
    let ofNew: JudgingStatement

    init(_ connection: Connection) throws(SQLiteError) {
        let start = """
            INSERT INTO judgements
                (answer_id, scorer, question_digest, outcome, because, matches, choice)
            """
        ofAny = JudgingStatement(
            judgement: try connection.statement(
                """
                \(start)
                SELECT id, ?2, ?3, ?4, ?5, ?6, ?7 FROM answers WHERE id = ?1
                ON CONFLICT (answer_id) DO UPDATE SET scorer = excluded.scorer,
                    question_digest = excluded.question_digest, outcome = excluded.outcome,
                    because = excluded.because, matches = excluded.matches,
                    choice = excluded.choice
                """
            )
        )
        ofNew = JudgingStatement(
            judgement: try connection.statement("\(start) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        )
    }
}

/// Keeps one judgement after the other.
struct JudgingStatement {
    fileprivate let judgement: Statement

    /// Says whose judgements follow.
    func bind(scorer: String) throws(SQLiteError) {
        try judgement.bind(scorer, at: 2)
    }

    /// Says of which question the judgements that follow are.
    func bind(questionDigest: String) throws(SQLiteError) {
        try judgement.bind(questionDigest, at: 3)
    }

    /// Keeps one judgement, with its matches as JSON.
    func keep(_ answer: Int, _ found: Judgement, _ matches: [UInt8]) throws(SQLiteError) {
        try keep(
            answer,
            found.outcome,
            because: found.because,
            choice: found.choice,
            matches: matches[...]
        )
    }

    /// Keeps one judgement in its parts.
    func keep(
        _ answer: Int,
        _ outcome: Judgement.Outcome,
        because: String?,
        choice: Int?,
        matches: ArraySlice<UInt8>
    ) throws(SQLiteError) {
        try judgement.bind(answer, at: 1)
        try judgement.bind(outcome.rawValue, at: 4)
        try judgement.bind(because, at: 5)
        try judgement.bind(utf8: matches, at: 6)
        try judgement.bind(choice, at: 7)
        try judgement.run()
    }
}

private func registeredQuestion(_ row: Row) throws -> RegisteredQuestion {
    RegisteredQuestion(
        question: try decodeBody(Question.self, row.text(2), of: "question '\(row.text(0))'"),
        digest: try row.text(1)
    )
}

private let allRelationsSQL = """
    SELECT r.body, q.id FROM relations AS r JOIN questions AS q ON q.id = r.question_id
    WHERE r.scorer = ?1 AND r.question_digest = q.digest ORDER BY q.id
    """

private let chosenRelationsSQL = """
    SELECT r.body, q.id
    FROM json_each(?2) AS wanted
    CROSS JOIN questions AS q ON q.id = wanted.value
    CROSS JOIN relations AS r ON r.question_id = q.id
    WHERE r.scorer = ?1 AND r.question_digest = q.digest ORDER BY q.id
    """
