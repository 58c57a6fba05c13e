import Statistics

/// The excess that each placebo has on the items of a row, golds being cut to the size of the proxy's.
///
/// Each placebo is set against the other placebos that serve on an item, as the proxy is against all
/// of them, so that proxy and placebos can be drawn on one axis.
struct PlaceboBand: Sendable {
    private var sums: [Int: (excess: Double, items: Int)] = [:]

    /// Adds an item; one on which a single placebo serves has nothing to set it against.
    mutating func add(_ term: MatchedTerm) {
        let hits = term.unit.counts.dropFirst()
        guard hits.count > 1, hits.count == term.placebos.count else { return }
        let trials = Double(term.unit.trials)
        let all = Double(hits.reduce(0, +))
        for (place, hit) in zip(term.placebos, hits) {
            let others = (all - Double(hit)) / Double(hits.count - 1)
            let sum = sums[place] ?? (0, 0)
            sums[place] = (sum.excess + (Double(hit) - others) / trials, sum.items + 1)
        }
    }

    /// The least and the largest excess among placebos; none with fewer than two of them.
    /// - Parameter minimum: placebos that serve on fewer items say little and are passed over.
    func range(minimumItems minimum: Int) -> ClosedRange<Double>? {
        let values = sums.values.filter { $0.items >= minimum }
            .map { $0.excess / Double($0.items) }
        guard values.count > 1, let low = values.min(), let high = values.max() else { return nil }
        return low...high
    }
}
