/// A linear scale in fractions, laid out in percent of a drawing's width.
struct PointScale {
    /// The left end.
    let low: Double
    /// The right end.
    let high: Double
    /// The distance of two grid lines.
    let step: Double

    /// Covers all values and zero, with room at both ends.
    init(covering values: [Double]) {
        let finite = values.filter(\.isFinite)
        var low = min(finite.min() ?? 0, 0)
        var high = max(finite.max() ?? 0, 0)
        if high - low < 0.02 {
            low -= 0.01
            high += 0.01
        }
        let room = (high - low) * 0.05
        self.low = low - room
        self.high = high + room
        let steps = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]
        let span = high - low
        step = steps.first { span / $0 <= 6 } ?? 1
    }

    /// Where a value stands, in percent of the width.
    func position(_ value: Double) -> Double {
        (value - low) / (high - low) * 100
    }

    /// The grid lines, zero among them.
    var ticks: [Double] {
        let first = Int((low / step).rounded(.up))
        let last = Int((high / step).rounded(.down))
        return (first...max(first, last)).map { Double($0) * step }
    }

    /// Whether a grid line of a narrow drawing has room for its number: zero, and the outermost ones
    /// where they are far enough from it.
    func isLabelled(_ tick: Double) -> Bool {
        if tick == 0 { return true }
        guard tick == ticks.first || tick == ticks.last else { return false }
        return abs(position(tick) - position(0)) >= 25
    }
}
