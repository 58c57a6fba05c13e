/// Dots of items by their share of right answers and their discrimination.
struct ItemScatter {
    /// Share of right answers from 0 to 1, discrimination from −1 to 1.
    var points: [(right: Double, discrimination: Double)]
    /// The words of its axes.
    var words: Words

    /// The drawing; overlapping dots darken each other.
    var html: HTML {
        element(
            "svg",
            .class("dots"),
            .set("role", "img"),
            .set("aria-label", description),
            .set("width", "100%"),
            .set("height", "18em")
        ) {
            for step in [-1.0, -0.5, 0, 0.5, 1] { level(step) }
            for step in [0.0, 0.25, 0.5, 0.75, 1] { share(step) }
            for point in points {
                element(
                    "circle",
                    .class("dot-item"),
                    .set("cx", x(point.right)),
                    .set("cy", y(point.discrimination)),
                    .set("r", "4")
                )
            }
        }
    }

    private func x(_ share: Double) -> String { Figure.position(8 + share * 90) }
    private func y(_ r: Double) -> String { Figure.position(4 + (1 - r) / 2 * 84) }

    private func level(_ r: Double) -> [HTML] {
        [
            element(
                "line",
                attributes: lookOfTick(r) + [
                    .set("x1", x(0)), .set("x2", x(1)), .set("y1", y(r)), .set("y2", y(r)),
                ]
            ),
            element(
                "text",
                .set("x", "6%"),
                .set("y", y(r)),
                .set("dy", "0.35em"),
                .set("text-anchor", "end")
            ) { words.signed(r, decimals: 1) },
        ]
    }

    private func share(_ share: Double) -> HTML {
        element(
            "text",
            .set("x", x(share)),
            .set("y", "97%"),
            .set("text-anchor", "middle")
        ) { words.percent(share, decimals: 0) }
    }

    private var description: String {
        let low = points.count { $0.discrimination <= 0 }
        return words(
            "{n} items; {low} have a discrimination of zero or less.",
            ["n": words.number(points.count), "low": words.number(low)]
        )
    }
}
