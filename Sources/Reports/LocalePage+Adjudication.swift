import Evidence
import Vocabulary

extension LocalePage {
    /// What labels of people and of judge models say of the matcher; nothing without any.
    var adjudicationPart: [HTML] {
        guard let rates = report.evidence.adjudication else { return [] }
        return pieces {
            if rates.drawn > 0 {
                element("h3") { words("Labels of people") }
                element("p") {
                    words.html(
                        count: rates.raters.count,
                        one:
                            "Of {drawn} answers drawn for people to check, {labelled} have a label of {n} rater.",
                        other:
                            "Of {drawn} answers drawn for people to check, {labelled} have a label of {n} raters.",
                        [
                            "drawn": .text(words.number(rates.drawn)),
                            "labelled": .text(words.number(rates.labelled)),
                        ]
                    )
                }
                if rates.raters.count > 1 { agreementOfRaters(rates.agreement) }
                if !rates.matcher.isEmpty { matcherTable(rates.matcher) }
                if !rates.corrected.isEmpty {
                    element("p") {
                        words(
                            "Corrected shares take the matcher's errors out of what it judged, after Rogan and Gladen. They are of questions with an answer text; the excess over placebo is not corrected."
                        )
                    }
                    correctedTable(rates.corrected)
                }
            }
            if !rates.judges.isEmpty {
                element("h3") { words("A judge model's second opinion") }
                element("p") {
                    words(
                        "A model was asked whether single answers and accepted meanings name the same thing. No figure counts its replies. The sample is balanced, so these are not shares of all answers."
                    )
                }
                judgeTable(rates.judges)
            }
        }
    }

    private func agreementOfRaters(_ agreement: AdjudicatedEstimate) -> HTML {
        element("p") {
            words.html(
                "Agreement between raters, Krippendorff's nominal α, on answers that at least two of them labelled ({n}): {alpha}. The sample is balanced over verdicts.",
                [
                    "n": .text(words.number(agreement.n)),
                    "alpha": value(agreement) { words.number($0, decimals: 2) },
                ]
            )
        }
    }

    private func matcherTable(_ rates: [MatcherRate]) -> [HTML] {
        var table = CountedTable(
            label: words("The matcher held against people"),
            columns: [
                .words(words("Language of prompts")), .words(words("Share")),
                .number(words("Labelled answers")),
                .number(
                    words("Sensitivity %"),
                    words("of what people find, the share that the matcher finds")
                ),
                .number(
                    words("Specificity %"),
                    words("of what people do not find, the share that the matcher leaves")
                ),
            ]
        )
        for rate in rates {
            table.add(
                [isolated(rate.language)],
                [.text(name(of: rate.outcome))],
                [.text(words.number(rate.labelled))],
                [value(rate.sensitivity) { words.percentValue($0) }],
                [value(rate.specificity) { words.percentValue($0) }]
            )
        }
        return table.html + [download(.matcher)]
    }

    private func correctedTable(_ shares: [CorrectedShare]) -> [HTML] {
        var table = CountedTable(
            label: words("Shares corrected for the matcher's errors"),
            columns: [
                .words(words("Model"), "once"), .words(words("Condition")),
                .words(words("Proxy")), .words(words("Share")), .number("n"),
                .number(words("As judged %")), .number(words("Corrected %")),
            ]
        )
        for share in shares {
            table.add(
                modelName(share.model),
                [isolated(share.condition)],
                [isolated(report.name(share.proxy))],
                [.text(name(of: share.outcome))],
                [.text(words.number(share.apparent.n))],
                [value(share.apparent) { words.percentValue($0) }],
                [value(share.corrected) { words.percentValue($0) }]
            )
        }
        return table.html + [download(.corrected)]
    }

    private func judgeTable(_ judges: [JudgeAgreement]) -> [HTML] {
        var table = CountedTable(
            label: words("Judge models"),
            columns: [
                .words(words("Judge"), "once"), .words(words("Held against")),
                .number("n", words("answers times golds")), .number("α"),
                .number(
                    words("Judge alone accepts %"),
                    words("of what the other rejects")
                ),
                .number(
                    words("Judge alone rejects %"),
                    words("of what the other accepts")
                ),
            ]
        )
        for judge in judges {
            table.add(
                [isolated(judge.judge)],
                [.text(judge.other == .matcher ? words("the matcher") : words("people"))],
                [.text(words.number(judge.n))],
                [value(judge.agreement) { words.number($0, decimals: 2) }],
                [value(judge.judgeAlone) { words.percentValue($0) }],
                [value(judge.otherAlone) { words.percentValue($0) }]
            )
        }
        return table.html + [download(.judges)]
    }

    private func name(of outcome: MatcherOutcome) -> String {
        outcome == .correct ? words("judged correct") : words("judged a leak")
    }

    /// Why there is no value; where languages of prompts differ, the language stands in front.
    private func reason(_ text: String) -> HTML {
        guard let mark = text.firstRange(of: ": "), !text[..<mark.lowerBound].contains(" ") else {
            return words.own(text)
        }
        return element("span") {
            isolated(String(text[..<mark.lowerBound]))
            ": "
            words.own(String(text[mark.upperBound...]))
        }
    }

    /// A value with its interval, or the reason for which there is none.
    private func value(_ estimate: AdjudicatedEstimate, shown: (Double) -> String) -> HTML {
        guard let value = estimate.value else {
            return reason(estimate.undefined ?? "")
        }
        guard let low = estimate.low, let high = estimate.high else { return .text(shown(value)) }
        return .text("\(shown(value)) [\(shown(low))–\(shown(high))]")
    }
}
