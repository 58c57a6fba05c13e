/// What k draws out of n samples, c of them right, are expected to hold.
public struct PassAtK: Sendable, Hashable {
    /// The chance that at least one is right (Chen and others 2021, unbiased).
    public var any: Double
    /// The chance that all are right.
    public var all: Double
}

/// The chances that any and that all of k samples drawn without replacement are right.
///
/// - Throws: for k below one or above n, or c outside 0 to n.
public func passAtK(samples n: Int, right c: Int, k: Int) throws(Undefined) -> PassAtK {
    try require(k <= n, "k>n")
    try require(k >= 1, "k<1")
    try require((0...n).contains(c), "c outside [0,n]")
    // C(m,k)/C(n,k) as a running product: the binomials themselves overflow.
    func share(_ m: Int) -> Double {
        guard m >= k else { return 0 }
        return (0..<k).reduce(1.0) { $0 * Double(m - $1) / Double(n - $1) }
    }
    return PassAtK(any: 1 - share(n - c), all: share(c))
}
