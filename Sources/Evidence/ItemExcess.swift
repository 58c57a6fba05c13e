import Statistics
import Vocabulary

/// The leak to one culture beside that to placebos, item by item.
///
/// On item i, e_i is the leak to the culture minus the mean leak to the placebos that the same
/// subset counts on i. Items without any placebo say nothing about an excess and are left out.
struct ItemExcess {
    /// e_i, in the order of questions.
    var values: [Double]
    /// The leak to the culture on the same items.
    var leak: Double?
    /// How many cultures served as a placebo on at least one item.
    var placebos: Int
    /// The mean of e_i.
    var mean: Double?
    /// The leak to placebos on the same items: leak minus mean.
    var placeboLeak: Double? {
        guard let leak, let mean else { return nil }
        return leak - mean
    }

    init(of culture: Int, in subset: Subset, items: [MeasuredItem], placebos: [Int]) {
        var values: [Double] = []
        var leaks = 0.0
        var used: Set<Int> = []
        for item in items where item.counts(culture, in: subset) {
            let others = placebos.filter { $0 != culture && item.counts($0, in: subset) }
            guard !others.isEmpty else { continue }
            let leak = item.reading(subset).leak
            let chance = others.reduce(0) { $0 + leak[$1] } / Double(others.count)
            used.formUnion(others)
            values.append(leak[culture] - chance)
            leaks += leak[culture]
        }
        let n = Double(values.count)
        self.values = values
        self.placebos = used.count
        self.leak = values.isEmpty ? nil : leaks / n
        self.mean = values.isEmpty ? nil : values.reduce(0, +) / n
    }

    /// Whether there are enough items and placebos; what was answered has no say in it.
    func isEnough(_ policy: EvidencePolicy) -> Bool {
        values.count >= max(policy.minimumItems, 2) && placebos >= policy.minimumPlacebos
    }

    /// Leaks to the culture, and leaks to it that chance would give, in items.
    var leaks: (seen: Double, byChance: Double) {
        let n = Double(values.count)
        return ((leak ?? 0) * n, (placeboLeak ?? 0) * n)
    }

    /// Whether enough answers leak, seen or by chance, for resamples to vary as they should.
    func hasLeaks(_ policy: EvidencePolicy) -> Bool {
        max(leaks.seen, leaks.byChance) >= policy.minimumLeaks - 1e-9
    }

    /// The resampled means, questions being the units.
    func distribution(
        _ policy: EvidencePolicy,
        tests: Int,
        stream: String
    ) -> BootstrapDistribution? {
        var generator = SeededGenerator(seed: policy.seed, stream: stream + "\u{1f}bootstrap")
        return bootstrapMean(
            values,
            resamples: policy.draws(policy.resamples, tests: tests),
            using: &generator
        )
    }

    /// The plain interval, where there is enough for one.
    func interval(_ policy: EvidencePolicy, stream: String) -> Interval? {
        guard isEnough(policy), hasLeaks(policy) else { return nil }
        return distribution(policy, tests: 1, stream: stream)?
            .interval(level: policy.level)?.interval
    }

    /// The sign-flip p-value of a mean of zero.
    func p(_ policy: EvidencePolicy, tests: Int, stream: String) -> Double {
        var generator = SeededGenerator(seed: policy.seed, stream: stream + "\u{1f}signs")
        return signFlipTest(
            values,
            draws: policy.draws(policy.permutations, tests: tests),
            using: &generator
        ).twoSided
    }

    /// The smallest excess that would show on as many items of this spread.
    func detectable(_ policy: EvidencePolicy) -> Double? {
        guard let deviation = standardDeviation(values) else { return nil }
        return detectableMean(
            standardDeviation: deviation,
            items: values.count,
            alpha: 1 - policy.level,
            power: policy.power
        )
    }
}
