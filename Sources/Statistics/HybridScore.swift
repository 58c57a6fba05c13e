/// The difference of two mean shares of the same units, with an interval that suits rare events.
///
/// Newcombe's hybrid score interval for paired shares (Statistics in Medicine 17, 1998, p. 2635,
/// method 10), in the form for any two estimates of Zou and Donner (2008): each mean has Wilson's
/// interval at the number of trials that its variance amounts to, and the correlation joins the two.
public struct HybridScore: Sendable, Hashable {
    private let first: Side
    private let second: Side
    private let correlation: Double

    private struct Side: Sendable, Hashable {
        var mean: Double
        var deviation: Double
        var trials: Double
    }

    /// Takes the shares of each unit, from 0 to 1; none with fewer than two units.
    public init?(_ first: [Double], _ second: [Double]) {
        precondition(first.count == second.count, "two shares for each unit")
        guard first.count > 1 else { return nil }
        let (a, b) = (Self.side(first), Self.side(second))
        let n = Double(first.count)
        var product = 0.0
        for (x, y) in zip(first, second) { product += (x - a.mean) * (y - b.mean) }
        let spread = a.deviation * b.deviation
        self.first = a
        self.second = b
        correlation = spread > 0 ? max(-1, min(1, product / n / spread)) : 0
    }

    /// The difference of the means.
    public var difference: Double { first.mean - second.mean }

    /// The interval of the difference; none for a level outside of (0, 1).
    /// - Parameter degrees: of freedom, for Student's quantile in place of the normal one; for few events.
    public func interval(level: Double = 0.95, degrees: Double? = nil) -> Interval? {
        guard level > 0, level < 1,
            let z = degrees.map({ studentQuantile(1 - (1 - level) / 2, degrees: $0) })
                ?? twoSidedQuantile(level: level)
        else { return nil }
        let a = wilson(share: first.mean, n: first.trials, z: z)
        let b = wilson(share: second.mean, n: second.trials, z: z)
        let below = reach(first.mean - a.low, b.high - second.mean)
        let above = reach(a.high - first.mean, second.mean - b.low)
        return Interval(low: difference - below, high: difference + above)
    }

    /// How far two uncertainties reach together.
    private func reach(_ x: Double, _ y: Double) -> Double {
        max(0, x * x - 2 * correlation * x * y + y * y).squareRoot()
    }

    private static func side(_ values: [Double]) -> Side {
        let n = Double(values.count)
        let mean = values.reduce(0, +) / n
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let spread = mean * (1 - mean)
        return Side(
            mean: mean,
            deviation: (squares / n).squareRoot(),
            trials: spread > 1e-12 && squares > 1e-12 ? spread * n * (n - 1) / squares : n
        )
    }
}
