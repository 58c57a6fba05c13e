public import Statistics
public import Vocabulary

/// What a row on all items says of one proxy, and whether its family holds any finding.
public struct Headline: Sendable, Hashable {
    /// Whether any row of the family has a finding.
    public var hasFinding = false
    /// Items that leak to the proxy, golds being as they are.
    public var leaks = 0.0
    /// The p-value; none with too few items, placebos or leaks.
    public var p: Double?
    /// The excess on golds as they are; none without items.
    public var excess: Double?
    /// Its interval.
    public var excessInterval: Interval?
    /// The excess with matched golds; none without items.
    public var matched: Double?
    /// Its interval.
    public var matchedInterval: Interval?
    /// The smallest excess that would show; none without items.
    public var detectable: Double?
}

extension MeasuredAnswers {
    /// Estimates one respondent's answers, each to a question of its own, as `evidence` does.
    ///
    /// The figures are those of its rows; what no headline shows is not worked out. Answers are given
    /// by number, in the order of their questions. None for a proxy without gold, or without answers.
    public func headline(
        of answers: [Int],
        proxy: LocaleTag,
        policy: EvidencePolicy
    ) -> Headline? {
        let subsets = Subset.allCases
        guard
            let index = cultures.proxies.firstIndex(where: { $0.declared.tag == proxy }),
            let subset = subsets.firstIndex(of: .all), !answers.isEmpty
        else { return nil }
        let shown = index * subsets.count + subset
        let sums = (0..<width).map { row in RowSums(row, answers, self) }
        let tested = sums.indices.filter { sums[$0].isEnough(policy) }
        let values = tested.map {
            sums[$0].hasLeaks(policy) ? exchangeTest(sums[$0].lots).twoSided : 1
        }
        func source(_ row: Int) -> IntervalSource? {
            let matched = ExcessValues(row, answers, self, isMatched: true)
            return matched.source(
                policy,
                tests: tested.count,
                stream: stream(row) + "\u{1f}matched"
            )
        }
        var result = Headline()
        var kept: IntervalSource?
        if let place = tested.firstIndex(of: shown), sums[shown].hasLeaks(policy) {
            result.p = values[place]
            kept = source(shown)
            result.matchedInterval = kept?.interval(level: policy.level)?.interval
        }
        let members = adjusted(values, level: policy.level, findingsOnly: true) { place, level in
            let row = tested[place]
            guard sums[row].hasLeaks(policy) else { return nil }
            return (row == shown ? kept : source(row))?.interval(level: level)?.interval
        }
        result.hasFinding = members.contains { $0.hasFinding(level: policy.level) }
        result.matched = sums[shown].mean
        result.detectable = sums[shown].detectable(policy)
        let plain = ExcessValues(shown, answers, self, isMatched: false)
        result.leaks = plain.leaks
        result.excess = plain.mean
        if plain.isEnough(policy) {
            result.excessInterval =
                plain.source(policy, tests: 1, stream: stream(shown))?
                .interval(level: policy.level)?.interval
        }
        return result
    }

    private func stream(_ row: Int) -> String {
        let subsets = Subset.allCases
        let proxy = cultures.proxies[row / subsets.count].declared.tag
        return key.stream(cultures.target, proxy, subsets[row % subsets.count])
    }
}
