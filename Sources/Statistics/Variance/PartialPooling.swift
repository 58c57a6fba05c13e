/// Groups whose means were drawn towards their common mean.
public struct PooledGroups: Sendable, Hashable {
    /// The common mean.
    public var mean: Double
    /// The standard deviation of true group means about it.
    public var deviation: Double
    /// The means after pooling, in the order given.
    public var means: [Double]
    /// Their posterior standard deviations.
    public var errors: [Double]
    /// How much of each is its own, from 0 to 1.
    public var weights: [Double]
}

/// Pools the means of groups of values partially: empirical Bayes with normal errors.
///
/// Values of all groups share one variance s² about their group's mean, so a mean of n values has
/// the variance s²/n. True means vary about a common one with the variance τ² of DerSimonian and
/// Laird (1986); a mean keeps the share τ²/(τ² + s²/n) of its own (Efron and Morris 1973). The
/// posterior variance adds what the common mean itself is unsure by; that of τ² is left out.
/// - Throws: with fewer than three groups with values, or where values do not vary within groups.
public func pooledGroups(_ groups: [[Double]]) throws(Undefined) -> PooledGroups {
    try require(groups.count >= 3, "fewer than three groups")
    try require(groups.allSatisfy { !$0.isEmpty }, "a group without values")
    let sizes = groups.map { Double($0.count) }
    let own = zip(groups, sizes).map { $0.reduce(0, +) / $1 }
    let degrees = sizes.reduce(0, +) - Double(groups.count)
    try require(degrees > 0, "one value a group")
    let squares = zip(groups, own).reduce(0) { sum, group in
        sum + group.0.reduce(0) { $0 + ($1 - group.1) * ($1 - group.1) }
    }
    let within = squares / degrees
    try require(within > 1e-24, "no variance within groups")
    let fixed = sizes.map { $0 / within }
    let total = fixed.reduce(0, +)
    let fixedMean = zip(fixed, own).reduce(0) { $0 + $1.0 * $1.1 } / total
    let spread = zip(fixed, own).reduce(0) { $0 + $1.0 * ($1.1 - fixedMean) * ($1.1 - fixedMean) }
    let scale = total - fixed.reduce(0) { $0 + $1 * $1 } / total
    let between = max(0, (spread - Double(groups.count - 1)) / scale)
    let random = sizes.map { 1 / (between + within / $0) }
    let sum = random.reduce(0, +)
    let mean = zip(random, own).reduce(0) { $0 + $1.0 * $1.1 } / sum
    let weights = sizes.map { between / (between + within / $0) }
    return PooledGroups(
        mean: mean,
        deviation: between.squareRoot(),
        means: zip(weights, own).map { $0 * $1 + (1 - $0) * mean },
        errors: zip(weights, sizes).map { weight, n in
            (weight * within / n + (1 - weight) * (1 - weight) / sum).squareRoot()
        },
        weights: weights
    )
}
