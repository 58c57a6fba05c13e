extension Abundance {
    /// Shannon's entropy.
    ///
    /// - Parameter base: the base of the logarithm, above one: 2 for bits, e when none.
    /// - Throws: without samples, or for another base.
    public func entropy(base: Double? = nil) throws(Undefined) -> Double {
        try requireSamples()
        guard let base else { return naturalEntropy(shares) }
        try require(base > 1 && base.isFinite, "the base of the logarithm is not above 1")
        return naturalEntropy(shares) / naturalLogarithm(base)
    }

    /// Entropy as a share of the largest that the observed categories allow (Pielou 1966).
    ///
    /// - Throws: without samples; with one category, where it is 0/0.
    public func evenness() throws(Undefined) -> Double {
        try requireSamples()
        try require(richness > 1, "one observed category: 0/0")
        return naturalEntropy(shares) / naturalLogarithm(Double(richness))
    }

    /// Entropy as a share of the largest that a declared number of categories allows.
    ///
    /// - Throws: without samples; with fewer than two declared categories or fewer than observed.
    public func evenness(among categories: Int) throws(Undefined) -> Double {
        try requireSamples()
        try require(categories >= 2, "fewer than two declared categories")
        try require(categories >= richness, "more categories observed than declared")
        return naturalEntropy(shares) / naturalLogarithm(Double(categories))
    }
}
