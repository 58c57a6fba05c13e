import Statistics
import Vocabulary

/// Sensitivity and specificity of the matcher from a stratified sample of labels.
///
/// The sample is drawn by what the matcher said, so the share of answers that people call right is
/// estimated within each stratum and weighted with the stratum's size (Horvitz and Thompson 1952);
/// for a matcher with two outcomes this is the correction of Begg and Greenes (Biometrics 1983).
/// Variances are of Taylor's linearisation, with half a success and half a failure added to each
/// stratum, so that a stratum without a surprise is not taken for one without uncertainty. The sizes
/// of the strata vary too, as counts of answers that might have been others.
struct MatcherErrors {
    /// The answers of one stratum that the matcher treats alike.
    private struct Cell {
        let isPositive: Bool
        /// How many answers it stands for.
        let weight: Double
        /// The share that people call right.
        let share: Double
        /// How many answers it is worth: those to one question tell the same.
        let effective: Double

        /// The share with half a success and half a failure added.
        var smoothed: Double { (share * effective + 0.5) / (effective + 1) }
        var variance: Double { smoothed * (1 - smoothed) / effective }
    }

    let sensitivity: Double
    let specificity: Double
    /// Labelled answers.
    let n: Int
    /// Labelled answers that people call right, shares counted.
    let positives: Double
    /// The share of answers whose stratum has a label.
    let coverage: Double
    /// How many independent answers one is worth, at most one: those to one question tell the same.
    private let independence: Double
    private let cells: [Cell]
    private let smoothed: Rates

    /// Takes labelled answers of any strata; none when people call none right or none wrong.
    init?(
        _ labelled: [LabelledAnswer],
        populations: [AdjudicationStratum: Int],
        outcome: MatcherOutcome
    ) {
        var cells: [Cell] = []
        var (count, found, covered) = (0, 0.0, 0)
        let groups = Dictionary(
            grouping: labelled.filter { $0.truth(outcome) != nil },
            by: \.stratum
        )
        for (stratum, answers) in groups.sorted(by: { $0.key.key < $1.key.key }) {
            let population = Double(populations[stratum] ?? answers.count)
            covered += Int(population)
            for isPositive in [true, false] {
                let alike = answers.filter { outcome.holds(for: $0.verdict) == isPositive }
                guard !alike.isEmpty else { continue }
                let truths = alike.compactMap { $0.truth(outcome) }
                let size = Double(alike.count)
                let questions = Dictionary(grouping: alike, by: \.question).values
                let squares = questions.reduce(0.0) { $0 + Double($1.count * $1.count) }
                cells.append(
                    Cell(
                        isPositive: isPositive,
                        weight: population * size / Double(answers.count),
                        share: truths.reduce(0, +) / size,
                        effective: size * size / squares
                    )
                )
                count += alike.count
                found += truths.reduce(0, +)
            }
        }
        guard let rates = Rates(cells.map { ($0.isPositive, $0.weight, $0.share) }),
            let smoothed = Rates(cells.map { ($0.isPositive, $0.weight, $0.smoothed) })
        else { return nil }
        sensitivity = rates.sensitivity
        specificity = rates.specificity
        n = count
        positives = found
        let all = populations.values.reduce(0, +)
        coverage = all > 0 ? Double(covered) / Double(all) : 1
        independence = cells.reduce(0) { $0 + $1.effective } / Double(count)
        self.cells = cells
        self.smoothed = smoothed
    }

    /// Sensitivity + specificity − 1 (Youden 1950): nothing for a matcher that tells nothing.
    var informedness: Double { sensitivity + specificity - 1 }

    /// The variance of any sum of the two rates with the given factors.
    func variance(sensitivity a: Double, specificity b: Double) -> Double {
        let all = cells.reduce(0) { $0 + $1.weight }
        var (within, mean, squares) = (0.0, 0.0, 0.0)
        for cell in cells {
            let slopes = smoothed.slopes(isPositive: cell.isPositive, share: cell.smoothed)
            let byShare = cell.weight * (a * slopes.bySuccess.0 + b * slopes.bySuccess.1)
            within += byShare * byShare * cell.variance
            let bySize = all * (a * slopes.bySize.0 + b * slopes.bySize.1)
            mean += cell.weight / all * bySize
            squares += cell.weight / all * bySize * bySize
        }
        return within + max(0, squares - mean * mean) / (all * independence)
    }

    /// The two rates with Wilson's intervals at the number of trials that is as uncertain.
    func estimates(
        level: Double
    ) -> (sensitivity: AdjudicatedEstimate, specificity: AdjudicatedEstimate) {
        func estimate(_ value: Double, _ smooth: Double, _ variance: Double, _ n: Double)
            -> AdjudicatedEstimate
        {
            let trials = variance > 0 ? smooth * (1 - smooth) / variance : n
            let interval = wilsonInterval(share: value, trials: trials, level: level)
            return AdjudicatedEstimate(
                value: value,
                low: interval?.low,
                high: interval?.high,
                n: Int(n.rounded()),
                method: "Wilson, \(oneDecimal(trials)) effective trials"
            )
        }
        return (
            estimate(
                sensitivity,
                smoothed.sensitivity,
                variance(sensitivity: 1, specificity: 0),
                positives
            ),
            estimate(
                specificity,
                smoothed.specificity,
                variance(sensitivity: 0, specificity: 1),
                Double(n) - positives
            )
        )
    }
}

/// Both rates as functions of the share of right answers in each cell.
private struct Rates {
    /// Right answers that the matcher takes and misses, wrong ones that it leaves and takes.
    private let (hits, misses, rejects, alarms): (Double, Double, Double, Double)

    init?(_ cells: [(isPositive: Bool, weight: Double, share: Double)]) {
        func total(_ isPositive: Bool, _ part: (Double) -> Double) -> Double {
            cells.filter { $0.isPositive == isPositive }
                .reduce(0) { $0 + $1.weight * part($1.share) }
        }
        (hits, misses) = (total(true) { $0 }, total(false) { $0 })
        (rejects, alarms) = (total(false) { 1 - $0 }, total(true) { 1 - $0 })
        guard hits + misses > 0, rejects + alarms > 0 else { return nil }
    }

    var sensitivity: Double { hits / (hits + misses) }
    var specificity: Double { rejects / (rejects + alarms) }

    /// How both rates change in a cell: with a right answer in place of a wrong one, and with one
    /// answer more of the same share.
    func slopes(
        isPositive: Bool,
        share: Double
    ) -> (bySuccess: (Double, Double), bySize: (Double, Double)) {
        let right = (hits + misses) * (hits + misses)
        let wrong = (rejects + alarms) * (rejects + alarms)
        let found = isPositive ? misses / right : -hits / right
        let left = isPositive ? -rejects / wrong : alarms / wrong
        return ((found, -left), (share * found, (1 - share) * left))
    }
}

/// A number with one decimal.
func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
}
