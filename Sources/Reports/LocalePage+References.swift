import Vocabulary

extension LocalePage {
    /// How good the golds of this locale are, and what they keep out.
    var referenceSection: HTML {
        element("section", .id("references")) {
            element("h2") { "Reference quality" }
            element("p") {
                "References flatten too: a value may be inherited from a parent or from the "
                "default of the whole world. A gold enters the headline only when it is explicit, "
                "annotated, computed, or overridden in the locale pack with a citation."
            }
            if statusCounts.isEmpty {
                element("p") { "No question is asked about this locale." }
            } else {
                statusTable
            }
            if !report.warnings.isEmpty { warnings }
            if !report.pack.remarks.isEmpty { remarks }
            exclusions
        }
    }

    private struct Counts {
        var byStatus: [GoldStatus: Int] = [:]
        var unusable = 0
        var missing = 0
    }

    /// Golds of the target by suite, over the questions its items ask.
    private var statusCounts: [(suite: String, counts: Counts)] {
        var bySuite: [String: Counts] = [:]
        for id in Set(report.items.map(\.question)) {
            guard let question = report.questions[id] else { continue }
            if let gold = question.gold(of: report.pack.tag) {
                bySuite[question.suite, default: Counts()].byStatus[gold.status, default: 0] += 1
                if !gold.isValid { bySuite[question.suite, default: Counts()].unusable += 1 }
            } else {
                bySuite[question.suite, default: Counts()].missing += 1
            }
        }
        return bySuite.keys.sorted().map { ($0, bySuite[$0] ?? Counts()) }
    }

    private var statusTable: [HTML] {
        let inside = GoldStatus.allCases.filter(\.admitsHeadline)
        let outside = GoldStatus.allCases.filter { !$0.admitsHeadline }
        let order = inside + outside
        var table = CountedTable(
            label: "Status of the golds by suite",
            caption: [
                .text(
                    "Questions about this locale by the status of its gold. Kept out of the "
                        + "headline: \(outside.map(\.rawValue).joined(separator: ", ")), unusable "
                        + "and missing. Unusable golds are counted under their status too."
                )
            ],
            columns: [.words("Suite", "once")] + order.map { .number($0.rawValue) }
                + [.number("unusable"), .number("missing")]
        )
        for (suite, counts) in statusCounts {
            var cells: [[HTML]] = [[isolated(suite)]]
            for status in order {
                cells.append([.text(Figure.count(counts.byStatus[status] ?? 0))])
            }
            cells.append([.text(Figure.count(counts.unusable))])
            cells.append([.text(Figure.count(counts.missing))])
            table.rows.append(("", cells))
        }
        return table.html
    }

    /// What the lint found, by rule, and what it costs.
    private var warnings: [HTML] {
        var table = CountedTable(
            label: "Findings of the reference lint by rule",
            caption: [
                .text(
                    "What a reviewer should look at before trusting a gold, and how many items about "
                        + "this locale hang on it. Items kept out of the headline are counted last."
                )
            ],
            columns: [
                .words("Rule", "once"), .words("What it finds", ""), .number("findings"),
                .number("items"), .number("kept out"),
            ]
        )
        for warning in report.warnings {
            let counts = [warning.findings, warning.items, warning.lost]
            table.rows.append(
                (
                    "",
                    [[isolated(warning.rule)], [.text(warning.meaning)]]
                        + counts.map { [.text(Figure.count($0))] }
                )
            )
        }
        return table.html
    }

    private var remarks: [HTML] {
        pieces {
            element("h3") { "Corrections and disputes" }
            element("dl", .class("remarks")) {
                for remark in report.pack.remarks {
                    element("dt") {
                        element("span", .class("chip")) { remark.effect.rawValue }
                        " "
                        element("code") { remark.property }
                    }
                    element("dd") {
                        if !remark.clusters.isEmpty {
                            "Now: "
                            for (i, cluster) in remark.clusters.enumerated() {
                                if i > 0 { ", " }
                                isolated(cluster.label)
                            }
                            ". "
                        }
                        isolated(remark.reason)
                        element("span", .class("soft small")) {
                            " Source: "
                            isolated(remark.source)
                            ". "
                            if let reviewer = remark.reviewer {
                                "Reviewed by "
                                isolated(reviewer)
                                "."
                            } else {
                                "Unreviewed."
                            }
                        }
                    }
                }
            }
        }
    }

    private var exclusions: [HTML] {
        let list = ExcludedItem.all(of: report)
        return pieces {
            element("h3") { "Kept out of the headline" }
            if list.isEmpty {
                element("p") { "No item or pair is kept out." }
            } else {
                element("p") {
                    "\(Figure.count(list.count, "item or pair is", "items or pairs are")) not "
                    "counted there, though the audit trail shows their answers: "
                    for (i, rule) in ExcludedItem.countsByRule(list).enumerated() {
                        if i > 0 { ", " }
                        isolated(rule.rule)
                        " (\(ruleMeaning(rule.rule))) \(Figure.count(rule.count))"
                    }
                    "."
                }
                if let page = excluded.first {
                    element("p") {
                        element("a", .href(LocalLink(file: page.file))) {
                            "List of excluded items with rule and reason"
                        }
                    }
                } else {
                    details("List of excluded items with rule and reason") {
                        excludedTable(list, name: report.name)
                    }
                }
            }
        }
    }
}

/// What an admission rule asks for, in words.
func ruleMeaning(_ rule: String) -> String {
    switch rule {
    case "A1": "the gold must be stated for this very locale"
    case "A2": "the golds of target and proxy must differ"
    case "A3": "sources must not disagree"
    case "A4": "the question must not give the answer away"
    default: "see the reasons"
    }
}
