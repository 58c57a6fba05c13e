internal import SQLiteKit
internal import Vocabulary

extension Ledger {
    /// Reads one page of answers, ordered by model, condition, item and sample.
    ///
    /// Answers to an earlier wording of their item are passed over; `outdated` counts them.
    /// - Parameters:
    ///   - filter: which answers.
    ///   - scorer: whose judgements come along, if they are of the question as it is now.
    ///   - cursor: where the page starts, or none for the first one.
    ///   - limit: how many answers a page holds.
    public func answers(
        matching filter: AnswerFilter = AnswerFilter(),
        scorer: String? = nil,
        after cursor: AnswerCursor? = nil,
        limit: Int = 500
    ) throws(LedgerError) -> AnswerPage {
        try page(filter, scorer: scorer, onlyUnjudged: false, after: cursor, limit: limit)
    }

    /// Reads one page of answers that a scorer has not judged, or not with the question as it is now.
    public func unjudged(
        scorer: String,
        matching filter: AnswerFilter = AnswerFilter(),
        after cursor: AnswerCursor? = nil,
        limit: Int = 500
    ) throws(LedgerError) -> AnswerPage {
        try page(filter, scorer: scorer, onlyUnjudged: true, after: cursor, limit: limit)
    }

    /// Streams all answers that a filter lets through, a page in memory at a time.
    public nonisolated func allAnswers(
        matching filter: AnswerFilter = AnswerFilter(),
        scorer: String? = nil,
        pageSize: Int = 500
    ) -> AnswerPages {
        AnswerPages(ledger: self, filter: filter, scorer: scorer, pageSize: pageSize)
    }

    private func page(
        _ filter: AnswerFilter,
        scorer: String?,
        onlyUnjudged: Bool,
        after cursor: AnswerCursor?,
        limit: Int
    ) throws(LedgerError) -> AnswerPage {
        precondition(limit > 0, "a page holds something")
        return try perform { connection in
            let rows = try connection.rows(
                answersSQL,
                try filterValues(filter, scorer: scorer, after: cursor)
                    + [SQLValue(onlyUnjudged), SQLValue(limit)]
            )
            var matches = ReadMatches()
            let answers = try rows.map { row in try answer(row, connection, &matches) }
            guard answers.count == limit, let last = answers.last?.answer else {
                return AnswerPage(answers: answers, next: nil)
            }
            // There is one answer at a place, whatever its wording.
            return AnswerPage(answers: answers, next: AnswerCursor(last, wording: "\u{10FFFF}"))
        }
    }

    /// Reads an answer from the columns of `wholeAnswerColumns`.
    func answer(
        _ row: Row,
        _ connection: Connection,
        _ matches: inout ReadMatches
    ) throws -> LedgerAnswer {
        let id = try row.integer(0)
        let item = try row.text(2)
        let question = try row.text(11)
        let questionDigest = try row.text(12)
        return LedgerAnswer(
            id: id,
            run: try row.integer(1),
            answer: Answer(
                item: item,
                model: try row.text(3),
                condition: try row.text(4),
                sample: try row.integer(5),
                origin: try decodeOrigin(row.text(6), of: "answer \(id)"),
                text: try row.optionalText(9) ?? "",
                failure: try row.optionalText(7),
                truncated: try row.flag(8)
            ),
            asked: AskedQuestion(
                item: try readBodies.item(item, digest: row.text(10)) {
                    try storedBody("SELECT body FROM items WHERE id = ?", of: item, connection)
                },
                question: try shelf.question(question, digest: questionDigest) {
                    Array(try questionBody(question, connection).utf8)
                },
                questionDigest: questionDigest
            ),
            judgement: row.isNull(13)
                ? nil
                : try decodeJudgement(
                    outcome: row.text(13),
                    because: row.optionalText(14),
                    matches: Array(row.text(15).utf8),
                    choice: row.optionalInteger(16),
                    of: id,
                    known: &matches
                )
        )
    }

}

/// The JSON of a question, or a word that it is not there.
func questionBody(_ id: String, _ connection: Connection) throws -> String {
    try storedBody("SELECT body FROM questions WHERE id = ?", of: id, connection)
}

private func storedBody(_ sql: String, of id: String, _ connection: Connection) throws -> String {
    guard let row = try connection.rows(sql, [.text(id)]).first else {
        throw LedgerError.unreadable("'\(id)'")
    }
    return try row.text(0)
}

/// What texts of matches came to, so that answers that say the same are read once and share it.
///
/// An answer that dozens of cultures accept has kilobytes of them, and most samples repeat another.
struct ReadMatches {
    /// The texts kept; the answers to one item have some dozens.
    private static let most = 256

    private var known: [ByteText: [GoldMatch]] = [:]

    /// Reads the JSON of matches, or says whose it is.
    mutating func matches(
        _ text: [UInt8],
        of owner: @autoclosure () -> String
    ) throws -> [GoldMatch] {
        let key = ByteText(text)
        if let found = known[key] { return found }
        let made =
            try MatchesReader.read(text)
            ?? KeptMatches.decode(String(decoding: text, as: UTF8.self), of: owner())
        if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
        known[key] = made
        return made
    }
}

