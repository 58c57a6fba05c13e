import Statistics
import Vocabulary

extension AnswerTable {
    /// Adds intervals of shares, and of the excess with whole probes drawn, to rows of this table.
    func withEstimates(_ rows: [EvidenceRow], _ policy: EvidencePolicy) -> [EvidenceRow] {
        // Numbers stand for the names of clusters, which are looked at for every share.
        var numbers: [String: Int] = [:]
        for item in items where numbers[item.cluster] == nil {
            numbers[item.cluster] = numbers.count
        }
        let clusterNumbers = items.map { numbers[$0.cluster] ?? 0 }
        return rows.map { row in
            guard
                let index = cultures.proxies.firstIndex(where: { $0.declared.tag == row.proxy })
            else { return row }
            let place = cultures.proxies[index].place
            let chosen = items.indices.filter { items[$0].counts(place, in: row.subset) }
            let counted = chosen.map { items[$0] }
            let clusters = chosen.map { clusterNumbers[$0] }
            func share(_ score: (MeasuredItem.Reading) -> Double) -> Estimate? {
                Estimate.share(counted.map { score($0.reading(row.subset)) }, clusters, policy)
            }
            var row = row
            row.correct = share { $0.shares[index]?.correct ?? 0 }
            row.leak = share { $0.leak[place] }
            row.specific = share { $0.specific[index] }
            row.clustered = clusteredExcess(place, row, counted, policy)
            return row
        }
    }

    /// The excess with whole probes drawn; none where every question is a probe of its own.
    private func clusteredExcess(
        _ place: Int,
        _ row: EvidenceRow,
        _ counted: [MeasuredItem],
        _ policy: EvidencePolicy
    ) -> Estimate? {
        // Where the plain interval is withheld, so is this one.
        guard row.subset == .all, row.excessLow != nil else { return nil }
        var values: [Double] = []
        var clusters: [String] = []
        for item in counted {
            let others = cultures.placebos.filter { $0 != place && item.isValid[$0] }
            guard !others.isEmpty else { continue }
            let leak = item.whole.leak
            values.append(
                leak[place] - others.reduce(0) { $0 + leak[$1] } / Double(others.count)
            )
            clusters.append(item.cluster)
        }
        guard Set(clusters).count < values.count else { return nil }
        return Estimate.clusteredMean(
            values,
            clusters,
            policy,
            stream: [key.stream, "clustered", "\(cultures.target)", "\(row.proxy)"]
                .joined(separator: "\u{1f}")
        )
    }

    /// Pools the facets of each proxy partially, where there are enough of them.
    ///
    /// A facet without a leak would get the interval of the others, so each must have enough of its own.
    func pooled(_ rows: [FacetRow], _ policy: EvidencePolicy) -> [FacetRow] {
        var rows = rows
        for (proxy, (declared, place)) in cultures.proxies.enumerated() {
            let indices = rows.indices.filter { rows[$0].proxy == declared.tag }
            var excesses: [MatchedExcess] = []
            var pooledRows: [Int] = []
            for index in indices {
                let own = items.filter { $0.facet == rows[index].facet }
                // Of equal size: a facet whose golds are larger is no other facet for that.
                let excess = MatchedExcess(
                    of: place,
                    proxy: proxy,
                    in: .all,
                    items: own,
                    placebos: cultures.placebos
                )
                guard !excess.values.isEmpty else { continue }
                excesses.append(excess)
                pooledRows.append(index)
            }
            guard let pooled = try? pooledGroups(excesses.map(\.values)),
                let z = normalQuantile((1 + policy.level) / 2)
            else { continue }
            for (group, index) in pooledRows.enumerated() {
                let mean = pooled.means[group]
                let lack = excesses[group].lack(policy)
                let margin = lack == nil ? z * pooled.errors[group] : nil
                rows[index].partialPooling = PartialPooling(
                    excess: Estimate(
                        value: mean,
                        low: margin.map { mean - $0 },
                        high: margin.map { mean + $0 },
                        n: excesses[group].values.count,
                        method: margin.map { _ in .empiricalBayes },
                        reason: lack
                    ),
                    weight: pooled.weights[group],
                    mean: pooled.mean,
                    deviation: pooled.deviation,
                    facets: excesses.count
                )
            }
        }
        return rows
    }
}
