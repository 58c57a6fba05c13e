import Evidence
import Exchange
import Vocabulary

/// What names a row of the table of further measures.
private struct FurtherKey {
    var section: String
    var suite: String
    var model: String
    var origin: AnswerOrigin
    var condition: String
    var target: LocaleTag
    var proxy: LocaleTag?
    var otherModel: String?
    var otherCondition: String?
    var part: String?

    private var row: [String: ExportValue] {
        [
            "section": .text(section), "suite": .text(suite), "model": .text(model),
            "origin": .text(origin.rawValue), "other_model": ExportValue(otherModel),
            "condition": .text(condition), "other_condition": ExportValue(otherCondition),
            "target": .text(target.rawValue), "proxy": ExportValue(proxy?.rawValue),
            "part": ExportValue(part),
        ]
    }

    /// A measure with its interval; no row without an estimate.
    func row(
        _ measure: String,
        _ estimate: Estimate?,
        p: Double? = nil
    ) -> [[String: ExportValue]] {
        guard let estimate else { return [] }
        return [
            row.merging([
                "measure": .text(measure), "estimate": .number(estimate.value),
                "low": ExportValue(estimate.low), "high": ExportValue(estimate.high),
                "n": .integer(estimate.n),
                "interval_method": ExportValue(estimate.method?.rawValue),
                "p": ExportValue(p), "reason": ExportValue(estimate.reason),
            ]) { $1 }
        ]
    }

    /// A plain number; no row without one.
    func row(
        _ measure: String,
        _ value: Double?,
        n: Int? = nil,
        p: Double? = nil
    ) -> [[String: ExportValue]] {
        guard let value else { return [] }
        return [
            row.merging([
                "measure": .text(measure), "estimate": .number(value), "n": ExportValue(n),
                "p": ExportValue(p),
            ]) { $1 }
        ]
    }

    /// Plain numbers over the same questions; none for those without one.
    func rows(n: Int, _ values: [(String, Double?)]) -> [[String: ExportValue]] {
        values.flatMap { name, value in row(name, value, n: n) }
    }

    /// Share, placebo share and excess.
    func rows(
        share: Estimate,
        placebo: Double?,
        excess: Estimate?
    ) -> [[String: ExportValue]] {
        row("share", share) + row("placebo", placebo, n: share.n) + row("excess", excess)
    }
}

extension LocaleEvidence {
    /// Leaves only rows of some models; comparisons where both are among them.
    mutating func keep(models: [String]?) {
        guard let models = models.map(Set.init) else { return }
        rows.removeAll { !models.contains($0.model) }
        cultures.removeAll { !models.contains($0.model) }
        facets.removeAll { !models.contains($0.model) }
        directions.removeAll { !models.contains($0.model) }
        baselines.removeAll { !models.contains($0.model) }
        masked.removeAll { !models.contains($0.model) }
        slices.removeAll { !models.contains($0.model) }
        positions.removeAll { !models.contains($0.model) }
        comparisons.removeAll { !models.contains($0.first) || !models.contains($0.second) }
    }

    /// The rows of the table of further measures, by column.
    var furtherRows: [[String: ExportValue]] {
        var all: [[String: ExportValue]] = []
        for row in directions { all += row.furtherRows }
        for row in baselines { all += row.furtherRows }
        for row in masked { all += row.furtherRows }
        for row in slices { all += row.furtherRows }
        for row in facets { all += row.furtherRows }
        for row in comparisons { all += row.furtherRows }
        for row in positions { all += row.furtherRows }
        return all
    }
}

extension DirectionRow {
    fileprivate var furtherRows: [[String: ExportValue]] {
        let key = FurtherKey(
            section: "direction",
            suite: suite,
            model: model,
            origin: origin,
            condition: condition,
            target: target,
            proxy: proxy,
            otherCondition: proxyCondition
        )
        return key.row("same", same, p: p)
            + key.rows(
                n: n,
                [
                    ("same_target_only", Double(sameTargetOnly)),
                    ("same_proxy_only", Double(sameProxyOnly)),
                    ("different_target_only", Double(differentTargetOnly)),
                    ("different_proxy_only", Double(differentProxyOnly)),
                ]
            )
    }
}

extension BaselineRow {
    fileprivate var furtherRows: [[String: ExportValue]] {
        let section =
            switch kind {
            case .conditionalLeak: "conditional_leak"
            case .defaultPull: "default_pull"
            case .defaultAttribution: "default_attribution"
            }
        return FurtherKey(
            section: section,
            suite: suite,
            model: model,
            origin: origin,
            condition: condition,
            target: target,
            proxy: proxy,
            otherCondition: otherCondition
        ).rows(share: share, placebo: placebo, excess: excess)
    }
}

