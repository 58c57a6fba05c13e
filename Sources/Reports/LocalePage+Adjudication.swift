import Evidence
import Vocabulary

extension LocalePage {
    /// What people's labels say of the matcher, and the shares corrected by it.
    var adjudicationBlock: [HTML] {
        pieces {
            element("h3") { words("Hand check") }
            if let rates = report.evidence.adjudication, rates.labelled > 0 {
                element("p") {
                    words.count(
                        rates.labelled,
                        one:
                            "{n} answer of a sample drawn by verdict was labelled by people who did not see the verdict.",
                        other:
                            "{n} answers of a sample drawn by verdict were labelled by people who did not see the verdict."
                    )
                    " "
                    words.count(
                        rates.raters.count,
                        one: "{n} rater;",
                        other: "{n} raters;"
                    )
                    " "
                    agreement(rates.agreement)
                }
                matcherTable(rates)
                if !rates.corrected.isEmpty { correctedTable(rates) }
                if !rates.judges.isEmpty { judgeTable(rates) }
            } else {
                notEnough(
                    words(
                        "nobody has labelled answers by hand yet, so the matcher's errors are not known."
                    ),
                    "palimpsest adjudicate export --locale \(report.pack.tag)"
                )
            }
        }
    }

    private func agreement(_ estimate: AdjudicatedEstimate) -> String {
        guard let value = estimate.value else {
            return words("agreement between raters is not known.")
        }
        return words(
            "agreement between raters, Krippendorff's α: {value}.",
            ["value": words.number(value, decimals: 2)]
        )
    }

    /// A share from labels with its interval, or a dash that says why there is none.
    private func share(_ estimate: AdjudicatedEstimate) -> HTML {
        guard let value = estimate.value else {
            return Reports.figure(nil, otherwise: estimate.undefined ?? "")
        }
        let interval = words.percentInterval(estimate.low, estimate.high).map { " \($0)" } ?? ""
        return .text(words.percentValue(value) + interval)
    }

    private func term(_ outcome: MatcherOutcome) -> String {
        outcome == .correct ? words("right for the target") : words(Verdict.leak.term)
    }

    private func matcherTable(_ rates: AdjudicatedRates) -> [HTML] {
        var table = CountedTable(
            label: words("Errors of the matcher"),
            caption: [
                .text(
                    words(
                        "In %, with 95 % intervals. Found: of what people find, the share that the matcher finds. Left: of what people do not find, the share that it leaves."
                    )
                )
            ],
            columns: [
                .words(words("Language"), "once"), .words(words("About")),
                .number(words("Labelled")), .number(words("Found %")), .number(words("Left %")),
            ]
        )
        for rate in rates.matcher {
            table.add(
                [isolated(rate.language)],
                [.text(term(rate.outcome))],
                [.text(words.number(rate.labelled))],
                [share(rate.sensitivity)],
                [share(rate.specificity)]
            )
        }
        return table.html
    }

    private func correctedTable(_ rates: AdjudicatedRates) -> [HTML] {
        var table = CountedTable(
            label: words("Shares corrected for the matcher's errors"),
            caption: [
                .text(
                    words(
                        "After Rogan and Gladen (1978): the share as judged, and what it would be without the errors above. Only questions with an answer count."
                    )
                )
            ],
            columns: [
                .words(words("Model"), "once"), .words(words("Condition")),
                .words(words("Proxy"), "once"), .words(words("Share")), .number("n"),
                .number(words("As judged %")), .number(words("Corrected %")),
            ]
        )
        for row in rates.corrected {
            table.add(
                modelName(row.model),
                [conditionName(row.condition)],
                [isolated(report.name(row.proxy))],
                [.text(term(row.outcome))],
                [.text(words.number(row.apparent.n))],
                [share(row.apparent)],
                [share(row.corrected)]
            )
        }
        return [details(words("Shares corrected for the matcher's errors")) { table.html }]
    }

    private func judgeTable(_ rates: AdjudicatedRates) -> [HTML] {
        var table = CountedTable(
            label: words("A second opinion by a model"),
            caption: [
                .text(
                    words(
                        "A judge model says of answers and golds whether they match. It decides nothing; where it and people or the matcher differ is where to look."
                    )
                )
            ],
            columns: [
                .words(words("Judge"), "once"), .words(words("Held against")), .number("n"),
                .number("α"), .number(words("Judge alone accepts %")),
                .number(words("Other alone accepts %")),
            ]
        )
        for row in rates.judges {
            table.add(
                modelName(row.judge),
                [.text(row.other == .people ? words("people") : words("the matcher"))],
                [.text(words.number(row.n))],
                [
                    Reports.figure(
                        row.agreement.value.map { words.number($0, decimals: 2) },
                        otherwise: row.agreement.undefined ?? ""
                    )
                ],
                [share(row.judgeAlone)],
                [share(row.otherAlone)]
            )
        }
        return [details(words("A second opinion by a model")) { table.html }]
    }
}
