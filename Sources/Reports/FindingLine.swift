import Evidence
import Vocabulary

/// One sentence about one model and proxy with its excess, interval, accuracy and floor.
struct FindingLine {
    /// The row, of subset `all`.
    var row: EvidenceRow
    /// The proxy's display name.
    var proxy: String
    /// The scale of the small drawing, shared by the lines of a page.
    var scale: PointScale

    /// The line, to stand in a list of class `findings`.
    var html: HTML {
        element("li", .class(row.finding.rawValue)) {
            element("div", .class("who")) {
                isolated(proxy)
                " "
                element("span", .class("kind")) { row.kind.rawValue }
                if row.origin == .simulated {
                    " "
                    simulatedStamp
                }
            }
            MiniatureInterval(row: row, scale: scale).html
            element("div", .class("says")) { row.verdict }
            element("div", .class("how")) {
                "excess "
                element("b") {
                    figure(row.excess.map(Figure.points), otherwise: Undefined.excess)
                }
                " points, 95 % interval "
                element("span", .class("once")) {
                    figure(
                        Figure.interval(row.excessLow, row.excessHigh),
                        otherwise: Undefined.interval
                    )
                }
                " · n \(Figure.count(row.n)) · correct \(Figure.percent(row.shares.correct)) %"
                " against a floor of "
                figure(
                    row.floor.map { Figure.percent($0) + " %" },
                    otherwise: Undefined.floor
                )
            }
        }
    }
}

/// Why a figure is not there, in the words of a tooltip.
enum Undefined {
    static let floor = "no item on which the proxy's top answer could be held against the target"
    static let excess = "no placebo culture shares enough items"
    static let interval = "too few items or placebos for an interval"
    static let test = "too few items or placebos for a test"
}
