/// The two-sided p-value of Fisher's exact test of a table of two rows and two columns.
///
/// Tables with the same margins as improbable as the observed one count, with a slack of 1e-7 for
/// rounding (Fisher 1935; the method of small p-values). None for negative counts, and none when a
/// row or column is empty: such a table cannot differ.
public func fisherExactTest(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double? {
    guard a >= 0, b >= 0, c >= 0, d >= 0 else { return nil }
    let (top, bottom, left, right) = (a + b, c + d, a + c, b + d)
    guard top > 0, bottom > 0, left > 0, right > 0 else { return nil }
    let lowest = max(0, left - bottom)
    let highest = min(top, left)
    let all = logarithmOfChoices(top + bottom, left)
    let masses = (lowest...highest).map { x in
        exponential(
            logarithmOfChoices(top, x) + logarithmOfChoices(bottom, left - x) - all
        )
    }
    let observed = masses[a - lowest] * (1 + 1e-7)
    return min(1, masses.filter { $0 <= observed }.reduce(0, +))
}

/// The logarithm of the number of ways to choose k of n things.
private func logarithmOfChoices(_ n: Int, _ k: Int) -> Double {
    logarithmOfGamma(Double(n) + 1) - logarithmOfGamma(Double(k) + 1)
        - logarithmOfGamma(Double(n - k) + 1)
}
