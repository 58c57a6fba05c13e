import Evidence
import Vocabulary

extension LocalePage {
    /// All figures of one group: every proxy in all four subsets.
    func rowTable(_ rows: [EvidenceRow], model: String) -> [HTML] {
        var table = CountedTable(
            label: words("All figures by proxy and subset"),
            caption: [
                .text(
                    words(
                        "Shares in %; excess, its intervals, the smallest detectable excess and lift in percentage points; n counts items, samples of one item averaged first."
                    )
                )
            ],
            columns: columns
        )
        for row in rows { addRow(row, to: &table) }
        return pieces {
            details(
                stamped([.text(words("All figures: four subsets, intervals, tests"))], model: model)
            ) {
                table.html
                download(.figures, ofAll: true)
                dataNote(model)
            }
        }
    }

    /// Links to the figures of a model as files, which its page over all locales has beside it.
    private func dataNote(_ model: String) -> HTML {
        let page = SafeName.model(model)
        let files = [
            page.beside(TableShape.evidence.name, ending: ".csv"), page.beside(ending: ".json"),
        ]
        let links = files.map { file in
            element("a", .href(LocalLink(above: file))) { file.text }
        }
        return element("p", .class("under")) {
            words.html(
                "Most of these figures, for all locales: {csv}, {json}.",
                ["csv": links[0], "json": links[1]]
            )
        }
    }

    private var columns: [Column] {
        [
            .words(words("Proxy"), "once"), .words(words("Subset")),
            .number("n", words("items valid for both")),
            .number(words("Excess"), words("leak minus placebo leak, on golds as they are")),
            .number(words("95 % interval")),
            .number(
                words("Matched"),
                words(
                    "the excess on golds of equal size and answers about as common, which findings are told from"
                )
            ),
            .number(words("95 % interval")),
            .number(
                words("Adjusted interval"),
                words("of the matched excess, adjusted for the family of tests")
            ),
            .number("p", words("exchange test on golds of equal size and answers about as common")),
            .number(words("p adjusted"), words("Holm, in the family")),
            .number(
                words("By probe"),
                words("the excess with whole probes drawn in place of single questions")
            ),
            .number(words("Detectable"), words("smallest matched excess shown with 80 % power")),
            .number(words("Rank"), words("place of the proxy among all cultures by leak")),
            .number(words("Leak")),
            .number(words("Specific leak"), words("leaks that few other cultures accept")),
            .number(words("Placebo leak"), words("mean leak to the placebo cultures")),
            .number(words("Placebos")),
            .number(words("Correct"), words("distinct, shared and mixed")),
            .number(
                words("Floor"),
                words("how often the proxy's top answer would be right")
            ),
            .number(words("Lift"), words("correct minus floor")),
        ]
            + [.distinct, .shared, .mixed, .other, .refused, .uncodable].map { (verdict: Verdict) in
                Column.number(words(verdict.term))
            } + [.words(words("In words"), "wide")]
    }

    private func addRow(_ row: EvidenceRow, to table: inout CountedTable) {
        let shares = row.shares
        table.add(
            [isolated(report.name(row.proxy))],
            [.text(words(subsetTerm(row.subset)))],
            [.text(words.number(row.n))],
            [figure(row.excess.map(words.points), otherwise: Missing.excess)],
            [figure(words.interval(row.excessLow, row.excessHigh), otherwise: Missing.interval)],
            [
                figure(
                    row.matched.map { words.points($0.value) },
                    otherwise: Missing.excess
                )
            ],
            [
                figure(
                    words.interval(row.matched?.low, row.matched?.high),
                    otherwise: Missing.interval
                )
            ],
            [
                figure(
                    words.interval(row.adjustedLow, row.adjustedHigh),
                    otherwise: Missing.interval
                )
            ],
            [figure(row.p.map(words.probability), otherwise: Missing.test)],
            [figure(row.pAdjusted.map(words.probability), otherwise: Missing.test)],
            [
                figure(
                    words.interval(row.clustered?.low, row.clustered?.high),
                    otherwise: Missing.interval
                )
            ],
            [
                figure(
                    row.mde.map { words.number($0 * 100, decimals: 1) },
                    otherwise: Missing.interval
                )
            ],
            [
                figure(
                    row.rank.map {
                        words(
                            "{rank} of {n}",
                            ["rank": words.rank($0), "n": words.number(row.cultures)]
                        )
                    },
                    otherwise: Sentence("no other culture to be ordered with")
                )
            ],
            withInterval(shares.leak, row.leak),
            [figure(row.specificLeak.map { words.percentValue($0) }, otherwise: Missing.excess)],
            [figure(row.placebo.map { words.percentValue($0) }, otherwise: Missing.excess)],
            [.text(words.number(row.placebos))],
            withInterval(shares.correct, row.correct),
            [figure(row.floor.map { words.percentValue($0) }, otherwise: Missing.floor)],
            [figure(row.lift.map(words.points), otherwise: Missing.floor)],
            [.text(words.percentValue(shares.distinct))],
            [.text(words.percentValue(shares.shared))],
            [.text(words.percentValue(shares.mixed))],
            [.text(words.percentValue(shares.other))],
            [.text(words.percentValue(shares.refused))],
            [.text(words.percentValue(shares.uncodable))],
            sentence(of: row),
            look: row.subset == .all ? "" : "sub"
        )
    }

    /// What may be said of a row, in the language of the page.
    private func sentence(of row: EvidenceRow) -> [HTML] {
        HeadlineLine(
            row: row,
            who: .text(""),
            proxy: report.name(row.proxy),
            scale: PointScale(covering: []),
            words: words
        ).sentence
    }

    /// A share with its interval where there is one.
    private func withInterval(_ share: Double, _ estimate: Estimate?) -> [HTML] {
        guard let interval = words.percentInterval(estimate?.low, estimate?.high) else {
            return [.text(words.percentValue(share))]
        }
        return [.text("\(words.percentValue(share)) \(interval)")]
    }

    /// What pages call a subset.
    func subsetTerm(_ subset: Subset) -> Sentence {
        switch subset {
        case .all: Sentence("all")
        case .informative: Sentence("informative")
        case .contrastive: Sentence("contrastive")
        case .equalised: Sentence("equalised")
        }
    }
}
