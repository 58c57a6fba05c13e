import Evidence
import Vocabulary

extension LocalePage {
    /// How far the matcher and the tests can be trusted.
    var instrumentSection: HTML {
        element("section", .id("instrument")) {
            element("h2") { "Instrument check" }
            element("p") {
                "Answers are dealt to other questions of the same answer type and matched again. "
                "What still matches is the matcher's own false-positive rate; a leak share near "
                "this rate says little."
            }
            if report.evidence.checks.isEmpty {
                element("p") { "No shuffled-answer check was made for these figures." }
            } else {
                checkTable
            }
            element("h3") { "Family of tests" }
            element("p") {
                if report.evidence.family.isEmpty {
                    "No family is stated: the intervals stand unadjusted."
                } else {
                    isolated(report.evidence.family)
                }
            }
        }
    }

    private var checkTable: [HTML] {
        var table = CountedTable(
            label: "Shuffled-answer check",
            columns: [
                .words("Model", "once"), .words("Condition"), .words("Suite"),
                .number("Answers dealt"), .number("Still match %"), .number("95 % interval"),
            ]
        )
        for check in report.evidence.checks {
            table.add(
                modelName(check.model),
                [isolated(check.condition)],
                [isolated(check.suite)],
                [.text(Figure.count(check.shuffled))],
                [
                    figure(
                        check.falsePositiveRate.map(Figure.percent),
                        otherwise: "no answer could be dealt to another question of its type"
                    )
                ],
                [
                    figure(
                        Figure.percentInterval(check.low, check.high),
                        otherwise: "no rate, so no interval"
                    )
                ]
            )
        }
        return table.html
    }
}
