import Evidence
import Vocabulary

extension LocalePage {
    /// All figures of one group: every proxy in all four subsets.
    func rowTable(_ rows: [EvidenceRow]) -> [HTML] {
        var table = CountedTable(
            label: "All figures by proxy and subset",
            caption: [
                .text(
                    "Shares in %; excess, its intervals, the smallest detectable excess and lift in "
                        + "percentage points; n counts items, samples of one item averaged first."
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
            .number("Excess", "leak minus placebo leak"), .number("95 % interval"),
            .number("Adjusted interval", "adjusted for the family of tests"),
            .number("p", "sign-flip permutation"), .number("p adjusted", "Holm, in the family"),
            .number("Detectable", "smallest excess shown with 80 % power"),
            .number("Rank", "place of the proxy among all cultures by leak"),
            .number("Leak"), .number("Placebo leak", "mean leak to the placebo cultures"),
            .number("Placebos"), .number("Correct", "distinct, shared and mixed"),
            .number("Floor", "how often the proxy's top answer would be right"),
            .number("Lift", "correct minus floor"), .number("Distinct"), .number("Shared"),
            .number("Mixed"), .number("Other"), .number("Refused"), .number("Uncodable"),
            .words("In words", "wide"),
        ]
    }

    private func addRow(_ row: EvidenceRow, to table: inout CountedTable) {
        let shares = row.shares
        table.add(
            stamped([isolated(report.name(row.proxy))], model: row.model),
            [.text(row.subset.rawValue)],
            [.text(Figure.count(row.n))],
            [figure(row.excess.map(Figure.points), otherwise: Undefined.excess)],
            [figure(Figure.interval(row.excessLow, row.excessHigh), otherwise: Undefined.interval)],
            [
                figure(
                    Figure.interval(row.adjustedLow, row.adjustedHigh),
                    otherwise: Undefined.interval
                )
            ],
            [figure(row.p.map(Figure.probability), otherwise: Undefined.test)],
            [figure(row.pAdjusted.map(Figure.probability), otherwise: Undefined.test)],
            [
                figure(
                    row.mde.map { Figure.decimal($0 * 100, places: 1) },
                    otherwise: Undefined.interval
                )
            ],
            [
                figure(
                    row.rank.map { "\(Figure.rank($0)) of \(Figure.count(row.cultures))" },
                    otherwise: "no other culture to be ordered with"
                )
            ],
            [.text(Figure.percent(shares.leak))],
            [figure(row.placebo.map(Figure.percent), otherwise: Undefined.excess)],
            [.text(Figure.count(row.placebos))],
            [.text(Figure.percent(shares.correct))],
            [figure(row.floor.map(Figure.percent), otherwise: Undefined.floor)],
            [figure(row.lift.map(Figure.points), otherwise: Undefined.floor)],
            [.text(Figure.percent(shares.distinct))],
            [.text(Figure.percent(shares.shared))],
            [.text(Figure.percent(shares.mixed))],
            [.text(Figure.percent(shares.other))],
            [.text(Figure.percent(shares.refused))],
            [.text(Figure.percent(shares.uncodable))],
            [.text(row.verdict)],
            look: row.subset == .all ? "" : "sub"
        )
    }
}
