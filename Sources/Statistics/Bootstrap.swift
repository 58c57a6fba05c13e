/// Resamples independent values and takes the mean each time; none with fewer than two values.
///
/// The mean of per-item differences is the case that reports need most: n index draws a resample.
public func bootstrapMean(
    _ values: [Double],
    resamples: Int = 2_000,
    using generator: inout some RandomNumberGenerator
) -> BootstrapDistribution? {
    let seed = generator.next()
    guard values.count > 1 else { return nil }
    let n = Double(values.count)
    let total = values.reduce(0, +)
    return BootstrapDistribution(
        estimate: total / n,
        replicates: resampledSums(values, resamples: resamples, seed: seed).map { $0 / n },
        leaveOneOut: values.map { (total - $0) / (n - 1) }
    )
}

/// Resamples whole clusters and takes the mean over their values each time.
///
/// None with fewer than two clusters.
public func bootstrapMean(
    _ values: [Double],
    clusters: [some Hashable],
    resamples: Int = 2_000,
    using generator: inout some RandomNumberGenerator
) -> BootstrapDistribution? {
    precondition(values.count == clusters.count, "a cluster for each value")
    let grouped = sums(of: values, by: clusters)
    let counts = grouped.map { Double($0.count) }
    return bootstrapRatio(
        grouped.map(\.sum),
        over: counts,
        resamples: resamples,
        using: &generator
    )
}

/// Resamples units and takes the ratio of two sums each time: means of clusters, conditional shares.
///
/// None with fewer than two units or a lower sum of zero; resamples whose lower sum is zero are
/// left out.
public func bootstrapRatio(
    _ upper: [Double],
    over lower: [Double],
    resamples: Int = 2_000,
    using generator: inout some RandomNumberGenerator
) -> BootstrapDistribution? {
    precondition(upper.count == lower.count, "two parts for each unit")
    let (above, below) = (upper.reduce(0, +), lower.reduce(0, +))
    let seed = generator.next()
    guard upper.count > 1, below != 0 else { return nil }
    return BootstrapDistribution(
        estimate: above / below,
        replicates: resampledPairs(upper, lower, resamples: resamples, seed: seed)
            .compactMap { $0.below == 0 ? nil : $0.above / $0.below },
        leaveOneOut: zip(upper, lower).compactMap {
            below == $1 ? nil : (above - $0) / (below - $1)
        }
    )
}

/// Resamples units and takes any statistic of their indices each time.
///
/// For differences of subsets, medians and the like, where sums are not enough; slower by the cost
/// of the statistic. Resamples on which it is not defined are left out; none when it is not
/// defined on the data.
public func bootstrapStatistic(
    units: Int,
    resamples: Int = 2_000,
    using generator: inout some RandomNumberGenerator,
    _ statistic: ([Int]) -> Double?
) -> BootstrapDistribution? {
    var words = WordStream(seed: generator.next())
    guard units > 1, let estimate = statistic(Array(0..<units)) else { return nil }
    var replicates: [Double] = []
    var drawn = [Int](repeating: 0, count: units)
    for _ in 0..<resamples {
        for place in drawn.indices { drawn[place] = words.index(below: UInt32(units)) }
        if let value = statistic(drawn) { replicates.append(value) }
    }
    let leaveOneOut = (0..<units).compactMap { out in
        statistic((0..<units).filter { $0 != out })
    }
    return BootstrapDistribution(
        estimate: estimate,
        replicates: replicates,
        leaveOneOut: leaveOneOut
    )
}

/// The sums of values drawn with replacement, as many a resample as there are values.
private func resampledSums(_ values: [Double], resamples: Int, seed: UInt64) -> [Double] {
    precondition(values.count < Int(UInt32.max), "indices are drawn with 32 bits")
    let moving = values.filter { $0 != 0 }
    // Most items of an excess are zero. Drawing how many of the others come, and then which, gives
    // sums of the same distribution in a part of the time.
    if 3 * moving.count <= 2 * values.count {
        return sparseSums(moving, of: values.count, resamples: resamples, seed: seed)
    }
    var words = WordStream(seed: seed)
    let bound = UInt32(values.count)
    return (0..<resamples).map { _ in
        var first = 0.0
        var second = 0.0
        // Two sums at a time: one addition need not wait for the other.
        for _ in 0..<(values.count / 2) {
            let pair = words.indexPair(below: bound)
            first += values[pair.0]
            second += values[pair.1]
        }
        if !values.count.isMultiple(of: 2) { first += values[words.index(below: bound)] }
        return first + second
    }
}

