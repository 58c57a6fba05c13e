import Evidence
import Vocabulary

/// One row as `--json` prints it; what is not defined is null.
struct EvidenceLine: Encodable {
    private let row: EvidenceRow
    private let checked: AdjudicatedRates?
    private let discovery: Double?

    /// Takes a row, and what it comes to in the family of all models and locales.
    /// - Parameters:
    ///   - checked: what labels say about the row's target, if there are any.
    ///   - discovery: the false discovery rate by the key of the row.
    init(_ row: EvidenceRow, _ checked: AdjudicatedRates?, discovery: [[String]: Double]) {
        self.row = row
        self.checked = checked
        self.discovery = row.subset == .all ? discovery[row.familyKey] : nil
    }

    /// What labels say of a row: its corrected shares, and what they rest on.
    private struct Adjudication: Encodable {
        var correct: CorrectedShare?
        var leak: CorrectedShare?
        var raters: [String]
        var agreement: AdjudicatedEstimate
        var matcher: [MatcherRate]
        var judges: [JudgeAgreement]
    }

    private enum Key: String, CodingKey {
        case suite, model, origin, condition, target, proxy, kind, subset, n
        case correct, distinct, shared, mixed, leak, other, refused, uncodable
        case floor, lift, placebo, excess, rank, cultures, placebos, mde, p, finding, verdict
        case matched, compared, tests, adjudication
        case excessLow = "excess_low"
        case excessHigh = "excess_high"
        case adjustedLow = "adjusted_low"
        case adjustedHigh = "adjusted_high"
        case adjustedLevel = "adjusted_level"
        case intervalMethod = "interval_method"
        case matchedLow = "matched_low"
        case matchedHigh = "matched_high"
        case matchedCount = "matched_n"
        case matchedMethod = "matched_method"
        case matchedPlacebos = "matched_placebos"
        case placeboLow = "placebo_low"
        case placeboHigh = "placebo_high"
        case comparedLeak = "compared_leak"
        case placeboOwnItems = "placebo_own_items"
        case pAdjusted = "p_adjusted"
        case pDiscovery = "p_discovery"
        case correctLow = "correct_low"
        case correctHigh = "correct_high"
        case leakLow = "leak_low"
        case leakHigh = "leak_high"
        case specificLeak = "specific_leak"
        case specificLow = "specific_low"
        case specificHigh = "specific_high"
        case clusteredLow = "clustered_low"
        case clusteredHigh = "clustered_high"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(row.suite, forKey: .suite)
        try container.encode(row.model, forKey: .model)
        try container.encode(row.origin, forKey: .origin)
        try container.encode(row.condition, forKey: .condition)
        try container.encode(row.target, forKey: .target)
        try container.encode(row.proxy, forKey: .proxy)
        try container.encode(row.kind, forKey: .kind)
        try container.encode(row.subset, forKey: .subset)
        try container.encode(row.n, forKey: .n)
        try container.encode(row.shares.correct, forKey: .correct)
        try container.encode(row.shares.distinct, forKey: .distinct)
        try container.encode(row.shares.shared, forKey: .shared)
        try container.encode(row.shares.mixed, forKey: .mixed)
        try container.encode(row.shares.leak, forKey: .leak)
        try container.encode(row.shares.other, forKey: .other)
        try container.encode(row.shares.refused, forKey: .refused)
        try container.encode(row.shares.uncodable, forKey: .uncodable)
        try container.encode(row.floor, forKey: .floor)
        try container.encode(row.lift, forKey: .lift)
        try container.encode(row.placebo, forKey: .placebo)
        try container.encode(row.excess, forKey: .excess)
        try container.encode(row.excessLow, forKey: .excessLow)
        try container.encode(row.excessHigh, forKey: .excessHigh)
        try container.encode(row.adjustedLow, forKey: .adjustedLow)
        try container.encode(row.adjustedHigh, forKey: .adjustedHigh)
        try container.encode(row.p, forKey: .p)
        try container.encode(row.pAdjusted, forKey: .pAdjusted)
        try container.encode(row.rank, forKey: .rank)
        try container.encode(row.cultures, forKey: .cultures)
        try container.encode(row.placebos, forKey: .placebos)
        try container.encode(row.mde, forKey: .mde)
        try container.encode(discovery, forKey: .pDiscovery)
        try container.encode(row.correct?.low, forKey: .correctLow)
        try container.encode(row.correct?.high, forKey: .correctHigh)
        try container.encode(row.leak?.low, forKey: .leakLow)
        try container.encode(row.leak?.high, forKey: .leakHigh)
        try container.encode(row.specificLeak, forKey: .specificLeak)
        try container.encode(row.specific?.low, forKey: .specificLow)
        try container.encode(row.specific?.high, forKey: .specificHigh)
        try container.encode(row.clustered?.low, forKey: .clusteredLow)
        try container.encode(row.clustered?.high, forKey: .clusteredHigh)
        try encodeTested(to: &container)
        try container.encode(row.finding, forKey: .finding)
        try container.encode(row.verdict, forKey: .verdict)
        // Labels are of all items, not of a subset.
        guard let checked, row.subset == .all else { return }
        try container.encode(
            Adjudication(
                correct: checked.corrected(.correct, for: row),
                leak: checked.corrected(.leak, for: row),
                raters: checked.raters,
                agreement: checked.agreement,
                matcher: checked.matcher,
                judges: checked.judges
            ),
            forKey: .adjudication
        )
    }

    /// The excess that p, adjusted interval, smallest detectable excess and finding are about.
    private func encodeTested(to container: inout KeyedEncodingContainer<Key>) throws {
        try container.encode(row.matched?.value, forKey: .matched)
        try container.encode(row.matched?.low, forKey: .matchedLow)
        try container.encode(row.matched?.high, forKey: .matchedHigh)
        try container.encode(row.matched?.n, forKey: .matchedCount)
        try container.encode(row.matched?.method, forKey: .matchedMethod)
        try container.encode(row.matchedPlacebos, forKey: .matchedPlacebos)
        try container.encode(row.placeboLow, forKey: .placeboLow)
        try container.encode(row.placeboHigh, forKey: .placeboHigh)
        try container.encode(row.tests, forKey: .tests)
        try container.encode(row.adjustedLevel, forKey: .adjustedLevel)
        try container.encode(row.intervalMethod, forKey: .intervalMethod)
        try container.encode(row.compared, forKey: .compared)
        try container.encode(row.comparedLeak, forKey: .comparedLeak)
        try container.encode(row.placeboOwnItems, forKey: .placeboOwnItems)
    }
}

extension EvidenceRow {
    /// What names its test in the family of all models and locales.
    fileprivate var familyKey: [String] {
        [suite, model, origin.rawValue, condition, target.rawValue, proxy.rawValue]
    }
}

extension AcrossLocales {
    /// The false discovery rates by the key of their row.
    var discoveries: [[String]: Double] {
        Dictionary(
            rows.map { row in
                (
                    [
                        row.suite, row.model, row.origin.rawValue, row.condition,
                        row.target.rawValue, row.proxy.rawValue,
                    ], row.pDiscovery
                )
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
