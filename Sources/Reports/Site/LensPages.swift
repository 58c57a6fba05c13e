import Vocabulary

/// Makes the list of lenses and a page for each.
func lensDocuments(_ site: SiteInput) -> [SiteDocument] {
    [LensList(site: site).document] + site.lenses.map { LensPage(site: site, lens: $0).document }
}

/// The list of lenses with what each needs.
struct LensList {
    /// What it is made from.
    let site: SiteInput

    private var words: Words { site.words }

    /// The page.
    var document: SiteDocument {
        SiteDocument(
            file: .lenses,
            section: .lenses,
            title: words("Lenses: Palimpsest"),
            body: pieces {
                site.heading(
                    [.text(words("Lenses"))],
                    lead: [
                        .text(
                            words(
                                "Other views on the same answers: how much they repeat, how they vary, what their form does. They describe what a model writes; none shows a culture behind the answers, and none enters the findings."
                            )
                        )
                    ]
                )
                if site.lenses.isEmpty {
                    element("p") { words("No lens was looked through for this report.") }
                }
                element("dl", .class("lenses")) {
                    for lens in site.lenses { entry(lens) }
                }
            }
        )
    }

    private func entry(_ lens: SiteLens) -> [HTML] {
        pieces {
            element("dt") {
                element("a", .href(LocalLink(file: lens.file))) { words.own(lens.name) }
                if lens.isSimulated {
                    " "
                    site.stamp
                }
            }
            element("dd") {
                element("p") { words.own(lens.question) }
                element("p", .class("soft small")) {
                    words("Needs:")
                    " "
                    words.own(lens.needs)
                }
                switch lens.result {
                case .rows(let rows, _):
                    element("p", .class("small")) {
                        words.count(rows.count, one: "{n} row", other: "{n} rows")
                    }
                case .notEnough(let reason, let command):
                    missing(reason, command, words)
                }
            }
        }
    }
}

/// What a lens lacks, and the command that brings it.
private func missing(_ reason: String, _ command: String, _ words: Words) -> HTML {
    element("div", .class("missing")) {
        element("p") {
            words("Not enough data:")
            " "
            words.own(reason)
        }
        element("pre", .dir(.ltr)) { element("code") { command } }
    }
}

extension SiteLens {
    /// The page of the lens.
    var file: SafeName { .over("lens", id) }

    /// Its rows; empty where something is missing.
    var rows: [Row] {
        guard case .rows(let rows, _) = result else { return [] }
        return rows
    }

    /// Whether any row is about a program.
    var isSimulated: Bool { rows.contains { $0.origin == .simulated } }
}

/// The page of one lens.
struct LensPage {
    /// What it is made from.
    let site: SiteInput
    /// The lens.
    let lens: SiteLens

    private var words: Words { site.words }

    /// The page with its table.
    var document: SiteDocument {
        var tables: [SiteTable] = []
        for measure in lens.measures {
            let rows = lens.rows.filter { $0.measure == measure.id }
            guard !rows.isEmpty else { continue }
            var table = SiteTable(.lensRows, words, suffix: measure.id)
            for row in rows { table.add(row, isShare: measure.isShare, site: site) }
            tables.append(table)
        }
        return SiteDocument(
            file: lens.file,
            section: .lenses,
            title: words("{lens}: lens, Palimpsest", ["lens": lens.name]),
            isSimulated: lens.isSimulated,
            body: pieces {
                site.heading(
                    [words.own(lens.name)] + (lens.isSimulated ? [.text(" "), site.stamp] : []),
                    lead: [words.own(lens.question)]
                )
                element("dl", .class("words")) {
                    element("dt") { words("Needs") }
                    element("dd") { words.own(lens.needs) }
                    element("dt") { words("After") }
                    element("dd") { inEnglish(lens.source) }
                    element("dt") { words("Limit") }
                    element("dd") { words.own(lens.limit) }
                }
                if case .notEnough(let reason, let command) = lens.result {
                    missing(reason, command, words)
                }
                for (table, measure) in zip(tables, lens.measures.filter(isShown)) {
                    section(measure, table)
                }
                leftOut
            },
            tables: tables
        )
    }

    private func isShown(_ measure: SiteLens.Measure) -> Bool {
        lens.rows.contains { $0.measure == measure.id }
    }

    private func section(_ measure: SiteLens.Measure, _ table: SiteTable) -> HTML {
        element("section", .id("m-\(slug(measure.id))")) {
            element("h2") { element("code") { measure.id } }
            element("p", .class("soft")) { words.own(measure.summary) }
            table.html(on: lens.file, atMost: 300)
        }
    }

    private var leftOut: [HTML] {
        guard case .rows(_, let sentences) = lens.result, !sentences.isEmpty else { return [] }
        return [
            element("section", .id("left-out")) {
                element("h2") { words("Left out") }
                element("ul") {
                    for sentence in sentences.prefix(200) {
                        element("li") { words.own(shortened(sentence, to: 400)) }
                    }
                }
            }
        ]
    }
}
