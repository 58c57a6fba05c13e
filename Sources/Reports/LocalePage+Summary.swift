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
                ", than they match the placebo cultures, which stand for chance overlap."
            }
            if headline.isEmpty {
                element("p") { emptyReason }
            } else {
                for group in groups { findings(of: group) }
            }
            proxiesBlock
        }
    }

    /// The rows of subset `all` that are findings.
    var headline: [EvidenceRow] { report.evidence.rows.filter(\.isHeadline) }

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
        FindingLine(
            row: row,
            proxy: report.name(row.proxy),
            scale: PointScale(rows: report.evidence.rows)
        ).html
    }

    private var proxiesBlock: [HTML] {
        pieces {
            element("h3") { "Declared proxies" }
            if report.pack.proxies.isEmpty {
                element("p") { "The locale pack declares none, so no pull can be measured." }
            } else {
                element("p", .class("soft small")) {
                    "Declared before any answer is seen. "
                    if let placebos = report.pack.placebos {
                        "So are \(Figure.count(placebos.tags.count, "placebo", "placebos")): "
                        isolated(placebos.reason)
                    } else {
                        "Every other culture with gold on a question is a placebo for it."
                    }
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
}
