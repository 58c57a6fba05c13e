import Evidence
import Vocabulary

extension LocalePage {
    /// One sentence a model and proxy, each with its excess and interval.
    var summarySection: HTML {
        element("section", .id("findings")) {
            element("h2") { "Findings" }
            element("p", .class("lead")) {
                "A hypothesis is put to the test here: that a model answers for "
                isolated(report.pack.place)
                " through the customs of another culture. The figure to read is the "
                element("em") { "excess" }
                ": how much more often answers match a declared proxy, and not "
                isolated(report.pack.place)
                ", than they match other cultures by chance overlap."
            }
            if headline.isEmpty {
                element("p") { emptyReason }
            } else {
                for group in groups { findings(of: group) }
            }
            proxiesBlock
        }
    }

    /// The rows of subset `all`.
    var headline: [EvidenceRow] { report.evidence.rows.filter { $0.subset == .all } }

    private var emptyReason: String {
        report.answers.isEmpty
            ? "No answers yet: nothing has been asked about this locale, so there is no figure to show."
            : "There are answers, but none that a declared proxy can be measured on; "
                + "the audit trail shows them."
    }

    private func findings(of group: AnswerGroup) -> [HTML] {
        let rows = headline.filter { $0.group == group }
        return pieces {
            if !rows.isEmpty {
                element("p", .class("group-head")) {
                    element("a", .href(LocalLink(anchor: group.anchor))) { groupName(group) }
                }
                element("ul", .class("findings")) { rows.map(finding) }
            }
        }
    }

    private func finding(_ row: EvidenceRow) -> HTML {
        element("li", .class(row.finding.rawValue)) {
            element("div", .class("who")) {
                isolated(report.name(row.proxy))
                " "
                element("span", .class("kind")) { row.kind.rawValue }
            }
            element("div", .class("says")) { row.verdict }
            element("div", .class("how")) {
                "excess "
                element("b") { figure(row.excess.map(Figure.points), otherwise: noExcess) }
                " points, 95 % interval "
                figure(
                    interval(row.excessLow, row.excessHigh),
                    otherwise: noInterval
                )
                " · n \(Figure.count(row.n)) · correct \(Figure.percent(row.shares.correct)) %"
                " against a floor of "
                figure(row.floor.map { Figure.percent($0) + " %" }, otherwise: noFloor)
                if simulated.contains(row.model) {
                    " "
                    simulatedStamp
                }
            }
        }
    }

    private var proxiesBlock: [HTML] {
        pieces {
            element("h3") { "Declared proxies" }
            if report.pack.proxies.isEmpty {
                element("p") { "The locale pack declares none, so no pull can be measured." }
            } else {
                element("p", .class("soft small")) {
                    "Declared before any answer is seen. Every other culture with gold on a "
                    "question is a placebo for it."
                }
                element("dl", .class("proxies")) {
                    for proxy in report.pack.proxies {
                        element("dt") {
                            isolated(report.name(proxy.tag))
                            " "
                            element("span", .class("chip")) { proxy.kind.rawValue }
                        }
                        element("dd") { isolated(proxy.reason) }
                    }
                }
            }
        }
    }

    /// Why a row has no floor.
    var noFloor: String {
        "no item on which the proxy's top answer could be held against the target"
    }

    /// Why a row has no excess.
    var noExcess: String { "no placebo culture shares enough items" }

    /// Why a row has no interval.
    var noInterval: String { "too few items or placebos for an interval" }

    /// An interval of points when both ends are known.
    func interval(_ low: Double?, _ high: Double?) -> String? {
        guard let low, let high else { return nil }
        return Figure.interval(low, high)
    }
}
