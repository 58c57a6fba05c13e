import Evidence

/// What a finding is about, on one line: the matched excess with its adjusted interval over the range
/// of the placebos, and beside it the excess on golds as they are.
struct MiniatureInterval {
    /// The row.
    var row: EvidenceRow
    /// The scale shared by the rows of a list.
    var scale: PointScale
    /// Whether the lines of the axis below reach up through the drawing.
    var showsGrid = false

    /// The drawing, hidden from screen readers because the figures stand beside it.
    var html: HTML {
        element("svg", .class("mini"), .set("aria-hidden", "true")) {
            if let band = row.placeboBand {
                let left = scale.position(band.lowerBound)
                element(
                    "rect",
                    .class("band"),
                    .set("x", Figure.position(left)),
                    // Placebos that are all alike still show where they are.
                    .set(
                        "width",
                        Figure.position(max(scale.position(band.upperBound) - left, 0.3))
                    ),
                    .set("y", "0"),
                    .set("height", "100%")
                )
            }
            if showsGrid {
                for tick in scale.ticks { upright(at: tick, on: scale) }
            } else {
                line([], "0", "100%")
                upright(at: 0, on: scale)
            }
            if let low = row.adjustedLow, let high = row.adjustedHigh {
                line(
                    [.class("reach-proxy")],
                    Figure.position(scale.position(low)),
                    Figure.position(scale.position(high))
                )
            }
            if let excess = row.excess, excess.isFinite {
                element(
                    "circle",
                    .class("dot-plain"),
                    .set("cx", Figure.position(scale.position(excess))),
                    .set("cy", "50%"),
                    .set("r", "3")
                )
            }
            if let matched = row.matched?.value, matched.isFinite {
                element(
                    "svg",
                    .set("x", Figure.position(scale.position(matched))),
                    .set("y", "50%")
                ) {
                    element("path", .class("dot-proxy"), .set("d", "M0-6 6 0 0 6-6 0z"))
                }
            }
        }
    }

    private func line(_ look: [Attribute], _ start: String, _ end: String) -> HTML {
        element(
            "line",
            attributes: look + [
                .set("x1", start), .set("x2", end), .set("y1", "50%"), .set("y2", "50%"),
            ]
        )
    }

}

/// A line of the axis through a drawing of one line; the stylesheet knows its height and breadth.
func upright(at tick: Double, on scale: PointScale) -> HTML {
    element(
        "rect",
        attributes: (tick == 0 ? [.class("zero")] : [])
            + [.set("x", Figure.position(scale.position(tick)))]
    )
}

/// The look of a line at a tick: lines without a class are those of a grid.
func lookOfTick(_ tick: Double) -> [Attribute] { tick == 0 ? [.class("zero-line")] : [] }

extension EvidenceRow {
    /// The range of the placebos' excess, measured as the matched excess of the proxy is.
    var placeboBand: ClosedRange<Double>? {
        guard let low = placeboLow, let high = placeboHigh, low <= high else { return nil }
        return low...high
    }
}

extension PointScale {
    /// Covers everything that is drawn of some rows.
    init(of rows: [EvidenceRow]) {
        self.init(
            covering: rows.flatMap { row in
                [
                    row.matched?.value, row.adjustedLow, row.adjustedHigh, row.excess,
                    row.placeboLow, row.placeboHigh,
                ].compactMap(\.self)
            }
        )
    }
}

/// What the marks of such drawings mean, as entries of a legend.
struct MiniatureLegend {
    /// The words of the page.
    var words: Words

    /// The legend.
    var html: HTML {
        element("ul", .class("legend")) {
            entry(
                words(
                    "on golds of equal size and answers about as common, with the adjusted interval"
                ),
                element("line", .class("reach-proxy"), .set("x1", "-13"), .set("x2", "13")),
                element("path", .class("dot-proxy"), .set("d", "M0-6 6 0 0 6-6 0z"))
            )
            entry(
                words("on golds as they are"),
                element("circle", .class("dot-plain"), .set("r", "3"))
            )
            entry(
                words("range of the placebo cultures"),
                element(
                    "rect",
                    .class("band"),
                    .set("x", "-13"),
                    .set("y", "-6"),
                    .set("width", "26"),
                    .set("height", "12")
                )
            )
        }
    }

    private func entry(_ meaning: String, _ marks: HTML...) -> HTML {
        element("li") {
            element(
                "svg",
                .set("width", "26"),
                .set("height", "14"),
                .set("aria-hidden", "true"),
                .set("viewBox", "-13 -7 26 14")
            ) { marks }
            meaning
        }
    }
}
