import Statistics

extension Estimate {
    /// The mean of values of questions, with the interval of a bootstrap over questions.
    ///
    /// Fewer questions than the policy asks for give no interval, and say so.
    static func mean(
        _ values: [Double],
        _ policy: EvidencePolicy,
        stream: String
    ) -> Estimate? {
        guard !values.isEmpty else { return nil }
        let n = values.count
        var estimate = Estimate(value: values.reduce(0, +) / Double(n), n: n)
        guard n >= max(policy.minimumItems, 2) else {
            estimate.reason = "too few questions (\(n))"
            return estimate
        }
        var generator = SeededStream(policy, stream)
        estimate.take(
            bootstrapMean(values, resamples: policy.resamples, using: &generator.numbers),
            policy
        )
        return estimate
    }

    /// The ratio of two sums over questions, with the interval of a bootstrap over questions.
    static func ratio(
        _ upper: [Double],
        over lower: [Double],
        _ policy: EvidencePolicy,
        stream: String
    ) -> Estimate? {
        let (above, below) = (upper.reduce(0, +), lower.reduce(0, +))
        guard below > 0 else { return nil }
        var estimate = Estimate(value: above / below, n: upper.count)
        // Fewer than five units give resamples of too few kinds for an interval of 95 %.
        guard upper.count >= 5 else {
            estimate.reason = "too few questions (\(upper.count))"
            return estimate
        }
        var generator = SeededStream(policy, stream)
        estimate.take(
            bootstrapRatio(
                upper,
                over: lower,
                resamples: policy.resamples,
                using: &generator.numbers
            ),
            policy
        )
        return estimate
    }

    /// The mean of values with the interval of a bootstrap that draws whole clusters of questions.
    static func clusteredMean(
        _ values: [Double],
        _ clusters: [String],
        _ policy: EvidencePolicy,
        stream: String
    ) -> Estimate? {
        guard !values.isEmpty else { return nil }
        var estimate = Estimate(
            value: values.reduce(0, +) / Double(values.count),
            n: values.count
        )
        let count = Set(clusters).count
        guard count >= 5 else {
            estimate.reason = "too few clusters (\(count))"
            return estimate
        }
        var generator = SeededStream(policy, stream)
        estimate.take(
            bootstrapMean(
                values,
                clusters: clusters,
                resamples: policy.resamples,
                using: &generator.numbers
            ),
            policy
        )
        if estimate.method != nil { estimate.method = .clusteredBootstrap }
        return estimate
    }

    /// A share over questions with Wilson's interval, questions of one cluster belonging together.
    ///
    /// Each question's score is its share of samples, from 0 to 1.
    static func share(
        _ scores: [Double],
        _ clusters: [some Hashable],
        _ policy: EvidencePolicy
    ) -> Estimate? {
        guard !scores.isEmpty else { return nil }
        let value = scores.reduce(0, +) / Double(scores.count)
        var estimate = Estimate(value: value, n: scores.count)
        // Sums of shares may leave 0…1 by rounding.
        let kept = scores.map { min(1, max(0, $0)) }
        if Set(clusters).count == scores.count, kept.allSatisfy({ $0 == 0 || $0 == 1 }) {
            let interval = wilsonInterval(
                successes: kept.count { $0 == 1 },
                of: kept.count,
                level: policy.level
            )
            estimate.set(interval, .wilson)
        } else {
            let found = clusteredWilsonInterval(
                scores: kept,
                clusters: clusters,
                level: policy.level
            )
            estimate.set(found?.interval, .clusteredWilson)
        }
        if estimate.method == nil { estimate.reason = "fewer than two clusters of questions" }
        return estimate
    }

    private mutating func take(
        _ distribution: BootstrapDistribution?,
        _ policy: EvidencePolicy
    ) {
        guard let found = distribution?.interval(level: policy.level) else {
            reason = "the same on every question"
            return
        }
        set(found.interval, found.method == .bca ? .bca : .percentile)
    }

    private mutating func set(_ interval: Interval?, _ method: EstimateMethod) {
        guard let interval else { return }
        low = interval.low
        high = interval.high
        self.method = method
    }
}
