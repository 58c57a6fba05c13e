import Evidence
import Vocabulary

extension ProbePackPage {
    var itemTable: SiteTable {
        var table = SiteTable(.items, words)
        for quality in pack.qualities {
            let asked = pack.asked[quality.item] ?? []
            let first = asked.first
            let (cell, value) = discrimination(quality.discrimination)
            table.add([
                SiteCell(
                    .text(quality.item),
                    html: [element("span", .class("id")) { isolated(quality.item) }]
                ),
                SiteCell(
                    DataValue(first?.asked.probe),
                    DataValue(first?.asked.facet),
                    html: [isolated(first?.asked.facet ?? "")]
                ),
                SiteCell(.integer(asked.count), html: [.text(words.number(asked.count))]),
                SiteCell(.integer(quality.n), html: [.text(words.number(quality.n))]),
                SiteCell(
                    .number(quality.right),
                    DataValue(quality.low),
                    DataValue(quality.high),
                    html: [
                        .text(
                            words.percentValue(quality.right)
                                + (words.percentInterval(quality.low, quality.high).map {
                                    " \($0)"
                                } ?? "")
                        )
                    ]
                ),
                SiteCell(
                    value.0,
                    value.1,
                    value.2,
                    DataValue(reason(quality.discrimination)?.english),
                    html: [cell]
                ),
            ])
        }
        return table
    }

    private func discrimination(
        _ found: ItemDiscrimination
    ) -> (HTML, (DataValue, DataValue, DataValue)) {
        guard case .correlation(let r, let low, let high, _) = found else {
            let why = reason(found).map { words($0) } ?? ""
            return (figure(nil, otherwise: why), (.missing, .missing, .missing))
        }
        let interval = words.interval(low, high, decimals: 2) ?? ""
        return (
            .text("\(words.signed(r, decimals: 2)) \(interval)"),
            (.number(r), .number(low), .number(high))
        )
    }

    private func reason(_ found: ItemDiscrimination) -> Sentence? {
        switch found {
        case .correlation: nil
        case .tooFew: Sentence("too few respondents with enough other items")
        case .sameForAll: Sentence("everybody has the same score on it")
        case .sameElsewhere: Sentence("everybody has the same score elsewhere")
        }
    }

    var suspectTable: SiteTable {
        var table = SiteTable(.suspects, words)
        for (entry, suspect) in pack.suspects {
            let asked = entry.items.questions[suspect.hint.question]
            let link = AuditLink(entry, item: suspect.item).link
            table.add([
                SiteCell(
                    .text(entry.pack.tag.rawValue),
                    html: [isolated(entry.pack.place)]
                        + (suspect.isSimulated ? [.text(" "), site.stamp] : [])
                ),
                SiteCell(
                    .text(suspect.hint.question),
                    html: [
                        element("a", .href(link)) {
                            element("span", .class("id")) { isolated(suspect.hint.question) }
                        }
                    ]
                ),
                SiteCell(
                    .text(asked?.gold ?? ""),
                    html: [isolated(asked?.gold ?? "", language: nil)]
                ),
                SiteCell(.text(suspect.example), html: [isolated(suspect.example)]),
                SiteCell(
                    .integer(suspect.hint.agreeing),
                    .integer(suspect.hint.respondents),
                    .number(suspect.hint.right),
                    html: [
                        .text(
                            words(
                                "{k} of {n}",
                                [
                                    "k": words.number(suspect.hint.agreeing),
                                    "n": words.number(suspect.hint.respondents),
                                ]
                            )
                        )
                    ]
                ),
                names(suspect.proxies, entry),
            ])
        }
        return table
    }

    private func names(_ proxies: [LocaleTag], _ entry: IndexEntry) -> SiteCell {
        SiteCell(
            .text(proxies.map(\.rawValue).joined(separator: " ")),
            html: proxies.enumerated().flatMap { i, tag in
                i == 0 ? [isolated(entry.name(tag))] : [.text(", "), isolated(entry.name(tag))]
            }
        )
    }

    var weakTable: SiteTable {
        var table = SiteTable(.weakGolds, words)
        for (entry, question, asked) in pack.weak {
            table.add([
                SiteCell(
                    .text(entry.pack.tag.rawValue),
                    html: [
                        element("a", .href(LocalLink(file: entry.page, anchor: "references"))) {
                            isolated(entry.pack.place)
                        }
                    ]
                ),
                SiteCell(
                    .text(question),
                    html: [element("span", .class("id")) { isolated(question) }]
                ),
                SiteCell(.text(asked.gold), html: [isolated(asked.gold)]),
                SiteCell(.text(asked.status.rawValue), html: [.text(words(asked.status.term))]),
                SiteCell(
                    DataValue(asked.invalid),
                    html: [asked.invalid.map { isolated(shortened($0, to: 120)) } ?? .text("")]
                ),
            ])
        }
        return table
    }

