internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// Lists the answered items about some locales by suite, facet, question and identifier.
    ///
    /// Items whose answers are all to an earlier wording are listed too; they have no answers then.
    /// - Parameters:
    ///   - locales: the cultures asked about.
    ///   - includingUnplaced: whether items that name no real culture come along.
    ///   - framings: how the items speak of it.
    public nonisolated func askedItems(
        about locales: [LocaleTag],
        includingUnplaced: Bool = false,
        framings: [Framing]
    ) async throws(LedgerError) -> [AskedItem] {
        let read = { @Sendable (connection: Connection) throws -> [AskedItem] in
            let select = try connection.statement(askedItemsSQL)
            try select.bind(try encodeBody(locales.map(\.rawValue)), at: 1)
            try select.bind(try encodeBody(framings.map(\.rawValue)), at: 2)
            try select.bind(includingUnplaced, at: 3)
            var items: [AskedItem] = []
            var (suite, facet) = ("", "")
            while try select.step() {
                suite = select.text(2, reusing: suite)
                facet = select.text(3, reusing: facet)
                items.append(
                    AskedItem(
                        id: select.text(0),
                        question: select.text(1),
                        suite: suite,
                        facet: facet
                    )
                )
            }
            return items.sorted { a, b in
                (a.suite, a.facet, a.question, a.id) < (b.suite, b.facet, b.question, b.id)
            }
        }
        if let reader = try await reader() { return try await reader.perform(read) }
        return try await perform(read)
    }

    /// The locales of some about which an answer counts in one of some framings.
    public nonisolated func answered(
        among locales: [LocaleTag],
        framings: [Framing]
    ) async throws(LedgerError) -> Set<LocaleTag> {
        let read = { @Sendable (connection: Connection) throws -> Set<LocaleTag> in
            let select = try connection.statement(answeredSQL)
            try select.bind(try encodeBody(locales.map(\.rawValue)), at: 1)
            try select.bind(try encodeBody(framings.map(\.rawValue)), at: 2)
            var found: Set<LocaleTag> = []
            while try select.step() { found.insert(LocaleTag(select.text(0))) }
            return found
        }
        if let reader = try await reader() { return try await reader.perform(read) }
        return try await perform(read)
    }

    /// Reads every counted answer to some items, in the order given.
    ///
    /// It is read beside the ledger's own work. Items that are not there are passed over.
    /// - Parameters:
    ///   - items: the items' identifiers; those of one question stand together.
    ///   - scorer: whose judgements come along, if they are of the question as it is now.
    ///   - held: answers that were read before with judgements of that scorer, taken from there.
    public nonisolated func answers(
        to items: [String],
        scorer: String,
        held: HeldAnswers? = nil
    ) async throws(LedgerError) -> [ItemAnswers] {
        let shelf = shelf
        let read = { @Sendable (connection: Connection) throws -> [ItemAnswers] in
            try connection.deferredTransaction {
                try itemAnswers(connection, items, scorer, shelf, held)
            }
        }
        if let reader = try await reader() { return try await reader.perform(read) }
        return try await perform(read)
    }
}

private func itemAnswers(
    _ connection: Connection,
    _ items: [String],
    _ scorer: String,
    _ shelf: QuestionShelf,
    _ held: HeldAnswers?
) throws -> [ItemAnswers] {
    let heads = try connection.statement(headSQL)
    let select = try connection.statement(itemAnswersSQL)
    try select.bind(scorer, at: 2)
    var reading = AnswerReading()
    var found: [ItemAnswers] = []
    for id in items {
        try heads.bind(id, at: 1)
        defer { heads.reset() }
        guard try heads.step() else { continue }
        let (question, digest) = (heads.text(2), heads.text(3))
        let asked = AskedQuestion(
            item: try decodeBody(ProbeItem.self, heads.text(0), of: "item '\(id)'"),
            question: try shelf.question(question, digest: digest) {
                Array(try questionBody(question, connection).utf8)
            },
            questionDigest: digest
        )
        let wording = heads.text(1)
        if let answers = try held?.answers(to: id, wording: wording, questionDigest: digest) {
            found.append(ItemAnswers(asked: asked, answers: answers))
            continue
        }
        try select.bind(id, at: 1)
        try select.bind(digest, at: 3)
        try select.bind(wording, at: 4)
        var answers: [KeptAnswer] = []
        while try select.step() { answers.append(try reading.answer(select, item: asked.item.id)) }
        select.reset()
        found.append(ItemAnswers(asked: asked, answers: answers))
    }
    return found
}

