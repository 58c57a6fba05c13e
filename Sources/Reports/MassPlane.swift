import Evidence
import Vocabulary

/// Surface accuracy across, proxy mass upwards: what stands high on the right is masked flattening.
struct MassPlane {
    /// One model under one condition against one proxy.
    struct Point {
        /// The number beside the mark, which the table names.
        var number: Int
        /// Surface correctness, from 0 to 1.
        var correct: Double
        /// Mean leak share of items with a right modal answer, minus that of placebos.
        var mass: Estimate
        /// Which proxy, which decides the form of the mark.
        var proxy: Int
    }

    /// The points.
    var points: [Point]
    /// The anchor the drawing's names start with.
    var anchor: String
    /// The words of the page.
    var words: Words

    private var scale: PointScale {
        PointScale(
            covering: points.flatMap {
                [$0.mass.value, $0.mass.low, $0.mass.high].compactMap(\.self)
            }
        )
    }

    /// The drawing.
    var html: HTML {
        let scale = scale
        return element(
            "svg",
            .class("plane"),
            .set("role", "img"),
            .set("aria-labelledby", "\(anchor)-t \(anchor)-d"),
            .set("width", "100%"),
            .set("height", "22em")
        ) {
            element("title", .id("\(anchor)-t")) {
                words("Surface accuracy and proxy mass")
            }
            element("desc", .id("\(anchor)-d")) { description }
            for tick in scale.ticks { across(tick, scale) }
            for tick in [0.0, 0.25, 0.5, 0.75, 1] { upwards(tick) }
            for point in points { mark(point, scale) }
            element("text", .set("x", "100%"), .set("y", "21.6em"), .set("text-anchor", "end")) {
                words("correct, % →")
            }
            element("text", .set("x", "0"), .set("y", "0.9em")) {
                words("↑ proxy mass over placebos, points")
            }
        }
    }

    /// Room for the numbers of both axes.
    private func x(_ share: Double) -> String { Figure.position(8 + share * 88) }

    private func y(_ mass: Double, _ scale: PointScale) -> String {
        Figure.position(88 - scale.position(mass) * 0.8)
    }

    private func across(_ tick: Double, _ scale: PointScale) -> [HTML] {
        [
            element(
                "line",
                attributes: lookOfTick(tick) + [
                    .set("x1", "8%"), .set("x2", "98%"), .set("y1", y(tick, scale)),
                    .set("y2", y(tick, scale)),
                ]
            ),
            element(
                "text",
                .set("x", "7%"),
                .set("y", y(tick, scale)),
                .set("dy", "0.35em"),
                .set("text-anchor", "end")
            ) { words.signed(tick * 100, decimals: scale.step < 0.01 ? 1 : 0) },
        ]
    }

    private func upwards(_ tick: Double) -> [HTML] {
        [
            element(
                "line",
                .set("x1", x(tick)),
                .set("x2", x(tick)),
                .set("y1", "6%"),
                .set("y2", "89%")
            ),
            element(
                "text",
                .set("x", x(tick)),
                .set("y", "93.5%"),
                .set("text-anchor", "middle")
            ) { words.number(tick * 100, decimals: 0) },
        ]
    }

    private func mark(_ point: Point, _ scale: PointScale) -> [HTML] {
        let (x, y) = (x(point.correct), y(point.mass.value, scale))
        return pieces {
            if let low = point.mass.low, let high = point.mass.high {
                element(
                    "line",
                    .class("reach-proxy"),
                    .set("x1", x),
                    .set("x2", x),
                    .set("y1", self.y(low, scale)),
                    .set("y2", self.y(high, scale))
                )
            }
            element("svg", .set("x", x), .set("y", y)) {
                element("path", .class("dot-proxy"), .set("d", MassPlane.form(point.proxy)))
                element("text", .set("x", "10"), .set("y", "-6")) { words.number(point.number) }
            }
        }
    }

    /// The outline of a proxy's marks, around its middle; told apart without colour.
    static func form(_ proxy: Int) -> String {
        let forms = [
            "M0-7 7 0 0 7-7 0z", "M-6-6H6V6H-6z", "M0-7 7 6H-7z", "M0 7 7-6H-7z",
            "M-7-2H-2V-7H2V-2H7V2H2V7H-2V2H-7z",
        ]
        return forms[proxy % forms.count]
    }

    private var description: String {
        points.map { point in
            words(
                "{n}: correct {correct}, proxy mass {mass} points.",
                [
                    "n": words.number(point.number), "correct": words.percent(point.correct),
                    "mass": words.points(point.mass.value),
                ]
            )
        }.joined(separator: " ")
    }
}
