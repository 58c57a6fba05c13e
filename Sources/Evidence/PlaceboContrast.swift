import Statistics
import Vocabulary

/// A share of answers that go to a proxy, beside the mean share that go to placebos.
///
/// It collects one score a question; the excess is over the questions with a placebo.
struct PlaceboContrast {
    private var scores: [Double] = []
    private var clusters: [String] = []
    private var differences: [Double] = []
    private var chance = 0.0
    private var own = 0.0
    private var used: Set<Int> = []

    /// How many questions were collected.
    var count: Int { scores.count }

    /// Adds a question on which answers go to the proxy's place and to others by share.
    mutating func add(
        _ item: MeasuredItem,
        shares: [Double],
        proxy: Int,
        placebos: [Int]
    ) {
        let share = shares[proxy]
        scores.append(share)
        clusters.append(item.cluster)
        let others = placebos.filter { $0 != proxy && item.isValid[$0] }
        guard !others.isEmpty else { return }
        let mean = others.reduce(0) { $0 + shares[$1] } / Double(others.count)
        used.formUnion(others)
        differences.append(share - mean)
        own += share
        chance += mean
    }

    /// The share with Wilson's interval; none without questions.
    func share(_ policy: EvidencePolicy) -> Estimate? {
        Estimate.share(scores, clusters, policy)
    }

    /// The mean share of placebos, over questions with one.
    var placebo: Double? {
        differences.isEmpty ? nil : chance / Double(differences.count)
    }

    /// Share minus placebo share; without an interval where too little was seen for one.
    func excess(_ policy: EvidencePolicy, stream: String) -> Estimate? {
        guard !differences.isEmpty else { return nil }
        let n = differences.count
        var plain = Estimate(value: differences.reduce(0, +) / Double(n), n: n)
        if used.count < policy.minimumPlacebos {
            plain.reason = "too few placebo cultures (\(used.count))"
            return plain
        }
        if n >= policy.minimumItems, max(own, chance) < policy.minimumLeaks - 1e-9 {
            plain.reason = "too few leaks, seen or by chance"
            return plain
        }
        return Estimate.mean(differences, policy, stream: stream)
    }
}
