import Evidence
import Vocabulary

/// How everything is measured, made from the definitions that measure it.
struct MethodsPage {
    /// What it is made from.
    let site: SiteInput

    private var words: Words { site.words }

    /// The page with its table.
    var document: SiteDocument {
        var table = SiteTable(.definitions, words)
        for measure in measureDefinitions {
            table.add(
                "measure",
                measure.name.english,
                measure.meaning.english,
                measure.formula.source,
                measure.source
            )
        }
        for verdict in Verdict.allCases {
            table.add("verdict", verdict.rawValue, verdict.meaning.english)
        }
        for subset in Subset.allCases {
            table.add("subset", subset.rawValue, subset.meaning.english)
        }
        for threshold in thresholds {
            table.add("threshold", threshold.name, threshold.meaning.english, threshold.value)
        }
        let kinds = [
            ("folding rule", site.methods.foldingRules), ("lint rule", site.methods.lintRules),
            ("metric", site.methods.metrics), ("lens", site.methods.lenses),
        ]
        for (kind, definitions) in kinds {
            for definition in definitions {
                table.add(
                    kind,
                    definition.name,
                    definition.meaning,
                    metricFormulas[definition.name]?.source ?? definition.detail,
                    definition.source
                )
            }
        }
        return SiteDocument(
            file: .methods,
            section: .methods,
            title: words("Methods: Palimpsest"),
            body: body,
            tables: [table]
        )
    }

    private var body: [HTML] {
        pieces {
            site.heading(
                [.text(words("Methods"))],
                lead: [
                    .text(
                        words(
                            "Verdicts, subsets, thresholds, folding and lint rules are read out of the program that made the figures; formulas are written beside it. That a model answers for one culture through another is a hypothesis here, not a fact: CultureScope (arXiv 2508.08879) reports that low-resource cultures were less susceptible."
                        )
                    )
                ]
            )
            contents
            measures
            verdicts
            subsets
            policy
            definitions(
                "folding",
                words("Folding rules"),
                note: words(
                    "By these steps two writings of the same thing are made equal before they are compared. Each can be switched off, and every match says which it needed."
                ),
                site.methods.foldingRules
            )
            definitions(
                "lint",
                words("Lint rules"),
                note: words(
                    "What golds are looked through for before anything is measured; findings are counted beside the evidence."
                ),
                site.methods.lintRules
            )
            if !site.methods.lenses.isEmpty {
                definitions(
                    "lens-definitions",
                    words("Lenses"),
                    note: words(
                        "Further views on answers. They describe what a model writes, and none enters the findings."
                    ),
                    site.methods.lenses
                )
            }
            statistics
            element("p") {
                element("a", .href(LocalLink(file: .limits))) {
                    words("What no figure here can show")
                }
                " · "
                element("a", .href(LocalLink(file: .calibration))) {
                    words("What the whole instrument makes of respondents of known truth")
                }
            }
        }
    }

    private var contents: HTML {
        element("nav", .class("contents"), .set("aria-label", words("Sections"))) {
            element("ul") {
                for (anchor, title) in [
                    ("measures", words("Measures")), ("verdicts", words("Verdicts")),
                    ("subsets", words("Subsets")), ("thresholds", words("Thresholds")),
                    ("folding", words("Folding rules")), ("lint", words("Lint rules")),
                    ("statistics", words("Statistics")),
                ] {
                    element("li") {
                        element("a", .href(LocalLink(anchor: anchor))) { title }
                    }
                }
            }
        }
    }

    private var measures: HTML {
        element("section", .id("measures")) {
            element("h2") { words("Measures") }
            element("p", .class("soft")) {
                words(
                    "t is the target culture, p a declared proxy, q a placebo culture, c any culture; i counts items. Samples of one item are averaged first."
                )
            }
            for measure in measureDefinitions {
                element("div", .class("measure"), .id("m-\(measure.id)")) {
                    element("h3") { words(measure.name) }
                    element(
                        "div",
                        .class("formula"),
                        .set("role", "region"),
                        .set("tabindex", "0"),
                        .set("aria-label", words(measure.name))
                    ) { measure.formula.html }
                    element("p") { words(measure.meaning) }
                    element("p", .class("source")) { inEnglish(measure.source) }
                }
            }
        }
    }

