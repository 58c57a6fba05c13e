/// A figure from people's or a judge's labels: a value with its interval, or why there is none.
public struct AdjudicatedEstimate: Sendable, Hashable, Codable {
    /// The value, or none where it is not defined.
    public var value: Double?
    /// The lower end of its interval.
    public var low: Double?
    /// The upper end of its interval.
    public var high: Double?
    /// What it rests on: answers, questions or sides, as its owner says.
    public var n: Int
    /// How the interval was made, or empty without one.
    public var method: String
    /// Why there is no value, or none where there is one.
    public var undefined: String?

    /// Makes an estimate.
    public init(value: Double, low: Double?, high: Double?, n: Int, method: String) {
        self.value = value
        self.low = low
        self.high = high
        self.n = n
        self.method = method
        undefined = nil
    }

    /// States why there is no value.
    public init(undefined reason: String, n: Int) {
        value = nil
        low = nil
        high = nil
        self.n = n
        method = ""
        undefined = reason
    }
}

/// What is fixed for estimates from labels before any label is seen.
public struct AdjudicationPolicy: Sendable, Hashable, Codable {
    /// The level of intervals.
    public var level: Double
    /// Fewer answers than this that people call right, or wrong, give no rate.
    public var minimumLabels: Double
    /// The least share of the answers whose strata must have a label.
    public var minimumCoverage: Double
    /// Bootstrap resamples for agreement.
    public var resamples: Int
    /// The seed of all draws.
    public var seed: UInt64

    /// Fixes a policy.
    public init(
        level: Double = 0.95,
        minimumLabels: Double = 10,
        minimumCoverage: Double = 0.9,
        resamples: Int = 2_000,
        seed: UInt64 = 1
    ) {
        precondition(level > 0 && level < 1, "a level lies between 0 and 1")
        self.level = level
        self.minimumLabels = minimumLabels
        self.minimumCoverage = minimumCoverage
        self.resamples = resamples
        self.seed = seed
    }
}
