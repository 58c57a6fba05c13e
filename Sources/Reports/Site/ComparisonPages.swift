import Evidence
import Vocabulary

/// Makes the list of comparisons and a page for each pair.
func comparisonDocuments(_ site: SiteInput) -> [SiteDocument] {
    let pairs = site.comparing.pairs(among: site.models)
    return [ComparisonList(site: site, pairs: pairs).document]
        + pairs.map { ComparisonPage(site: site, pair: $0).document }
}

extension ComparedSide {
    /// The side as commands write it.
    var text: String { condition.map { "\(model)@\($0)" } ?? model }
}

extension ComparedPair {
    /// The page of the pair.
    var file: SafeName { .over("compare", first.text, second.text) }
}

/// The list of comparisons, or how to ask for one.
struct ComparisonList {
    /// What it is made from.
    let site: SiteInput
    /// The pairs that have a page.
    let pairs: [ComparedPair]

    private var words: Words { site.words }

    /// The page.
    var document: SiteDocument {
        SiteDocument(
            file: .comparisons,
            section: .comparisons,
            title: words("Comparisons: Palimpsest"),
            isSimulated: !site.simulatedModels.isEmpty,
            body: pieces {
                site.heading(
                    [.text(words("Comparisons"))],
                    lead: [
                        .text(
                            words(
                                "Two models, or two conditions of one, on the questions that both answered: the difference question by question, what turned from one verdict to another, and both answers side by side."
                            )
                        )
                    ]
                )
                if pairs.isEmpty {
                    element("p") {
                        site.models.count < 2
                            ? words("It takes answers of two models to compare any.")
                            : words(
                                "There are more than four models here, so pairs are compared only when asked for."
                            )
                    }
                } else {
                    element("ul", .class("list")) {
                        for pair in pairs {
                            element("li") {
                                element("a", .href(LocalLink(file: pair.file))) {
                                    sideName(pair.first)
                                    " − "
                                    sideName(pair.second)
                                }
                                if [pair.first, pair.second].contains(where: {
                                    site.simulatedModels.contains($0.model)
                                }) {
                                    " "
                                    site.stamp
                                }
                            }
                        }
                    }
                }
                element("p") {
                    words("Two models or conditions of your choice:")
                    " "
                    element("code", .dir(.ltr)) {
                        "palimpsest report --all --compare A --compare B@native"
                    }
                }
            }
        )
    }
}

/// A side's name for readers.
func sideName(_ side: ComparedSide) -> [HTML] {
    pieces {
        isolated(side.model)
        if let condition = side.condition {
            ", "
            isolated(condition)
        }
    }
}

/// The page of one pair.
struct ComparisonPage {
    /// What it is made from.
    let site: SiteInput
    /// The pair.
    let pair: ComparedPair

    var words: Words { site.words }

    /// The page with its tables.
    var document: SiteDocument {
        let lines = site.locales.flatMap(self.lines)
        let table = differences(lines)
        var flips = SiteTable(.flips, words)
        for entry in site.locales {
            guard let found = entry.items.flips[pair] else { continue }
            for flip in found.shown { flips.add(flip, of: entry) }
        }
        return SiteDocument(
            file: pair.file,
            section: .comparisons,
            title: words(
                "{first} and {second}: Palimpsest",
                ["first": pair.first.text, "second": pair.second.text]
            ),
            isSimulated: isSimulated,
            body: pieces {
                site.heading(title, lead: lead)
                if lines.isEmpty {
                    element("p") {
                        words("No paired difference of the two was estimated.")
                    }
                } else {
                    figure(lines)
                    element("section", .id("differences")) {
                        element("h2") { words("All differences") }
                        details(words("The table behind the figure")) { table.html(on: pair.file) }
                    }
                }
                turned
            },
            tables: [table, flips]
        )
    }

    var isSimulated: Bool {
        [pair.first, pair.second].contains { site.simulatedModels.contains($0.model) }
    }

