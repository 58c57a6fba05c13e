import Evidence
import Vocabulary

extension LocalePage {
    /// Answers held against the model's own other answers, against other models, and in parts.
    var inModelSection: HTML {
        let evidence = report.evidence
        return element("section", .id("in-model")) {
            element("h2") { words("The model's own answers") }
            element("p") {
                words(
                    "Whether an answer leaks says little about why. Here it is held against what the same model says about the proxy itself, and what it says when no place is named."
                )
            }
            if evidence.baselines.isEmpty && evidence.directions.isEmpty {
                notEnough(
                    words("the questions were not asked about the proxies or without a place."),
                    "palimpsest run --model NAME --locale \(report.pack.tag) --framing proxy --framing unmarked"
                )
            }
            if !evidence.baselines.isEmpty { baselineTable }
            if !evidence.directions.isEmpty { directionTable }
            if !evidence.slices.isEmpty { sliceTable }
            if !evidence.comparisons.isEmpty { comparisonTable }
            if !evidence.positions.isEmpty { positionTable }
        }
    }

    private func term(_ kind: BaselineKind) -> Sentence {
        switch kind {
        case .conditionalLeak: Sentence("leak where the model is right about the proxy itself")
        case .defaultPull: Sentence("its own answer without a place, wrong here")
        case .defaultAttribution: Sentence("answers without a place that are right for the culture")
        }
    }

    /// A share with its interval, in percent.
    private func share(_ estimate: Estimate?) -> HTML {
        guard let estimate else { return figure(nil, otherwise: Missing.excess) }
        let interval = words.percentInterval(estimate.low, estimate.high).map { " \($0)" } ?? ""
        return .text(words.percentValue(estimate.value) + interval)
    }

    /// A difference with its interval, in points.
    private func difference(_ estimate: Estimate?) -> HTML {
        guard let estimate else { return figure(nil, otherwise: Missing.excess) }
        let interval = words.interval(estimate.low, estimate.high).map { " \($0)" } ?? ""
        return .text(words.points(estimate.value) + interval)
    }

    private var baselineTable: [HTML] {
        var table = CountedTable(
            label: words("Against the model's own answers"),
            caption: [
                .text(
                    words(
                        "Shares in % and differences in points, with 95 % intervals; placebos on the same questions, or for answers without a place the mean over all cultures."
                    )
                )
            ],
            columns: [
                .words(words("Measure")), .words(words("Model"), "once"),
                .words(words("Condition")), .words(words("Culture"), "once"), .number("n"),
                .number(words("Share")), .number(words("Placebos")), .number(words("Difference")),
            ]
        )
        for row in report.evidence.baselines {
            table.add(
                [.text(words(term(row.kind)))],
                modelName(row.model),
                [conditionName(row.condition)],
                [row.proxy.map { isolated(report.name($0)) } ?? .text(words("any"))],
                [.text(words.number(row.share.n))],
                [share(row.share)],
                [figure(row.placebo.map { words.percentValue($0) }, otherwise: Missing.excess)],
                [difference(row.excess)]
            )
        }
        return [
            details(words("Baselines within each model")) { table.html + [download(.baselines)] }
        ]
    }

    private var directionTable: [HTML] {
        var table = CountedTable(
            label: words("Which way answers fall together"),
            caption: [
                .text(
                    words(
                        "Questions whose golds for target and proxy share nothing. Where a model says the same of both it can be right for one only; whether that split differs from the split of differing answers is tested by Fisher's exact test."
                    )
                )
            ],
            columns: [
                .words(words("Model"), "once"), .words(words("Condition")),
                .words(words("Proxy"), "once"), .number("n"), .number(words("Same answer %")),
                .number(words("Same, right for target only")),
                .number(words("Same, right for proxy only")),
                .number(words("Differing, target right only")),
                .number(words("Differing, proxy right only")), .number("p"),
                .words(words("In words"), "wide"),
            ]
        )
        for row in report.evidence.directions {
            table.add(
                modelName(row.model),
                [conditionName(row.condition)],
                [isolated(report.name(row.proxy))],
                [.text(words.number(row.n))],
                [share(row.same)],
                [.text(words.number(row.sameTargetOnly))],
                [.text(words.number(row.sameProxyOnly))],
                [.text(words.number(row.differentTargetOnly))],
                [.text(words.number(row.differentProxyOnly))],
                [
                    figure(
                        row.p.map(words.probability),
                        otherwise: Sentence("a row or column of the table is empty")
                    )
                ],
                [element("span", .lang("en"), .dir(.ltr)) { row.verdict }]
            )
        }
        return [details(words("Direction")) { table.html + [download(.directions)] }]
    }

