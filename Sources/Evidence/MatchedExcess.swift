import Statistics
import Vocabulary

/// The excess with gold sets of equal size, which is what findings are told from.
///
/// A culture with more accepted answers, or with fewer of them that are right for the target too,
/// collects more leaks without any leaning. So on each item every culture is cut to the same number
/// of clusters that could leak at all: as many as the proxy has, or the middle one of the placebos if
/// that is less. Placebos with fewer stay out of the item, and so does an item on which the proxy
/// has none. What remains of an answer given without regard to the proxy falls on proxy and placebos
/// alike, and the test is whether the proxy could change places with them. The target's gold is
/// never cut: with equalised golds too, an answer that is right for the target is no leak.
struct MatchedExcess {
    /// The excess of each item compared.
    var values: [Double] = []
    /// The leak to the culture on these items, beyond what it shares with every placebo.
    var own: [Double] = []
    /// The mean leak to the placebos on these items, beyond the same.
    var chance: [Double] = []
    /// The leaks to the culture and to each placebo, as counts of samples.
    var units: [ExchangeUnit] = []
    /// What an answer with the culture's top cluster would make of the excess of each item.
    var planted: [Double] = []
    /// The sums of the variances that excesses would have by chance if they were answered so.
    private var plantedVariance = 0.0
    /// The sums of the variances that they have by chance.
    private var chanceVariance = 0.0
    private var used: Set<Int> = []
    /// What the placebos have on the same items.
    private(set) var band = PlaceboBand()

    /// How many cultures served as a placebo on at least one item.
    var placebos: Int { used.count }

    /// The leaks to tell cultures by.
    ///
    /// They do not tell the proxy from a placebo, so a rule that looks at them favours no outcome.
    private(set) var leaks = LeakCount()

    /// Nothing is compared yet.
    init() {}

    /// - Parameters:
    ///   - proxy: the place of the culture among the declared proxies.
    ///   - clusters: how many clusters are kept at most with equalised golds.
    init(
        of culture: Int,
        proxy: Int,
        in subset: Subset,
        items: [MeasuredItem],
        placebos: [Int],
        equalised clusters: Int = 1
    ) {
        for place in items.indices {
            let term = items[place].matchedTerm(
                of: culture,
                proxy: proxy,
                in: subset,
                placebos: placebos,
                equalised: clusters
            )
            if let term { add(term) }
        }
    }

    /// Adds what one item says.
    mutating func add(_ term: MatchedTerm) {
        used.formUnion(term.placebos)
        own.append(term.own)
        chance.append(term.chance)
        values.append(term.own - term.chance)
        planted.append(term.planted)
        plantedVariance += term.plantedVariance
        units.append(term.unit)
        chanceVariance += term.chanceVariance
        leaks.add(
            most: term.most,
            byLot: term.byLot,
            planted: term.planted,
            members: term.unit.counts.count
        )
        band.add(term)
    }

    /// The mean excess.
    var mean: Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// Whether there are enough items and placebos; what was answered has no say in it.
    func isEnough(_ policy: EvidencePolicy) -> Bool {
        values.count >= max(policy.minimumItems, 2) && placebos >= policy.minimumPlacebos
    }

    /// Whether enough answers leak to anyone.
    func hasLeaks(_ policy: EvidencePolicy) -> Bool {
        leaks.isEnough(policy)
    }

    /// What intervals at any level are read from.
    func source(_ policy: EvidencePolicy, tests: Int, stream: String) -> IntervalSource? {
        IntervalSource(
            values,
            own: own,
            chance: chance,
            leaking: leaks.leaking,
            policy,
            tests: tests,
            stream: stream + "\u{1f}matched"
        )
    }

    /// The p-value of changing places with the placebos.
    func p(_ policy: EvidencePolicy, tests: Int, stream: String) -> Double {
        var generator = SeededGenerator(seed: policy.seed, stream: stream + "\u{1f}exchange")
        return exchangeTest(
            units,
            draws: policy.draws(policy.permutations, tests: tests),
            using: &generator
        ).twoSided
    }

    /// The mean with its interval at the plain level; none without items.
    func estimate(_ source: IntervalSource?, _ policy: EvidencePolicy) -> Estimate? {
        guard let mean else { return nil }
        let found = source?.interval(level: policy.level)
        return Estimate(
            value: mean,
            low: found?.interval.low,
            high: found?.interval.high,
            n: values.count,
            method: found.map { found in
                switch found.method {
                case .bca: .bca
                case .percentile: .percentile
                case .hybridScore: .hybridScore
                }
            },
            reason: found == nil ? "too few items, placebos or leaks" : nil
        )
    }

    /// The mean with its interval where there is enough for one, and else the reason; none without items.
    func estimate(_ policy: EvidencePolicy, stream: String) -> Estimate? {
        guard !values.isEmpty else { return nil }
        if lack(policy) == nil {
            return estimate(source(policy, tests: 1, stream: stream), policy)
        }
        var estimate = estimate(nil, policy)
        estimate?.reason = lack(policy)
        return estimate
    }

    /// What is lacking for an interval, in words; none where there is enough.
    func lack(_ policy: EvidencePolicy) -> String? {
        if values.count < max(policy.minimumItems, 2) {
            return "too few questions (\(values.count))"
        }
        if placebos < policy.minimumPlacebos {
            return "too few placebo cultures (\(placebos))"
        }
        return hasLeaks(policy) ? nil : leaks.reason
    }

    /// The smallest excess that would show on as many such items with the stated power.
    ///
    /// To show, there must be leaks enough for a test as well.
    func detectable(_ policy: EvidencePolicy) -> Double? {
        guard !values.isEmpty else { return nil }
        let leaning = leaks.leaning(excess: values.reduce(0, +))
        return detectableExcess(
            chanceVariance: chanceVariance / Double(values.count),
            plantedChanceVariance: plantedVariance / Double(values.count),
            planted: planted,
            alpha: 1 - policy.level,
            power: policy.power,
            isTested: { leaks.wouldBeEnough(planting: $0, leaning: leaning, policy) }
        )
    }
}