/// Reads a single judgement back, or says whose it is.
func decodeJudgement(
    outcome: String,
    because: String?,
    matches: String,
    choice: Int?,
    of answer: Int
) throws -> Judgement {
    var known = ReadMatches()
    return try decodeJudgement(
        outcome: outcome,
        because: because,
        matches: Array(matches.utf8),
        choice: choice,
        of: answer,
        known: &known
    )
}

/// Reads a judgement back, or says whose it is.
func decodeJudgement(
    outcome: String,
    because: String?,
    matches: [UInt8],
    choice: Int?,
    of answer: Int,
    known: inout ReadMatches
) throws -> Judgement {
    func owner() -> String { "the judgement of answer \(answer)" }
    guard let outcome = Judgement.Outcome(rawValue: outcome) else {
        throw LedgerError.unreadable(owner())
    }
    return Judgement(
        outcome: outcome,
        because: because,
        matches: try known.matches(matches, of: owner()),
        choice: choice
    )
}

/// Whether an answer `a` is to its item `i` as it is worded now.
///
/// A recording that does not say its wording counts unless there is an answer to the present one.
let isCurrent = """
    (a.wording = i.wording OR (a.wording = '' AND NOT EXISTS (
        SELECT 1 FROM answers AS w WHERE w.model = a.model AND w.condition = a.condition
            AND w.item_id = a.item_id AND w.sample = a.sample AND w.wording = i.wording)))
    """

/// The values of `?1` to `?18`, which `isChosen` and the join of judgements read.
func filterValues(
    _ filter: AnswerFilter,
    scorer: String?,
    after cursor: AnswerCursor?
) throws -> [SQLValue] {
    [
        SQLValue(scorer), .text(cursor?.model ?? ""), .text(cursor?.condition ?? ""),
        .text(cursor?.item ?? ""), SQLValue(cursor?.sample ?? -1), .text(cursor?.wording ?? ""),
        try list(filter.models), try list(filter.conditions),
        try list(filter.locales?.map(\.rawValue)), SQLValue(filter.includesUnplaced),
        try list(filter.framings?.map(\.rawValue)), try list(filter.origins?.map(\.rawValue)),
        try list(filter.suites), try list(filter.packs), try list(filter.questions),
        try list(filter.items), try list(filter.runs), SQLValue(filter.includesFailed),
    ]
}

private func list(_ values: [some Encodable]?) throws -> SQLValue {
    try values.map { .text(try encodeBody($0)) } ?? .null
}

/// Whether an answer comes after the cursor and every field of the filter lets it through.
let isChosen = """
    (a.model, a.condition, a.item_id, a.sample, a.wording) > (?2, ?3, ?4, ?5, ?6)
        AND (?7 IS NULL OR a.model IN (SELECT value FROM json_each(?7)))
        AND (?8 IS NULL OR a.condition IN (SELECT value FROM json_each(?8)))
        AND (?9 IS NULL OR i.locale IN (SELECT value FROM json_each(?9))
            OR (?10 AND i.locale IS NULL))
        AND (?11 IS NULL OR i.framing IN (SELECT value FROM json_each(?11)))
        AND (?12 IS NULL OR a.origin IN (SELECT value FROM json_each(?12)))
        AND (?13 IS NULL OR q.suite IN (SELECT value FROM json_each(?13)))
        AND (?14 IS NULL OR q.pack IN (SELECT value FROM json_each(?14)))
        AND (?15 IS NULL OR q.id IN (SELECT value FROM json_each(?15)))
        AND (?16 IS NULL OR i.id IN (SELECT value FROM json_each(?16)))
        AND (?17 IS NULL OR a.run_id IN (SELECT value FROM json_each(?17)))
        AND (?18 OR a.failure IS NULL)
    """

/// What an answer is read from, in the tables `a`, `i`, `q` and `j`.
let wholeAnswerColumns = """
    a.id, a.run_id, a.item_id, a.model, a.condition, a.sample, a.origin, a.failure,
        a.truncated, a.text, i.digest, q.id, q.digest, j.outcome, j.because, j.matches,
        j.choice
    """

// One statement for every filter. `CROSS JOIN` keeps the order of the tables, so that the index
// over the place of an answer yields the order and a page costs no sorting.
private let answersSQL = """
    SELECT \(wholeAnswerColumns)
    FROM answers AS a
    CROSS JOIN items AS i ON i.id = a.item_id
    CROSS JOIN questions AS q ON q.id = i.question_id
    LEFT JOIN judgements AS j
        ON j.answer_id = a.id AND j.scorer = ?1 AND j.question_digest = q.digest
    WHERE \(isChosen) AND \(isCurrent)
        AND (NOT ?19 OR j.answer_id IS NULL)
    ORDER BY a.model, a.condition, a.item_id, a.sample
    LIMIT ?20
    """