    private var sliceTable: [HTML] {
        var table = CountedTable(
            label: words("Parts of the questions"),
            caption: [
                .text(words("Looked at beside the subsets; these enter no family of tests."))
            ],
            columns: [
                .words(words("Part")), .words(words("Model"), "once"),
                .words(words("Condition")), .words(words("Proxy"), "once"), .number("n"),
                .number(words("Correct %")), .number(words("Leak %")), .number(words("Excess")),
            ]
        )
        for row in report.evidence.slices {
            table.add(
                [slice(row.slice)],
                modelName(row.model),
                [conditionName(row.condition)],
                [isolated(report.name(row.proxy))],
                [.text(words.number(row.n))],
                [.text(words.percentValue(row.shares.correct))],
                [.text(words.percentValue(row.shares.leak))],
                [difference(row.excess)]
            )
        }
        return [details(words("Parts of the questions")) { table.html + [download(.slices)] }]
    }

    private func slice(_ slice: Slice) -> HTML {
        switch slice {
        case .numericFree: .text(words("answers in words only"))
        case .source(let source): isolated(source)
        }
    }

    private var comparisonTable: [HTML] {
        var table = CountedTable(
            label: words("Models two by two"),
            caption: [
                .text(
                    words(
                        "First minus second on the questions that both answered, in points with 95 % intervals. Flips are questions whose modal answer has it for one model only; p by McNemar's exact test."
                    )
                )
            ],
            columns: [
                .words(words("First"), "once"), .words(words("Second"), "once"),
                .words(words("Condition")), .words(words("Proxy"), "once"), .number("n"),
                .number(words("Correct")), .number(words("Leak")), .number(words("Excess")),
                .number(words("Flips of correct")), .number(words("p of flips")),
            ]
        )
        for row in report.evidence.comparisons {
            let flips = row.correctFlips
            table.add(
                modelName(row.first),
                modelName(row.second),
                [conditionName(row.condition)],
                [isolated(report.name(row.proxy))],
                [.text(words.number(row.n))],
                [difference(row.correct)],
                [difference(row.leak)],
                [difference(row.excess)],
                [.text("\(words.number(flips.firstOnly)) : \(words.number(flips.secondOnly))")],
                [.text(words.probability(flips.p))]
            )
        }
        return [details(words("Models two by two")) { table.html + [download(.comparisons)] }]
    }

    private var positionTable: [HTML] {
        var table = CountedTable(
            label: words("Places of the chosen options"),
            caption: [
                .text(
                    words(
                        "How often each place in the list was chosen, against every place being as likely."
                    )
                )
            ],
            columns: [
                .words(words("Model"), "once"), .words(words("Condition")),
                .number(words("Options")), .number("n"), .number(words("By place")), .number("p"),
            ]
        )
        for row in report.evidence.positions {
            table.add(
                modelName(row.model),
                [conditionName(row.condition)],
                [.text(words.number(row.options))],
                [.text(words.number(row.n))],
                [.text(row.counts.map { words.number($0) }.joined(separator: " : "))],
                [.text(words.probability(row.p))]
            )
        }
        return [
            details(words("Places of the chosen options")) { table.html + [download(.positions)] }
        ]
    }
}
