/// The interval of a correlation of n pairs on Fisher's scale (Fisher 1921).
///
/// The inverse hyperbolic tangent of r is near normal with standard error 1/√(n − 3). None with
/// fewer than four pairs; a correlation of one or minus one has no width.
public func correlationInterval(
    _ r: Double,
    pairs n: Int,
    level: Double = 0.95
) -> Interval? {
    guard n > 3, (-1...1).contains(r), let z = twoSidedQuantile(level: level) else { return nil }
    let growth = exponentialMinusOne(2 * z / Double(n - 3).squareRoot())
    let step = growth / (growth + 2)  // the hyperbolic tangent of z/√(n − 3)
    // tanh(artanh r ± s) by the addition theorem, which needs no logarithm of zero at the ends.
    return abs(r) == 1
        ? Interval(low: r, high: r)
        : Interval(low: (r - step) / (1 - r * step), high: (r + step) / (1 + r * step))
}
