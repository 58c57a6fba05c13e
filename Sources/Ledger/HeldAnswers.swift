internal import SQLiteKit
internal import Vocabulary

/// The counted answers to many items, read in one pass over the ledger and held by column.
///
/// The answers to one item lie far apart in a ledger, and to fetch those of all items one after the
/// other reads every page of the file many times. One pass reads each once. An answer takes some
/// forty bytes, and its words and matches theirs where no other answer has the same. Items whose
/// answers do not fit are read as if nothing were held.
public final class HeldAnswers: Sendable {
    /// The bytes of texts and matches that are held at most.
    static let most = 384 << 20

    private let slabs: [AnswerSlab]
    private let items: [String: (place: Int, wanted: WantedItem)]
    /// By slab and name, its place among all names in the order of their bytes.
    private let ranks: [[UInt32]]

    /// Whether every answer that is held has a judgement.
    public let isJudged: Bool
    /// How many answers of the whole ledger are to an earlier wording of their item, by model; none for
    /// those without.
    public let outdated: [String: Int]

    init(_ slabs: [AnswerSlab], of wanted: some Sequence<WantedItem>) {
        self.slabs = slabs
        items = Dictionary(
            uniqueKeysWithValues: wanted.enumerated().map { ($1.id, ($0, $1)) }
        )
        outdated = slabs.reduce(into: [:]) { $0.merge($1.outdated, uniquingKeysWith: +) }
        isJudged = slabs.allSatisfy(\.isJudged)
        let names = Set(
            slabs.flatMap { slab in (0..<UInt32(slab.names.count)).map(slab.names.text) }
        )
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, UInt32($0)) })
        ranks = slabs.map { slab in
            (0..<UInt32(slab.names.count)).map { places[slab.names.text($0), default: 0] }
        }
    }

    /// The answers to an item by model, condition and sample; none when they are not all here, or the
    /// item or its question has changed since.
    func answers(to id: String, wording: String, questionDigest: String) throws -> [KeptAnswer]? {
        guard let item = items[id], item.wanted.wording == wording,
            item.wanted.questionDigest == questionDigest,
            slabs.allSatisfy({ $0.isHeld[item.place] })
        else { return nil }
        var places: [Place] = []
        for (number, slab) in slabs.enumerated() {
            for place in slab.places(of: item.place) {
                let row = slab.rows[Int(place)]
                let (kind, rank) = (slab.kinds[Int(row.kind)], ranks[number])
                places.append(
                    Place(
                        model: rank[Int(kind.model)],
                        condition: rank[Int(kind.condition)],
                        sample: row.sample,
                        slab: number,
                        row: Int(place)
                    )
                )
            }
        }
        places.sort()
        var readings = slabs.map { SlabWords($0) }
        return try places.map { place in
            try readings[place.slab].answer(slabs[place.slab].rows[place.row], item: id)
        }
    }

    /// Where a row stands among the answers to an item, and where it is.
    private struct Place: Comparable {
        var model: UInt32
        var condition: UInt32
        var sample: Int32
        var slab: Int
        var row: Int

        static func < (a: Place, b: Place) -> Bool {
            (a.model, a.condition, a.sample) < (b.model, b.condition, b.sample)
        }
    }
}

/// Words and matches of one slab as they were needed for one item, each made once.
private struct SlabWords {
    private let slab: AnswerSlab
    private var names: [UInt32: String] = [:]
    private var texts: [UInt32: String] = [:]
    private var matches: [UInt32: [GoldMatch]] = [:]
    private var reader = ReadMatches()

    init(_ slab: AnswerSlab) {
        self.slab = slab
    }

    mutating func answer(_ row: HeldRow, item: String) throws -> KeptAnswer {
        let kind = slab.kinds[Int(row.kind)]
        return KeptAnswer(
            id: row.id,
            run: kind.run,
            answer: Answer(
                item: item,
                model: name(kind.model),
                condition: name(kind.condition),
                sample: Int(row.sample),
                origin: try decodeOrigin(name(kind.origin), of: "answer \(row.id)"),
                text: text(row.text),
                failure: kind.failure.map { name($0) },
                truncated: kind.truncated
            ),
            judgement: try kind.outcome.map { try judgement(row, kind, outcome: $0) },
            prompt: kind.prompt.map { text($0) },
            receivedAt: name(row.receivedAt)
        )
    }

