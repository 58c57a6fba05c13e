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

    /// The bar with its line of words.
    var html: HTML {
        element("div", .class("bar")) {
            element("p") {
                element("span") {
                    "against "
                    element("b") { element("bdi") { proxy } }
                }
                if row.origin == .simulated { simulatedStamp }
                element("span") { "n \(Figure.count(row.n))" }
                element("span") {
                    "correct "
                    element("b") { Figure.percent(row.shares.correct) + " %" }
                }
                if row.floor == nil {
                    element("span") {
                        "floor "
                        figure(nil, otherwise: "no item has a top answer of this proxy")
                    }
                }
                element("span") {
                    "lift over the floor "
                    figure(row.lift.map(Figure.points), otherwise: "no floor to compare with")
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
            element("title", .id("\(anchor)-t")) { "Verdicts against \(proxy)" }
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
            if width >= 7 {
                drawn.append(
                    element(
                        "text",
                        .class("on-\(verdict.rawValue)"),
                        .set("x", Figure.position(start + width / 2)),
                        .set("y", "1.75em"),
                        .set("text-anchor", "middle")
                    ) {
                        if width >= 13 {
                            element("tspan", .class("word")) { "\(verdict.rawValue) " }
                        }
                        Figure.decimal(width, places: 0)
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
            ) { "floor \(Figure.decimal(floor, places: 1))" }
        }
    }

    private var description: String {
        let shares = row.shares.inOrder.map { "\($0.rawValue) \(Figure.percent($1)) %" }
        let floor = row.floor.map { "; proxy floor \(Figure.percent($0)) %" } ?? ""
        return shares.joined(separator: ", ") + floor + "."
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
