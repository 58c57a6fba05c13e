import Evidence
import Vocabulary

extension LocalePage {
    /// Plot, bars and tables of one model under one condition.
    func groupSection(_ group: AnswerGroup) -> HTML {
        element("section", .id(group.anchor)) {
            element("h2") { modelName(group.model) }
            groupBody(group)
        }
    }

    /// The same for the conditions that are shown beside the headline, each on request.
    func furtherSection(_ groups: [AnswerGroup]) -> HTML {
        element("section", .id("further")) {
            element("h2") { words("Further conditions") }
            element("p") {
                words(
                    "These are compared with the questions as marked and enter no headline: later turns, other framings, options to choose from."
                )
            }
            for group in groups {
                element("details", .id(group.anchor)) {
                    element("summary") { groupName(group) }
                    groupBody(group)
                }
            }
        }
    }

    private func groupBody(_ group: AnswerGroup) -> [HTML] {
        let rows = report.evidence.rows.filter { $0.group == group }
        let leaks = report.evidence.cultures.filter { $0.group == group }
        let facets = report.evidence.facets.filter { $0.group == group }
        return pieces {
            element("p", .class("meta")) {
                words.html(
                    "condition {condition}, questions of {suite}",
                    ["condition": isolated(group.condition), "suite": isolated(group.suite)]
                )
                " · "
                element("a", .href(.answers(group))) { words("read every answer") }
            }
            if !leaks.isEmpty { excessFigure(leaks, group: group) }
            if rows.contains(where: { $0.subset == .all }) { shareFigure(rows, group: group) }
            if !rows.isEmpty { rowTable(rows, model: group.model) }
            if !facets.isEmpty { facetTable(facets, model: group.model) }
        }
    }

    private func excessFigure(_ leaks: [CultureLeak], group: AnswerGroup) -> HTML {
        let all = report.evidence.cultures.filter { $0.suite == group.suite }
        let values = all.flatMap { [$0.excess, $0.low, $0.high].compactMap(\.self) }
        let plot = ExcessPlot(
            leaks: leaks,
            scale: PointScale(covering: values),
            anchor: "\(group.anchor)-plot",
            subject: group.model,
            words: words,
            name: report.name
        )
        return element("figure") {
            element("figcaption") {
                stamped([element("b") { words("Excess leak by culture.") }], model: group.model)
                " "
                words.html(
                    "Answers that match a culture's gold and not that of {place}, minus the mean over placebo cultures, in percentage points. A proxy among the placebos is what chance overlap looks like.",
                    ["place": isolated(report.pack.place)]
                )
            }
            plot.html
            element("ul", .class("legend")) {
                element("li") {
                    legendMark(isProxy: true)
                    words("declared proxy")
                }
                element("li") {
                    legendMark(isProxy: false)
                    words("placebo")
                }
                element("li") {
                    words("lines: 95 % intervals, not adjusted for the number of tests")
                }
            }
            details(stamped([.text(words("Table behind the plot"))], model: group.model)) {
                leakTable(plot.sorted)
            }
        }
    }

    private func legendMark(isProxy: Bool) -> HTML {
        element(
            "svg",
            .set("width", "26"),
            .set("height", "14"),
            .set("aria-hidden", "true"),
            .set("viewBox", "-13 -7 26 14")
        ) {
            element(
                "line",
                .class(isProxy ? "reach-proxy" : "reach"),
                .set("x1", "-13"),
                .set("x2", "13"),
                .set("y1", "0"),
                .set("y2", "0")
            )
            if isProxy {
                element("path", .class("dot-proxy"), .set("d", "M0-7 7 0 0 7-7 0z"))
            } else {
                element("circle", .class("dot"), .set("cx", "0"), .set("cy", "0"), .set("r", "4"))
            }
        }
    }

    private func leakTable(_ leaks: [CultureLeak]) -> [HTML] {
        var table = CountedTable(
            label: words("Excess leak by culture"),
            columns: [
                .words(words("Culture")), .words(words("Role"), "role"), .number("n"),
                .number(words("Leak %")), .number(words("Excess")),
                .number(words("95 % interval")),
            ]
        )
        for leak in leaks {
            table.add(
                [isolated(report.name(leak.culture))],
                [
                    .text(
                        leak.kind.map {
                            words("◆ proxy, {kind}", ["kind": words($0.term)])
                        } ?? words("placebo")
                    )
                ],
                [.text(words.number(leak.n))],
                [.text(words.percentValue(leak.leak))],
                [figure(leak.excess.map(words.points), otherwise: Missing.excess)],
                [figure(words.interval(leak.low, leak.high), otherwise: Missing.interval)],
                look: leak.kind == nil ? "" : "is-proxy"
            )
        }
        return table.html + [download(.cultures, ofAll: true)]
    }

