/// One unit of an exchange test: what one member of a group had, and what each member had.
public struct ExchangeUnit: Sendable, Hashable {
    /// The count of the member that is tested.
    public var observed: Int
    /// The counts of all members, the tested one among them.
    public var counts: [Int]
    /// What the counts are out of, such as the number of samples.
    public var trials: Int

    /// Joins the counts of one unit.
    public init(observed: Int, counts: [Int], trials: Int) {
        self.observed = observed
        self.counts = counts
        self.trials = trials
    }
}

/// The p-values of an exchange test.
public struct ExchangeTest: Sendable, Hashable {
    /// Against a member that has more or less than any other.
    public var twoSided: Double
    /// Against a member that has more.
    public var greater: Double
    /// Whether the distribution was worked out instead of drawn.
    public var isExact: Bool
}

/// Tests whether one member of each group could have changed places with any other of its group.
///
/// Were it so, the member tested would on each unit be drawn by lot from its group: a permutation
/// test that is exact whatever the counts look like (Fisher 1935; Pitman 1937). For counts out of
/// one, the sum has a Poisson binomial distribution. Half of the probability of the observed sum
/// counts towards p (mid-p, Lancaster 1961), since few counts make a plain p far too large. Sums as
/// far from the expected one on the other side count for the two-sided p. Sums are worked out where
/// trials have a small common multiple, and else drawn `draws` times. Without units p is 1.
public func exchangeTest(
    _ units: [ExchangeUnit],
    draws: Int = 10_000,
    using generator: inout some RandomNumberGenerator
) -> ExchangeTest {
    let seed = generator.next()
    // Where all members have the same, changing places changes nothing.
    let moving = units.filter { unit in unit.counts.contains { $0 != unit.counts[0] } }
    guard !moving.isEmpty else { return ExchangeTest(twoSided: 1, greater: 1, isExact: true) }
    let scale = commonMultiple(moving.map(\.trials))
    let work = scale.map { $0 * moving.count * moving.count } ?? .max
    if let scale, work <= 4_000_000 { return exactExchange(moving, scale: scale) }
    return drawnExchange(moving, draws: draws, seed: seed)
}

/// The variance of a mean of one over all units, were the tested member drawn by lot on each.
public func exchangeVariance(of unit: ExchangeUnit) -> Double {
    let n = Double(unit.counts.count)
    let mean = Double(unit.counts.reduce(0, +)) / n
    let squares = unit.counts.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let trials = Double(unit.trials)
    return squares / n / (trials * trials)
}

/// One unit whose members each had something or had it not.
public struct ExchangeLot: Sendable, Hashable {
    /// Whether the member that is tested had it.
    public var observed: Bool
    /// How many members had it, the tested one among them.
    public var hits: Int32
    /// How many members there are.
    public var members: Int32

    /// Whether some members had it and some had not, so that changing places changes something.
    public var tells: Bool { hits > 0 && hits < members }

    /// States one unit.
    public init(observed: Bool, hits: Int32, members: Int32) {
        self.observed = observed
        self.hits = hits
        self.members = members
    }

    /// Takes the counts of a unit; none where some count is more than one.
    init?(_ unit: ExchangeUnit) {
        guard unit.trials == 1, unit.counts.allSatisfy({ $0 == 0 || $0 == 1 }) else { return nil }
        observed = unit.observed == 1
        hits = Int32(unit.counts.reduce(0, +))
        members = Int32(unit.counts.count)
    }
}

