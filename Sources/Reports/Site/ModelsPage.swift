import Evidence
import Vocabulary

/// The list of models, each with how many proxies of how many locales have which finding.
struct ModelsPage {
    /// What it is made from.
    let site: SiteInput

    private var words: Words { site.words }

    /// The page with its table.
    var document: SiteDocument {
        var table = SiteTable(.models, words)
        for model in site.models { add(model, to: &table) }
        return SiteDocument(
            file: .models,
            section: .models,
            title: words("Models: Palimpsest"),
            isSimulated: !site.simulatedModels.isEmpty,
            body: pieces {
                site.heading(
                    [.text(words("Models"))],
                    lead: [
                        .text(
                            words(
                                "A page for each model: all locales and proxies it was asked about, beside the placebos."
                            )
                        )
                    ]
                )
                if site.models.isEmpty {
                    element("p") { words("No model has a figure yet.") }
                } else {
                    table.html(on: .models)
                    element("p", .class("note")) {
                        words(
                            "Counts of findings are no ranking: models asked about other locales, or with fewer items, have other chances of one. Two models are compared on the items that both answered, on the pages of comparisons."
                        )
                    }
                }
            },
            tables: [table]
        )
    }

    private func add(_ model: String, to table: inout SiteTable) {
        let rows = site.locales.flatMap(\.findings).filter { $0.model == model }
        let all = site.locales.flatMap(\.evidence.rows).filter { $0.model == model }
        func count(_ finding: Finding) -> SiteCell {
            let n = rows.count { $0.finding == finding }
            return SiteCell(.integer(n), html: [.text(words.number(n))])
        }
        let locales = Set(rows.map(\.target)).count
        let conditions = Set(all.map(\.condition)).sorted()
        table.add([
            SiteCell(
                .text(model),
                html: [
                    element("a", .href(LocalLink(file: .model(model)))) { isolated(model) },
                    .text(" "),
                ] + (site.simulatedModels.contains(model) ? [site.stamp] : [])
            ),
            SiteCell(.text(Set(all.map(\.origin.rawValue)).sorted().joined(separator: ", "))),
            SiteCell(.integer(locales), html: [.text(words.number(locales))]),
            SiteCell(
                .text(conditions.joined(separator: ", ")),
                html: [isolated(shortened(conditions.joined(separator: ", "), to: 200))]
            ),
            count(.leans), count(.indistinguishable), count(.away), count(.tooFew),
        ])
    }
}

extension SiteCell {
    /// A word of the program's own, such as an origin.
    init(_ value: DataValue) {
        var shown = ""
        if case .text(let text) = value { shown = text }
        self.init(value, html: [.text(shown)])
    }
}

extension TableShape {
    /// The models with counts of their findings.
    static let models = TableShape(
        name: "models",
        meaning: Sentence("One model in one row, with its declared proxies counted by finding."),
        columns: [
            .words(Sentence("Model"), .text("model", Sentence("The model's name."))),
            .words(
                Sentence("Answers"),
                .text("origin", Sentence("Where the answers come from."))
            ),
            .number(
                Sentence("Locales"),
                .integer("locales", Sentence("Locales with a finding of their own right."))
            ),
            .words(
                Sentence("Conditions"),
                .text("conditions", Sentence("The conditions it was asked under."))
            ),
            .number(
                Sentence("Lean to the proxy"),
                .integer("leans", Sentence("Proxies that it leans to beyond chance overlap."))
            ),
            .number(
                Sentence("Not distinguishable"),
                .integer(
                    "indistinguishable",
                    Sentence("Proxies not distinguishable from chance overlap.")
                )
            ),
            .number(
                Sentence("Away"),
                .integer(
                    "away",
                    Sentence("Proxies matched less often than chance overlap would.")
                )
            ),
            .number(
                Sentence("Too few"),
                .integer("too_few", Sentence("Proxies with too few items, placebos or leaks."))
            ),
        ]
    )
}
