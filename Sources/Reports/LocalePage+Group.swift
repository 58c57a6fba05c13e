import Evidence
import Vocabulary

extension LocalePage {
    /// Plot, bars and tables of one model under one condition.
    func groupSection(_ group: AnswerGroup) -> HTML {
        let rows = report.evidence.rows.filter { $0.group == group }
        let leaks = report.evidence.cultures.filter { $0.group == group }
        let facets = report.evidence.facets.filter { $0.group == group }
        return element("section", .id(group.anchor)) {
            element("h2") { modelName(group.model) }
            element("p", .class("meta")) {
                "condition "
                isolated(group.condition)
                ", questions of "
                isolated(group.suite)
                for page in audits where page.group == group && page.part == 1 {
                    " · "
                    element("a", .href(LocalLink(file: page.file))) { "read every answer" }
                }
            }
            if !leaks.isEmpty { excessFigure(leaks, group: group) }
            if rows.contains(where: { $0.subset == .all }) { shareFigure(rows, group: group) }
            if !rows.isEmpty { rowTable(rows) }
            if !facets.isEmpty { facetTable(facets) }
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
            name: report.name
        )
        return element("figure") {
            element("figcaption") {
                stamped([element("b") { "Excess leak by culture." }], model: group.model)
                " "
                "Answers that match a culture's gold and not that of "
                isolated(report.pack.place)
                ", minus the mean over placebo cultures, in percentage points. "
                "A proxy among the placebos is what chance overlap looks like."
            }
            plot.html
            element("ul", .class("legend")) {
                element("li") {
                    legendMark(isProxy: true)
                    "declared proxy"
                }
                element("li") {
                    legendMark(isProxy: false)
                    "placebo"
                }
                element("li") { "lines: 95 % intervals, not adjusted for the number of tests" }
            }
            details("Table behind the plot") { leakTable(plot.sorted) }
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
            label: "Excess leak by culture",
            columns: [
                .words("Culture"), .words("Role", "role"), .number("n"), .number("Leak %"),
                .number("Excess"), .number("95 % interval"),
            ]
        )
        for leak in leaks {
            table.add(
                stamped([isolated(report.name(leak.culture))], model: leak.model),
                [.text(leak.kind.map { "◆ proxy, \($0.rawValue)" } ?? "placebo")],
                [.text(Figure.count(leak.n))],
                [.text(Figure.percent(leak.leak))],
                [figure(leak.excess.map(Figure.points), otherwise: Undefined.excess)],
                [figure(Figure.interval(leak.low, leak.high), otherwise: Undefined.interval)],
                look: leak.kind == nil ? "" : "is-proxy"
            )
        }
        return table.html
    }

    private func shareFigure(_ rows: [EvidenceRow], group: AnswerGroup) -> HTML {
        element("figure", .class("bars")) {
            element("figcaption") {
                element("b") { "Verdicts. " }
                "Shares of answers in percent. The rule above a bar spans what counts as correct; "
                "the upright mark is the proxy floor, the share that answering with the proxy's "
                "top answer would get right."
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
                        verdict.rawValue
                    }
                }
            }
            for (i, row) in rows.filter({ $0.subset == .all }).enumerated() {
                VerdictBar(
                    row: row,
                    proxy: report.name(row.proxy),
                    anchor: "\(group.anchor)-bar\(i)"
                ).html
            }
        }
    }

    private func facetTable(_ facets: [FacetRow]) -> [HTML] {
        var table = CountedTable(
            label: "Facets",
            caption: [
                .text(
                    "Subset all; shares in %, excess in percentage points. Facets are read for "
                        + "where to look, not tested one by one."
                )
            ],
            columns: [
                .words("Facet"), .words("Proxy", "once"), .number("n"), .number("Correct"),
                .number("Floor"), .number("Distinct"), .number("Shared"), .number("Mixed"),
                .number("Leak"), .number("Placebo leak"), .number("Excess"),
                .number("95 % interval"),
            ]
        )
        for row in facets {
            table.add(
                stamped([isolated(row.facet)], model: row.model),
                [isolated(report.name(row.proxy))],
                [.text(Figure.count(row.n))],
                [.text(Figure.percent(row.shares.correct))],
                [figure(row.floor.map(Figure.percent), otherwise: Undefined.floor)],
                [.text(Figure.percent(row.shares.distinct))],
                [.text(Figure.percent(row.shares.shared))],
                [.text(Figure.percent(row.shares.mixed))],
                [.text(Figure.percent(row.shares.leak))],
                [figure(row.placebo.map(Figure.percent), otherwise: Undefined.excess)],
                [figure(row.excess.map(Figure.points), otherwise: Undefined.excess)],
                [figure(Figure.interval(row.low, row.high), otherwise: Undefined.interval)]
            )
        }
        return [details("By facet of culture") { table.html }]
    }
}

/// A part of a page that opens on request.
func details(_ summary: String, @HTMLBuilder content: () -> [HTML]) -> HTML {
    element("details") {
        element("summary") { summary }
        content()
    }
}