/// Reads answers row by row; what a row says again stays the same text in memory.
private struct AnswerReading {
    private var matches = ReadMatches()
    private var (model, condition, receivedAt, origin) = ("", "", "", "")
    private var readOrigin: AnswerOrigin?

    mutating func answer(_ row: Statement, item: String) throws -> KeptAnswer {
        let id = row.integer(0)
        model = row.text(2, reusing: model)
        condition = row.text(3, reusing: condition)
        receivedAt = row.text(10, reusing: receivedAt)
        let named = row.text(5, reusing: origin)
        let known = named == origin ? readOrigin : nil
        let from = try known ?? decodeOrigin(named, of: "answer \(id)")
        (origin, readOrigin) = (named, from)
        return KeptAnswer(
            id: id,
            run: row.integer(1),
            answer: Answer(
                item: item,
                model: model,
                condition: condition,
                sample: row.integer(4),
                origin: from,
                text: row.text(8),
                failure: row.optionalText(6),
                truncated: row.integer(7) != 0
            ),
            judgement: row.isNull(11)
                ? nil
                : try decodeJudgement(
                    outcome: row.text(11),
                    because: row.optionalText(12),
                    matches: row.utf8(13),
                    choice: row.optionalInteger(14),
                    of: id,
                    known: &matches
                ),
            prompt: row.optionalText(9),
            receivedAt: receivedAt
        )
    }
}

// Each half is read through the index by locale; one condition for both would read all items.
private let askedItemsSQL = """
    SELECT i.id, i.question_id, q.suite, q.facet
    FROM json_each(?1) AS wanted
    CROSS JOIN items AS i INDEXED BY items_by_locale ON i.locale = wanted.value
    CROSS JOIN questions AS q ON q.id = i.question_id
    WHERE i.framing IN (SELECT value FROM json_each(?2))
        AND EXISTS (SELECT 1 FROM answers AS a WHERE a.item_id = i.id)
    UNION ALL
    SELECT i.id, i.question_id, q.suite, q.facet
    FROM items AS i INDEXED BY items_by_locale
    CROSS JOIN questions AS q ON q.id = i.question_id
    WHERE ?3 AND i.locale IS NULL AND i.framing IN (SELECT value FROM json_each(?2))
        AND EXISTS (SELECT 1 FROM answers AS a WHERE a.item_id = i.id)
    """

private let answeredSQL = """
    SELECT wanted.value FROM json_each(?1) AS wanted
    WHERE EXISTS (
        SELECT 1 FROM items AS i INDEXED BY items_by_locale
        CROSS JOIN answers AS a INDEXED BY answers_by_item ON a.item_id = i.id
        WHERE i.locale = wanted.value AND i.framing IN (SELECT value FROM json_each(?2))
            AND \(isCurrent))
    """

private let headSQL = """
    SELECT i.body, i.wording, q.id, q.digest
    FROM items AS i JOIN questions AS q ON q.id = i.question_id WHERE i.id = ?1
    """

// `?4` is the item's wording as it is now, as `isCurrent` has it.
private let itemAnswersSQL = """
    SELECT a.id, a.run_id, a.model, a.condition, a.sample, a.origin, a.failure, a.truncated,
        a.text,
        CASE WHEN a.prompt_digest <> ?4 THEN
            (SELECT t.body FROM texts AS t WHERE t.digest = a.prompt_digest) END,
        a.received_at, j.outcome, j.because, j.matches, j.choice
    FROM answers AS a INDEXED BY answers_by_item
    LEFT JOIN judgements AS j
        ON j.answer_id = a.id AND j.scorer = ?2 AND j.question_digest = ?3
    WHERE a.item_id = ?1 AND (a.wording = ?4 OR (a.wording = '' AND NOT EXISTS (
        SELECT 1 FROM answers AS w WHERE w.model = a.model AND w.condition = a.condition
            AND w.item_id = a.item_id AND w.sample = a.sample AND w.wording = ?4)))
    ORDER BY a.model, a.condition, a.sample
    """