/// Both sums over units drawn with replacement: a unit brings its two values together.
private func resampledPairs(
    _ upper: [Double],
    _ lower: [Double],
    resamples: Int,
    seed: UInt64
) -> [(above: Double, below: Double)] {
    precondition(upper.count < Int(UInt32.max), "indices are drawn with 32 bits")
    // Units that bring nothing to either sum need not be drawn.
    let moving = zip(upper, lower).filter { $0 != 0 || $1 != 0 }
    var words = WordStream(seed: seed)
    let bound = UInt32(moving.count)
    let counts =
        moving.count < upper.count
        ? binomialCounts(of: upper.count, share: Double(moving.count) / Double(upper.count)) : nil
    return (0..<resamples).map { _ in
        var sums = (above: 0.0, below: 0.0)
        func add(_ place: Int) {
            sums.above += moving[place].0
            sums.below += moving[place].1
        }
        let drawn = counts?.draw(using: &words) ?? upper.count
        for _ in 0..<(drawn / 2) {
            let pair = words.indexPair(below: bound)
            add(pair.0)
            add(pair.1)
        }
        if !drawn.isMultiple(of: 2) { add(words.index(below: bound)) }
        return sums
    }
}

/// The sums of a resample of which all values but a few are zero.
private func sparseSums(
    _ moving: [Double],
    of count: Int,
    resamples: Int,
    seed: UInt64
) -> [Double] {
    guard !moving.isEmpty else { return [Double](repeating: 0, count: resamples) }
    var words = WordStream(seed: seed)
    let bound = UInt32(moving.count)
    let counts = binomialCounts(of: count, share: Double(moving.count) / Double(count))
    return (0..<resamples).map { _ in
        let drawn = counts.draw(using: &words)
        var first = 0.0
        var second = 0.0
        for _ in 0..<(drawn / 2) {
            let pair = words.indexPair(below: bound)
            first += moving[pair.0]
            second += moving[pair.1]
        }
        if !drawn.isMultiple(of: 2) { first += moving[words.index(below: bound)] }
        return first + second
    }
}

/// The counts that a binomial distribution gives with any weight, by cumulative probability.
private struct BinomialCounts {
    var first: Int
    var cumulative: [Double]

    /// Draws a count by inversion.
    func draw(using words: inout WordStream) -> Int {
        let place = Double(words.next() >> 11) * 0x1p-53 * cumulative[cumulative.count - 1]
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > place { high = middle } else { low = middle + 1 }
        }
        return first + low
    }
}

/// The logarithms of the first factorials, which counts of resampled units need over and over.
private let logarithmsOfFactorials = (0...4_096).map { logarithmOfGamma(Double($0) + 1) }

private func logarithmOfFactorial(_ n: Int) -> Double {
    n < logarithmsOfFactorials.count ? logarithmsOfFactorials[n] : logarithmOfGamma(Double(n) + 1)
}

private func binomialCounts(of n: Int, share: Double) -> BinomialCounts {
    let (yes, no) = (naturalLogarithm(share), logarithmOfOnePlus(-share))
    let whole = logarithmOfFactorial(n)
    func mass(_ count: Int) -> Double {
        let ways = whole - logarithmOfFactorial(count) - logarithmOfFactorial(n - count)
        let rest = Double(n - count)
        return exponential(ways + Double(count) * yes + (n == count ? 0 : rest * no))
    }
    // Far out the masses are below what a sum of one can hold; they grow up to the middle.
    var first = min(n, Int(Double(n) * share))
    while first > 0, mass(first - 1) >= 1e-18 { first -= 1 }
    var sum = 0.0
    var cumulative: [Double] = []
    for count in first...n {
        let mass = mass(count)
        if mass < 1e-18 { break }
        sum += mass
        cumulative.append(sum)
    }
    return BinomialCounts(first: first, cumulative: cumulative)
}

extension WordStream {
    /// Draws an index below a bound, without bias (Lemire 2019).
    mutating func index(below bound: UInt32) -> Int {
        while true {
            let product = (next() >> 32) &* UInt64(bound)
            if isFair(product, bound) { return Int(truncatingIfNeeded: product >> 32) }
        }
    }

    /// Draws two indices below a bound from one word.
    mutating func indexPair(below bound: UInt32) -> (Int, Int) {
        let word = next()
        let high = (word >> 32) &* UInt64(bound)
        let low = (word & 0xffff_ffff) &* UInt64(bound)
        guard isFair(high, bound), isFair(low, bound) else {
            return (index(below: bound), index(below: bound))
        }
        return (Int(truncatingIfNeeded: high >> 32), Int(truncatingIfNeeded: low >> 32))
    }

    /// Whether a product lies outside of the remainder that would favour small indices.
    private func isFair(_ product: UInt64, _ bound: UInt32) -> Bool {
        let rest = UInt32(truncatingIfNeeded: product)
        return rest >= bound || rest >= (0 &- bound) % bound
    }
}
