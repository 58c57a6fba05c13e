/// How two lists of scores on the same items differ.
public struct PairedDifference: Sendable, Hashable {
    /// The mean of a minus b.
    public var mean: Double
    /// Its standard error, pairs kept together.
    public var standardError: Double
    /// The standard error that forgets which scores belong together.
    public var unpairedError: Double
    /// Mean over standard error; none when every difference is the same.
    public var z: Double?
    /// The normal interval of the mean.
    public var interval: Interval
    /// Pearson's correlation of the two lists; none when one of them is constant.
    public var correlation: Double?
}

/// Compares two lists of scores on the same items; none with fewer than two items.
///
/// Miller 2024 (arXiv 2411.00640), section 4.
public func pairedDifference(
    _ a: [Double],
    _ b: [Double],
    level: Double = 0.95
) -> PairedDifference? {
    precondition(a.count == b.count, "the same items in both lists")
    guard a.count > 1, let z = twoSidedQuantile(level: level) else { return nil }
    let n = Double(a.count)
    let differences = zip(a, b).map { $0 - $1 }
    let mean = differences.reduce(0, +) / n
    let error = (sumOfSquares(differences) / (n - 1) / n).squareRoot()
    let squaresA = sumOfSquares(a)
    let squaresB = sumOfSquares(b)
    let meanA = a.reduce(0, +) / n
    let meanB = b.reduce(0, +) / n
    let product = zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) }
    return PairedDifference(
        mean: mean,
        standardError: error,
        unpairedError: ((squaresA + squaresB) / (n - 1) / n).squareRoot(),
        z: error > 0 ? mean / error : nil,
        interval: Interval(low: mean - z * error, high: mean + z * error),
        correlation: squaresA > 0 && squaresB > 0
            ? product / (squaresA * squaresB).squareRoot() : nil
    )
}

/// The sample standard deviation, divisor n − 1; none with fewer than two values.
public func standardDeviation(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    return (sumOfSquares(values) / Double(values.count - 1)).squareRoot()
}

/// The sum of squared distances from the mean; exactly zero when all values are the same.
private func sumOfSquares(_ values: [Double]) -> Double {
    guard let first = values.first, values.contains(where: { $0 != first }) else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
}
