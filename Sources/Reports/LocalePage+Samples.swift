import Evidence
import Vocabulary

extension LocalePage {
    /// How often each item was asked, and how often its answers fall under one verdict.
    var sampleSection: HTML {
        let rows = census.rows.filter { $0.repeated > 0 }
        return element("section", .id("samples")) {
            element("h2") { words("Samples") }
            if rows.isEmpty {
                notEnough(
                    words("each item was asked once, so nothing is known of how answers vary."),
                    "palimpsest run --model NAME --locale \(report.pack.tag) --samples 5"
                )
            } else {
                element("p") {
                    words(
                        "Samples of one item are averaged before anything is counted. Agreement is the share of items, among those with several samples, whose samples have the same verdict against every declared proxy. Agreeing is not being right."
                    )
                }
                sampleTable(rows)
            }
        }
    }

    private func sampleTable(_ rows: [AnswerCensus.Row]) -> [HTML] {
        var table = CountedTable(
            label: words("Samples"),
            columns: [
                .words(words("Model"), "once"), .words(words("Framing")), .words(words("Suite")),
                .number(words("Items")), .number(words("Answers")),
                .number(words("Several samples")),
                .number(words("Agreement %")), .number(words("95 % interval")),
            ]
        )
        for row in rows {
            let agreement = wilsonEstimate(row.agreeing, of: row.repeated)
            table.add(
                modelName(row.model),
                [conditionName(row.condition)],
                [isolated(row.suite)],
                [.text(words.number(row.items))],
                [.text(words.number(row.answers))],
                [.text(words.number(row.repeated))],
                [
                    figure(
                        agreement.map { words.percentValue($0.value) },
                        otherwise: Missing.samples
                    )
                ],
                [
                    figure(
                        words.percentInterval(agreement?.low, agreement?.high),
                        otherwise: Missing.samples
                    )
                ]
            )
        }
        return table.html + [download(.samples)]
    }
}
