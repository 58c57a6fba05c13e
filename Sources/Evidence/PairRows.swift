import Statistics
import Vocabulary

/// The rows of one table: every declared proxy on every subset, adjusted as one family.
struct PairRows {
    var rows: [EvidenceRow]
    var tests: Int
    /// Rows that the family leaves out because they have too few items or placebos.
    var tooFew: Int
    var leftOut: [LeftOut]

    init(_ table: AnswerTable, policy: EvidencePolicy, name: (LocaleTag) -> String) {
        var pairs: [Pair] = []
        leftOut = []
        let orders = Subset.allCases.map {
            LeakOrder($0, items: table.items, cultures: table.cultures.tags.count)
        }
        for proxy in table.cultures.proxies.indices {
            for (subset, order) in zip(Subset.allCases, orders) {
                if let pair = Pair(proxy, subset, order, table, policy) {
                    pairs.append(pair)
                } else {
                    let tag = table.cultures.proxies[proxy].declared.tag
                    let sentence =
                        "no item compares \(name(table.cultures.target)) with \(name(tag))"
                        + " in the subset \(subset.rawValue)"
                    leftOut.append(
                        table.key.leftOut(.noCommonItem, sentence, proxy: tag, subset: subset)
                    )
                }
            }
        }
        let tested = pairs.indices.filter { pairs[$0].matched.isEnough(policy) }
        let family = tested.map { index in
            let stream = pairs[index].stream
            let matched = pairs[index].matched
            // Too few leaks is seen only in the answers, so such a row still takes its place in
            // the family: leaving it out would make the others' levels depend on the outcome.
            guard matched.hasLeaks(policy) else { return FamilyMember(p: 1, source: nil) }
            return FamilyMember(
                p: matched.p(policy, tests: tested.count, stream: stream),
                source: matched.source(policy, tests: tested.count, stream: stream)
            )
        }
        for (place, member) in adjusted(family, level: policy.level).enumerated()
        where pairs[tested[place]].matched.hasLeaks(policy) {
            pairs[tested[place]].raw = family[place]
            pairs[tested[place]].adjusted = member
        }
        rows = pairs.map { $0.row(table, policy, tests: tested.count, name: name) }
        tests = tested.count
        tooFew = pairs.count - tested.count
    }
}

/// One declared proxy on one subset.
private struct Pair {
    var proxy: DeclaredProxy
    var subset: Subset
    var n: Int
    var shares: VerdictShares
    var floor: Double?
    var specific: Double
    var excess: ItemExcess
    var matched: MatchedExcess
    var placeboOwnItems: Double?
    var rank: Double?
    var ranked: Int
    var stream: String
    var raw: FamilyMember?
    var adjusted: AdjustedMember?

    /// Gathers what a row needs; none without items.
    init?(
        _ index: Int,
        _ subset: Subset,
        _ order: LeakOrder,
        _ table: AnswerTable,
        _ policy: EvidencePolicy
    ) {
        let (declared, place) = table.cultures.proxies[index]
        let items = table.items.filter { $0.counts(place, in: subset) }
        let readings = items.map { $0.reading(subset) }
        guard let shares = VerdictShares.mean(of: readings.compactMap { $0.shares[index] }) else {
            return nil
        }
        self.proxy = declared
        self.subset = subset
        self.n = items.count
        self.shares = shares
        self.floor = proxyFloor(of: place, in: subset, items: items, policy: policy)
        self.specific = readings.reduce(0) { $0 + $1.specific[index] } / Double(items.count)
        self.excess = ItemExcess(
            of: place,
            in: subset,
            items: items,
            placebos: table.cultures.placebos
        )
        self.matched = MatchedExcess(
            of: place,
            proxy: index,
            in: subset,
            items: items,
            placebos: table.cultures.placebos,
            equalised: policy.equalisedClusters
        )
        self.placeboOwnItems = order.mean(over: table.cultures.placebos)
        (self.rank, self.ranked) = order.rank(of: place, minimumItems: policy.minimumItems)
        self.stream = table.key.stream(table.cultures.target, declared.tag, subset)
    }

    func row(
        _ table: AnswerTable,
        _ policy: EvidencePolicy,
        tests: Int,
        name: (LocaleTag) -> String
    ) -> EvidenceRow {
        let isTold = excess.isEnough(policy) && excess.hasLeaks(policy)
        let plain =
            isTold
            ? excess.source(policy, tests: 1, stream: stream)?.interval(level: policy.level) : nil
        let sentence = VerdictSentence(
            proxy: name(proxy.tag),
            matched: matched,
            adjusted: adjusted,
            tests: tests,
            policy: policy
        )
        return EvidenceRow(
            suite: table.key.suite,
            model: table.key.model,
            origin: table.key.origin,
            condition: table.key.condition,
            target: table.cultures.target,
            proxy: proxy.tag,
            kind: proxy.kind,
            subset: subset,
            n: n,
            shares: shares,
            floor: floor,
            lift: floor.map { shares.correct - $0 },
            placebo: excess.placeboLeak,
            excess: excess.mean,
            excessLow: plain?.interval.low,
            excessHigh: plain?.interval.high,
            adjustedLow: adjusted?.interval?.low,
            adjustedHigh: adjusted?.interval?.high,
            p: raw?.p,
            pAdjusted: adjusted?.p,
            rank: rank,
            cultures: ranked,
            placebos: excess.placebos,
            mde: matched.detectable(policy),
            finding: sentence.finding,
            verdict: sentence.text,
            compared: excess.values.count,
            comparedLeak: excess.leak,
            placeboOwnItems: placeboOwnItems,
            specificLeak: specific,
            tests: adjusted.map { _ in tests },
            adjustedLevel: adjusted.flatMap { $0.interval == nil ? nil : $0.level },
            intervalMethod: plain?.method,
            matched: matched.estimate(raw?.source, policy),
            matchedPlacebos: matched.placebos,
            placeboRange: matched.band.range(minimumItems: policy.minimumItems)
        )
    }
}

/// The share of items on which answering with the proxy's top cluster would be right.
///
/// With golds cut to more than one cluster the relations do not say it, and there is none.
func proxyFloor(
    of place: Int,
    in subset: Subset,
    items: [MeasuredItem],
    policy: EvidencePolicy
) -> Double? {
    guard !items.isEmpty, subset != .equalised || policy.equalisedClusters == 1 else { return nil }
    let right = items.count { subset == .equalised ? $0.topShared[place] : $0.topAccepted[place] }
    return Double(right) / Double(items.count)
}
