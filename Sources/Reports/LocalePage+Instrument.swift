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
            if !report.evidence.controls.isEmpty {
                element("h3") { "Simulated controls" }
                element("p") {
                    "Two simulated respondents went the same way as the answers: one never gives a "
                    "proxy's answer, one does in a stated share of cases. Leaks made are those where "
                    "that answer is wrong for "
                    isolated(report.pack.place)
                    "; what is found should equal what was made."
                }
                controlTable
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

    private var controlTable: [HTML] {
        var table = CountedTable(
            label: "Simulated controls",
            columns: [
                .words("Suite", "once"), .words("Proxy"), .number("Stated leak %"), .number("n"),
                .number("Leaks made %"), .number("Leaks found %"), .number("Excess"),
                .number("95 % interval"),
            ]
        )
        for control in report.evidence.controls {
            table.add(
                [isolated(control.suite), .text(" "), simulatedStamp],
                [isolated(report.name(control.proxy))],
                [.text(Figure.percent(control.stated))],
                [.text(Figure.count(control.n))],
                [.text(Figure.percent(control.made))],
                [.text(Figure.percent(control.found))],
                [
                    figure(
                        control.excess.map(Figure.points),
                        otherwise: "no placebo to compare with"
                    )
                ],
                [
                    figure(
                        Figure.interval(control.low, control.high),
                        otherwise: "too few items, placebos or leaks for an interval"
                    )
                ]
            )
        }
        return table.html
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
