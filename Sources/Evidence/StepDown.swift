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
}

/// Adjusts the p-values and intervals of one family by Holm's step-down rule (Holm 1979).
///
/// In order of p, the k-th of m tests reads its interval at the level 1 − α/(m − k + 1). At the
/// first interval that holds zero the steps end, and every later test keeps that level; so a
/// later test cannot pass where an earlier one failed only because its own step is laxer.
/// Whatever the order, all intervals of true nulls miss zero with a chance of at most α.
func adjusted(_ family: [FamilyMember], level: Double) -> [AdjustedMember] {
    guard let holm = holm(family.map(\.p)) else { return [] }
    var result = zip(family, holm).map { AdjustedMember(p: $1, level: level, interval: nil) }
    let order = family.indices.sorted { (family[$0].p, $0) < (family[$1].p, $1) }
    var steps = 0
    var isOver = false
    for index in order {
        let strict = 1 - (1 - level) / Double(family.count - steps)
        let interval = family[index].source?.interval(level: strict)?.interval
        result[index].level = strict
        result[index].interval = interval
        if interval?.contains(0) ?? true { isOver = true }
        if !isOver { steps += 1 }
    }
    return result
}
