/// The regularised incomplete beta function I_x(a, b), a share between 0 and 1.
///
/// Continued fraction of DLMF 8.17.22, evaluated by Lentz's method; the symmetry
/// I_x(a, b) = 1 − I_{1−x}(b, a) keeps it where it converges fast.
func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard x <= (a + 1) / (a + b + 2) else { return 1 - incompleteBeta(1 - x, b, a) }
    let front = exponential(
        a * naturalLogarithm(x) + b * logarithmOfOnePlus(-x)
            + logarithmOfGamma(a + b) - logarithmOfGamma(a) - logarithmOfGamma(b)
    )
    let tiny = 1e-300
    var value = 1.0
    var c = 1.0
    var d = 0.0
    for step in 0..<10_000 {
        let m = Double(step / 2)
        let numerator: Double
        if step == 0 {
            numerator = 1
        } else if step.isMultiple(of: 2) {
            numerator = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        } else {
            numerator = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        }
        d = 1 + numerator * d
        if abs(d) < tiny { d = tiny }
        d = 1 / d
        c = 1 + numerator / c
        if abs(c) < tiny { c = tiny }
        value *= c * d
        if abs(c * d - 1) < 1e-15 { break }
    }
    // Step 0 multiplies by 1 + 1/1: the fraction itself is what is left of that sum.
    return front * (value - 1) / a
}

/// The x at which the regularised incomplete beta function reaches a share.
func betaQuantile(_ share: Double, _ a: Double, _ b: Double) -> Double {
    bisect(from: 0, to: 1) { incompleteBeta($0, a, b) < share }
}

/// The value below which a share of Student's distribution lies; none outside of (0, 1).
public func studentQuantile(_ share: Double, degrees: Double) -> Double? {
    guard share > 0, share < 1, degrees > 0 else { return nil }
    if share < 0.5 { return studentQuantile(1 - share, degrees: degrees).map { -$0 } }
    if share == 0.5 { return 0 }
    if share == usualShare, degrees <= Double(usualQuantiles.count), degrees == degrees.rounded() {
        return usualQuantiles[Int(degrees) - 1]
    }
    return upperStudentQuantile(share, degrees)
}

/// The share that two-sided intervals of 95 % ask for.
private let usualShare = 0.975

/// Its quantiles for whole degrees of freedom from one on: every interval needs one of them.
private let usualQuantiles = (1...512).map { upperStudentQuantile(usualShare, Double($0)) }

/// The quantile of a share above a half.
private func upperStudentQuantile(_ share: Double, _ degrees: Double) -> Double {
    var high = 1.0
    while studentTail(high, degrees) > 1 - share, high < 1e300 { high *= 2 }
    return bisect(from: 0, to: high) { studentTail($0, degrees) > 1 - share }
}

/// The share of Student's distribution above a positive value.
private func studentTail(_ t: Double, _ degrees: Double) -> Double {
    0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
}

/// Halves a bracket until no number lies between its ends.
private func bisect(from low: Double, to high: Double, isBelow: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<2_000 {
        let middle = low + (high - low) / 2
        guard middle > low, middle < high else { break }
        if isBelow(middle) { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
}
