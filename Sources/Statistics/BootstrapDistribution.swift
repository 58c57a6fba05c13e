/// How an interval was read from a bootstrap distribution.
public enum BootstrapMethod: String, Sendable, Hashable, Codable {
    /// Bias-corrected and accelerated.
    case bca
    /// Plain quantiles, where the correction is not defined.
    case percentile
}

/// What a statistic gave on resampled data, sorted, with what is needed to correct its quantiles.
///
/// Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapters 13 and 14.
public struct BootstrapDistribution: Sendable {
    /// The statistic on the data as they are.
    public let estimate: Double
    /// The standard deviation of the replicates.
    public let standardError: Double
    /// The bias correction z0; none when every replicate lies on one side of the estimate.
    public let bias: Double?
    /// The acceleration a, from leaving one unit out at a time; none without variance.
    public let acceleration: Double?
    private let sorted: [Double]

    /// Takes replicates in any order, and the statistic with each unit left out; none if empty.
    public init?(estimate: Double, replicates: [Double], leaveOneOut: [Double]) {
        guard !replicates.isEmpty else { return nil }
        let sorted = inOrder(replicates)
        let count = Double(sorted.count)
        let largest = max(abs(sorted[0]), abs(sorted[sorted.count - 1]))
        // Replicates that add the same numbers in another order are ties with the estimate.
        let slack = 1e-12 * max(largest, abs(estimate))
        var below = 0.0
        var sum = 0.0
        for value in sorted {
            if value < estimate - slack {
                below += 1
            } else if value <= estimate + slack {
                below += 0.5
            }
            sum += value
        }
        let mean = sum / count
        let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.estimate = estimate
        self.standardError = (squares / count).squareRoot()
        self.bias = normalQuantile(below / count)
        self.acceleration = Self.acceleration(of: leaveOneOut)
        self.sorted = sorted
    }

    /// How many replicates there are.
    public var count: Int { sorted.count }

    /// The percentile interval; it is a point when all replicates are the same.
    public func percentileInterval(level: Double = 0.95) -> Interval {
        Interval(low: quantile((1 - level) / 2), high: quantile((1 + level) / 2))
    }

    /// The bias-corrected and accelerated interval; none where the correction is not defined.
    public func correctedInterval(level: Double = 0.95) -> Interval? {
        guard let bias, let acceleration,
            let z = twoSidedQuantile(level: level),
            let low = corrected(-z, bias, acceleration),
            let high = corrected(z, bias, acceleration)
        else { return nil }
        return Interval(low: quantile(low), high: quantile(high))
    }

    /// The corrected interval, else the percentile one; none when all replicates are the same.
    public func interval(level: Double = 0.95) -> (interval: Interval, method: BootstrapMethod)? {
        guard hasSpread else { return nil }
        if let interval = correctedInterval(level: level) { return (interval, .bca) }
        return (percentileInterval(level: level), .percentile)
    }

    /// Whether the replicates differ by more than rounding.
    public var hasSpread: Bool {
        let (low, high) = (sorted[0], sorted[sorted.count - 1])
        return high - low > 1e-12 * max(abs(low), abs(high))
    }

    /// The smallest replicate whose cumulative share reaches a share (type 1 of Hyndman and Fan).
    private func quantile(_ share: Double) -> Double {
        let place = (share * Double(sorted.count) - 1e-9).rounded(.up)
        return sorted[min(max(Int(place) - 1, 0), sorted.count - 1)]
    }

    private func corrected(_ z: Double, _ bias: Double, _ acceleration: Double) -> Double? {
        let shifted = bias + z
        let stretch = 1 - acceleration * shifted
        guard stretch > 0 else { return nil }
        return normalCumulative(bias + shifted / stretch)
    }

    private static func acceleration(of leaveOneOut: [Double]) -> Double? {
        guard leaveOneOut.count > 1 else { return nil }
        let mean = leaveOneOut.reduce(0, +) / Double(leaveOneOut.count)
        var squares = 0.0
        var cubes = 0.0
        for value in leaveOneOut {
            let distance = mean - value
            squares += distance * distance
            cubes += distance * distance * distance
        }
        guard squares > 1e-24 * mean * mean, squares > 0 else { return nil }
        return cubes / (6 * squares * squares.squareRoot())
    }
}
