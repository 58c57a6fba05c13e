public import Vocabulary

/// How many units each stratum gives to a sample: equal shares, and what small ones leave is dealt on.
///
/// - Parameters:
///   - size: how many units are wanted in all.
///   - populations: the sizes of the strata.
/// - Returns: a number for each stratum, none when the sample is smaller than the number of strata
///   that hold something, because each must have a chance to be seen.
public func equalAllocation(of size: Int, among populations: [Int]) -> [Int]? {
    let open = populations.count { $0 > 0 }
    guard size >= open else { return nil }
    var drawn = [Int](repeating: 0, count: populations.count)
    var rest = min(size, populations.reduce(0, +))
    while rest > 0 {
        // A round of one for each; strata that are used up leave theirs to the others.
        for index in populations.indices where drawn[index] < populations[index] && rest > 0 {
            drawn[index] += 1
            rest -= 1
        }
    }
    return drawn
}

/// Draws at random within strata, the same for the same seed in whatever order candidates come.
///
/// Each candidate has a random priority from the seed and its key; those with the least are drawn,
/// so that a ledger of any size is read once and few candidates are held.
public struct StratifiedDraw<Candidate: Sendable>: Sendable {
    private struct Held: Sendable {
        var priority: UInt64
        var key: String
        var candidate: Candidate

        func comes(before other: Held) -> Bool {
            (priority, key) < (other.priority, other.key)
        }
    }

    private let size: Int
    private let seed: UInt64
    private var held: [AdjudicationStratum: [Held]] = [:]
    private var populations: [AdjudicationStratum: Int] = [:]

    /// Starts a draw of so many units in all.
    public init(size: Int, seed: UInt64) {
        self.size = size
        self.seed = seed
    }

    /// Offers a candidate under a key that no other has.
    public mutating func offer(_ candidate: Candidate, key: String, in stratum: AdjudicationStratum)
    {
        var generator = SeededGenerator(seed: seed, stream: "adjudication \(key)")
        let entry = Held(priority: generator.next(), key: key, candidate: candidate)
        populations[stratum, default: 0] += 1
        held[stratum, default: []].append(entry)
        if held[stratum, default: []].count > 2 * size + 16 { prune(stratum) }
    }

    private mutating func prune(_ stratum: AdjudicationStratum) {
        held[stratum]?.sort { $0.comes(before: $1) }
        if let count = held[stratum]?.count, count > size {
            held[stratum]?.removeLast(count - size)
        }
    }

    /// How many strata hold something.
    public var strata: Int { populations.count }

    /// What is drawn, in an order of its own, with the counts of the strata; none when too small.
    public mutating func drawn() -> (
        candidates: [(AdjudicationStratum, Candidate)], [StratumCount]
    )? {
        let strata = populations.keys.sorted { $0.key < $1.key }
        let sizes = strata.map { populations[$0, default: 0] }
        guard let numbers = equalAllocation(of: size, among: sizes) else { return nil }
        var chosen: [(stratum: AdjudicationStratum, held: Held)] = []
        for (stratum, number) in zip(strata, numbers) {
            prune(stratum)
            chosen += held[stratum, default: []].prefix(number).map { (stratum, $0) }
        }
        // Sorted first, so that the shuffle does not depend on the order of strata.
        chosen.sort { ($0.held.key, $0.stratum.key) < ($1.held.key, $1.stratum.key) }
        var generator = SeededGenerator(seed: seed, stream: "adjudication order")
        chosen.shuffle(using: &generator)
        let counts = zip(zip(strata, sizes), numbers).map {
            StratumCount(stratum: $0.0, population: $0.1, drawn: $1)
        }
        return (chosen.map { ($0.stratum, $0.held.candidate) }, counts)
    }
}
