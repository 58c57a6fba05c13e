import Evidence
import Vocabulary

extension LocalePage {
    /// All figures of one group: every proxy in all four subsets.
    func rowTable(_ rows: [EvidenceRow]) -> [HTML] {
        var table = CountedTable(
            label: "All figures by proxy and subset",
            caption: [
                .text(
                    "Correct to placebo leak in %; lift, excess and the smallest detectable excess "
                        + "in percentage points; n counts items, samples of one item averaged first."
                )
            ],
            columns: columns
        )
        for row in rows { addRow(row, to: &table) }
        return pieces {
            details("All figures: four subsets, intervals, tests") { table.html }
        }
    }

    private var columns: [Column] {
        [
            .words("Proxy", "once"), .words("Subset"), .number("n", "items valid for both"),
            .number("Correct", "distinct, shared and mixed"),
            .number("Floor", "how often the proxy's top answer would be right"),
            .number("Lift", "correct minus floor"), .number("Distinct"), .number("Shared"),
            .number("Mixed"), .number("Leak"), .number("Other"), .number("Refused"),
            .number("Uncodable"), .number("Placebo leak", "mean leak to the placebo cultures"),
            .number("Excess", "leak minus placebo leak"), .number("95 % interval"),
            .number("Adjusted interval", "adjusted for the family of tests"),
            .number("p", "sign-flip permutation"), .number("p adjusted", "Holm, in the family"),
            .number("Rank", "place of the proxy among all cultures by leak"),
            .number("Placebos"), .number("Detectable", "smallest excess shown with 80 % power"),
            .words("In words", "wide"),
        ]
    }

    private func addRow(_ row: EvidenceRow, to table: inout CountedTable) {
        let shares = row.shares
        table.add(
            pieces {
                isolated(report.name(row.proxy))
                if simulated.contains(row.model) {
                    " "
                    simulatedStamp
                }
            },
            [.text(row.subset.rawValue)],
            [.text(Figure.count(row.n))],
            [.text(Figure.percent(shares.correct))],
            [figure(row.floor.map(Figure.percent), otherwise: noFloor)],
            [figure(row.lift.map(Figure.points), otherwise: noFloor)],
            [.text(Figure.percent(shares.distinct))],
            [.text(Figure.percent(shares.shared))],
            [.text(Figure.percent(shares.mixed))],
            [.text(Figure.percent(shares.leak))],
            [.text(Figure.percent(shares.other))],
            [.text(Figure.percent(shares.refused))],
            [.text(Figure.percent(shares.uncodable))],
            [figure(row.placebo.map(Figure.percent), otherwise: noExcess)],
            [figure(row.excess.map(Figure.points), otherwise: noExcess)],
            [figure(interval(row.excessLow, row.excessHigh), otherwise: noInterval)],
            [figure(interval(row.adjustedLow, row.adjustedHigh), otherwise: noInterval)],
            [figure(row.p.map(Figure.probability), otherwise: noTest)],
            [figure(row.pAdjusted.map(Figure.probability), otherwise: noTest)],
            [
                figure(
                    row.rank.map { "\(Figure.rank($0)) of \(Figure.count(row.cultures))" },
                    otherwise: "no other culture to be ordered with"
                )
            ],
            [.text(Figure.count(row.placebos))],
            [figure(row.mde.map { Figure.decimal($0 * 100, places: 1) }, otherwise: noInterval)],
            [.text(row.verdict)],
            look: row.subset == .all ? "" : "sub"
        )
    }

    private var noTest: String { "too few items or placebos for a test" }
}
