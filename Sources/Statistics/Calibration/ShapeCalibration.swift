/// How a distribution over continuations spreads over the valid ones.
public struct ShapeCalibration: Sendable, Hashable {
    /// The probability of valid continuations that were seen: the least it can be.
    public var validity: Double
    /// The same if all that was not seen were valid: the most it can be.
    public var validityLimit: Double
    /// The probability that was not seen.
    public var unseenMass: Double
    /// The effective number of valid continuations over their number; none without valid mass.
    public var diversity: Double?
    /// The share of the likeliest among the valid; none without valid mass.
    public var topShare: Double?
}

/// Valid mass and its evenness from the top probabilities of a model (arXiv 2605.11128).
///
/// - Parameters:
///   - chances: probabilities by continuation; those not seen count as zero.
///   - valid: the valid continuations, each once.
/// - Throws: without valid continuations, for negative probabilities or a sum above one.
public func shapeCalibration(
    _ chances: [String: Double],
    valid: [String]
) throws(Undefined) -> ShapeCalibration {
    let valid = Set(valid)
    try require(!valid.isEmpty, "no valid tokens")
    try require(chances.values.allSatisfy { $0 >= 0 }, "a probability is negative")
    // In the order of the words, so that rounding does not depend on a table's order.
    let seen = chances.sorted { $0.key < $1.key }
    let sum = seen.reduce(0) { $0 + $1.value }
    try require(sum <= 1 + 1e-6, "probabilities sum to more than 1")
    let unseen = max(0, 1 - sum)
    let masses = seen.filter { valid.contains($0.key) }.map(\.value)
    let mass = masses.reduce(0, +)
    var result = ShapeCalibration(
        validity: mass,
        validityLimit: mass + unseen,
        unseenMass: unseen
    )
    if mass > 0 {
        let shares = masses.map { $0 / mass }
        result.diversity = exponential(naturalEntropy(shares)) / Double(valid.count)
        result.topShare = shares.max()
    }
    return result
}
