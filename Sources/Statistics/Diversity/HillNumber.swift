/// The order of a Hill number or a Vendi score.
public enum DiversityOrder: Sendable, Hashable {
    /// A finite order, zero or more.
    case finite(Double)
    /// The limit, in which only the largest share counts.
    case infinity
}

extension Abundance {
    /// The Hill number of an order: the effective number of categories (Hill 1973; Jost 2006).
    ///
    /// Order 0 counts categories, order 1 is the exponential of Shannon's entropy, order 2 the
    /// inverse of Simpson's index, infinity the inverse of the largest share.
    /// - Throws: without samples, or for a negative order.
    public func hillNumber(_ order: DiversityOrder) throws(Undefined) -> Double {
        try requireSamples()
        return try effectiveNumber(shares, order)
    }
}

/// The effective number of parts of which the positive shares are given, summing to one.
func effectiveNumber(_ shares: [Double], _ order: DiversityOrder) throws(Undefined) -> Double {
    switch order {
    case .infinity:
        return 1 / (shares.max() ?? 1)
    case .finite(let q):
        try require(q >= 0 && q.isFinite, "the order is negative")
        if q == 0 { return Double(shares.count) }
        if q == 1 { return exponential(naturalEntropy(shares)) }
        // Near order 1 a sum of nearly one would be divided by nearly nothing; what it lacks is small and exact.
        if abs(q - 1) < 1e-3 {
            let excess = shares.reduce(0) {
                $1 > 0 ? $0 + $1 * exponentialMinusOne((q - 1) * naturalLogarithm($1)) : $0
            }
            return exponential(logarithmOfOnePlus(excess) / (1 - q))
        }
        // The largest share is taken out, so that high orders do not underflow.
        let largest = shares.max() ?? 1
        let sum = shares.reduce(0) { $0 + power($1 / largest, q) }
        return exponential((naturalLogarithm(sum) + q * naturalLogarithm(largest)) / (1 - q))
    }
}

/// Shannon's entropy of shares in nats; shares of zero add nothing.
func naturalEntropy(_ shares: [Double]) -> Double {
    max(0, -shares.reduce(0) { $1 > 0 ? $0 + $1 * naturalLogarithm($1) : $0 })
}
