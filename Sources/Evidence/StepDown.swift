import Statistics

/// One test of a family, before it is adjusted.
struct FamilyMember {
    var p: Double
    var source: IntervalSource?
}

/// One test of a family, adjusted for all of them.
struct AdjustedMember {
    var p: Double
    var level: Double
    var interval: Interval?

    /// Whether the interval lies off zero and the p-value bears it out.
    func hasFinding(level: Double) -> Bool {
        guard let interval else { return false }
        return !interval.contains(0) && p <= 1 - level
    }
}

/// Adjusts the p-values and intervals of one family by Holm's step-down rule (Holm 1979).
///
/// In order of p, the k-th of m tests reads its interval at the level 1 − α/(m − k + 1). At the
/// first interval that holds zero the steps end, and every later test keeps that level; so a
/// later test cannot pass where an earlier one failed only because its own step is laxer.
/// Whatever the order, all intervals of true nulls miss zero with a chance of at most α.
func adjusted(_ family: [FamilyMember], level: Double) -> [AdjustedMember] {
    adjusted(family.map(\.p), level: level) { index, strict in
        family[index].source?.interval(level: strict)?.interval
    }
}

/// The same for p-values whose intervals are worked out when their step is reached.
/// - Parameters:
///   - findingsOnly: works out no interval that cannot become a finding, its p-value being too large.
///   - interval: the interval of a test at a level; none where there is no source for one.
func adjusted(
    _ values: [Double],
    level: Double,
    findingsOnly: Bool = false,
    interval: (_ index: Int, _ level: Double) -> Interval?
) -> [AdjustedMember] {
    guard let holm = holm(values) else { return [] }
    var result = holm.map { AdjustedMember(p: $0, level: level, interval: nil) }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var steps = 0
    var isOver = false
    for index in order {
        // Adjusted p-values grow in this order.
        if findingsOnly, result[index].p > 1 - level { break }
        let strict = 1 - (1 - level) / Double(values.count - steps)
        let interval = interval(index, strict)
        result[index].level = strict
        result[index].interval = interval
        if interval?.contains(0) ?? true { isOver = true }
        if !isOver { steps += 1 }
    }
    return result
}