    private mutating func judgement(
        _ row: HeldRow,
        _ kind: HeldKind,
        outcome: UInt32
    ) throws -> Judgement {
        guard let outcome = Judgement.Outcome(rawValue: name(outcome)) else {
            throw LedgerError.unreadable("the judgement of answer \(row.id)")
        }
        let found =
            try matches[row.matches]
            ?? reader.matches(
                Array(slab.matches[row.matches]),
                of: "the judgement of answer \(row.id)"
            )
        matches[row.matches] = found
        return Judgement(
            outcome: outcome,
            because: kind.because.map { name($0) },
            matches: found,
            choice: kind.choice
        )
    }

    private mutating func name(_ number: UInt32) -> String {
        if let known = names[number] { return known }
        let made = slab.names.text(number)
        names[number] = made
        return made
    }

    private mutating func text(_ number: UInt32) -> String {
        if let known = texts[number] { return known }
        let made = slab.texts.text(number)
        texts[number] = made
        return made
    }
}

extension Ledger {
    /// Reads the counted answers to many items in one pass, in as many stretches as there are cores.
    ///
    /// - Parameters:
    ///   - items: the identifiers; those that are not there are passed over.
    ///   - scorer: whose judgements come along, if they are of the question as it is now.
    ///   - stretches: how many parts of the ledger are read at the same time.
    public nonisolated func held(
        _ items: Set<String>,
        scorer: String,
        stretches: Int = 2
    ) async throws(LedgerError) -> HeldAnswers {
        try await held(items, scorer: scorer, stretches: stretches, limit: HeldAnswers.most)
    }

    /// The same with another bound, for tests.
    nonisolated func held(
        _ items: Set<String>,
        scorer: String,
        stretches: Int,
        limit: Int
    ) async throws(LedgerError) -> HeldAnswers {
        let list = { @Sendable (connection: Connection) throws in
            (try knownItems(connection, items), try lastAnswer(connection))
        }
        guard let first = try await reader() else {
            let (known, last) = try await perform(list)
            let slab: AnswerSlab = try await perform {
                try readSlab(in: $0, known, 1...max(1, last), scorer, limit)
            }
            return HeldAnswers([slab], of: known.items.prefix(known.wanted))
        }
        let (known, last) = try await first.perform(list)
        let parts = max(1, stretches)
        let size = last / parts + 1
        do {
            let path = path
            let slabs = try await withThrowingTaskGroup(of: (Int, AnswerSlab).self) { group in
                for part in 0..<parts {
                    group.addTask {
                        // A connection serves one stretch at a time.
                        let reader = part == 0 ? first : try await LedgerReader.open(path)
                        let numbers = part * size + 1...(part + 1) * size
                        let found: AnswerSlab = try await reader.perform {
                            try readSlab(in: $0, known, numbers, scorer, limit / parts)
                        }
                        return (part, found)
                    }
                }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            return HeldAnswers(
                (0..<parts).compactMap { slabs[$0] },
                of: known.items.prefix(known.wanted)
            )
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(.unreadable, "the ledger '\(path)' cannot be read: \(error)")
        }
    }
}

/// Reads one stretch, as the ledger is at one moment.
private func readSlab(
    in connection: Connection,
    _ known: KnownItems,
    _ numbers: ClosedRange<Int>,
    _ scorer: String,
    _ limit: Int
) throws -> AnswerSlab {
    try connection.deferredTransaction {
        var reading = try SlabReading(connection, known, limit: limit)
        return try reading.read(numbers, scorer: scorer, connection)
    }
}

/// All items, those of a set first.
private func knownItems(_ connection: Connection, _ wanted: Set<String>) throws -> KnownItems {
    let select = try connection.statement(
        "SELECT i.id, i.wording, q.digest FROM items AS i JOIN questions AS q ON q.id = i.question_id"
    )
    var items: [WantedItem] = []
    var others: [WantedItem] = []
    while try select.step() {
        let item = WantedItem(
            id: select.text(0),
            wording: select.text(1),
            questionDigest: select.text(2)
        )
        if wanted.contains(item.id) { items.append(item) } else { others.append(item) }
    }
    return KnownItems(items: items + others, wanted: items.count)
}

/// The number of the last answer.
private func lastAnswer(_ connection: Connection) throws -> Int {
    try connection.rows("SELECT max(id) FROM answers").first?.optionalInteger(0) ?? 0
}
