internal import JSONKit
internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// The items of a pack about some locales under some framings, in the order of the file.
    ///
    /// Locales lie mixed in the file: to read one after the other would read all of it for each.
    /// - Parameters:
    ///   - pack: what the identifiers of their questions begin with, up to the slash.
    ///   - locales: the cultures they are about.
    ///   - framings: the framings wanted.
    public nonisolated func items(
        of pack: String,
        for locales: [LocaleTag],
        framings: Set<Framing>
    ) async throws(LedgerError) -> [ProbeItem] {
        let places = try await places(ofItemsAbout: locales)
        let words = framings.map(\.rawValue).sorted()
        var items: [ProbeItem] = []
        items.reserveCapacity(places.count)
        var ready = await bodies(places.prefix(Self.bodiesAtOnce), of: pack, words)
        for start in stride(from: 0, to: places.count, by: Self.bodiesAtOnce) {
            let further = places.dropFirst(start + Self.bodiesAtOnce).prefix(Self.bodiesAtOnce)
            // Decoded on the caller's thread, while the ledger reads on.
            async let following = bodies(further, of: pack, words)
            for (id, body) in try ready.get() {
                items.append(try decodeBody(ProbeItem.self, utf8: body, of: "item '\(id)'"))
            }
            ready = await following
        }
        return items
    }

    private static let bodiesAtOnce = 1024

    /// The places in the file of all items about some locales, in order.
    private func places(ofItemsAbout locales: [LocaleTag]) throws(LedgerError) -> [Int] {
        try perform { connection in
            let select = try connection.statement(
                "SELECT rowid FROM items INDEXED BY items_by_locale WHERE locale = ?"
            )
            var places: [Int] = []
            for locale in Set(locales) {
                try select.bind(locale.rawValue, at: 1)
                while try select.step() { places.append(select.integer(0)) }
                select.reset()
            }
            return places.sorted()
        }
    }

    /// The items at some places that are of a pack and under some framings, as they are kept.
    private func bodies(
        _ places: ArraySlice<Int>,
        of pack: String,
        _ framings: [String]
    ) -> Result<[(id: String, body: [UInt8])], LedgerError> {
        Result { () throws(LedgerError) in
            guard !places.isEmpty else { return [] }
            return try perform { connection in
                let words = framings.indices.map { "?\($0 + 3)" }.joined(separator: ", ")
                let select = try connection.statement(
                    """
                    SELECT id, body FROM items
                    WHERE rowid = ?1 AND substr(question_id, 1, length(?2)) = ?2
                        AND framing IN (\(words))
                    """
                )
                try select.bind(pack + "/", at: 2)
                for (place, framing) in framings.enumerated() {
                    try select.bind(framing, at: Int32(place + 3))
                }
                // One transaction, which locks the file once for all of them.
                return try connection.deferredTransaction {
                    var bodies: [(id: String, body: [UInt8])] = []
                    for place in places {
                        try select.bind(place, at: 1)
                        defer { select.reset() }
                        if try select.step() { bodies.append((select.text(0), select.utf8(1))) }
                    }
                    return bodies
                }
            }
        }
    }

    /// The questions of some identifiers as they are now, those that are there.
    ///
    /// They come without the citations of their golds, which judging has no use for and which are
    /// half of what there is to read.
    public nonisolated func questionsToJudge(
        _ ids: [String]
    ) async throws(LedgerError) -> [RegisteredQuestion] {
        let kept = try await bodies(ofQuestions: ids)
        var questions: [RegisteredQuestion] = []
        for one in kept {
            guard let document = JSONDocument(one.body), document.isStrict,
                let question = Question(
                    document.root,
                    gold: { GoldSet($0, withCitations: false) }
                )
            else { throw .unreadable("question '\(one.id)'") }
            questions.append(RegisteredQuestion(question: question, digest: one.digest))
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

    /// Whether a model has any answer or failure that does not belong to a run.
    ///
    /// Where it has none, nothing that the run has yet to ask can be there, or be served.
    public func hasAnswers(of model: String, besides run: Int) throws(LedgerError) -> Bool {
        try perform { connection in
            // By runs, each of which is one look-up: an import need not name its run's model.
            try !connection.rows(
                """
                SELECT 1 FROM runs AS r
                WHERE r.id <> ?2 AND (r.model IS NULL OR r.model = ?1)
                    AND EXISTS (SELECT 1 FROM answers AS a INDEXED BY answers_by_run
                        WHERE a.run_id = r.id)
                LIMIT 1
                """,
                [.text(model), SQLValue(run)]
            ).isEmpty
        }
    }

    /// Whether a model has any answer or failure.
    func hasAnything(of model: String, _ connection: Connection) throws(SQLiteError) -> Bool {
        try !connection.rows("SELECT 1 FROM answers WHERE model = ? LIMIT 1", [.text(model)])
            .isEmpty
    }
}
