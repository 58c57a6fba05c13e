import Statistics
import Vocabulary

/// The leak to one culture beside that to placebos, item by item.
///
/// On item i, e_i is the leak to the culture minus the mean leak to the placebos that the same
/// subset counts on i. Items without any placebo say nothing about an excess and are left out.
struct ItemExcess {
    /// e_i, in the order of questions.
    var values: [Double]
    /// The leak to the culture, item by item, beyond what it shares with every placebo.
    var own: [Double]
    /// The mean leak to the placebos, item by item, beyond the same.
    var chance: [Double]
    /// Items' worth of answers that leak to some of the cultures and not to all, whichever they are.
    var leaking: Double
    /// How many of these a culture drawn by lot gets.
    var byLot: Double
    /// The leak to the culture on the same items.
    var leak: Double?
    /// How many cultures served as a placebo on at least one item.
    var placebos: Int
    /// The mean of e_i.
    var mean: Double?
    /// The leak to placebos on the same items: leak minus mean.
    var placeboLeak: Double? {
        guard let leak, let mean else { return nil }
        return leak - mean
    }

    init(of culture: Int, in subset: Subset, items: [MeasuredItem], placebos: [Int]) {
        var values: [Double] = []
        var (own, means): ([Double], [Double]) = ([], [])
        var (leaks, leaking, byLot) = (0.0, 0.0, 0.0)
        var used = [Bool](repeating: false, count: (placebos.max() ?? -1) + 1)
        for item in items {
            guard let term = item.term(of: culture, in: subset, placebos: placebos) else {
                continue
            }
            for place in term.placebos { used[place] = true }
            values.append(term.own - term.chance)
            own.append(term.own - term.least)
            means.append(term.chance - term.least)
            leaks += term.own
            leaking += term.most - term.least
            byLot += term.byLot
        }
        let n = Double(values.count)
        self.values = values
        self.own = own
        self.chance = means
        self.leaking = leaking
        self.byLot = byLot
        self.placebos = used.count { $0 }
        self.leak = values.isEmpty ? nil : leaks / n
        self.mean = values.isEmpty ? nil : values.reduce(0, +) / n
    }

    /// Whether there are enough items and placebos; what was answered has no say in it.
    func isEnough(_ policy: EvidencePolicy) -> Bool {
        values.count >= max(policy.minimumItems, 2) && placebos >= policy.minimumPlacebos
    }

    /// Whether enough answers leak to anyone for an interval to mean something.
    func hasLeaks(_ policy: EvidencePolicy) -> Bool {
        policy.isEnough(leaking: leaking, byLot: byLot)
    }

    /// What intervals at any level are read from.
    func source(_ policy: EvidencePolicy, tests: Int, stream: String) -> IntervalSource? {
        IntervalSource(
            values,
            own: own,
            chance: chance,
            leaking: nil,
            policy,
            tests: tests,
            stream: stream
        )
    }

    /// The plain interval, where there is enough for one.
    func interval(_ policy: EvidencePolicy, stream: String) -> Interval? {
        guard isEnough(policy), hasLeaks(policy) else { return nil }
        return source(policy, tests: 1, stream: stream)?.interval(level: policy.level)?.interval
    }
}
