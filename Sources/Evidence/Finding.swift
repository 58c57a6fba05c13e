/// What the interval allows to be said about one pair.
public enum Finding: String, Sendable, Hashable, Codable, CaseIterable {
    /// The adjusted interval of the excess lies above zero, and the exchange test agrees.
    case leans
    /// The adjusted interval lies below zero, and the exchange test agrees.
    case away
    /// The adjusted interval holds zero, or the exchange test does not agree.
    case indistinguishable
    /// Too few items, placebos or leaks for an interval that means something.
    case tooFew
}

/// How an interval was read from resamples.
public enum IntervalMethod: String, Sendable, Hashable, Codable {
    /// Bias-corrected and accelerated.
    case bca
    /// Plain quantiles, where the correction is not defined.
    case percentile
    /// Newcombe's hybrid score interval, where leaks are too few to be drawn again.
    case hybridScore
}
