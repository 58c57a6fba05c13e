import Evidence
import Vocabulary

extension LocalePage {
    /// For each proxy one line a model: excess with interval on a common axis, and a sentence.
    var summarySection: HTML {
        element("section", .id("findings")) {
            element("h2") { words("Findings") }
            element("p", .class("lead")) {
                words.html(
                    "A hypothesis is put to the test here: that a model answers for {place} through the customs of another culture. The figure to read is the {excess}: how much more often answers match a declared proxy, and not {place}, than they match the placebo cultures, which stand for chance overlap.",
                    [
                        "place": isolated(report.pack.place),
                        "excess": element("em") { words("excess") },
                    ]
                )
            }
            if headline.isEmpty {
                element("p") { emptyReason }
            } else {
                axisNote
                for proxy in report.pack.proxies { findings(against: proxy) }
                download(.figures, ofAll: true)
            }
            proxiesBlock
        }
    }

    private var emptyReason: String {
        census.answers == 0
            ? words(
                "No answers yet: nothing has been asked about this locale, so there is no figure to show."
            )
            : words(
                "There are answers, but none that a declared proxy can be measured on; the audit trail shows them."
            )
    }

    private var axisNote: [HTML] {
        pieces {
            element("p", .class("small soft")) {
                words(
                    "All lines share one axis, in percentage points. Findings go by the excess on golds of equal size and answers about as common, and its adjusted interval, and so do diamond and line; the grey band is the range of the placebo cultures, each set against the others in the same way; inside it some placebo stands out as much."
                )
            }
            MiniatureLegend(words: words).html
        }
    }

    private func findings(against proxy: DeclaredProxy) -> [HTML] {
        let rows = headline.filter { $0.proxy == proxy.tag }
        guard !rows.isEmpty else { return [] }
        let scale = PointScale(of: headline)
        return pieces {
            element("h3", .class("against")) {
                words.html(
                    "Against {proxy}",
                    ["proxy": isolated(report.name(proxy.tag))]
                )
                " "
                element("span", .class("kind")) { words(proxy.kind.term) }
            }
            element("ul", .class("findings")) {
                for row in rows {
                    HeadlineLine(
                        row: row,
                        who: element("a", .href(LocalLink(anchor: row.group.anchor))) {
                            isolated(row.model)
                        },
                        proxy: report.name(proxy.tag),
                        scale: scale,
                        words: words
                    ).html
                }
                HeadlineAxis(scale: scale, words: words).html
            }
        }
    }

    /// Which cultures are placebos, suite by suite: some suites bring their own.
    private var placeboNote: [HTML] {
        let suites = Set(report.evidence.rows.map(\.suite))
        let open = suites.intersection(EvidencePolicy().openSuites).sorted()
        return pieces {
            if let placebos = report.pack.placebos {
                if suites.isEmpty || suites.count > open.count {
                    " "
                    words.html(
                        count: placebos.tags.count,
                        one:
                            "So is {n} placebo, which counts on questions it has gold on: {reason}",
                        other:
                            "So are {n} placebos, each of which counts on questions it has gold on: {reason}",
                        ["reason": isolated(placebos.reason)]
                    )
                }
                for suite in open {
                    " "
                    words.html(
                        count: served(in: suite),
                        one:
                            "In the suite {suite}, whose cultures were chosen by its authors, every culture with gold on a question that is no declared proxy is a placebo for it; {n} served.",
                        other:
                            "In the suite {suite}, whose cultures were chosen by its authors, every culture with gold on a question that is no declared proxy is a placebo for it; {n} served.",
                        ["suite": isolated(suite)]
                    )
                }
            } else {
                " "
                words("Every other culture with gold on a question is a placebo for it.")
            }
        }
    }

    /// The most cultures that served as placebos of any row of a suite.
    private func served(in suite: String) -> Int {
        report.evidence.rows.filter { $0.suite == suite }.map(\.placebos).max() ?? 0
    }

    private var proxiesBlock: [HTML] {
        pieces {
            element("h3") { words("Declared proxies") }
            if report.pack.proxies.isEmpty {
                element("p") {
                    words("The locale pack declares none, so no pull can be measured.")
                }
            } else {
                element("p", .class("soft small")) {
                    words("Declared before any answer is seen.")
                    placeboNote
                }
                element("dl", .class("proxies")) {
                    for proxy in report.pack.proxies {
                        element("dt") {
                            isolated(report.name(proxy.tag))
                            " "
                            element("span", .class("chip")) { words(proxy.kind.term) }
                        }
                        element("dd") { isolated(proxy.reason) }
                    }
                }
                download(.proxies)
            }
        }
    }
}
