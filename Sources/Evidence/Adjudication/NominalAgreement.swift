import Statistics
import Vocabulary

/// Krippendorff's nominal α of labels with a bootstrap interval over questions.
///
/// Questions are resampled whole; each question's labels are counted once, so that a resample is a
/// sum of small tables (Krippendorff, Content Analysis, chapter 12; MEASURES section 5).
struct NominalAgreement {
    /// What one question adds: how often each label stands in pairable units, and the disagreement.
    private struct Table {
        var totals: [Double]
        var disagreement = 0.0
    }

    private let tables: [Table]
    /// Units with at least two labels.
    let units: Int

    /// Counts labels, coded from zero.
    /// - Parameters:
    ///   - units: a question and the labels of one unit, as many as were given.
    ///   - codes: how many different labels there may be.
    init(_ units: [(question: String, labels: [Int])], codes: Int) {
        let pairable = units.filter { $0.labels.count > 1 }
        let questions = Dictionary(grouping: pairable, by: \.question)
        tables = questions.sorted { $0.key < $1.key }.map { _, units in
            units.reduce(into: Table(totals: .init(repeating: 0, count: codes))) { table, unit in
                var counts = [Double](repeating: 0, count: codes)
                for label in unit.labels { counts[label] += 1 }
                let size = Double(unit.labels.count)
                let agreeing = counts.reduce(0) { $0 + $1 * $1 }
                table.disagreement += (size * size - agreeing) / (size - 1)
                for code in counts.indices { table.totals[code] += counts[code] }
            }
        }
        self.units = pairable.count
    }

    private func alpha(_ places: some Sequence<Int>) -> Double? {
        var totals = [Double](repeating: 0, count: tables.first?.totals.count ?? 0)
        var disagreement = 0.0
        for place in places {
            let table = tables[place]
            disagreement += table.disagreement
            for code in totals.indices { totals[code] += table.totals[code] }
        }
        let n = totals.reduce(0, +)
        let expected = n * n - totals.reduce(0) { $0 + $1 * $1 }
        guard expected > 0 else { return nil }
        return 1 - (n - 1) * disagreement / expected
    }

    func estimate(policy: AdjudicationPolicy, stream: String) -> AdjudicatedEstimate {
        guard units > 0 else {
            return AdjudicatedEstimate(undefined: "nothing has two labels", n: 0)
        }
        guard let value = alpha(tables.indices) else {
            return AdjudicatedEstimate(
                undefined: "all labels are the same, so that chance agreement is not defined",
                n: units
            )
        }
        var generator = SeededGenerator(seed: policy.seed, stream: stream)
        let distribution = bootstrapStatistic(
            units: tables.count,
            resamples: policy.resamples,
            using: &generator
        ) { alpha($0) }
        guard let found = distribution?.interval(level: policy.level) else {
            return AdjudicatedEstimate(
                value: value,
                low: nil,
                high: nil,
                n: units,
                method: "no interval: resamples do not vary"
            )
        }
        return AdjudicatedEstimate(
            value: value,
            low: found.interval.low,
            high: min(1, found.interval.high),
            n: units,
            method: "bootstrap over \(tables.count) questions, \(found.method.rawValue)"
        )
    }
}