    var sameTable: SiteTable {
        var table = SiteTable(.sameGolds, words)
        for (entry, question, asked) in pack.coinciding {
            table.add([
                SiteCell(.text(entry.pack.tag.rawValue), html: [isolated(entry.pack.place)]),
                SiteCell(
                    .text(question),
                    html: [element("span", .class("id")) { isolated(question) }]
                ),
                SiteCell(.text(asked.gold), html: [isolated(asked.gold)]),
                names(asked.sameAs, entry),
            ])
        }
        return table
    }
}

private let localeColumn = SiteColumn.words(
    Sentence("Locale"),
    .text("target", Sentence("The target culture, a locale tag.")),
    look: "once"
)

private let questionColumn = SiteColumn.words(
    Sentence("Question"),
    .text("question", Sentence("The question."))
)

private let goldColumn = SiteColumn.words(
    Sentence("Gold"),
    .text("gold", Sentence("The target's first accepted answers."))
)

extension TableShape {
    /// The packs with counts.
    static let packs = TableShape(
        name: "packs",
        meaning: Sentence("One probe pack in one row."),
        columns: [
            .words(Sentence("Pack"), .text("pack", Sentence("The pack's name."))),
            .number(
                Sentence("Questions"),
                .integer("questions", Sentence("Questions with an answer about any locale."))
            ),
            .number(
                Sentence("Models and conditions"),
                .integer("respondents", Sentence("Models and conditions that answered."))
            ),
            .number(
                Sentence("Golds to look at"),
                .integer("suspects", Sentence("Golds that strong answers miss alike, by locale."))
            ),
            .number(
                Sentence("Weak golds"),
                .integer("weak", Sentence("Golds of weak status or not usable, by locale."))
            ),
            .number(
                Sentence("Same as a proxy"),
                .integer(
                    "same",
                    Sentence("Golds that hold a declared proxy's top answer, by locale.")
                )
            ),
        ]
    )

    /// The items with difficulty and discrimination.
    static let items = TableShape(
        name: "items",
        meaning: Sentence("One question over all locales in one row."),
        columns: [
            questionColumn,
            .words(
                Sentence("Facet"),
                .text("probe", Sentence("The probe it was made from.")),
                .text("facet", Sentence("The facet of culture it touches."))
            ),
            .number(
                Sentence("Locales"),
                .integer("locales", Sentence("Locales it was asked about."))
            ),
            .number(
                Sentence("n"),
                .integer("n", Sentence("Respondents: a model and condition about one locale."))
            ),
            .number(
                Sentence("Right %"),
                .number("right", Sentence("Difficulty: the mean share of right answers.")),
                .number("right_low", Sentence("The lower end of its 95 % interval.")),
                .number("right_high", Sentence("The upper end of its 95 % interval."))
            ),
            .number(
                Sentence("Discrimination"),
                .number(
                    "discrimination",
                    Sentence("Correlation with the respondent's share on all other items.")
                ),
                .number("discrimination_low", Sentence("The lower end of its 95 % interval.")),
                .number("discrimination_high", Sentence("The upper end of its 95 % interval.")),
                .text("because", Sentence("Why there is no discrimination; none if there is."))
            ),
        ]
    )

    /// The golds that strong answers miss alike.
    static let suspects = TableShape(
        name: "suspects",
        meaning: Sentence("One gold that strong answers miss alike in one row."),
        columns: [
            localeColumn, questionColumn, goldColumn,
            .words(
                Sentence("What they say"),
                .text("answer", Sentence("One of the answers that agree, shortened."))
            ),
            .number(
                Sentence("Agreeing"),
                .integer("agreeing", Sentence("Strong respondents that give that answer.")),
                .integer("strong", Sentence("Strong respondents looked at.")),
                .number("right", Sentence("Mean share of right answers among them."))
            ),
            .words(
                Sentence("Also gold of"),
                .text("proxies", Sentence("Declared proxies whose gold accepts it."))
            ),
        ]
    )

    /// The golds that do not enter the headline.
    static let weakGolds = TableShape(
        name: "weak-golds",
        meaning: Sentence("One gold of weak status, or one that may not be used, in one row."),
        columns: [
            localeColumn, questionColumn, goldColumn,
            .words(
                Sentence("Status"),
                .text("status", Sentence("How the gold came to be."))
            ),
            .words(
                Sentence("Not usable"),
                .text("invalid", Sentence("Why it may not be used at all; none if it may."))
            ),
        ]
    )

    /// The golds that hold a proxy's top answer.
    static let sameGolds = TableShape(
        name: "same-golds",
        meaning: Sentence("One gold that holds a declared proxy's top answer in one row."),
        columns: [
            localeColumn, questionColumn, goldColumn,
            .words(
                Sentence("Proxies"),
                .text("proxies", Sentence("Declared proxies whose top answer it holds."))
            ),
        ]
    )
}
