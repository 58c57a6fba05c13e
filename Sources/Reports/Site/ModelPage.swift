import Evidence
import Vocabulary

/// The page of one model: every locale and proxy it was asked about.
struct ModelPage {
    /// What it is made from.
    let site: SiteInput
    /// The model.
    let model: String

    /// Rows of long tables that the page shows; the files have all.
    static let most = 120

    var words: Words { site.words }
    private var file: SafeName { .model(model) }

    /// The locales with a figure of the model.
    private var entries: [IndexEntry] {
        site.locales.filter { entry in entry.evidence.rows.contains { $0.model == model } }
    }

    /// The page with its tables.
    var document: SiteDocument {
        var evidence = SiteTable(.evidence, words)
        var framings = SiteTable(.framings, words)
        for entry in entries {
            let rows = entry.evidence.rows.filter { $0.model == model }
            for row in rows where row.isHeadline { evidence.add(row, of: entry, site: site) }
            for row in rows where row.subset == .all { framings.add(framing: row, of: entry) }
        }
        // Findings first: the page shows the first rows of a long table.
        for entry in entries {
            for row in entry.evidence.rows where row.model == model && !row.isHeadline {
                evidence.add(row, of: entry, site: site)
            }
        }
        let matrix = matrixTable
        return SiteDocument(
            file: file,
            section: .models,
            title: words("{model}: Palimpsest", ["model": model]),
            isSimulated: site.simulatedModels.contains(model),
            body: pieces {
                site.heading(site.name(ofModel: model), lead: lead)
                excess
                shares
                framingSection(framings)
                matrixSection
                element("section", .id("figures")) {
                    element("h2") { words("All figures") }
                    details(words("Every locale, condition, proxy and subset")) {
                        evidence.html(on: file, atMost: ModelPage.most)
                    }
                }
            },
            tables: [evidence, framings, matrix]
        )
    }

    private var lead: [HTML] {
        let rows = entries.flatMap(\.findings).filter { $0.model == model }
        return pieces {
            words.count(
                Set(rows.map(\.target)).count,
                one: "{n} locale, ",
                other: "{n} locales, "
            )
            words.count(
                rows.count,
                one: "{n} declared proxy held against its placebos.",
                other: "{n} declared proxies held against their placebos."
            )
            " "
            words(
                "How the locales differ from one another says nothing about the model unless their questions and golds are alike."
            )
        }
    }

    // MARK: Excess beside placebos

    private var excess: HTML {
        let scale = PointScale(of: entries)
        return element("section", .id("excess")) {
            element("h2") { words("Excess over placebos") }
            element("p", .class("soft")) {
                words(
                    "Marks are declared proxies; the grey band spans what the placebo cultures, each set against the others in the same way, have in the same answers. All panels share one scale."
                )
            }
            MiniatureLegend(words: words).html
            element("div", .class("panels")) {
                for entry in entries {
                    let rows = entry.findings.filter { $0.model == model }
                    for group in Set(rows.map(\.group)).sorted() {
                        panel(entry, group, rows.filter { $0.group == group }, scale)
                    }
                }
            }
        }
    }

    private func panel(
        _ entry: IndexEntry,
        _ group: AnswerGroup,
        _ rows: [EvidenceRow],
        _ scale: PointScale
    ) -> HTML {
        let said = FindingWords(rows: rows, name: entry.name, words: words)
        return element("div", .class("small-multiple")) {
            element("p", .class("group-head")) {
                element("a", .href(LocalLink(file: entry.page))) { isolated(entry.pack.place) }
                if rows.contains(where: { $0.origin == .simulated }) {
                    " "
                    site.stamp
                }
                element("span", .class("soft")) {
                    " "
                    isolated(group.condition)
                    ", "
                    isolated(group.suite)
                }
            }
            ExcessPanel(
                rows: rows,
                label: { isolated(entry.name($0.proxy)) },
                scale: scale,
                words: words
            ).html
            element("ul", .class("says")) { said.html }
            element("p", .class("how")) {
                said.strength
                let bands = rows.compactMap(\.placeboBand)
                if let low = bands.map(\.lowerBound).min(),
                    let high = bands.map(\.upperBound).max()
                {
                    "; "
                    words(
                        "placebos from {low} to {high}",
                        ["low": words.points(low), "high": words.points(high)]
                    )
                }
            }
        }
    }

    // MARK: Verdicts

    private var shares: HTML {
        element("section", .id("verdicts")) {
            element("h2") { words("Verdicts") }
            element("p", .class("soft")) {
                words(
                    "Shares of answers against the first declared proxy of each locale. The upright mark is the proxy floor: what answering with the proxy's top answer would get right."
                )
            }
            VerdictStrip.legend(words)
            element("ul", .class("strips")) {
                for entry in entries {
                    for row in firstProxyRows(of: entry) { strip(entry, row) }
                }
            }
        }
    }

