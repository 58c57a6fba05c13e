import Vocabulary

/// What a statistic gives when chance alone is at work.
struct LensNull {
    var mean: Double
    var low: Double?
    var high: Double?
    var p: Double?

    /// An expectation that needs no draws.
    init(expected: Double) { mean = expected }

    /// What permutations gave; none when none of them is defined.
    ///
    /// The p-value is the share of permutations that reach the observed value, itself counted
    /// (Phipson and Smyth 2010).
    init?(_ draws: [Double], observed: Double?) {
        guard !draws.isEmpty else { return nil }
        let sorted = draws.sorted()
        mean = draws.reduce(0, +) / Double(draws.count)
        low = sorted[Int(0.025 * Double(sorted.count - 1))]
        high = sorted[Int((0.975 * Double(sorted.count - 1)).rounded(.up))]
        if let observed {
            let slack = 1e-12 * max(1, abs(observed))
            let reached = draws.count { $0 >= observed - slack }
            p = Double(reached + 1) / Double(draws.count + 1)
        }
    }
}
