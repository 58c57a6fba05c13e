import Evidence
import Vocabulary

/// Dots and intervals of excess by culture, the declared proxies standing out among the placebos.
struct ExcessPlot {
    /// The cultures of one group.
    var leaks: [CultureLeak]
    /// The scale shared by the groups of a suite.
    var scale: PointScale
    /// The anchor the drawing's names start with.
    var anchor: String
    /// What the title says before "by culture".
    var subject: String
    /// The words of the page.
    var words: Words
    /// Gives a culture's display name.
    var name: (LocaleTag) -> String

    private let rowHeight = 1.8

    /// The drawing with names and figures beside it.
    var html: HTML {
        element("div", .class("plot")) {
            element("ol", .class("names"), .set("aria-hidden", "true")) {
                for leak in sorted {
                    element("li", attributes: look(leak)) {
                        element("bdi") { name(leak.culture) }
                        if let kind = leak.kind {
                            element("span", .class("kind")) { " \(words(kind.term))" }
                        }
                    }
                }
            }
            drawing
            element("ol", .class("values"), .set("aria-hidden", "true")) {
                for leak in sorted { element("li", attributes: look(leak)) { value(leak) } }
            }
        }
    }

    /// The cultures from the largest excess to the smallest, those without one last.
    var sorted: [CultureLeak] {
        leaks.sorted { a, b in
            let (x, y) = (a.excess ?? -.infinity, b.excess ?? -.infinity)
            return x == y ? a.culture < b.culture : x > y
        }
    }

    private var drawing: HTML {
        let bottom = Double(leaks.count) * rowHeight
        return element(
            "svg",
            .set("role", "img"),
            .set("aria-labelledby", "\(anchor)-t \(anchor)-d"),
            .set("width", "100%"),
            .set("height", Figure.ems(bottom + 1.7))
        ) {
            element("title", .id("\(anchor)-t")) {
                words("{model}: excess by culture", ["model": subject])
            }
            element("desc", .id("\(anchor)-d")) { description }
            for tick in scale.ticks { grid(tick, bottom: bottom) }
            for (row, leak) in sorted.enumerated() {
                marks(leak, middle: (Double(row) + 0.5) * rowHeight)
            }
        }
    }

    private func grid(_ tick: Double, bottom: Double) -> [HTML] {
        let x = Figure.position(scale.position(tick))
        return pieces {
            element(
                "line",
                attributes: lookOfTick(tick) + [
                    .set("x1", x), .set("x2", x), .set("y2", Figure.ems(bottom + 0.2)),
                ]
            )
            element(
                "text",
                .set("x", x),
                .set("y", Figure.ems((bottom + 1.4) / 0.85)),
                .set("text-anchor", "middle")
            ) { tickLabel(tick) }
        }
    }

    private func tickLabel(_ tick: Double) -> String {
        words.signed(tick * 100, decimals: scale.step < 0.01 ? 1 : 0)
    }

    private func marks(_ leak: CultureLeak, middle: Double) -> [HTML] {
        guard let excess = leak.excess, excess.isFinite else { return [] }
        let isProxy = leak.kind != nil
        let x = Figure.position(scale.position(excess))
        let y = Figure.ems(middle)
        return pieces {
            if let low = leak.low, let high = leak.high {
                element(
                    "line",
                    .class(isProxy ? "reach-proxy" : "reach"),
                    .set("x1", Figure.position(scale.position(low))),
                    .set("x2", Figure.position(scale.position(high))),
                    .set("y1", y),
                    .set("y2", y)
                )
            }
            if isProxy {
                element("svg", .set("x", x), .set("y", y)) {
                    element("path", .class("dot-proxy"), .set("d", "M0-7 7 0 0 7-7 0z"))
                }
            } else {
                element("circle", .set("cx", x), .set("cy", y))
            }
        }
    }

    private var description: String {
        let proxies = sorted.filter { $0.kind != nil }
            .map { "\(name($0.culture)) \(value($0))" }
        let placebos = leaks.filter { $0.kind == nil }.compactMap(\.excess)
        var text =
            proxies.isEmpty
            ? words("No declared proxy has a figure.")
            : words(
                "Declared proxies, in percentage points: {proxies}.",
                ["proxies": proxies.joined(separator: "; ")]
            )
        if let low = placebos.min(), let high = placebos.max() {
            text += " "
            text += words.count(
                placebos.count,
                one: "The {n} placebo culture has {low}.",
                other: "The {n} placebo cultures range from {low} to {high}.",
                ["low": words.points(low), "high": words.points(high)]
            )
        }
        return text
    }

    private func value(_ leak: CultureLeak) -> String {
        guard let excess = leak.excess else { return Figure.undefined }
        guard let interval = words.interval(leak.low, leak.high) else {
            return words.points(excess)
        }
        return "\(words.points(excess)) \(interval)"
    }

    private func look(_ leak: CultureLeak) -> [Attribute] {
        leak.kind == nil ? [] : [.class("is-proxy")]
    }
}
