/// How an interval was found.
public enum EstimateMethod: String, Sendable, Hashable, Codable {
    /// Bootstrap over questions, bias-corrected and accelerated.
    case bca
    /// Bootstrap over questions, plain quantiles where the correction is not defined.
    case percentile
    /// Newcombe's hybrid score interval of a difference of shares, where leaks are few.
    case hybridScore
    /// Wilson's score interval of a share, questions being independent.
    case wilson
    /// Wilson's interval at the number of trials that clusters leave (Korn and Graubard 1998).
    case clusteredWilson
    /// Bootstrap over clusters of questions.
    case clusteredBootstrap
    /// Normal posterior of an empirical Bayes model.
    case empiricalBayes
}

/// One number with its interval and what it rests on.
public struct Estimate: Sendable, Hashable, Codable {
    /// The estimate, a share or a difference of shares unless its row says otherwise.
    public var value: Double
    /// The lower end of the 95 % interval; none where `reason` says why.
    public var low: Double?
    /// The upper end of the 95 % interval; none where `reason` says why.
    public var high: Double?
    /// How many questions it rests on; samples of one question count as one.
    public var n: Int
    /// How the interval was found; none without one.
    public var method: EstimateMethod?
    /// Why there is no interval; none where there is one.
    public var reason: String?

    /// Joins a number and its interval.
    public init(
        value: Double,
        low: Double? = nil,
        high: Double? = nil,
        n: Int,
        method: EstimateMethod? = nil,
        reason: String? = nil
    ) {
        self.value = value
        self.low = low
        self.high = high
        self.n = n
        self.method = method
        self.reason = reason
    }
}
