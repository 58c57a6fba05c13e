/// The share of a chi-square distribution above a value; none for fewer than one degree of freedom.
///
/// The upper incomplete gamma function Q(k/2, x/2): its series below the peak, the continued
/// fraction of DLMF 8.9.2 by Lentz's method above it.
public func chiSquareTail(_ x: Double, degrees: Int) -> Double? {
    guard degrees > 0, x.isFinite else { return nil }
    guard x > 0 else { return 1 }
    let (a, z) = (Double(degrees) / 2, x / 2)
    let front = exponential(a * naturalLogarithm(z) - z - logarithmOfGamma(a))
    if z < a + 1 {
        var term = 1 / a
        var sum = term
        for step in 1..<10_000 {
            term *= z / (a + Double(step))
            sum += term
            if term < sum * 1e-16 { break }
        }
        return max(0, 1 - front * sum)
    }
    let tiny = 1e-300
    var b = z + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var value = d
    for step in 1..<10_000 {
        let m = Double(step)
        let numerator = -m * (m - a)
        b += 2
        d = numerator * d + b
        if abs(d) < tiny { d = tiny }
        c = b + numerator / c
        if abs(c) < tiny { c = tiny }
        d = 1 / d
        value *= d * c
        if abs(d * c - 1) < 1e-15 { break }
    }
    return min(1, front * value)
}

/// How far counts are from being equally likely.
public struct UniformityTest: Sendable, Hashable {
    /// Pearson's sum of squared distances over the expected count.
    public var chiSquare: Double
    /// The p-value.
    public var p: Double
    /// Whether all tables of the same total were counted, instead of the asymptotic distribution.
    public var isExact: Bool
}

/// Tests whether all places are as likely; none with fewer than two places or without counts.
///
/// Below five expected at a place every table of the same total is counted, and those with as
/// large a chi-square make p, up to six places; else Pearson's test (1900).
public func uniformityTest(_ counts: [Int]) -> UniformityTest? {
    let n = counts.reduce(0, +)
    guard counts.count > 1, n > 0, counts.allSatisfy({ $0 >= 0 }) else { return nil }
    let expected = Double(n) / Double(counts.count)
    func distance(_ count: Int) -> Double {
        (Double(count) - expected) * (Double(count) - expected) / expected
    }
    let observed = counts.reduce(0) { $0 + distance($1) }
    guard expected < 5, counts.count <= 6 else {
        guard let p = chiSquareTail(observed, degrees: counts.count - 1) else { return nil }
        return UniformityTest(chiSquare: observed, p: p, isExact: false)
    }
    // The probability of a table is n!/∏x! over kⁿ; its parts are looked up.
    let factorials = (0...n).map { logarithmOfGamma(Double($0) + 1) }
    let distances = (0...n).map(distance)
    let whole = factorials[n] - Double(n) * naturalLogarithm(Double(counts.count))
    var p = 0.0
    func place(_ rest: Int, _ places: Int, _ reached: Double, _ logarithm: Double) {
        guard places > 1 else {
            if reached + distances[rest] >= observed - 1e-9 {
                p += exponential(logarithm - factorials[rest])
            }
            return
        }
        for count in 0...rest {
            place(
                rest - count,
                places - 1,
                reached + distances[count],
                logarithm - factorials[count]
            )
        }
    }
    place(n, counts.count, 0, whole)
    return UniformityTest(chiSquare: observed, p: min(1, p), isExact: true)
}
