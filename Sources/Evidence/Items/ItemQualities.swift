import Statistics

/// Describes each item by its difficulty and discrimination.
///
/// Difficulty is the mean score (Crocker and Algina 1986, chapter 5) with Wilson's interval at the
/// effective number of respondents. Discrimination is the item–rest correlation (Henrysson 1963)
/// with Fisher's interval by the inverse hyperbolic tangent (Fisher 1921). Respondents with fewer
/// than `minimumRest` other items are left out of it, since their rest is no measure of anything.
/// - Returns: one description an item, sorted by item.
public func itemQualities(
    _ scores: [ItemScore],
    level: Double = 0.95,
    minimumRespondents: Int = 10,
    minimumRest: Int = 5
) -> [ItemQuality] {
    let totals = RestScores(scores)
    let items = Dictionary(grouping: scores, by: \.item)
    return items.sorted { $0.key < $1.key }.map { item, scores in
        // Sums of floating-point numbers depend on their order.
        let scores = scores.sorted { ($0.respondent, $0.score) < ($1.respondent, $1.score) }
        let values = scores.map(\.score)
        let share = clusteredWilsonInterval(
            scores: values,
            clusters: Array(values.indices),
            level: level
        )
        return ItemQuality(
            item: item,
            n: values.count,
            right: values.reduce(0, +) / Double(values.count),
            low: share?.interval.low,
            high: share?.interval.high,
            discrimination: discrimination(
                scores.compactMap { score in
                    totals.rest(of: score, minimum: minimumRest).map { (score.score, $0) }
                },
                level: level,
                minimum: minimumRespondents
            )
        )
    }
}

private func discrimination(
    _ pairs: [(item: Double, rest: Double)],
    level: Double,
    minimum: Int
) -> ItemDiscrimination {
    // Fisher's standard error is 1 / √(n − 3).
    let needed = max(minimum, 4)
    guard pairs.count >= needed else { return .tooFew(n: pairs.count, needed: needed) }
    let items = pairs.map(\.item)
    let rests = pairs.map(\.rest)
    guard items.contains(where: { $0 != items[0] }) else { return .sameForAll }
    guard
        let paired = pairedDifference(items, rests, level: level),
        let r = paired.correlation
    else { return .sameElsewhere }
    let bounded = min(max(r, -1), 1)
    guard let interval = correlationInterval(bounded, pairs: pairs.count, level: level) else {
        return .tooFew(n: pairs.count, needed: needed)
    }
    return .correlation(bounded, low: interval.low, high: interval.high, n: pairs.count)
}

/// What each respondent scored in all, so that the rest without one item is a subtraction.
private struct RestScores {
    private var sums: [String: (sum: Double, count: Int)] = [:]

    init(_ scores: [ItemScore]) {
        for score in scores.sorted(by: { ($0.item, $0.score) < ($1.item, $1.score) }) {
            sums[score.respondent, default: (0, 0)].sum += score.score
            sums[score.respondent, default: (0, 0)].count += 1
        }
    }

    func rest(of score: ItemScore, minimum: Int) -> Double? {
        guard let (sum, count) = sums[score.respondent], count - 1 >= max(minimum, 1) else {
            return nil
        }
        return (sum - score.score) / Double(count - 1)
    }
}
