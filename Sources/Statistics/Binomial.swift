/// Which outcomes count as at least as extreme as the observed one.
public enum Alternative: Sendable, Hashable {
    /// Far from the null on either side.
    case twoSided
    /// Large ones.
    case greater
    /// Small ones.
    case less
}

/// The exact binomial p-value of k successes in n trials; none for counts or chances out of range.
///
/// Two-sided by the method of small p-values: every outcome as improbable as the observed one
/// counts, with a slack of 1e-7 for rounding. Without trials p is 1.
public func binomialTest(
    successes k: Int,
    of n: Int,
    chance: Double = 0.5,
    alternative: Alternative = .twoSided
) -> Double? {
    guard n >= 0, (0...n).contains(k), (0...1).contains(chance) else { return nil }
    let masses = (0...n).map { binomialMass($0, n, chance) }
    let tail =
        switch alternative {
        case .greater: masses[k...].reduce(0, +)
        case .less: masses[...k].reduce(0, +)
        case .twoSided: masses.filter { $0 <= masses[k] * (1 + 1e-7) }.reduce(0, +)
        }
    return min(1, tail)
}

/// The two-sided p-value of the sign test; differences of zero are dropped, and without others p is 1.
public func signTest(_ differences: [Double]) -> Double? {
    let moving = differences.filter { $0 != 0 }
    return binomialTest(successes: moving.count { $0 > 0 }, of: moving.count)
}

/// The p-values of McNemar's exact test on paired verdicts that flip.
public struct FlipTest: Sendable, Hashable {
    /// Against flips in either direction.
    public var twoSided: Double
    /// Against more flips of the first kind.
    public var greater: Double
}

/// McNemar's exact test from the two counts of discordant pairs; without any, p is 1.
public func mcNemarTest(_ b: Int, _ c: Int) -> FlipTest? {
    guard b >= 0, c >= 0 else { return nil }
    let n = b + c
    let masses = (0...n).map { binomialMass($0, n, 0.5) }
    return FlipTest(
        twoSided: min(1, 2 * masses[...min(b, c)].reduce(0, +)),
        greater: min(1, masses[b...].reduce(0, +))
    )
}

/// The probability of exactly k successes, by logarithms so that large n neither over- nor underflows.
private func binomialMass(_ k: Int, _ n: Int, _ chance: Double) -> Double {
    if chance == 0 { return k == 0 ? 1 : 0 }
    if chance == 1 { return k == n ? 1 : 0 }
    let (x, rest) = (Double(k), Double(n - k))
    return exponential(
        logarithmOfGamma(Double(n) + 1) - logarithmOfGamma(x + 1) - logarithmOfGamma(rest + 1)
            + x * naturalLogarithm(chance) + rest * logarithmOfOnePlus(-chance)
    )
}
