/// The p-values of a sign-flip permutation test of a mean against zero.
public struct SignFlipTest: Sendable, Hashable {
    /// Against a mean on either side of zero.
    public var twoSided: Double
    /// Against a mean above zero.
    public var greater: Double
    /// Whether every arrangement was counted instead of a sample of them.
    public var isExact: Bool
}

/// Tests whether a mean could be zero by turning signs at random (Fisher 1935, section 21).
///
/// Every arrangement is counted while at most `exactLimit` values differ from zero; beyond that
/// `draws` random arrangements are, and the observed one is added to both sides of the fraction
/// (Phipson and Smyth 2010), so that p is never zero. Without values p is 1.
public func signFlipTest(
    _ values: [Double],
    draws: Int = 10_000,
    exactLimit: Int = 24,
    using generator: inout some RandomNumberGenerator
) -> SignFlipTest {
    let seed = generator.next()
    // A zero keeps its sign: turning it changes nothing, and both counts double alike.
    let moving = values.filter { $0 != 0 }
    let observed = moving.reduce(0, +)
    // Sums of the same numbers in another order differ in the last digits; such are ties.
    let slack = 1e-12 * moving.reduce(0) { $0 + abs($1) }
    let tables = blocks(of: moving)
    if moving.count <= exactLimit {
        return exactTest(tables, observed: observed, slack: slack)
    }
    var words = WordStream(seed: seed)
    var far = 0
    var above = 0
    for _ in 0..<draws {
        var sum = 0.0
        var word: UInt64 = 0
        for (place, table) in tables.enumerated() {
            word = place.isMultiple(of: 8) ? words.next() : word >> 8
            sum += table[Int(truncatingIfNeeded: word) & (table.count - 1)]
        }
        if sum >= observed - slack { above += 1 }
        if abs(sum) >= abs(observed) - slack { far += 1 }
    }
    let total = Double(draws + 1)
    return SignFlipTest(
        twoSided: Double(far + 1) / total,
        greater: Double(above + 1) / total,
        isExact: false
    )
}

/// The signed sums of all arrangements of each eight values: one look-up instead of eight additions.
private func blocks(of values: [Double]) -> [[Double]] {
    stride(from: 0, to: values.count, by: 8).map { start in
        signedSums(Array(values[start..<min(start + 8, values.count)]))
    }
}

private func signedSums(_ values: [Double]) -> [Double] {
    values.reduce(into: [0.0]) { sums, value in
        sums = sums.map { $0 + value } + sums.map { $0 - value }
    }
}

/// Splits the values in two halves, so that the 2^n sums need only 2^(n/2) entries and a search.
private func exactTest(_ tables: [[Double]], observed: Double, slack: Double) -> SignFlipTest {
    let half = (tables.count + 1) / 2
    let left = combined(tables[..<half])
    let right = combined(tables[half...]).sorted()
    var far = 0
    var above = 0
    for sum in left {
        above += right.count - firstIndex(in: right, from: observed - slack - sum)
        let limit = abs(observed) - slack
        let high = right.count - firstIndex(in: right, from: limit - sum)
        let low = firstIndex(in: right, above: -limit - sum)
        far += min(high + low, right.count)
    }
    let total = Double(left.count * right.count)
    return SignFlipTest(
        twoSided: Double(far) / total,
        greater: Double(above) / total,
        isExact: true
    )
}

private func combined(_ tables: ArraySlice<[Double]>) -> [Double] {
    tables.reduce([0.0]) { sums, table in sums.flatMap { sum in table.map { sum + $0 } } }
}

/// The index of the first entry that is at least a limit.
private func firstIndex(in sorted: [Double], from limit: Double) -> Int {
    partition(sorted) { $0 >= limit }
}

/// The index of the first entry that is greater than a limit.
private func firstIndex(in sorted: [Double], above limit: Double) -> Int {
    partition(sorted) { $0 > limit }
}

private func partition(_ sorted: [Double], _ isPast: (Double) -> Bool) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
        let middle = (low + high) / 2
        if isPast(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
}
