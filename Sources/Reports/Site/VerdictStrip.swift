import Evidence
import Vocabulary

/// The shares of the verdicts as one thin stacked bar; the figures stand beside it.
struct VerdictStrip {
    /// The shares.
    var shares: VerdictShares
    /// The proxy floor, if there is one.
    var floor: Double?

    /// The bar, hidden from screen readers.
    var html: HTML {
        var start = 0.0
        var parts: [HTML] = []
        for (verdict, share) in shares.inOrder where share > 0 {
            let width = share * 100
            parts.append(
                element(
                    "rect",
                    .class("v-\(verdict.rawValue)"),
                    .set("x", Figure.position(start)),
                    .set("width", Figure.position(max(0, width - 0.15))),
                    .set("y", "0.2em"),
                    .set("height", "1em")
                )
            )
            start += width
        }
        if let floor {
            let x = Figure.position(floor * 100)
            parts.append(
                element(
                    "line",
                    .class("floor"),
                    .set("x1", x),
                    .set("x2", x),
                    .set("y1", "0"),
                    .set("y2", "1.4em")
                )
            )
        }
        return element("svg", .class("strip"), .set("aria-hidden", "true")) { parts }
    }

    /// What the colours mean.
    static func legend(_ words: Words) -> HTML {
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
                    words(verdict.term)
                }
            }
        }
    }
}
