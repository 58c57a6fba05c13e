import Statistics

/// How many leaks there are to tell cultures by, and how many there would be if more were planted.
///
/// The rule that wants enough of them (`EvidencePolicy.isEnough`) looks at no culture in particular, but
/// what it leaves out nobody finds: an excess only shows where there are leaks enough as well.
struct LeakCount: Sendable {
    /// Items' worth of answers that leak to some of the cultures and not to all.
    private(set) var leaking = 0.0
    /// How many of these a culture drawn by lot gets.
    private(set) var byLot = 0.0
    /// How many items were counted.
    private var items = 0
    /// What a culture drawn by lot would get of each item that is answered with the proxy's top cluster.
    private var plantedLots: [Double] = []
    /// The excess if all were answered so, summed over items.
    private var plantedExcess = 0.0

    /// Adds one item.
    /// - Parameters:
    ///   - most: the share of samples that leaks to some and not to all.
    ///   - byLot: what a culture drawn by lot gets of it.
    ///   - planted: the excess if the item were answered with the proxy's top cluster.
    ///   - members: how many cultures are compared on it.
    mutating func add(most: Double, byLot: Double, planted: Double, members: Int) {
        items += 1
        leaking += most
        self.byLot += byLot
        // Where all of them hold the answer, it tells nothing.
        guard planted > 0, members > 1 else { return }
        let m = Double(members)
        plantedExcess += planted
        plantedLots.append(((1 - planted) * (m - 1) + 1) / m)
    }

    /// Whether there are enough leaks for a test.
    func isEnough(_ policy: EvidencePolicy) -> Bool {
        policy.isEnough(leaking: leaking, byLot: byLot)
    }

    /// Why there are too few, in words.
    var reason: String {
        "too few leaks to any culture (\(tenths(leaking)) tell cultures apart, of which one drawn by lot "
            + "gets \(tenths(byLot)))"
    }

    /// The share of answers that lean to the proxy, over what falls on it by chance, in 0…1.
    /// - Parameter excess: the sum of the items' excesses.
    func leaning(excess: Double) -> Double {
        plantedExcess > 0 ? min(1, max(0, excess / plantedExcess)) : 0
    }

    /// Whether there would be enough, with the power the policy states, if a share of answers were planted.
    ///
    /// What leans already is taken out first: else the leaks of a leaning that is seen would promise that
    /// a smaller one is seen too. Samples of an item are taken to lean together.
    /// - Parameters:
    ///   - share: the share of answers that are the proxy's top cluster.
    ///   - leaning: the share that are so now (``leaning(excess:)``).
    func wouldBeEnough(planting share: Double, leaning: Double, _ policy: EvidencePolicy) -> Bool {
        var chance = LeakChance(policy)
        for lot in plantedLots {
            chance.add(chance: share, byLot: lot)
            if chance.ofEnough >= policy.power { return true }
        }
        guard leaning < 1, items > 0 else { return false }
        let whole = plantedLots.reduce(0, +)
        let others = max(0, leaking - leaning * Double(plantedLots.count)) / (1 - leaning)
        let lots = max(0, byLot - leaning * whole) / (1 - leaning)
        guard others > 0 else { return false }
        for _ in 0..<items {
            chance.add(
                chance: min(1, (1 - share) * others / Double(items)),
                byLot: min(1, lots / others)
            )
            if chance.ofEnough >= policy.power { return true }
        }
        return false
    }
}
