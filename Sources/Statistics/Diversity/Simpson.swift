extension Abundance {
    /// Simpson's dominance: the chance that two draws with replacement agree (Simpson 1949).
    public func dominance() throws(Undefined) -> Double {
        try requireSamples()
        return shares.reduce(0) { $0 + $1 * $1 }
    }

    /// The chance that two draws with replacement differ: one minus the dominance.
    public func giniSimpson() throws(Undefined) -> Double { 1 - (try dominance()) }

    /// The inverse of the dominance, the Hill number of order 2.
    public func inverseSimpson() throws(Undefined) -> Double { 1 / (try dominance()) }

    /// The share of the largest category (Berger and Parker 1970).
    public func bergerParker() throws(Undefined) -> Double {
        try requireSamples()
        return Double(counts.max() ?? 0) / Double(total)
    }

    /// The chance that two draws without replacement agree; unbiased for that of the population.
    ///
    /// - Throws: with fewer than two samples.
    public func collision() throws(Undefined) -> Double {
        try requireSamples()
        try require(total > 1, "fewer than two samples")
        let pairs = counts.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
        return pairs / (Double(total) * Double(total - 1))
    }

    /// The chance that two draws without replacement differ.
    public func unbiasedGiniSimpson() throws(Undefined) -> Double { 1 - (try collision()) }
}