    private func firstProxyRows(of entry: IndexEntry) -> [EvidenceRow] {
        var seen: Set<AnswerGroup> = []
        return entry.findings.filter { $0.model == model && seen.insert($0.group).inserted }
    }

    private func strip(_ entry: IndexEntry, _ row: EvidenceRow) -> HTML {
        element("li") {
            element("span", .class("p-name")) {
                isolated(entry.pack.place)
                element("span", .class("soft small")) {
                    " "
                    isolated(row.condition)
                    ", "
                    isolated(row.suite)
                    "; "
                    words.html(
                        "against {proxy}",
                        ["proxy": isolated(entry.name(row.proxy))]
                    )
                }
                if row.origin == .simulated {
                    " "
                    site.stamp
                }
            }
            VerdictStrip(shares: row.shares, floor: row.floor).html
            element("span", .class("p-value")) {
                words(
                    "{correct} correct, n {n}",
                    [
                        "correct": words.percent(row.shares.correct), "n": words.number(row.n),
                    ]
                )
                "; "
                if let floor = row.floor {
                    words("floor {floor}", ["floor": words.percent(floor)])
                } else {
                    words("no floor")
                }
            }
        }
    }

    // MARK: Framings

    private func framingSection(_ table: SiteTable) -> HTML {
        element("section", .id("framings")) {
            element("h2") { words("Framings side by side") }
            element("p", .class("soft")) {
                words(
                    "Each condition has figures of its own; differences between two rows need an interval of their own, which the pages of comparisons give."
                )
            }
            details(words("Excess by locale, proxy and condition")) {
                table.html(on: file, atMost: ModelPage.most)
            }
        }
    }
}

extension TableShape {
    /// The conditions beside each other.
    static let framings = TableShape(
        name: "framings",
        meaning: Sentence("One locale, proxy and condition in one row, all items."),
        columns: [
            .words(
                Sentence("Locale"),
                .text("target", Sentence("The target culture, a locale tag.")),
                look: "once"
            ),
            .words(
                Sentence("Proxy"),
                .text("proxy", Sentence("The declared proxy, a locale tag.")),
                look: "once"
            ),
            .words(
                Sentence("Condition"),
                .text("condition", Sentence("The condition the answers are counted under.")),
                .text("suite", Sentence("The body of questions."))
            ),
            .number(
                Sentence("n"),
                .integer("n", Sentence("Items valid for both; samples of one item count as one."))
            ),
            .number(
                Sentence("Correct"),
                .number("correct", Sentence("Share that is distinct, shared or mixed."))
            ),
            .number(
                Sentence("Floor"),
                .number("floor", Sentence("How often the proxy's top answer would be right."))
            ),
            .number(
                Sentence("Excess"),
                .number("excess", Sentence("Leak minus the mean leak to placebos, a share."))
            ),
            .number(
                Sentence("95 % interval"),
                .number("excess_low", Sentence("The lower end of the interval of the excess.")),
                .number("excess_high", Sentence("The upper end of the interval of the excess."))
            ),
        ]
    )
}

extension SiteTable {
    /// Adds the row of one condition.
    fileprivate mutating func add(framing row: EvidenceRow, of entry: IndexEntry) {
        let words = words
        add([
            SiteCell(.text(row.target.rawValue), html: [isolated(entry.pack.place)]),
            SiteCell(.text(row.proxy.rawValue), html: [isolated(entry.name(row.proxy))]),
            SiteCell(
                .text(row.condition),
                .text(row.suite),
                html: [isolated(row.condition), .text(", "), isolated(row.suite)]
            ),
            SiteCell(.integer(row.n), html: [.text(words.number(row.n))]),
            SiteCell(
                .number(row.shares.correct),
                html: [.text(words.percentValue(row.shares.correct))]
            ),
            SiteCell(
                DataValue(row.floor),
                html: [
                    figure(
                        row.floor.map { words.percentValue($0) },
                        otherwise: words("not defined")
                    )
                ]
            ),
            SiteCell(
                DataValue(row.excess),
                html: [figure(row.excess.map(words.points), otherwise: words("not defined"))]
            ),
            SiteCell(
                DataValue(row.excessLow),
                DataValue(row.excessHigh),
                html: [
                    figure(
                        words.interval(row.excessLow, row.excessHigh),
                        otherwise: words("too few items, placebos or leaks for an interval")
                    )
                ]
            ),
        ])
    }
}
