import Statistics

/// What one answer, given once, adds to one row of a family.
///
/// Plain numbers without storage of their own: threads share hundreds of thousands of them, and
/// counting who holds which would cost more than the sums.
struct PairTerm: Sendable, Hashable {
    // Golds as they are.
    var own = 0.0
    var chance = 0.0
    var most = 0.0
    var least = 0.0
    var byLot = 0.0
    /// The placebos counted, a bit each; none where the item is not compared.
    var placebos: UInt64 = 0
    // Golds of equal size.
    var matchedOwn = 0.0
    var matchedChance = 0.0
    var planted = 0.0
    var plantedVariance = 0.0
    var chanceVariance = 0.0
    var lot = ExchangeLot(observed: false, hits: 0, members: 0)
    /// The placebos that serve, a bit each; none where the item is not compared.
    var matchedPlacebos: UInt64 = 0

    init(_ plain: ExcessTerm?, _ matched: MatchedTerm?) {
        if let plain {
            own = plain.own
            chance = plain.chance
            most = plain.most
            least = plain.least
            byLot = plain.byLot
            placebos = Self.bits(plain.placebos)
        }
        if let matched {
            precondition(matched.unit.trials == 1, "an answer is given once")
            matchedOwn = matched.own
            matchedChance = matched.chance
            planted = matched.planted
            plantedVariance = matched.plantedVariance
            chanceVariance = matched.chanceVariance
            lot = ExchangeLot(
                observed: matched.unit.observed > 0,
                hits: Int32(matched.unit.counts.reduce(0, +)),
                members: Int32(matched.unit.counts.count)
            )
            matchedPlacebos = Self.bits(matched.placebos)
        }
    }

    /// Cultures beyond the 63rd share a bit: what is asked of them is whether there are a few.
    private static func bits(_ places: [Int]) -> UInt64 {
        places.reduce(0) { $0 | 1 << UInt64(min($1, 63)) }
    }
}
