import Vocabulary

extension LocalePage {
    /// How good the golds of this locale are, and what they keep out.
    var referenceSection: HTML {
        element("section", .id("references")) {
            element("h2") { words("Reference quality") }
            element("p") {
                words(
                    "References flatten too: a value may be inherited from a parent or from the default of the whole world. A gold enters the headline only when it is explicit, annotated, computed, or overridden in the locale pack with a citation."
                )
            }
            if statusCounts.isEmpty {
                element("p") { words("No question is asked about this locale.") }
            } else {
                statusTable
            }
            if !report.warnings.isEmpty { warnings }
            if !report.pack.remarks.isEmpty { remarks }
            exclusions
        }
    }

    /// Golds counted by their standing.
    struct GoldCounts {
        var byStatus: [GoldStatus: Int] = [:]
        var unusable = 0
        var missing = 0
    }

    /// Golds of the target by suite, over the questions its items ask.
    var statusCounts: [(suite: String, counts: GoldCounts)] {
        var bySuite: [String: GoldCounts] = [:]
        for id in Set(report.items.map(\.question)) {
            guard let question = report.questions[id] else { continue }
            if let gold = question.gold(of: report.pack.tag) {
                bySuite[question.suite, default: GoldCounts()].byStatus[gold.status, default: 0] +=
                    1
                if !gold.isValid { bySuite[question.suite, default: GoldCounts()].unusable += 1 }
            } else {
                bySuite[question.suite, default: GoldCounts()].missing += 1
            }
        }
        return bySuite.keys.sorted().map { ($0, bySuite[$0] ?? GoldCounts()) }
    }

    private var statusTable: [HTML] {
        let inside = GoldStatus.allCases.filter(\.admitsHeadline)
        let outside = GoldStatus.allCases.filter { !$0.admitsHeadline }
        let order = inside + outside
        var table = CountedTable(
            label: words("Status of the golds by suite"),
            caption: [
                .text(
                    words(
                        "Questions about this locale by the status of its gold. Kept out of the headline: {statuses}, unusable and missing. Unusable golds are counted under their status too.",
                        ["statuses": words.list(outside.map { words($0.term) })]
                    )
                )
            ],
            columns: [.words(words("Suite"), "once")] + order.map { .number(words($0.term)) }
                + [.number(words("unusable")), .number(words("missing"))]
        )
        for (suite, counts) in statusCounts {
            var cells: [[HTML]] = [[isolated(suite)]]
            for status in order {
                cells.append([.text(words.number(counts.byStatus[status] ?? 0))])
            }
            cells.append([.text(words.number(counts.unusable))])
            cells.append([.text(words.number(counts.missing))])
            table.rows.append(("", cells))
        }
        return table.html + [download(.golds)]
    }

    /// What the lint found, by rule, and what it costs.
    private var warnings: [HTML] {
        var table = CountedTable(
            label: words("Findings of the reference lint by rule"),
            caption: [
                .text(
                    words(
                        "What a reviewer should look at before trusting a gold, and how many items about this locale hang on it. Items kept out of the headline are counted last."
                    )
                )
            ],
            columns: [
                .words(words("Rule"), "once"), .words(words("What it finds"), ""),
                .number(words("findings")), .number(words("items")), .number(words("kept out")),
            ]
        )
        for warning in report.warnings {
            let counts = [warning.findings, warning.items, warning.lost]
            table.rows.append(
                (
                    "",
                    [
                        [isolated(warning.rule)],
                        [words.own(warning.meaning)],
                    ]
                        + counts.map { [.text(words.number($0))] }
                )
            )
        }
        return table.html + [download(.lint)]
    }

    private var remarks: [HTML] {
        pieces {
            element("h3") { words("Corrections and disputes") }
            element("dl", .class("remarks")) {
                for remark in report.pack.remarks {
                    element("dt") {
                        element("span", .class("chip")) {
                            words(effectTerm(remark.effect))
                        }
                        " "
                        element("code") { remark.property }
                    }
                    element("dd") {
                        if !remark.clusters.isEmpty {
                            words("Now:")
                            " "
                            for (i, cluster) in remark.clusters.enumerated() {
                                if i > 0 { ", " }
                                isolated(cluster.label)
                            }
                            ". "
                        }
                        isolated(remark.reason)
                        element("span", .class("soft small")) {
                            " "
                            words.html("Source: {source}.", ["source": isolated(remark.source)])
                            " "
                            if let reviewer = remark.reviewer {
                                words.html(
                                    "Reviewed by {name}.",
                                    ["name": isolated(reviewer)]
                                )
                            } else {
                                words("Unreviewed.")
                            }
                        }
                    }
                }
            }
            download(.remarks)
        }
    }

    private var exclusions: [HTML] {
        let list = keptOut
        return pieces {
            element("h3") { words("Kept out of the headline") }
            if list.isEmpty {
                element("p") { words("No item or pair is kept out.") }
            } else {
                element("p") {
                    words.count(
                        list.count,
                        one:
                            "{n} item or pair is not counted there, though the audit trail shows its answers:",
                        other:
                            "{n} items or pairs are not counted there, though the audit trail shows their answers:"
                    )
                    for (i, rule) in ExcludedItem.countsByRule(list).enumerated() {
                        i > 0 ? ", " : " "
                        isolated(rule.rule)
                        " (\(words(ruleMeaning(rule.rule)))) \(words.number(rule.count))"
                    }
                    "."
                }
                if let page = excluded.first {
                    element("p") {
                        element("a", .href(LocalLink(file: page.file))) {
                            words("List of excluded items with rule and reason")
                        }
                    }
                } else {
                    details(words("List of excluded items with rule and reason")) {
                        excludedTable(excludedRows, of: report)
                    }
                }
            }
        }
    }
}

/// What an admission rule asks for, in words.
func ruleMeaning(_ rule: String) -> Sentence {
    switch rule {
    case "A1": Sentence("the gold must be stated for this very locale")
    case "A2": Sentence("the golds of target and proxy must differ")
    case "A3": Sentence("sources must not disagree")
    case "A4": Sentence("the question must not give the answer away")
    default: Sentence("see the reasons")
    }
}

/// What pages call the effect of a remark.
private func effectTerm(_ effect: ReferenceRemark.Effect) -> Sentence {
    switch effect {
    case .override: Sentence("override")
    case .dispute: Sentence("dispute")
    }
}
