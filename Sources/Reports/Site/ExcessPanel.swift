import Evidence
import Vocabulary

/// A small multiple: the excess of some rows with intervals over the quiet band of the placebos.
struct ExcessPanel {
    /// The rows, one line each.
    var rows: [EvidenceRow]
    /// What the line of a row is called.
    var label: (EvidenceRow) -> HTML
    /// The placebo cultures' excesses in the same answers.
    var placebos: [Double]
    /// The scale of all panels of a page.
    var scale: PointScale
    /// The words of its figures.
    var words: Words

    /// The lines with an axis under them; the figures stand beside the marks.
    var html: HTML {
        element("ul", .class("panel")) {
            for row in rows {
                element("li", .class(row.finding.rawValue)) {
                    element("span", .class("p-name")) { label(row) }
                    drawing(row)
                    element("span", .class("p-value")) { value(row) }
                }
            }
            element("li", .class("axis"), .set("aria-hidden", "true")) { axis }
        }
    }

    private func value(_ row: EvidenceRow) -> [HTML] {
        guard let excess = row.excess else {
            return [figure(nil, otherwise: words("no placebo culture shares enough items"))]
        }
        return pieces {
            element("b") { words.points(excess) }
            if let interval = words.interval(row.excessLow, row.excessHigh) {
                element("span", .class("reach-text")) { interval }
            }
        }
    }

    private func drawing(_ row: EvidenceRow) -> HTML {
        element("svg", .class("mini"), .set("aria-hidden", "true")) {
            band
            for tick in scale.ticks { grid(tick, bottom: "100%") }
            if let low = row.excessLow, let high = row.excessHigh {
                element(
                    "line",
                    .class("reach-proxy"),
                    .set("x1", Figure.position(scale.position(low))),
                    .set("x2", Figure.position(scale.position(high))),
                    .set("y1", "50%"),
                    .set("y2", "50%")
                )
            }
            if let excess = row.excess, excess.isFinite {
                element(
                    "svg",
                    .set("x", Figure.position(scale.position(excess))),
                    .set("y", "50%"),
                    .set("overflow", "visible")
                ) {
                    element("path", .class("dot-proxy"), .set("d", "M0-6 6 0 0 6-6 0z"))
                }
            }
        }
    }

    /// From the least to the largest placebo excess.
    private var band: [HTML] {
        guard let low = placebos.min(), let high = placebos.max() else { return [] }
        let start = scale.position(low)
        return [
            element(
                "rect",
                .class("band"),
                .set("x", Figure.position(start)),
                .set("width", Figure.position(max(scale.position(high) - start, 0.3))),
                .set("y", "0"),
                .set("height", "100%")
            )
        ]
    }

    private func grid(_ tick: Double, bottom: String) -> HTML {
        let x = Figure.position(scale.position(tick))
        return element(
            "line",
            .class(tick == 0 ? "zero-line" : "grid-line"),
            .set("x1", x),
            .set("x2", x),
            .set("y1", "0"),
            .set("y2", bottom)
        )
    }

    private var axis: [HTML] { scale.axis(words) }
}

extension PointScale {
    /// The figures under a column of marks: zero and the two ends of the grid.
    func axis(_ words: Words) -> [HTML] {
        let ends = ticks.filter { $0 == 0 || $0 == ticks.first || $0 == ticks.last }
        return pieces {
            element("span", .class("p-name"))
            element("svg", .class("mini")) {
                for tick in ends {
                    element(
                        "text",
                        .set("x", Figure.position(position(tick))),
                        .set("y", "1.1em"),
                        .set("text-anchor", "middle")
                    ) { words.signed(tick * 100, decimals: step < 0.01 ? 1 : 0) }
                }
            }
            element("span", .class("p-value")) { words("points") }
        }
    }

    /// Covers every finding of some locales and their placebos, so that panels can be compared by eye.
    init(of locales: [IndexEntry]) {
        self.init(
            covering: locales.flatMap { entry in
                entry.findings.flatMap {
                    [$0.excess, $0.excessLow, $0.excessHigh].compactMap(\.self)
                } + entry.evidence.cultures.filter { $0.kind == nil }.compactMap(\.excess)
            }
        )
    }
}

extension LocaleEvidence {
    /// The excesses of the placebo cultures in one group of answers.
    func placeboExcesses(_ group: AnswerGroup) -> [Double] {
        cultures.filter { $0.group == group && $0.kind == nil }.compactMap(\.excess)
    }
}

/// What may be said of some rows of one group, in as few words as are true.
struct FindingWords {
    /// The rows.
    var rows: [EvidenceRow]
    /// The display names of proxies.
    var name: (LocaleTag) -> String
    /// The words.
    var words: Words

    /// A sentence for each row that stands out, and counts of the others.
    var html: [HTML] {
        pieces {
            for row in rows where row.finding == .leans {
                element("li", .class("leans")) {
                    words.html(
                        "Leans to {proxy} beyond chance overlap.",
                        ["proxy": isolated(name(row.proxy))]
                    )
                }
            }
            for row in rows where row.finding == .away {
                element("li") {
                    words.html(
                        "Matches {proxy} less often than chance overlap would.",
                        ["proxy": isolated(name(row.proxy))]
                    )
                }
            }
            let even = rows.count { $0.finding == .indistinguishable }
            if even > 0 {
                element("li") {
                    words.count(
                        even,
                        one: "{n} proxy not distinguishable from chance overlap.",
                        other: "{n} proxies not distinguishable from chance overlap."
                    )
                }
            }
            let few = rows.count { $0.finding == .tooFew }
            if few > 0 {
                element("li") {
                    words.count(
                        few,
                        one: "{n} proxy with too few items, placebos or leaks to tell.",
                        other: "{n} proxies with too few items, placebos or leaks to tell."
                    )
                }
            }
        }
    }

    /// How many items, and the smallest excess that they would show.
    var strength: [HTML] {
        let counts = rows.map(\.n)
        let detectable = rows.compactMap(\.mde)
        return pieces {
            words(
                "n {range} items",
                ["range": range(counts.min().map(words.number), counts.max().map(words.number))]
            )
            if let low = detectable.min(), let high = detectable.max() {
                "; "
                words(
                    "detectable from {range} points",
                    [
                        "range": range(
                            words.number(low * 100, decimals: 1),
                            words.number(high * 100, decimals: 1)
                        )
                    ]
                )
            }
        }
    }

    private func range(_ low: String?, _ high: String?) -> String {
        guard let low, let high else { return Figure.undefined }
        return low == high ? low : "\(low)–\(high)"
    }
}
