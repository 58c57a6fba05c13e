import Evidence
import Vocabulary

/// The overview of all locales and models, which stands as `index.html` above the locales' folders.
struct OverviewPage {
    /// What it is made from.
    let site: SiteInput

    private var words: Words { site.words }

    /// The page with its table.
    var document: SiteDocument {
        var table = SiteTable(.evidence, words)
        for entry in site.locales {
            for row in entry.findings { table.add(row, of: entry, site: site) }
        }
        return SiteDocument(
            file: .overview,
            section: .overview,
            title: words("Palimpsest: locales and models"),
            isSimulated: site.locales.contains(where: \.isSimulated),
            body: body + (table.isEmpty ? [] : [all(table)]),
            tables: [table]
        )
    }

    private var body: [HTML] {
        pieces {
            site.heading(
                [.text("Palimpsest")],
                lead: [
                    .text(
                        words(
                            "Does a model answer for one culture through the customs of another? A hypothesis, measured locale by locale as the excess of matches with a declared proxy over matches with other cultures. That the two cannot be told apart is a normal result."
                        )
                    )
                ]
            )
            if site.locales.isEmpty {
                element("p") { words("No locale has a report yet.") }
            } else {
                if !site.models.isEmpty { glance }
                figures
            }
        }
    }

    // MARK: At a glance

    private var glance: HTML {
        element("section", .id("glance")) {
            element("h2") { words("At a glance") }
            element("ul", .class("legend")) {
                for finding in Finding.allCases {
                    element("li") {
                        element("span", .class("sign \(finding.rawValue)")) { finding.sign }
                        " "
                        words(finding.name)
                    }
                }
            }
            element(
                "div",
                .class("scroll"),
                .set("role", "region"),
                .set("tabindex", "0"),
                .set("aria-label", words("Findings by locale and model"))
            ) {
                element("table", .class("glance")) {
                    element("thead") {
                        element("tr") {
                            element("th", .set("scope", "col"), .class("stick")) {
                                words("Locale")
                            }
                            for model in site.models {
                                element("th", .set("scope", "col")) {
                                    element("a", .href(LocalLink(file: .model(model)))) {
                                        isolated(model)
                                    }
                                    if site.simulatedModels.contains(model) {
                                        " "
                                        site.stamp
                                    }
                                }
                            }
                            element("th", .set("scope", "col"), .class("n")) {
                                words("Answers")
                            }
                        }
                    }
                    element("tbody") { site.locales.map(line) }
                }
            }
            element("p", .class("under")) {
                words(
                    "Counts of declared proxies by finding, all items, findings of conditions of their own right. The list is in the order of tags; it ranks neither locales nor models, and where each locale was answered by its own model the two are confounded."
                )
            }
        }
    }

    private func line(_ entry: IndexEntry) -> HTML {
        element("tr") {
            element("th", .set("scope", "row"), .class("stick")) {
                element("a", .href(LocalLink(anchor: entry.anchor))) {
                    isolated(entry.pack.place)
                }
                " "
                element("code") { entry.pack.tag.rawValue }
            }
            for model in site.models {
                let rows = entry.findings.filter { $0.model == model }
                element("td") {
                    if rows.isEmpty {
                        figure(nil, otherwise: words("not asked, or nothing to measure"))
                    }
                    for finding in Finding.allCases {
                        let count = rows.count { $0.finding == finding }
                        if count > 0 {
                            element(
                                "span",
                                .class("sign \(finding.rawValue)"),
                                .title(words(finding.name))
                            ) { "\(finding.sign)\u{00A0}\(words.number(count))" }
                            " "
                        }
                    }
                }
            }
            element("td", .class("n")) { words.number(entry.answers) }
        }
    }

    // MARK: Small multiples

    private var figures: HTML {
        let scale = PointScale(of: site.locales)
        return element("section", .id("excess")) {
            element("h2") { words("Excess by locale and model") }
            element("p", .class("soft")) {
                words(
                    "Percentage points by which answers match a declared proxy more often than the placebo cultures, on golds of equal size and answers about as common, with intervals adjusted for all tests of a panel. The grey band spans the placebo cultures themselves, each set against the others in the same way; inside it some placebo stands out as much. A filled diamond is a finding, a hollow one is none. All panels share one scale."
                )
            }
            MiniatureLegend(words: words).html
            element("div", .class("locales")) {
                for entry in site.locales { block(entry, scale) }
            }
        }
    }

    private func block(_ entry: IndexEntry, _ scale: PointScale) -> HTML {
        let groups = Set(entry.findings.map(\.group)).sorted()
        return element(
            "section",
            .class(groups.count > 1 ? "locale many" : "locale"),
            .id(entry.anchor)
        ) {
            element("h3") {
                element("a", .href(LocalLink(file: entry.page))) { isolated(entry.pack.place) }
                for (language, name) in entry.pack.ownNames.prefix(2) {
                    " "
                    element(
                        "bdi",
                        .class("own"),
                        languageAttribute(language),
                        .dir(direction(of: language))
                    ) { name }
                }
                " "
                element("code") { entry.pack.tag.rawValue }
            }
            if entry.findings.isEmpty {
                element("p") {
                    entry.answers == 0
                        ? words("No answers yet.")
                        : words("No declared proxy could be measured yet.")
                }
            } else {
                element("div", .class("panels")) {
                    for group in groups { panel(entry, group, scale) }
                }
            }
        }
    }

    private func panel(_ entry: IndexEntry, _ group: AnswerGroup, _ scale: PointScale) -> HTML {
        let rows = entry.findings.filter { $0.group == group }
        let said = FindingWords(rows: rows, name: entry.name, words: words)
        return element("div", .class("small-multiple")) {
            element("p", .class("group-head")) {
                element("a", .href(LocalLink(file: .model(group.model)))) {
                    isolated(group.model)
                }
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
            element("p", .class("how")) { said.strength }
        }
    }

    private func all(_ table: SiteTable) -> HTML {
        element("section", .id("figures")) {
            element("h2") { words("All figures") }
            element("p", .class("soft small")) {
                words(
                    "Shares in %; excess, its interval and the detectable excess in percentage points."
                )
            }
            details(words("The table behind the figures")) {
                table.html(on: .overview, atMost: 200)
            }
        }
    }
}