/// Tests whether one member of each group could have changed places, each having something or not.
///
/// The same test as for counts, always worked out; it takes time with the square of the units.
public func exchangeTest(_ lots: some Sequence<ExchangeLot>) -> ExchangeTest {
    // Where all members have the same, changing places changes nothing.
    let moving = lots.filter(\.tells)
    guard !moving.isEmpty else { return ExchangeTest(twoSided: 1, greater: 1, isExact: true) }
    var masses = [Double](repeating: 0, count: moving.count + 1)
    masses[0] = 1
    var observed = 0
    var expected = 0.0
    for (place, lot) in moving.enumerated() {
        if lot.observed { observed += 1 }
        // Added one by one, as for counts: results are the same to the last bit.
        let share = 1 / Double(lot.members)
        var (none, one) = (0.0, 0.0)
        for _ in 0..<(lot.members - lot.hits) { none += share }
        for _ in 0..<lot.hits {
            one += share
            expected += share
        }
        // From above, so that what is read was not yet written.
        masses[place + 1] = masses[place] * one
        for sum in stride(from: place, to: 0, by: -1) {
            masses[sum] = masses[sum] * none + masses[sum - 1] * one
        }
        masses[0] *= none
    }
    return exchangeTest(masses, observed: observed, expected: expected)
}

/// The distribution of the sum, unit by unit.
private func exactExchange(_ units: [ExchangeUnit], scale: Int) -> ExchangeTest {
    if scale == 1 {
        let lots = units.compactMap { ExchangeLot($0) }
        if lots.count == units.count { return exchangeTest(lots) }
    }
    var masses = [1.0]
    var observed = 0
    var expected = 0.0
    for unit in units {
        let step = scale / unit.trials
        observed += unit.observed * step
        let share = 1 / Double(unit.counts.count)
        var chances = [Double](repeating: 0, count: (unit.counts.max() ?? 0) + 1)
        for count in unit.counts {
            chances[count] += share
            expected += share * Double(count * step)
        }
        var next = [Double](repeating: 0, count: masses.count + (chances.count - 1) * step)
        for (count, chance) in chances.enumerated() where chance > 0 {
            let shift = count * step
            for place in masses.indices { next[place + shift] += masses[place] * chance }
        }
        masses = next
    }
    return exchangeTest(masses, observed: observed, expected: expected)
}

/// The p-values of a sum whose distribution is known.
private func exchangeTest(_ masses: [Double], observed: Int, expected: Double) -> ExchangeTest {
    let slack = 1e-9 * max(1, expected)
    let distance = abs(Double(observed) - expected)
    var (far, above) = (0.0, 0.0)
    for (sum, mass) in masses.enumerated() {
        let away = abs(Double(sum) - expected)
        far += away > distance + slack ? mass : away >= distance - slack ? mass / 2 : 0
        above += sum > observed ? mass : sum == observed ? mass / 2 : 0
    }
    return ExchangeTest(twoSided: min(1, far), greater: min(1, above), isExact: true)
}

/// Random changes of place; the observed one is added to both sides of the fraction.
private func drawnExchange(_ units: [ExchangeUnit], draws: Int, seed: UInt64) -> ExchangeTest {
    var words = WordStream(seed: seed)
    let shares = units.map { unit in unit.counts.map { Double($0) / Double(unit.trials) } }
    let observed = units.reduce(0) { $0 + Double($1.observed) / Double($1.trials) }
    let expected = shares.reduce(0) { $0 + $1.reduce(0, +) / Double($1.count) }
    let slack = 1e-9 * max(1, expected)
    let distance = abs(observed - expected)
    var (far, above) = (0.5, 0.5)
    for _ in 0..<draws {
        var sum = 0.0
        for unit in shares { sum += unit[words.index(below: UInt32(unit.count))] }
        let away = abs(sum - expected)
        far += away > distance + slack ? 1 : away >= distance - slack ? 0.5 : 0
        above += sum > observed + slack ? 1 : sum >= observed - slack ? 0.5 : 0
    }
    let total = Double(draws + 1)
    return ExchangeTest(twoSided: far / total, greater: above / total, isExact: false)
}

/// The least common multiple of trials, unless it is too large to be of use.
private func commonMultiple(_ trials: [Int]) -> Int? {
    var multiple = 1
    for count in Set(trials) {
        guard count > 0 else { return nil }
        var (a, b) = (multiple, count)
        while b != 0 { (a, b) = (b, a % b) }
        multiple = multiple / a * count
        if multiple > 10_000 { return nil }
    }
    return multiple
}
