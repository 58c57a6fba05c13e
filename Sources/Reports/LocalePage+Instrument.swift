import Evidence
import Vocabulary

extension LocalePage {
    /// How far the matcher and the tests can be trusted.
    var instrumentSection: HTML {
        element("section", .id("instrument")) {
            element("h2") { words("Instrument check") }
            element("p") {
                words(
                    "Answers are dealt to other questions of the same answer type and matched again. What still matches is the matcher's own false-positive rate; a leak share near this rate says little."
                )
            }
            if report.evidence.checks.isEmpty {
                element("p") { words("No shuffled-answer check was made for these figures.") }
            } else {
                checkTable
            }
            if !report.evidence.controls.isEmpty {
                element("h3") { words("Simulated controls") }
                element("p") {
                    words.html(
                        "Two simulated respondents went the same way as the answers: one never gives a proxy's answer, one does in a stated share of cases. Leaks made are those where that answer is wrong for {place}; what is found should equal what was made.",
                        ["place": isolated(report.pack.place)]
                    )
                }
                controlTable
            }
            element("p") {
                element("a", .href(.calibration)) {
                    words("What the whole instrument makes of respondents of known truth")
                }
            }
            adjudicationPart
            element("h3") { words("Family of tests") }
            familyPart
        }
    }

    /// Which tests are adjusted together.
    private var familyPart: [HTML] {
        let families = report.evidence.families
        guard !families.isEmpty else {
            return [
                element("p") {
                    if report.evidence.family.isEmpty {
                        words("No family is stated: the intervals stand unadjusted.")
                    } else {
                        isolated(report.evidence.family, language: "en")
                    }
                }
            ]
        }
        var table = CountedTable(
            label: words("Family of tests"),
            columns: [
                .words(words("Model"), "once"), .words(words("Condition")),
                .words(words("Suite")), .number(words("Tests")),
                .number(words("Left out"), words("too few items or placebos for a test")),
            ]
        )
        for family in families {
            table.add(
                modelName(family.model),
                [conditionName(family.condition)],
                [isolated(family.suite)],
                [.text(words.number(family.tests))],
                [.text(words.number(family.tooFew))]
            )
        }
        return pieces {
            element("p") {
                words(
                    "Holm's step-down inside each suite, model and condition, over declared proxies times subsets with enough items and placebos."
                )
            }
            details(words("How many tests each family has")) { table.html + [download(.families)] }
        }
    }

    private var controlTable: [HTML] {
        var table = CountedTable(
            label: words("Simulated controls"),
            columns: [
                .words(words("Suite"), "once"), .words(words("Proxy")),
                .number(words("Stated leak %")), .number("n"), .number(words("Leaks made %")),
                .number(words("Leaks found %")), .number(words("Excess")),
                .number(words("95 % interval")),
            ]
        )
        for control in report.evidence.controls {
            table.add(
                [isolated(control.suite), .text(" "), stampOfSimulation(words)],
                [isolated(report.name(control.proxy))],
                [.text(words.percentValue(control.stated))],
                [.text(words.number(control.n))],
                [.text(words.percentValue(control.made))],
                [.text(words.percentValue(control.found))],
                [
                    figure(
                        control.excess.map(words.points),
                        otherwise: Sentence("no placebo to compare with")
                    )
                ],
                [
                    figure(
                        words.interval(control.low, control.high),
                        otherwise: Sentence("too few items, placebos or leaks for an interval")
                    )
                ]
            )
        }
        return table.html + [download(.controls)]
    }

    private var checkTable: [HTML] {
        var table = CountedTable(
            label: words("Shuffled-answer check"),
            columns: [
                .words(words("Model"), "once"), .words(words("Condition")),
                .words(words("Suite")), .number(words("Answers dealt")),
                .number(words("Still match %")), .number(words("95 % interval")),
            ]
        )
        for check in report.evidence.checks {
            table.add(
                modelName(check.model),
                [isolated(check.condition)],
                [isolated(check.suite)],
                [.text(words.number(check.shuffled))],
                [
                    figure(
                        check.falsePositiveRate.map { words.percentValue($0) },
                        otherwise: Sentence(
                            "no answer could be dealt to another question of its type"
                        )
                    )
                ],
                [
                    figure(
                        words.percentInterval(check.low, check.high),
                        otherwise: Sentence("no rate, so no interval")
                    )
                ]
            )
        }
        return table.html + [download(.checks)]
    }
}
