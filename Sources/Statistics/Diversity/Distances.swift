/// The Jensen–Shannon divergence of two distributions in bits, from 0 to 1 (Lin 1991).
///
/// - Parameters: weights of the same categories, not necessarily summing to one.
/// - Throws: for lists of different length, negative weights, or no mass in one of them.
public func jensenShannonDivergence(_ p: [Double], _ q: [Double]) throws(Undefined) -> Double {
    let (p, q) = (try distributions(p, q))
    let middle = zip(p, q).map { ($0 + $1) / 2 }
    let nats = naturalEntropy(middle) - (naturalEntropy(p) + naturalEntropy(q)) / 2
    return min(1, max(0, nats / naturalLogarithm(2)))
}

/// The total variation distance of two distributions: half the sum of absolute differences.
///
/// - Throws: for lists of different length, negative weights, or no mass in one of them.
public func totalVariation(_ p: [Double], _ q: [Double]) throws(Undefined) -> Double {
    let (p, q) = (try distributions(p, q))
    return zip(p, q).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
}

private func distributions(
    _ p: [Double],
    _ q: [Double]
) throws(Undefined) -> ([Double], [Double]) {
    try require(p.count == q.count, "different lengths")
    for weights in [p, q] {
        try require(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is negative")
    }
    return (try shares(p), try shares(q))
}

private func shares(_ weights: [Double]) throws(Undefined) -> [Double] {
    let most = weights.max() ?? 0
    try require(most > 0, "zero mass")
    let mass = weights.reduce(0, +)
    if mass.isFinite { return weights.map { $0 / mass } }
    // The sum of large weights overflows; that of weights in parts of the largest does not.
    let parts = weights.map { $0 / most }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum }
}
