/// The bootstrap of a mean over all nⁿ equally likely resamples, for a handful of values.
///
/// What drawn resamples approach; it serves to check them.
/// - Throws: without values, with one or with more than seven.
public func exactBootstrapMean(_ values: [Double]) throws(Undefined) -> BootstrapDistribution {
    let n = values.count
    try require(n > 0, "n=0")
    try require(n > 1, "n=1")
    try require(n <= 7, "more than 7 values: draw resamples instead")
    var sums = [0.0]
    for _ in 0..<n { sums = sums.flatMap { sum in values.map { sum + $0 } } }
    let total = values.reduce(0, +)
    let distribution = BootstrapDistribution(
        estimate: total / Double(n),
        replicates: sums.map { $0 / Double(n) },
        leaveOneOut: values.map { (total - $0) / Double(n - 1) }
    )
    return try defined(distribution, else: "n=0")
}
