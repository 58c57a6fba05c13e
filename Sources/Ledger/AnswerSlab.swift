internal import SQLiteKit
internal import Vocabulary

/// One answer with its judgement, everything that has words in it by number.
struct HeldRow {
    var id: Int
    var item: UInt32
    var sample: Int32
    var text: UInt32
    var receivedAt: UInt32
    var matches: UInt32
    var kind: UInt32
}

/// What many answers have in common, words by their number among the names.
struct HeldKind: Hashable {
    var run: Int
    var model: UInt32
    var condition: UInt32
    var origin: UInt32
    var failure: UInt32?
    var truncated: Bool
    /// The prompt as it was sent, by its number among the texts, where it differs from the item's.
    var prompt: UInt32?
    /// How it was judged; none when it was not.
    var outcome: UInt32?
    var because: UInt32?
    var choice: Int?
}

/// The answers of one stretch of a ledger to the items wanted, held by column.
struct AnswerSlab {
    var rows: [HeldRow] = []
    /// Texts of answers.
    var texts = ByteInterner()
    /// Matches as JSON.
    var matches = ByteInterner()
    /// Whatever is one of a few: models, conditions, causes, times.
    var names = ByteInterner()
    /// What rows have in common.
    var kinds: [HeldKind] = []
    /// Whether every answer to an item is here, by item.
    var isHeld: [Bool]
    /// Whether every answer that is here has a judgement.
    var isJudged = true
    /// How many answers to any item are to an earlier wording of it, by model; none that failed.
    var outdated: [String: Int] = [:]
    /// The places in `rows` sorted by item, and where those of each item start.
    private(set) var order: [UInt32] = []
    private(set) var starts: [Int] = []

    init(items: Int) {
        isHeld = [Bool](repeating: true, count: items)
    }

    /// The places of the rows of an item, in the order of the ledger.
    func places(of item: Int) -> ArraySlice<UInt32> { order[starts[item]..<starts[item + 1]] }

    /// Sorts rows by item when no more will come.
    mutating func close() {
        texts.close()
        matches.close()
        names.close()
        var counts = [Int](repeating: 0, count: isHeld.count + 1)
        for row in rows { counts[Int(row.item) + 1] += 1 }
        for item in isHeld.indices { counts[item + 1] += counts[item] }
        starts = counts
        order = [UInt32](repeating: 0, count: rows.count)
        for (place, row) in rows.enumerated() {
            order[counts[Int(row.item)]] = UInt32(place)
            counts[Int(row.item)] += 1
        }
    }
}

/// An item whose answers may be wanted.
struct WantedItem: Sendable {
    var id: String
    var wording: String
    var questionDigest: String
}

/// All items of a ledger.
struct KnownItems: Sendable {
    /// Those whose answers are wanted before all others.
    var items: [WantedItem]
    /// How many are wanted.
    var wanted: Int
}

/// Reads one stretch of a ledger from its first answer to its last.
struct SlabReading {
    private let items: [WantedItem]
    private let limit: Int
    private let older: Statement
    private let prompts: Statement
    private var ids = ByteInterner()
    private var kinds: [HeldKind: UInt32] = [:]
    private var last: UInt32?
    private var slab: AnswerSlab

    /// - Parameter limit: how many bytes of texts and matches are held.
    init(_ connection: Connection, _ known: KnownItems, limit: Int) throws {
        items = known.items
        self.limit = limit
        older = try connection.statement(newerSQL)
        prompts = try connection.statement("SELECT body FROM texts WHERE digest = ?1")
        slab = AnswerSlab(items: known.wanted)
        for item in items { _ = ids.intern(item.id.utf8.span) }
    }

