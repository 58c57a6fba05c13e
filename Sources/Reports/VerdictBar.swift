import Evidence
import Vocabulary

/// The shares of the verdicts as one stacked bar, with the proxy floor marked on it.
struct VerdictBar {
    /// The row drawn, of subset `all`.
    var row: EvidenceRow
    /// The proxy's display name.
    var proxy: String
    /// The anchor the drawing's names start with.
    var anchor: String
    /// The words of the page.
    var words: Words

    /// The bar with its line of words.
    var html: HTML {
        element("div", .class("bar")) {
            element("p") {
                element("span") {
                    words.html(
                        "against {proxy}",
                        ["proxy": element("b") { element("bdi") { proxy } }]
                    )
                }
                if row.origin == .simulated { stampOfSimulation(words) }
                element("span") { "n \(words.number(row.n))" }
                element("span") {
                    words.html(
                        "correct {share}",
                        ["share": element("b") { words.percent(row.shares.correct) }]
                    )
                }
                if row.floor == nil {
                    element("span") {
                        words.html(
                            "floor {share}",
                            ["share": figure(nil, otherwise: words(Missing.top))]
                        )
                    }
                }
                element("span") {
                    words.html(
                        "lift over the floor {lift}",
                        [
                            "lift": figure(
                                row.lift.map(words.points),
                                otherwise: words("no floor to compare with")
                            )
                        ]
                    )
                }
            }
            drawing
        }
    }

    private var drawing: HTML {
        element(
            "svg",
            .set("role", "img"),
            .set("aria-labelledby", "\(anchor)-t \(anchor)-d"),
            .set("width", "100%"),
            .set("height", "2.9em")
        ) {
            element("title", .id("\(anchor)-t")) {
                words("Verdicts against {proxy}", ["proxy": proxy])
            }
            element("desc", .id("\(anchor)-d")) { description }
            segments
            element(
                "line",
                .class("correct-line"),
                .set("x1", "0"),
                .set("x2", Figure.position(row.shares.correct * 100)),
                .set("y1", "0.2em"),
                .set("y2", "0.2em")
            )
            if let floor = row.floor { floorMark(floor * 100) }
        }
    }

    private var segments: [HTML] {
        var start = 0.0
        var drawn: [HTML] = []
        for (verdict, share) in row.shares.inOrder where share > 0 {
            let width = share * 100
            drawn.append(
                element(
                    "rect",
                    .class("v-\(verdict.rawValue)"),
                    .set("x", Figure.position(start)),
                    .set("width", Figure.position(max(0, width - 0.2))),
                    .set("y", "0.45em"),
                    .set("height", "1.45em")
                )
            )
            if width >= 4 {
                drawn.append(
                    element(
                        "text",
                        .class("on-\(verdict.rawValue)"),
                        .set("x", Figure.position(start + width / 2)),
                        .set("y", "1.75em"),
                        .set("text-anchor", "middle")
                    ) {
                        // The sign tells segments apart in grey.
                        verdict.sign
                        if width >= 15 {
                            element("tspan", .class("word")) { " \(words(verdict.term))" }
                        }
                        if width >= 8 { " \(words.number(width, decimals: 0))" }
                    }
                )
            }
            start += width
        }
        return drawn
    }

    private func floorMark(_ floor: Double) -> [HTML] {
        let x = Figure.position(floor)
        let side = floor < 12 ? "start" : floor > 88 ? "end" : "middle"
        return pieces {
            element(
                "line",
                .class("floor"),
                .set("x1", x),
                .set("x2", x),
                .set("y1", "0.1em"),
                .set("y2", "2.15em")
            )
            element(
                "text",
                .class("floor-text"),
                .set("x", x),
                .set("y", "3.35em"),
                .set("text-anchor", side)
            ) {
                words("floor {n}", ["n": words.number(floor, decimals: 1)])
            }
        }
    }

    private var description: String {
        var parts = row.shares.inOrder.map { "\(words($0.term)) \(words.percent($1))" }
        if let floor = row.floor {
            parts.append(words("proxy floor {share}", ["share": words.percent(floor)]))
        }
        return words.list(parts) + "."
    }
}

extension VerdictShares {
    /// The shares in the order of the verdicts: what is correct first.
    var inOrder: [(Verdict, Double)] {
        [
            (.distinct, distinct), (.shared, shared), (.mixed, mixed), (.leak, leak),
            (.other, other), (.refused, refused), (.uncodable, uncodable),
        ]
    }
}

extension Verdict {
    /// A sign that tells the verdict apart without colour.
    var sign: String {
        switch self {
        case .distinct: "●"
        case .shared: "◐"
        case .mixed: "◑"
        case .leak: "◆"
        case .other: "○"
        case .refused: "–"
        case .uncodable: "×"
        }
    }
}
