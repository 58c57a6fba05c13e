import Evidence
import Vocabulary

/// A small multiple: the matched excess of some rows with intervals over the quiet band of the placebos.
struct ExcessPanel {
    /// The rows, one line each.
    var rows: [EvidenceRow]
    /// What the line of a row is called.
    var label: (EvidenceRow) -> HTML
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
                    MiniatureInterval(row: row, scale: scale, showsGrid: true).html
                    element("span", .class("p-value")) { value(row) }
                }
            }
            element("li", .class("axis"), .set("aria-hidden", "true")) { axis }
        }
    }

    private func value(_ row: EvidenceRow) -> [HTML] {
        guard let matched = row.matched?.value else {
            return [figure(nil, otherwise: words("no placebo culture shares enough items"))]
        }
        return pieces {
            element("b") { words.points(matched) }
            if let interval = words.interval(row.adjustedLow, row.adjustedHigh) {
                element("span", .class("reach-text")) { interval }
            }
        }
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
        self.init(of: locales.flatMap(\.findings))
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
