import Evidence
import Foundation
import Ledger
import Scoring
import Vocabulary

/// Answers held beside those about a target, and whether each has a judgement that holds.
struct BesideReading: Sendable {
    var answers = BesideAnswers()
    var isJudged = true

    /// Reads the answers about some cultures, in one pass; none of them stands for those about no culture.
    static func read(
        about cultures: [LocaleTag?],
        from ledger: Ledger,
        held: HeldAnswers?
    ) async throws -> BesideReading {
        var reading = BesideReading()
        // The sources of golds, which differ by target, are not asked for here.
        var judging = JudgedAnswers(about: JudgedAnswer.noCulture)
        var answers: [JudgedAnswer] = []
        let items = try await itemsBeside(cultures, in: ledger)
        for try await page in ledger.answers(to: items, scorer: Scorer.version, held: held) {
            // Later turns lean on an answer of their own.
            for entry in page where entry.item.follows == nil && entry.item.isBeside {
                for answer in entry.single {
                    // What is compared with answers about the target is all that is needed of it.
                    if let judged = judging.judged(answer, reading: true) {
                        answers.append(judged)
                    } else {
                        reading.isJudged = false
                    }
                }
            }
        }
        reading.answers = BesideAnswers(answers)
        return reading
    }
}

/// What is held beside many targets, each culture read by whoever needs it first.
///
/// Nearly all targets declare the same two or three proxies, about which models are asked more than about
/// the target itself. The others are read anew, so that what is kept stays small.
actor SharedBeside {
    /// How many targets must declare a proxy for it to be kept.
    private static let fewest = 6
    /// How many proxies are kept at most; about each there are some five hundred questions.
    private static let most = 3

    /// The cultures that are kept, with none for answers about no culture.
    nonisolated let cultures: [LocaleTag?]
    private let ledger: Ledger
    private let held: HeldAnswers?
    private var readings: [LocaleTag?: Task<BesideReading, any Error>] = [:]

    /// Chooses the proxies that most targets declare.
    init(_ packs: [LocalePack], from ledger: Ledger, held: HeldAnswers? = nil) {
        self.ledger = ledger
        self.held = held
        var counts: [LocaleTag: Int] = [:]
        for tag in packs.flatMap({ Set($0.proxies.map(\.tag)) }) { counts[tag, default: 0] += 1 }
        let often = counts.filter { $0.value >= Self.fewest }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(Self.most).map(\.key)
        cultures = packs.count < Self.fewest ? [] : often + [nil]
    }

    /// The answers about some of the cultures that are kept, in their order.
    func readings(about wanted: [LocaleTag?]) async throws -> [BesideReading] {
        let (ledger, held) = (ledger, held)
        let tasks = wanted.map { culture in
            if let known = readings[culture] { return known }
            let task = Task {
                try await BesideReading.read(about: [culture], from: ledger, held: held)
            }
            readings[culture] = task
            return task
        }
        var found: [BesideReading] = []
        for (culture, task) in zip(wanted, tasks) {
            let reading = try await task.value
            // Whoever comes after the judging reads again.
            if !reading.isJudged { readings[culture] = nil }
            found.append(reading)
        }
        return found
    }
}

/// Reads what evidence holds beside answers about a target: those about its proxies and about no culture.
func beside(
    _ pack: LocalePack,
    from ledger: Ledger,
    held: HeldAnswers?,
    sharing: SharedBeside?
) async throws -> BesideReading {
    var wanted: [LocaleTag?] = [nil]
    for tag in pack.proxies.map(\.tag) where !wanted.contains(tag) && tag != pack.tag {
        wanted.append(tag)
    }
    let kept = wanted.filter { sharing?.cultures.contains($0) ?? false }
    let others = wanted.filter { !kept.contains($0) }
    var readings = try await sharing?.readings(about: kept) ?? []
    if !others.isEmpty {
        readings.append(try await .read(about: others, from: ledger, held: held))
    }
    return BesideReading(
        answers: BesideAnswers(joining: readings.map(\.answers)),
        isJudged: readings.allSatisfy(\.isJudged)
    )
}

/// The answered items about some cultures that are held beside targets, by identifier.
func itemsBeside(_ cultures: [LocaleTag?], in ledger: Ledger) async throws -> [AskedItem] {
    try await ledger.askedItems(
        about: cultures.compactMap(\.self),
        includingUnplaced: cultures.contains(nil),
        framings: [.marked, .proxy, .unmarked]
    )
    .sorted { $0.id < $1.id }
}

extension ProbeItem {
    /// Whether it asks plainly about a culture, or about none.
    fileprivate var isBeside: Bool {
        locale == nil ? framing == .unmarked : framing == .marked || framing == .proxy
    }
}
