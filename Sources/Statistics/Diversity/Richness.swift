extension Abundance {
    /// The expected number of categories in n draws without replacement (Hurlbert 1971).
    ///
    /// - Throws: when n is negative or larger than the sample; nothing is extrapolated.
    public func rarefied(to n: Int) throws(Undefined) -> Double {
        try require(n >= 0, "n is negative")
        try require(n <= total, "n>N")
        guard n > 0 else { return 0 }
        return counts.reduce(0) { $0 + 1 - chanceOfMissing($1, draws: n) }
    }

    /// The chance that n draws without replacement hold none of so many of the sample.
    private func chanceOfMissing(_ count: Int, draws: Int) -> Double {
        guard total - count >= draws else { return 0 }
        // The shorter of two equal products: over the draws or over the category.
        let (steps, other) = count < draws ? (count, draws) : (draws, count)
        return (0..<steps).reduce(1.0) { chance, step in
            chance * Double(total - other - step) / Double(total - step)
        }
    }

    /// Chao's lower bound of the number of categories, seen or not (Chao 1984, 1987).
    ///
    /// - Parameters:
    ///   - biasCorrected: the form that is defined without categories seen twice; the classic form
    ///     falls back to it where it has to.
    ///   - finiteSample: whether the added term is multiplied by (N−1)/N (Chao and Jost 2012).
    /// - Throws: without samples.
    public func chao1(biasCorrected: Bool, finiteSample: Bool = false) throws(Undefined) -> Double {
        try requireSamples()
        let (once, twice) = (Double(categories(seen: 1)), Double(categories(seen: 2)))
        var unseen = once * (once - 1) / (2 * (twice + 1))
        if !biasCorrected, once > 0, twice > 0 { unseen = once * once / (2 * twice) }
        if finiteSample { unseen *= Double(total - 1) / Double(total) }
        return Double(richness) + unseen
    }

    /// Good's estimate of the share of the population that the seen categories cover (Good 1953).
    public func goodCoverage() throws(Undefined) -> Double {
        try requireSamples()
        return 1 - Double(categories(seen: 1)) / Double(total)
    }

    /// The improved estimate of that share (Chao and Jost 2012, equation 4).
    ///
    /// - Throws: without samples, and with one sample, which says nothing about what is unseen.
    public func chaoJostCoverage() throws(Undefined) -> Double {
        try requireSamples()
        try require(total > 1, "one sample carries no coverage information")
        let (once, twice) = (Double(categories(seen: 1)), Double(categories(seen: 2)))
        guard once > 0 else { return 1 }
        let others = Double(total - 1)
        let factor =
            twice > 0
            ? others * once / (others * once + 2 * twice)
            : others * (once - 1) / (others * (once - 1) + 2)
        return 1 - once / Double(total) * factor
    }
}