extension MaskedRow {
    fileprivate var furtherRows: [[String: ExportValue]] {
        let section =
            switch kind {
            case .proxyMass: "proxy_mass"
            case .flip: "flip"
            case .recallGap: "recall_gap"
            case .markers: "markers"
            }
        return FurtherKey(
            section: section,
            suite: suite,
            model: model,
            origin: origin,
            condition: condition,
            target: target,
            proxy: proxy,
            otherCondition: otherCondition
        ).rows(share: share, placebo: placebo, excess: excess)
    }
}

extension SliceRow {
    fileprivate var furtherRows: [[String: ExportValue]] {
        let key = FurtherKey(
            section: "slice",
            suite: suite,
            model: model,
            origin: origin,
            condition: condition,
            target: target,
            proxy: proxy,
            part: slice.name
        )
        return key.rows(
            n: n,
            [
                ("correct", shares.correct), ("share", shares.leak), ("floor", floor),
                ("placebo", placebo),
            ]
        ) + key.row("excess", excess)
    }
}

extension FacetRow {
    fileprivate var furtherRows: [[String: ExportValue]] {
        guard let origin, let partialPooling else { return [] }
        let key = FurtherKey(
            section: "pooled_facet",
            suite: suite,
            model: model,
            origin: origin,
            condition: condition,
            target: target,
            proxy: proxy,
            part: facet
        )
        return key.row("excess", partialPooling.excess)
            + key.rows(
                n: n,
                [
                    ("weight", partialPooling.weight), ("common_mean", partialPooling.mean),
                    ("deviation", partialPooling.deviation),
                ]
            )
    }
}

extension ModelComparison {
    fileprivate var furtherRows: [[String: ExportValue]] {
        let key = FurtherKey(
            section: "comparison",
            suite: suite,
            model: first,
            origin: firstOrigin,
            condition: condition,
            target: target,
            proxy: proxy,
            otherModel: second
        )
        let estimates =
            key.row("correct", correct, p: correctFlips.p)
            + key.row("leak", leak, p: leakFlips.p) + key.row("excess", excess)
        return estimates
            + key.rows(
                n: n,
                [
                    ("correct_first_only", Double(correctFlips.firstOnly)),
                    ("correct_second_only", Double(correctFlips.secondOnly)),
                    ("leak_first_only", Double(leakFlips.firstOnly)),
                    ("leak_second_only", Double(leakFlips.secondOnly)),
                ]
            )
    }
}

extension PositionRow {
    fileprivate var furtherRows: [[String: ExportValue]] {
        counts.enumerated().flatMap { place, count in
            FurtherKey(
                section: "position",
                suite: suite,
                model: model,
                origin: origin,
                condition: condition,
                target: target,
                part: "\(place + 1) of \(options)"
            ).row("share", Double(count) / Double(n), n: n, p: p)
        }
    }
}

extension AcrossLocales {
    /// The rows of the table of further measures, by column.
    var furtherRows: [[String: ExportValue]] {
        rows.flatMap { row in
            let key = FurtherKey(
                section: "family",
                suite: row.suite,
                model: row.model,
                origin: row.origin,
                condition: row.condition,
                target: row.target,
                proxy: row.proxy
            )
            return key.row("excess", row.excess, p: row.p)
                + key.row("p_holm", row.pHolm) + key.row("p_discovery", row.pDiscovery)
        }
    }
}

extension FlatteningMatrix {
    /// The rows of the table of further measures for its asymmetries, by column.
    var furtherRows: [[String: ExportValue]] {
        asymmetries.flatMap { pair in
            FurtherKey(
                section: "asymmetry",
                suite: suite,
                model: model,
                origin: origin,
                condition: condition,
                target: pair.target,
                proxy: pair.proxy,
                part: form.rawValue
            ).row(
                "asymmetry",
                Estimate(value: pair.value, low: pair.nullLow, high: pair.nullHigh, n: n),
                p: pair.p
            )
        }
    }

    /// The rows of the table of cells, by column.
    var exportRows: [[String: ExportValue]] {
        zip(targets, cells).flatMap { target, line in
            zip(cultures, line).compactMap { culture, cell in
                cell.map { cell in
                    [
                        "suite": .text(suite), "model": .text(model),
                        "condition": .text(condition), "origin": .text(origin.rawValue),
                        "form": .text(form.rawValue), "target": .text(target.rawValue),
                        "culture": .text(culture.rawValue), "observed": .integer(cell.observed),
                        "offered": .integer(cell.offered), "expected": .number(cell.expected),
                        "residual": ExportValue(cell.residual),
                    ]
                }
            }
        }
    }
}
