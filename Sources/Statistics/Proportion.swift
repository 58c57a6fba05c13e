/// Wilson's score interval of a share; none without trials (Wilson 1927).
public func wilsonInterval(successes: Int, of n: Int, level: Double = 0.95) -> Interval? {
    guard n > 0, (0...n).contains(successes), let z = twoSidedQuantile(level: level) else {
        return nil
    }
    return wilson(share: Double(successes) / Double(n), n: Double(n), z: z)
}

/// Wilson's score interval at a number of trials that need not be whole, such as an effective one.
///
/// None without trials or for a share outside of 0…1.
public func wilsonInterval(share: Double, trials: Double, level: Double = 0.95) -> Interval? {
    guard trials > 0, trials.isFinite, (0...1).contains(share),
        let z = twoSidedQuantile(level: level)
    else { return nil }
    return wilson(share: share, n: trials, z: z)
}

/// The exact interval of Clopper and Pearson (1934), for few trials; none without trials.
public func clopperPearsonInterval(successes: Int, of n: Int, level: Double = 0.95) -> Interval? {
    guard n > 0, (0...n).contains(successes), level > 0, level < 1 else { return nil }
    let tail = (1 - level) / 2
    let x = Double(successes)
    let rest = Double(n - successes)
    return Interval(
        low: successes == 0 ? 0 : betaQuantile(tail, x, rest + 1),
        high: successes == n ? 1 : betaQuantile(1 - tail, x + 1, rest)
    )
}

/// A share of trials that came in clusters, with what the clusters leave of their number.
public struct ClusteredShare: Sendable, Hashable {
    /// Wilson's interval at the effective number of trials.
    public var interval: Interval
    /// How many independent trials would be as uncertain.
    public var effectiveTrials: Double

    /// Joins an interval and its effective number of trials.
    public init(interval: Interval, effectiveTrials: Double) {
        self.interval = interval
        self.effectiveTrials = effectiveTrials
    }
}

/// Wilson's interval of a share whose trials come in clusters.
///
/// Korn and Graubard (1998): the clustered variance gives an effective number of trials, at most
/// the true one, and Student's quantile with one degree less than there are clusters replaces z.
/// None with fewer than two clusters or a score outside of 0…1.
public func clusteredWilsonInterval(
    scores: [Double],
    clusters: [some Hashable],
    level: Double = 0.95
) -> ClusteredShare? {
    guard
        level > 0, level < 1, scores.allSatisfy({ (0...1).contains($0) }),
        let error = clusteredError(scores: scores, clusters: clusters),
        let standardError = error.corrected,
        let t = studentQuantile(1 - (1 - level) / 2, degrees: Double(error.clusters - 1))
    else { return nil }
    let n = Double(scores.count)
    let spread = error.mean * (1 - error.mean)
    let variance = standardError * standardError
    let effective = spread > 0 && variance > 0 ? min(spread / variance, n) : n
    return ClusteredShare(
        interval: wilson(share: error.mean, n: effective, z: t),
        effectiveTrials: effective
    )
}

/// Wilson's formula; the ends that are 0 or 1 by definition are set so, free of rounding.
func wilson(share p: Double, n: Double, z: Double) -> Interval {
    let square = z * z
    let scale = 1 + square / n
    let centre = (p + square / (2 * n)) / scale
    let half = z / scale * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
    return Interval(
        low: p == 0 ? 0 : max(0, centre - half),
        high: p == 1 ? 1 : min(1, centre + half)
    )
}
