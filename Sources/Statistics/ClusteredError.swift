/// The standard error of a mean in four readings, where scores may come in clusters.
public struct ClusteredError: Sendable, Hashable {
    /// The mean of all scores.
    public var mean: Double
    /// How many clusters there are.
    public var clusters: Int
    /// The standard error if scores were independent; none for one score.
    public var independent: Double?
    /// The clustered standard error of Miller (2024), appendix A; none for one cluster.
    public var plain: Double?
    /// The same with the factor √(C/(C−1)) for few clusters; none for one cluster.
    public var corrected: Double?
    /// How much clustering inflates the variance; none without variance.
    public var designEffect: Double?
}

/// The standard error of a mean with and without regard to clusters; none without scores.
///
/// Miller 2024 (arXiv 2411.00640), appendix A: √(Σ_c (Σ_{i∈c} d_i)²)/n with d_i = s_i − mean.
public func clusteredError(scores: [Double], clusters: [some Hashable]) -> ClusteredError? {
    precondition(scores.count == clusters.count, "a cluster for each score")
    guard !scores.isEmpty else { return nil }
    let n = Double(scores.count)
    let mean = exactMean(scores)
    let grouped = sums(of: scores.map { $0 - mean }, by: clusters)
    let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var error = ClusteredError(mean: mean, clusters: grouped.count)
    if scores.count > 1 { error.independent = (squares / (n - 1) / n).squareRoot() }
    if grouped.count > 1 {
        let count = Double(grouped.count)
        let plain = grouped.reduce(0) { $0 + $1.sum * $1.sum }.squareRoot() / n
        error.plain = plain
        error.corrected = plain * (count / (count - 1)).squareRoot()
        if squares > 0 { error.designEffect = plain * plain * n * n / squares }
    }
    return error
}

/// Adds values up by cluster; clusters keep the order in which they first appear.
func sums<Cluster: Hashable>(
    of values: [Double],
    by clusters: [Cluster]
) -> [(sum: Double, count: Int)] {
    var places: [Cluster: Int] = [:]
    var result: [(sum: Double, count: Int)] = []
    for (value, cluster) in zip(values, clusters) {
        if let place = places[cluster] {
            result[place].sum += value
            result[place].count += 1
        } else {
            places[cluster] = result.count
            result.append((value, 1))
        }
    }
    return result
}
