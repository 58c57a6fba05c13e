import Statistics
import Vocabulary

/// The mean of differences on the same questions with a bootstrap interval over them.
///
/// Miller 2024 (arXiv 2411.00640), section 4. The differences come sorted by question, so that the
/// same answers and seed give the same interval; none without any.
/// - Parameter stream: names the random stream, apart from all others.
public func pairedEstimate(
    of differences: [Double],
    stream: String,
    policy: EvidencePolicy = EvidencePolicy()
) -> Estimate? {
    guard !differences.isEmpty else { return nil }
    var estimate = Estimate(
        value: differences.reduce(0, +) / Double(differences.count),
        n: differences.count
    )
    guard differences.count >= max(policy.minimumItems, 2) else {
        estimate.reason = "fewer than \(policy.minimumItems) questions"
        return estimate
    }
    var generator = SeededGenerator(seed: policy.seed, stream: stream + "\u{1f}paired")
    let drawn = bootstrapMean(differences, resamples: policy.resamples, using: &generator)
    guard differences.contains(where: { $0 != differences[0] }),
        let found = drawn?.interval(level: policy.level)
    else {
        estimate.reason = "every question differs alike"
        return estimate
    }
    (estimate.low, estimate.high) = (found.interval.low, found.interval.high)
    estimate.method = found.method == .bca ? .bca : .percentile
    return estimate
}

extension VerdictFlips {
    /// Counts with the p-value of McNemar's exact test.
    public init(firstOnly: Int, secondOnly: Int) {
        self.init(
            firstOnly: firstOnly,
            secondOnly: secondOnly,
            p: mcNemarTest(firstOnly, secondOnly)?.twoSided ?? 1
        )
    }
}
