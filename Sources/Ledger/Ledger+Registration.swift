internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// Keeps which version of a pack is in use, in place of an earlier one of that name and kind.
    @discardableResult
    public func register(_ pack: PackRecord) throws(LedgerError) -> RegistrationChange {
        try write { connection in
            let kept = try connection.rows(
                "SELECT digest FROM packs WHERE kind = ? AND name = ?",
                [.text(pack.kind), .text(pack.name)]
            ).first?.text(0)
            guard kept != pack.digest else { return .unchanged }
            try connection.run(
                """
                INSERT INTO packs (name, kind, version, digest, path, registered_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (kind, name) DO UPDATE SET version = excluded.version,
                    digest = excluded.digest, path = excluded.path,
                    registered_at = excluded.registered_at
                """,
                [
                    .text(pack.name), .text(pack.kind), .text(pack.version), .text(pack.digest),
                    .text(pack.path), .text(pack.registeredAt),
                ]
            )
            return kept == nil ? .added : .changed
        }
    }

    /// Keeps a model's origin and parameters under its name.
    ///
    /// The parameters of earlier runs stay with those runs.
    /// - Throws: `origin` when the name belongs to answers of another origin, because recorded,
    ///   simulated and live answers must not be counted as one model's.
    @discardableResult
    public func register(_ model: ModelRecord) throws(LedgerError) -> RegistrationChange {
        try write { connection in
            let parameters = try encodeBody(model.parameters)
            let kept = try connection.rows(
                "SELECT origin, parameters FROM models WHERE name = ?",
                [.text(model.name)]
            ).first
            if let kept {
                guard try kept.text(0) == model.origin.rawValue else {
                    throw LedgerError(
                        .origin,
                        "the name '\(model.name)' belongs to \(try kept.text(0)) answers; "
                            + "keep \(model.origin.rawValue) ones under another name"
                    )
                }
                guard try kept.text(1) != parameters else { return .unchanged }
            }
            try connection.run(
                """
                INSERT INTO models (name, origin, parameters) VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET parameters = excluded.parameters
                """,
                [.text(model.name), .text(model.origin.rawValue), .text(parameters)]
            )
            return kept == nil ? .added : .changed
        }
    }

    /// Keeps questions and items, replacing those whose body differs, and says what changed.
    ///
    /// Nothing is removed: answers may refer to what a pack no longer has.
    @discardableResult
    public func register(_ set: ItemSet) throws(LedgerError) -> ItemSetChange {
        try write { connection in
            var change = ItemSetChange()
            for question in set.questions {
                switch try keep(question, connection) {
                case .added: change.addedQuestions.append(question.id)
                case .changed: change.changedQuestions.append(question.id)
                case .unchanged: break
                }
            }
            for item in set.items {
                switch try keep(item, connection, &change.answeredUnderOldPrompt) {
                case .added: change.addedItems.append(item.id)
                case .changed: change.changedItems.append(item.id)
                case .unchanged: break
                }
            }
            return change
        }
    }

    /// The packs in use, sorted by kind and name.
    public func packs() throws(LedgerError) -> [PackRecord] {
        try perform { connection in
            try connection.rows(
                """
                SELECT name, kind, version, digest, path, registered_at FROM packs
                ORDER BY kind, name
                """
            ).map { row in
                PackRecord(
                    name: try row.text(0),
                    kind: try row.text(1),
                    version: try row.text(2),
                    digest: try row.text(3),
                    path: try row.text(4),
                    registeredAt: try row.text(5)
                )
            }
        }
    }

    /// The models, sorted by name.
    public func models() throws(LedgerError) -> [ModelRecord] {
        try perform { connection in
            try connection.rows("SELECT name, origin, parameters FROM models ORDER BY name")
                .map { row in
                    let name = try row.text(0)
                    return ModelRecord(
                        name: name,
                        origin: try decodeOrigin(row.text(1), of: "model '\(name)'"),
                        parameters: try decodeBody(
                            [String: String].self,
                            row.text(2),
                            of: "model '\(name)'"
                        )
                    )
                }
        }
    }

    func keep(
        _ question: Question,
        _ connection: Connection
    ) throws -> RegistrationChange {
        let body = try encodeBody(question)
        let digest = digest(of: body)
        let kept = try connection.rows(
            "SELECT digest FROM questions WHERE id = ?",
            [.text(question.id)]
        ).first?.text(0)
        guard kept != digest else { return .unchanged }
        try connection.run(
            """
            INSERT INTO questions (id, pack, suite, facet, digest, body) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET pack = excluded.pack, suite = excluded.suite,
                facet = excluded.facet, digest = excluded.digest, body = excluded.body
            """,
            [
                .text(question.id), .text(question.pack), .text(question.suite),
                .text(question.facet), .text(digest), .text(body),
            ]
        )
        return kept == nil ? .added : .changed
    }

    func keep(
        _ item: ProbeItem,
        _ connection: Connection,
        _ answeredUnderOldPrompt: inout [String]
    ) throws -> RegistrationChange {
        let body = try encodeBody(item)
        let digest = digest(of: body)
        let kept = try connection.rows(
            "SELECT digest, body FROM items WHERE id = ?",
            [.text(item.id)]
        ).first
        guard try kept?.text(0) != digest else { return .unchanged }
        if let kept {
            let old = try decodeBody(ProbeItem.self, kept.text(1), of: "item '\(item.id)'")
            let answered = try connection.rows(
                "SELECT 1 FROM answers WHERE item_id = ? LIMIT 1",
                [.text(item.id)]
            )
            if !old.prompt.utf8.elementsEqual(item.prompt.utf8), !answered.isEmpty {
                answeredUnderOldPrompt.append(item.id)
            }
        }
        let wording = Vocabulary.digest(of: item.prompt)
        // Here and in one transaction, rather than with each answer: digests come in no order, and
        // every new one writes a page of its own.
        let text = try connection.statement(keepTextSQL)
        try text.bind(wording, at: 1)
        try text.bind(item.prompt, at: 2)
        try text.run()
        try connection.run(
            """
            INSERT INTO items (id, question_id, locale, framing, language, digest, body, wording)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET question_id = excluded.question_id,
                locale = excluded.locale, framing = excluded.framing,
                language = excluded.language, digest = excluded.digest, body = excluded.body,
                wording = excluded.wording
            """,
            [
                .text(item.id), .text(item.question), SQLValue(item.locale?.rawValue),
                .text(item.framing.rawValue), .text(item.language), .text(digest), .text(body),
                .text(wording),
            ]
        )
        return kept == nil ? .added : .changed
    }
}

/// Reads an origin back, or says whose it is.
func decodeOrigin(_ text: String, of owner: String) throws(LedgerError) -> AnswerOrigin {
    guard let origin = AnswerOrigin(rawValue: text) else { throw .unreadable(owner) }
    return origin
}