    private var title: [HTML] {
        pieces {
            sideName(pair.first)
            " − "
            sideName(pair.second)
            if isSimulated {
                " "
                site.stamp
            }
        }
    }

    private var lead: [HTML] {
        words.html(
            "Differences are {first} minus {second}, question by question, so that what makes a question hard for both falls out. An interval that holds zero says that these questions do not tell the two apart.",
            [
                "first": element("span") { sideName(pair.first) },
                "second": element("span") { sideName(pair.second) },
            ]
        )
    }

    // MARK: The figure

    private func figure(_ lines: [ComparisonLine]) -> HTML {
        element("section", .id("figure")) {
            element("h2") { words("Differences with intervals") }
            element("div", .class("panels two")) {
                panel(words("Accuracy, in points"), lines, \.correct)
                panel(words("Excess over placebos, in points"), lines, \.excess)
            }
            element("p", .class("how")) {
                words(
                    "Right of zero the first has more. Intervals are not adjusted for how many stand here: of twenty without a true difference, one is expected to miss zero."
                )
            }
        }
    }

    private func panel(
        _ title: String,
        _ lines: [ComparisonLine],
        _ part: (ComparisonLine) -> Estimate?
    ) -> HTML {
        let shown = lines.compactMap { line in part(line).map { (line, $0) } }
        let scale = PointScale(
            covering: shown.flatMap { [$0.1.value, $0.1.low, $0.1.high].compactMap(\.self) }
        )
        return element("div", .class("small-multiple")) {
            element("p", .class("group-head")) {
                title
                if isSimulated {
                    " "
                    site.stamp
                }
            }
            if shown.isEmpty {
                element("p", .class("soft small")) {
                    words("No difference of this kind could be estimated.")
                }
            } else {
                element("ul", .class("panel")) {
                    for (line, estimate) in shown {
                        element("li", .class(estimate.holdsZero ? "indistinguishable" : "leans")) {
                            element("span", .class("p-name")) { name(of: line) }
                            EstimateMark(estimate: estimate, scale: scale).html
                            element("span", .class("p-value")) {
                                element("b") { words.points(estimate.value) }
                                if let interval = words.interval(estimate.low, estimate.high) {
                                    element("span", .class("reach-text")) { interval }
                                }
                            }
                        }
                    }
                    element("li", .class("axis"), .set("aria-hidden", "true")) {
                        scale.axis(words)
                    }
                }
            }
        }
    }

    private func name(of line: ComparisonLine) -> [HTML] {
        pieces {
            isolated(line.entry.pack.place)
            if let proxy = line.proxy {
                " – "
                isolated(line.entry.name(proxy))
            }
            element("span", .class("soft small")) {
                " "
                isolated(line.condition)
            }
        }
    }
}

extension Estimate {
    /// Whether the interval holds zero, or there is none.
    var holdsZero: Bool {
        guard let low, let high else { return true }
        return low <= 0 && high >= 0
    }
}

/// One estimate as a dot and interval.
struct EstimateMark {
    /// The estimate.
    var estimate: Estimate
    /// The scale.
    var scale: PointScale

    /// The drawing, hidden from screen readers because the figures stand beside it.
    var html: HTML {
        element("svg", .class("mini"), .set("aria-hidden", "true")) {
            for tick in scale.ticks { upright(at: tick, on: scale) }
            if let low = estimate.low, let high = estimate.high {
                element(
                    "line",
                    .class("reach-proxy"),
                    .set("x1", Figure.position(scale.position(low))),
                    .set("x2", Figure.position(scale.position(high))),
                    .set("y1", "50%"),
                    .set("y2", "50%")
                )
            }
            element(
                "svg",
                .set("x", Figure.position(scale.position(estimate.value))),
                .set("y", "50%")
            ) {
                element("path", .class("dot-proxy"), .set("d", "M0-6 6 0 0 6-6 0z"))
            }
        }
    }
}