    private func shareFigure(_ rows: [EvidenceRow], group: AnswerGroup) -> HTML {
        element("figure", .class("bars")) {
            element("figcaption") {
                element("b") { words("Verdicts.") }
                " "
                words(
                    "Shares of answers in percent. The rule above a bar spans what counts as correct; the upright mark is the proxy floor, the share that answering with the proxy's top answer would get right."
                )
            }
            element("ul", .class("legend")) {
                for verdict in Verdict.allCases {
                    element("li") {
                        element(
                            "svg",
                            .set("width", "14"),
                            .set("height", "14"),
                            .set("aria-hidden", "true")
                        ) {
                            element(
                                "rect",
                                .class("v-\(verdict.rawValue)"),
                                .set("x", "1"),
                                .set("y", "1"),
                                .set("width", "12"),
                                .set("height", "12")
                            )
                        }
                        "\(verdict.sign) \(words(verdict.term))"
                    }
                }
            }
            for (i, row) in rows.filter({ $0.subset == .all }).enumerated() {
                VerdictBar(
                    row: row,
                    proxy: report.name(row.proxy),
                    anchor: "\(group.anchor)-bar\(i)",
                    words: words
                ).html
            }
        }
    }

    private func facetTable(_ facets: [FacetRow], model: String) -> [HTML] {
        var table = CountedTable(
            label: words("Facets"),
            caption: [
                .text(
                    words(
                        "Subset all; shares in %, excess in percentage points. Pooled: the excess drawn towards that of the other facets, the more the less sure it is. Facets are read for where to look, not tested one by one."
                    )
                )
            ],
            columns: [
                .words(words("Facet")), .words(words("Proxy"), "once"), .number("n"),
                .number(words("Correct")), .number(words("Floor")),
                .number(words(Verdict.distinct.term)), .number(words(Verdict.shared.term)),
                .number(words(Verdict.mixed.term)), .number(words(Verdict.leak.term)),
                .number(words("Placebo leak")), .number(words("Excess")),
                .number(words("95 % interval")), .number(words("Pooled")),
                .number(words("95 % interval")),
            ]
        )
        for row in facets {
            let pooled = row.partialPooling?.excess
            table.add(
                [
                    element(
                        "a",
                        .href(.answers(row.group, facet: row.facet, proxy: row.proxy.rawValue))
                    ) { isolated(row.facet) }
                ],
                [isolated(report.name(row.proxy))],
                [.text(words.number(row.n))],
                [.text(words.percentValue(row.shares.correct))],
                [figure(row.floor.map { words.percentValue($0) }, otherwise: Missing.floor)],
                [.text(words.percentValue(row.shares.distinct))],
                [.text(words.percentValue(row.shares.shared))],
                [.text(words.percentValue(row.shares.mixed))],
                [.text(words.percentValue(row.shares.leak))],
                [figure(row.placebo.map { words.percentValue($0) }, otherwise: Missing.excess)],
                [figure(row.excess.map(words.points), otherwise: Missing.excess)],
                [figure(words.interval(row.low, row.high), otherwise: Missing.interval)],
                [
                    figure(
                        pooled.map { words.points($0.value) },
                        otherwise: Sentence("too few facets with an interval to be pooled")
                    )
                ],
                [
                    figure(
                        words.interval(pooled?.low, pooled?.high),
                        otherwise: Missing.interval
                    )
                ]
            )
        }
        return [
            details(stamped([.text(words("By facet of culture"))], model: model)) {
                table.html + [download(.facets, ofAll: true)]
            }
        ]
    }
}

/// A part of a page that opens on request.
func details(_ summary: String, @HTMLBuilder content: () -> [HTML]) -> HTML {
    details([.text(summary)], content: content)
}

/// A part of a page that opens on request, under words that carry more than text.
func details(_ summary: [HTML], @HTMLBuilder content: () -> [HTML]) -> HTML {
    element("details") {
        element("summary") { summary }
        content()
    }
}
