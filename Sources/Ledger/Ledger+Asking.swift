internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// The items of a pack about a locale under some framings, sorted by identifier.
    /// - Parameters:
    ///   - pack: what the identifiers of their questions begin with, up to the slash.
    ///   - framings: the framings wanted.
    public nonisolated func items(
        of pack: String,
        for locale: LocaleTag,
        framings: Set<Framing>
    ) async throws(LedgerError) -> [ProbeItem] {
        let bodies = try await bodies(of: pack, for: locale, framings.map(\.rawValue).sorted())
        // Read on the caller's thread, so that the ledger can go on with the next locale.
        var items: [ProbeItem] = []
        items.reserveCapacity(bodies.count)
        for (id, body) in bodies {
            items.append(try decodeBody(ProbeItem.self, utf8: body, of: "item '\(id)'"))
        }
        return items
    }

    private func bodies(
        of pack: String,
        for locale: LocaleTag,
        _ framings: [String]
    ) throws(LedgerError) -> [(id: String, body: [UInt8])] {
        try perform { connection in
            let places = framings.indices.map { "?\($0 + 3)" }.joined(separator: ", ")
            let select = try connection.statement(
                """
                SELECT id, body FROM items
                WHERE locale = ?1 AND substr(question_id, 1, length(?2)) = ?2
                    AND framing IN (\(places))
                ORDER BY id
                """
            )
            try select.bind(locale.rawValue, at: 1)
            try select.bind(pack + "/", at: 2)
            for (place, framing) in framings.enumerated() {
                try select.bind(framing, at: Int32(place + 3))
            }
            var bodies: [(id: String, body: [UInt8])] = []
            while try select.step() { bodies.append((select.text(0), select.utf8(1))) }
            return bodies
        }
    }

    /// The questions of some identifiers as they are now, those that are there.
    public nonisolated func questions(
        _ ids: [String]
    ) async throws(LedgerError) -> [RegisteredQuestion] {
        let kept = try await bodies(ofQuestions: ids)
        var questions: [RegisteredQuestion] = []
        for one in kept {
            questions.append(
                RegisteredQuestion(
                    question: try decodeBody(
                        Question.self,
                        utf8: one.body,
                        of: "question '\(one.id)'"
                    ),
                    digest: one.digest
                )
            )
        }
        return questions
    }

    private func bodies(
        ofQuestions ids: [String]
    ) throws(LedgerError) -> [(id: String, digest: String, body: [UInt8])] {
        try perform { connection in
            let select = try connection.statement(
                "SELECT digest, body FROM questions WHERE id = ?"
            )
            return try ids.compactMap { id in
                try select.bind(id, at: 1)
                defer { select.reset() }
                return try select.step() ? (id, select.text(0), select.utf8(1)) : nil
            }
        }
    }

    /// Whether a model has any answer or failure.
    func hasAnything(of model: String, _ connection: Connection) throws(SQLiteError) -> Bool {
        try !connection.rows("SELECT 1 FROM answers WHERE model = ? LIMIT 1", [.text(model)])
            .isEmpty
    }
}
