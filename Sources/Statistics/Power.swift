/// What makes the difference of two respondents on the same items vary (Miller 2024, section 5).
public struct DifferenceVariance: Sendable, Hashable {
    /// The variance between items of the difference of their means.
    public var betweenItems: Double
    /// The mean variance between runs of one item, first respondent.
    public var withinFirst: Double
    /// The mean variance between runs of one item, second respondent.
    public var withinSecond: Double
    /// Samples an item of the first respondent.
    public var samplesFirst: Int
    /// Samples an item of the second respondent.
    public var samplesSecond: Int

    /// Joins the parts of the variance.
    public init(
        betweenItems: Double,
        withinFirst: Double,
        withinSecond: Double,
        samplesFirst: Int,
        samplesSecond: Int
    ) {
        self.betweenItems = betweenItems
        self.withinFirst = withinFirst
        self.withinSecond = withinSecond
        self.samplesFirst = samplesFirst
        self.samplesSecond = samplesSecond
    }

    /// The variance of one item's difference.
    var perItem: Double? {
        guard samplesFirst > 0, samplesSecond > 0 else { return nil }
        return betweenItems + withinFirst / Double(samplesFirst)
            + withinSecond / Double(samplesSecond)
    }
}

/// The number of items, not rounded, at which a difference shows with the given power.
///
/// None for a difference of zero.
public func requiredItems(
    toDetect difference: Double,
    _ variance: DifferenceVariance,
    alpha: Double = 0.05,
    power: Double = 0.8
) -> Double? {
    guard difference != 0, let perItem = variance.perItem,
        let distance = detectableDistance(alpha: alpha, power: power)
    else { return nil }
    return distance * distance * perItem / (difference * difference)
}

/// The smallest difference that shows with the given power on n items; none without items.
public func detectableDifference(
    _ variance: DifferenceVariance,
    items n: Int,
    alpha: Double = 0.05,
    power: Double = 0.8
) -> Double? {
    guard n > 0, let perItem = variance.perItem else { return nil }
    return detectableMean(
        standardDeviation: perItem.squareRoot(),
        items: n,
        alpha: alpha,
        power: power
    )
}

/// The smallest mean that shows with the given power: (z_{1−α/2} + z_{power})·s/√n.
///
/// None without items or without spread: then the formula would promise to find anything.
public func detectableMean(
    standardDeviation: Double,
    items n: Int,
    alpha: Double = 0.05,
    power: Double = 0.8
) -> Double? {
    guard n > 0, standardDeviation > 0,
        let distance = detectableDistance(alpha: alpha, power: power)
    else { return nil }
    return distance * standardDeviation / Double(n).squareRoot()
}

/// The smallest mean excess that an exchange test finds with the stated power.
///
/// A share λ of answers is thought to be replaced by planted ones. Then the mean is λ times the mean
/// of what is planted; by chance it spreads as √(((1 − λ)·v + λ·w)/n), v being the variance an item
/// has were places drawn by lot and w the same for planted answers; and in truth as
/// √(((1 − λ)·v + λ·mean d² − (λ·mean d)²)/n). The mean asked for is z_{1−α/2} of the first and
/// z_{power} of the second away from zero (as Miller 2024, section 5, where both are the same).
/// - Parameters:
///   - chanceVariance: v, the mean over items.
///   - plantedChanceVariance: w, the mean over items.
///   - planted: d, the excess of each item if its answer were planted.
///   - isTested: whether a test is made at all when the share λ is planted.
/// - Returns: none where even planted answers alone would not show.
public func detectableExcess(
    chanceVariance: Double,
    plantedChanceVariance: Double,
    planted: [Double],
    alpha: Double = 0.05,
    power: Double = 0.8,
    isTested: (Double) -> Bool = { _ in true }
) -> Double? {
    let n = Double(planted.count)
    guard n > 0, let test = normalQuantile(1 - alpha / 2), let miss = normalQuantile(power) else {
        return nil
    }
    let mean = planted.reduce(0, +) / n
    let squares = planted.reduce(0) { $0 + $1 * $1 } / n
    guard mean > 0 else { return nil }
    func isFound(_ share: Double) -> Bool {
        let excess = share * mean
        let byChance = (1 - share) * chanceVariance + share * plantedChanceVariance
        let inTruth = (1 - share) * chanceVariance + share * squares - excess * excess
        let reach = test * byChance.squareRoot() + miss * max(0, inTruth).squareRoot()
        return excess * n.squareRoot() >= reach
    }
    /// The least share above one that will not do; none where all of them will not.
    func least(from start: Double, steps: Int, _ will: (Double) -> Bool) -> Double? {
        guard will(1) else { return nil }
        var (low, high) = (start, 1.0)
        for _ in 0..<steps {
            let middle = (low + high) / 2
            if will(middle) { high = middle } else { low = middle }
        }
        return high
    }
    guard let share = least(from: 0, steps: 60, isFound) else { return nil }
    if isTested(share) { return share * mean }
    // Asking that takes longer, and a millionth of the answers is near enough.
    return least(from: share, steps: 20, isTested).map { $0 * mean }
}

/// The trials a group needs to tell two shares apart, not rounded; none for equal shares.
public func requiredTrials(
    _ first: Double,
    _ second: Double,
    alpha: Double = 0.05,
    power: Double = 0.8
) -> Double? {
    guard let effect = cohensH(first, second), effect != 0,
        let distance = detectableDistance(alpha: alpha, power: power)
    else { return nil }
    return 2 * (distance / effect) * (distance / effect)
}

/// Cohen's h, the distance of two shares after 2·arcsin √p; none outside of 0…1 (Cohen 1988).
public func cohensH(_ first: Double, _ second: Double) -> Double? {
    guard (0...1).contains(first), (0...1).contains(second) else { return nil }
    return 2 * arcSine(first.squareRoot()) - 2 * arcSine(second.squareRoot())
}

private func detectableDistance(alpha: Double, power: Double) -> Double? {
    guard let test = normalQuantile(1 - alpha / 2), let miss = normalQuantile(power) else {
        return nil
    }
    return test + miss
}
