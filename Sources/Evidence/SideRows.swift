import Statistics
import Vocabulary

extension AnswerTable {
    /// The leak to every culture, each against the placebos other than itself.
    func cultureLeaks(_ policy: EvidencePolicy) -> [CultureLeak] {
        let order = LeakOrder(.all, items: items, cultures: cultures.tags.count)
        let kinds = Dictionary(
            uniqueKeysWithValues: cultures.proxies.map { ($0.place, $0.declared.kind) }
        )
        return cultures.tags.indices.compactMap { place in
            guard let own = order.leaks[place] else { return nil }
            let excess = ItemExcess(
                of: place,
                in: .all,
                items: items,
                placebos: cultures.placebos
            )
            let interval = excess.interval(policy, stream: stream("culture", place))
            return CultureLeak(
                suite: key.suite,
                model: key.model,
                condition: key.condition,
                target: cultures.target,
                culture: cultures.tags[place],
                kind: kinds[place],
                n: own.n,
                leak: own.leak,
                excess: excess.mean,
                low: interval?.low,
                high: interval?.high,
                origin: key.origin
            )
        }
    }

    /// Shares and excess of every facet for every declared proxy.
    func facetRows(_ policy: EvidencePolicy) -> [FacetRow] {
        let facets = Dictionary(grouping: items, by: \.facet).sorted { $0.key < $1.key }
        return cultures.proxies.indices.flatMap { index in
            facets.compactMap { facet, items in facetRow(index, facet, items, policy) }
        }
    }

    private func facetRow(
        _ index: Int,
        _ facet: String,
        _ items: [MeasuredItem],
        _ policy: EvidencePolicy
    ) -> FacetRow? {
        let (declared, place) = cultures.proxies[index]
        let counted = items.filter { $0.counts(place, in: .all) }
        guard let shares = VerdictShares.mean(of: counted.compactMap { $0.whole.shares[index] })
        else { return nil }
        let excess = ItemExcess(
            of: place,
            in: .all,
            items: counted,
            placebos: cultures.placebos
        )
        let interval = excess.interval(policy, stream: stream("facet\u{1f}\(facet)", place))
        return FacetRow(
            suite: key.suite,
            model: key.model,
            condition: key.condition,
            target: cultures.target,
            proxy: declared.tag,
            facet: facet,
            n: counted.count,
            shares: shares,
            floor: proxyFloor(of: place, in: .all, items: counted, policy: policy),
            placebo: excess.placeboLeak,
            excess: excess.mean,
            low: interval?.low,
            high: interval?.high,
            origin: key.origin
        )
    }

    private func stream(_ purpose: String, _ place: Int) -> String {
        [key.stream, cultures.target.rawValue, purpose, cultures.tags[place].rawValue]
            .joined(separator: "\u{1f}")
    }
}
