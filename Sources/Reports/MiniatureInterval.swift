import Evidence

/// The excess of one row as a dot and interval on one line, beside the figures that say the same.
struct MiniatureInterval {
    /// The row.
    var row: EvidenceRow
    /// The scale shared by the rows of a list.
    var scale: PointScale
    /// The range of the placebos' excess, drawn behind.
    var band: ClosedRange<Double>?

    /// The drawing, hidden from screen readers because the figures stand beside it.
    var html: HTML {
        let zero = Figure.position(scale.position(0))
        return element("svg", .class("mini"), .set("aria-hidden", "true")) {
            if let band {
                let left = scale.position(band.lowerBound)
                element(
                    "rect",
                    .class("band"),
                    .set("x", Figure.position(left)),
                    .set("width", Figure.position(scale.position(band.upperBound) - left)),
                    .set("y", "0"),
                    .set("height", "100%")
                )
            }
            element(
                "line",
                .class("grid-line"),
                .set("x1", "0"),
                .set("x2", "100%"),
                .set("y1", "50%"),
                .set("y2", "50%")
            )
            element(
                "line",
                .class("zero-line"),
                .set("x1", zero),
                .set("x2", zero),
                .set("y1", "0"),
                .set("y2", "100%")
            )
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
}

extension PointScale {
    /// Covers the intervals of the rows of subset `all`.
    init(rows: [EvidenceRow]) {
        self.init(
            covering: rows.filter { $0.subset == .all }
                .flatMap { [$0.excess, $0.excessLow, $0.excessHigh].compactMap(\.self) }
        )
    }
}