    private var verdicts: HTML {
        element("section", .id("verdicts")) {
            element("h2") { words("Verdicts") }
            element("p", .class("soft")) {
                words(
                    "Every answer gets one for each target and declared proxy. Distinct, shared and mixed count as correct."
                )
            }
            element("dl", .class("words")) {
                for verdict in Verdict.allCases {
                    element("dt") {
                        "\(verdict.sign) "
                        words(verdict.term)
                    }
                    element("dd") { words(verdict.meaning) }
                }
            }
        }
    }

    private var subsets: HTML {
        element("section", .id("subsets")) {
            element("h2") { words("Subsets") }
            element("dl", .class("words")) {
                for subset in Subset.allCases {
                    element("dt") { words(subset.name) }
                    element("dd") { words(subset.meaning) }
                }
            }
        }
    }

    private var policy: HTML {
        element("section", .id("thresholds")) {
            element("h2") { words("Thresholds") }
            element("p", .class("soft")) {
                words("Fixed before any answer is seen, so that figures cannot be tuned.")
            }
            element("dl", .class("words")) {
                for threshold in thresholds {
                    element("dt") {
                        element("code") { threshold.name }
                        " "
                        element("b", .dir(.ltr)) { threshold.value }
                    }
                    element("dd") { words(threshold.meaning) }
                }
            }
        }
    }

    private func definitions(
        _ id: String,
        _ title: String,
        note: String,
        _ list: [SiteMethods.Definition]
    ) -> HTML {
        element("section", .id(id)) {
            element("h2") { title }
            element("p", .class("soft")) { note }
            element("dl", .class("words")) {
                for definition in list {
                    element("dt") { element("code") { definition.name } }
                    element("dd") {
                        words.own(definition.meaning)
                        if let detail = definition.detail {
                            " "
                            element("span", .class("soft")) { words.own(detail) }
                        }
                        if let source = definition.source {
                            element("p", .class("source")) { inEnglish(source) }
                        }
                    }
                }
            }
        }
    }

    private var statistics: HTML {
        element("section", .id("statistics")) {
            element("h2") { words("Statistics") }
            element("p", .class("soft")) {
                words(
                    "Each can be asked by name with data of your own. Where one has variants, the usual one stands here. What is undefined has a reason and no value."
                )
                " "
                element("code", .dir(.ltr)) { "palimpsest stats NAME --json" }
            }
            for metric in site.methods.metrics {
                element("div", .class("measure"), .id("s-\(slug(metric.name))")) {
                    element("h3") { element("code") { metric.name } }
                    if let formula = metricFormulas[metric.name] {
                        element(
                            "div",
                            .class("formula"),
                            .set("role", "region"),
                            .set("tabindex", "0"),
                            .set("aria-label", metric.name)
                        ) { formula.html }
                    }
                    element("p") { inEnglish(metric.meaning) }
                    if let detail = metric.detail {
                        element("p", .class("soft small")) { inEnglish(detail) }
                    }
                    if let source = metric.source {
                        element("p", .class("source")) { inEnglish(source) }
                    }
                }
            }
        }
    }

}

extension TableShape {
    /// The definitions of the methods page.
    static let definitions = TableShape(
        name: "definitions",
        meaning: Sentence("One definition in one row."),
        columns: [
            .words(Sentence("Kind"), .text("kind", Sentence("What is defined."))),
            .words(Sentence("Name"), .text("name", Sentence("Its name."))),
            .words(Sentence("Meaning"), .text("meaning", Sentence("What it is, in English."))),
            .words(
                Sentence("Formula or detail"),
                .text("detail", Sentence("The formula in TeX, the value, or what it takes."))
            ),
            .words(Sentence("Source"), .text("source", Sentence("Where it comes from."))),
        ]
    )
}

extension SiteTable {
    fileprivate mutating func add(
        _ kind: String,
        _ name: String,
        _ meaning: String,
        _ detail: String? = nil,
        _ source: String? = nil
    ) {
        add([
            .text(kind), .text(name), .text(meaning), SiteCell(DataValue(detail)),
            SiteCell(DataValue(source)),
        ])
    }
}
