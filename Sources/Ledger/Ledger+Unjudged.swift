internal import SQLiteKit

extension Ledger {
    /// Reads a page of answers that a scorer has not judged, or not with the question as it is now.
    ///
    /// It is read beside the ledger's own work, so that judgements can be stored meanwhile; pages
    /// that follow one another by their cursors never show an answer twice.
    /// - Parameters:
    ///   - scorer: who judges.
    ///   - includingJudged: whether what it has judged comes along, to be judged again.
    ///   - cursor: where the page starts, or none for the first one.
    ///   - limit: how many answers a page holds.
    public nonisolated func unjudgedTexts(
        scorer: String,
        includingJudged: Bool = false,
        after cursor: UnjudgedCursor? = nil,
        limit: Int = 4096
    ) async throws(LedgerError) -> UnjudgedPage {
        precondition(limit > 0, "a page holds something")
        let read = { @Sendable (connection: Connection) throws -> UnjudgedPage in
            try unjudgedPage(connection, scorer, includingJudged, cursor, limit)
        }
        if let reader = try await reader() { return try await reader.perform(read) }
        return try await perform(read)
    }
}

private func unjudgedPage(
    _ connection: Connection,
    _ scorer: String,
    _ includingJudged: Bool,
    _ cursor: UnjudgedCursor?,
    _ limit: Int
) throws -> UnjudgedPage {
    // One transaction, so that answers and items are seen as they are at one moment.
    try connection.deferredTransaction {
        let select = try connection.statement(includingJudged ? allSQL : unjudgedSQL)
        try select.bind(cursor?.answer ?? 0, at: 1)
        if !includingJudged { try select.bind(scorer, at: 2) }
        defer { select.reset() }
        var items = try MetItems(cursor?.items ?? MetItems.Kept(), connection)
        var texts: [UnjudgedText] = []
        texts.reserveCapacity(min(limit, 4096))
        while texts.count < limit, try select.step() {
            guard let item = try items.item(in: select, 1),
                select.holds(2, "") || select.holds(2, item.wording),
                includingJudged || select.isNull(6) || !select.holds(6, item.digest)
            else { continue }
            texts.append(
                UnjudgedText(
                    answer: select.integer(0),
                    question: item.question,
                    questionDigest: item.digest,
                    choiceItem: item.offersOptions ? item.id : nil,
                    text: select.text(3),
                    failure: select.optionalText(4),
                    truncated: select.integer(5) != 0
                )
            )
        }
        guard texts.count == limit, let last = texts.last else {
            return UnjudgedPage(texts: texts, next: nil)
        }
        return UnjudgedPage(
            texts: texts,
            next: UnjudgedCursor(answer: last.answer, items: items.kept)
        )
    }
}

// Answers in the order in which they came, so that their judgements are written in sequence. Of two
// answers at a place, one without and one with the wording as it is now, both are judged, which
// costs less than looking for such pairs.
private let allSQL = """
    SELECT id, item_id, wording, text, failure, truncated FROM answers WHERE id > ?1 ORDER BY id
    """

private let unjudgedSQL = """
    SELECT a.id, a.item_id, a.wording, a.text, a.failure, a.truncated, j.question_digest
    FROM answers AS a LEFT JOIN judgements AS j ON j.answer_id = a.id AND j.scorer = ?2
    WHERE a.id > ?1 ORDER BY a.id
    """

/// What is known of the items of answers, each looked up once: joining them costs two searches an
/// answer, which took longer than reading it.
struct MetItems {
    /// An item with what judging an answer to it needs.
    struct Item: Sendable {
        var id: String
        var question: String
        var digest: String
        var wording: String
        var offersOptions: Bool
        /// The place of the item that came after it last time: answers come round in turns.
        var follower = 0
    }

    /// The items met so far, which go along from page to page.
    struct Kept: Sendable {
        var items: [Item] = []
        var places: [String: Int] = [:]
        var last = 0
    }

    private static let most = 1 << 15
    private(set) var kept: Kept
    private let select: Statement

    init(_ kept: Kept, _ connection: Connection) throws(SQLiteError) {
        self.kept = kept
        // The identifier of an item says its framing.
        select = try connection.statement(
            """
            SELECT q.id, q.digest, i.wording, instr(i.id, ':choice.') > 0
            FROM items AS i INDEXED BY items_judged
            CROSS JOIN questions AS q INDEXED BY questions_judged ON q.id = i.question_id
            WHERE i.id = ?1
            """
        )
    }

    /// The item that a column names, or none when it is not registered.
    mutating func item(in row: Statement, _ column: Int32) throws(SQLiteError) -> Item? {
        if kept.items.indices.contains(kept.last) {
            let guess = kept.items[kept.last].follower
            if row.holds(column, kept.items[guess].id) {
                kept.last = guess
                return kept.items[guess]
            }
        }
        let id = row.text(column)
        // Two identifiers may be one to Swift and differ in their bytes.
        if let place = kept.places[id], row.holds(column, kept.items[place].id) {
            go(to: place)
            return kept.items[place]
        }
        try select.bind(id, at: 1)
        defer { select.reset() }
        guard try select.step() else { return nil }
        if kept.items.count >= Self.most { kept = Kept() }
        let item = Item(
            id: id,
            question: select.text(0),
            digest: select.text(1),
            wording: select.text(2),
            offersOptions: select.integer(3) != 0
        )
        kept.items.append(item)
        kept.places[id] = kept.items.count - 1
        go(to: kept.items.count - 1)
        return item
    }

    private mutating func go(to place: Int) {
        kept.items[kept.last].follower = place
        kept.last = place
    }
}