    /// Reads the answers whose numbers are in a range.
    mutating func read(
        _ numbers: ClosedRange<Int>,
        scorer: String,
        _ connection: Connection
    ) throws -> AnswerSlab {
        let select = try connection.statement(slabSQL)
        try select.bind(scorer, at: 1)
        try select.bind(numbers.lowerBound, at: 2)
        try select.bind(numbers.upperBound, at: 3)
        // Room that is not used takes no memory, and lists that grow take twice what they hold.
        slab.rows.reserveCapacity(min(numbers.count, 1 << 23))
        while try select.step() {
            guard let item = select.withUTF8(2, { ids.find($0) }) else { continue }
            let isCurrent = select.holds(9, items[Int(item)].wording)
            if !isCurrent, select.isNull(7), !select.holds(9, "") {
                slab.outdated[select.text(3), default: 0] += 1
            }
            guard slab.isHeld.indices.contains(Int(item)), slab.isHeld[Int(item)],
                try isCurrent || isCounted(select, items[Int(item)])
            else { continue }
            if let row = try row(select, item), slab.texts.size + slab.matches.size <= limit {
                slab.rows.append(row)
            } else {
                slab.isHeld[Int(item)] = false
            }
        }
        slab.close()
        return slab
    }

    /// Whether an answer without a wording counts, as `isCurrent` has it.
    private func isCounted(_ row: Statement, _ item: WantedItem) throws -> Bool {
        guard row.holds(9, "") else { return false }
        try older.bind(row.text(3), at: 1)
        try older.bind(row.text(4), at: 2)
        try older.bind(item.id, at: 3)
        try older.bind(row.integer(5), at: 4)
        try older.bind(item.wording, at: 5)
        defer { older.reset() }
        return try !older.step()
    }

    /// The row by numbers; none where one of them is out of bounds.
    private mutating func row(_ row: Statement, _ item: UInt32) throws -> HeldRow? {
        guard let sample = Int32(exactly: row.integer(5)),
            let text = row.withUTF8(12, { slab.texts.intern($0) }),
            let receivedAt = name(row, 11),
            let matches = row.withUTF8(15, { slab.matches.intern($0) }),
            let kind = try kind(row, items[Int(item)])
        else { return nil }
        return HeldRow(
            id: row.integer(0),
            item: item,
            sample: sample,
            text: text,
            receivedAt: receivedAt,
            matches: matches,
            kind: number(of: kind)
        )
    }

    private mutating func kind(_ row: Statement, _ item: WantedItem) throws -> HeldKind? {
        guard let model = name(row, 3), let condition = name(row, 4), let origin = name(row, 6)
        else { return nil }
        var kind = HeldKind(
            run: row.integer(1),
            model: model,
            condition: condition,
            origin: origin,
            truncated: row.integer(8) != 0
        )
        if !row.isNull(7) { kind.failure = name(row, 7) }
        if !row.isNull(10), !row.holds(10, item.wording) {
            kind.prompt = try prompt(row.text(10))
        }
        guard !row.isNull(13), row.holds(17, item.questionDigest) else {
            slab.isJudged = false
            return kind
        }
        kind.outcome = name(row, 13)
        if !row.isNull(14) { kind.because = name(row, 14) }
        kind.choice = row.optionalInteger(16)
        return kind
    }

    /// The number of what rows have in common; most rows are like the one before.
    private mutating func number(of kind: HeldKind) -> UInt32 {
        if let last, slab.kinds[Int(last)] == kind { return last }
        let number = kinds[kind] ?? UInt32(slab.kinds.count)
        if number == slab.kinds.count {
            slab.kinds.append(kind)
            kinds[kind] = number
        }
        last = number
        return number
    }

    private mutating func name(_ row: Statement, _ column: Int32) -> UInt32? {
        row.withUTF8(column) { slab.names.intern($0) }
    }

    /// The words of a prompt; none when they are not kept.
    private mutating func prompt(_ digest: String) throws -> UInt32? {
        try prompts.bind(digest, at: 1)
        defer { prompts.reset() }
        guard try prompts.step() else { return nil }
        return prompts.withUTF8(0) { slab.texts.intern($0) }
    }
}

private let slabSQL = """
    SELECT a.id, a.run_id, a.item_id, a.model, a.condition, a.sample, a.origin, a.failure,
        a.truncated, a.wording, a.prompt_digest, a.received_at, a.text,
        j.outcome, j.because, j.matches, j.choice, j.question_digest
    FROM answers AS a
    LEFT JOIN judgements AS j ON j.answer_id = a.id AND j.scorer = ?1
    WHERE a.id BETWEEN ?2 AND ?3
    ORDER BY a.id
    """

private let newerSQL = """
    SELECT 1 FROM answers WHERE model = ?1 AND condition = ?2 AND item_id = ?3 AND sample = ?4
        AND wording = ?5
    """
