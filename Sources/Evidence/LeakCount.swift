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
    private var leakingSquares = 0.0
    private var byLotSquares = 0.0
    /// The same if every answer were the proxy's top cluster.
    private var planted = 0.0
    private var plantedByLot = 0.0
    private var plantedByLotSquares = 0.0

    /// Adds one item.
    /// - Parameters:
    ///   - most: the share of samples that leaks to some and not to all.
    ///   - byLot: what a culture drawn by lot gets of it.
    ///   - planted: the excess if the item were answered with the proxy's top cluster.
    ///   - members: how many cultures are compared on it.
    mutating func add(most: Double, byLot: Double, planted: Double, members: Int) {
        leaking += most
        leakingSquares += most * most
        self.byLot += byLot
        byLotSquares += byLot * byLot
        // Where all of them hold the answer, it tells nothing.
        guard planted > 0, members > 1 else { return }
        let m = Double(members)
        let lot = ((1 - planted) * (m - 1) + 1) / m
        self.planted += 1
        plantedByLot += lot
        plantedByLotSquares += lot * lot
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

    /// Whether there would be enough, with the power the policy states, if a share of answers were planted.
    ///
    /// Counts are taken for Poisson ones, with half a leak of correction for their steps.
    func wouldBeEnough(planting share: Double, _ policy: EvidencePolicy) -> Bool {
        guard let z = normalQuantile(policy.power) else { return false }
        func least(_ here: Double, _ squares: Double, _ there: Double, _ others: Double) -> Double {
            let variance = (1 - share) * squares + share * others
            return (1 - share) * here + share * there - z * variance.squareRoot()
        }
        return policy.isEnough(
            leaking: least(leaking, leakingSquares, planted, planted) + 0.5,
            byLot: least(byLot, byLotSquares, plantedByLot, plantedByLotSquares)
        )
    }
}
