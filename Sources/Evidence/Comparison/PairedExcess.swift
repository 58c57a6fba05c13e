import Statistics

/// The difference of two respondents' excesses, question by question, golds of equal size and as common.
struct PairedExcess {
    /// What speaks for a larger excess of the first on each question, from 0 to 1.
    private var more: [Double] = []
    /// What speaks for a larger one of the second.
    private var less: [Double] = []
    private var leaks = LeakCount()

    /// Adds a question that both are compared on.
    mutating func add(_ first: MatchedTerm, _ second: MatchedTerm) {
        // Differences of differences reach from -2 to 2; halved, both parts are shares.
        let difference = (first.own - first.chance - second.own + second.chance) / 2
        more.append(max(0, difference))
        less.append(max(0, -difference))
        leaks.add(
            most: max(first.most, second.most),
            byLot: max(first.byLot, second.byLot),
            planted: 0,
            members: first.unit.counts.count
        )
    }

    /// The mean difference, with an interval where enough answers of either leak; none without questions.
    func estimate(_ policy: EvidencePolicy, stream: String) -> Estimate? {
        guard !more.isEmpty else { return nil }
        let values = zip(more, less).map { $0 - $1 }
        let n = values.count
        var estimate = Estimate(value: 2 * values.reduce(0, +) / Double(n), n: n)
        guard n >= max(policy.minimumItems, 2) else {
            estimate.reason = "too few questions (\(n))"
            return estimate
        }
        guard leaks.isEnough(policy) else {
            estimate.reason = leaks.reason
            return estimate
        }
        let source = IntervalSource(
            values,
            own: more,
            chance: less,
            leaking: 2 * (more.reduce(0, +) + less.reduce(0, +)),
            policy,
            tests: 1,
            stream: stream
        )
        guard let found = source?.interval(level: policy.level) else {
            estimate.reason = "the same on every question"
            return estimate
        }
        estimate.low = 2 * found.interval.low
        estimate.high = 2 * found.interval.high
        estimate.method =
            switch found.method {
            case .bca: .bca
            case .percentile: .percentile
            case .hybridScore: .hybridScore
            }
        return estimate
    }
}
