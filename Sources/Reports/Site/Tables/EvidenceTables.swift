import Evidence
import Vocabulary

extension TableShape {
    /// Every figure of the evidence, one proxy and subset a row.
    static let evidence = TableShape(
        name: "evidence",
        meaning: Sentence("One model, condition, target and declared proxy in one row."),
        columns: [
            .words(
                Sentence("Locale"),
                .text("target", Sentence("The target culture, a locale tag.")),
                look: "once"
            ),
            .words(
                Sentence("Model"),
                .text("model", Sentence("The model's name.")),
                .text("origin", Sentence("Where the answers come from.")),
                look: "once"
            ),
            .words(
                Sentence("Condition"),
                .text("condition", Sentence("The condition the answers are counted under.")),
                .text("suite", Sentence("The body of questions."))
            ),
            .words(
                Sentence("Proxy"),
                .text("proxy", Sentence("The declared proxy, a locale tag.")),
                .text("kind", Sentence("Why it was declared.")),
                look: "once"
            ),
            .words(Sentence("Subset"), .text("subset", Sentence("Which items count."))),
            .number(
                Sentence("n"),
                .integer("n", Sentence("Items valid for both; samples of one item count as one."))
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
            .number(
                Sentence("Matched"),
                .number(
                    "matched",
                    Sentence(
                        "The excess on golds of equal size and answers about as common, which findings are told from."
                    )
                ),
                .number(
                    "matched_low",
                    Sentence("The lower end of its interval, not adjusted.")
                ),
                .number(
                    "matched_high",
                    Sentence("The upper end of its interval, not adjusted.")
                ),
                .integer("matched_n", Sentence("Items that it is the mean over."))
            ),
            .number(
                Sentence("Adjusted interval"),
                .number(
                    "adjusted_low",
                    Sentence("The lower end of its interval, adjusted for the family of tests.")
                ),
                .number(
                    "adjusted_high",
                    Sentence("The upper end of its interval, adjusted for the family of tests.")
                )
            ),
            .number(
                Sentence("Placebos, matched"),
                .number(
                    "placebo_low",
                    Sentence(
                        "The least excess of a placebo on golds of equal size and answers about as common."
                    )
                ),
                .number(
                    "placebo_high",
                    Sentence(
                        "The largest excess of a placebo on golds of equal size and answers about as common."
                    )
                )
            ),
            .number(
                Sentence("p adjusted"),
                .number(
                    "p_adjusted",
                    Sentence("The p-value of the exchange test after Holm's correction.")
                ),
                .number("p", Sentence("The p-value of the exchange test before it."))
            ),
            .number(
                Sentence("Detectable"),
                .number(
                    "mde",
                    Sentence("The smallest matched excess shown with 80 % power, a share.")
                )
            ),
            .number(
                Sentence("Leak"),
                .number("leak", Sentence("Share of answers right for the proxy only."))
            ),
            .number(
                Sentence("Placebo leak"),
                .number("placebo", Sentence("Mean leak to the placebo cultures."))
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
                Sentence("Other"),
                .number("other", Sentence("Share of answers that match neither."))
            ),
            .number(
                Sentence("Refused"),
                .number("refused", Sentence("Share of answers that decline."))
            ),
            .words(
                Sentence("Finding"),
                .text("finding", Sentence("What may be said of the matched excess."))
            ),
        ]
    )
}

extension SiteTable {
    /// Adds a row of evidence about one locale.
    mutating func add(_ row: EvidenceRow, of entry: IndexEntry, site: SiteInput) {
        let words = words
        func share(_ value: Double?, _ text: String? = nil) -> SiteCell {
            SiteCell(
                DataValue(value),
                html: [
                    figure(value.map { words.percentValue($0) }, otherwise: words("not defined"))
                ]
            )
        }
        func interval(_ low: Double?, _ high: Double?) -> SiteCell {
            SiteCell(
                DataValue(low),
                DataValue(high),
                html: [
                    figure(
                        words.interval(low, high),
                        otherwise: words("too few items, placebos or leaks for an interval")
                    )
                ]
            )
        }
        add([
            SiteCell(
                .text(row.target.rawValue),
                html: [
                    element("a", .href(LocalLink(file: entry.page))) {
                        isolated(entry.pack.place)
                    }
                ]
            ),
            SiteCell(
                .text(row.model),
                .text(row.origin.rawValue),
                html: site.name(ofModel: row.model)
            ),
            SiteCell(
                .text(row.condition),
                .text(row.suite),
                html: [isolated(row.condition), .text(", "), isolated(row.suite)]
            ),
            SiteCell(
                .text(row.proxy.rawValue),
                .text(row.kind.rawValue),
                html: [isolated(entry.name(row.proxy))]
            ),
            SiteCell(.text(row.subset.rawValue), html: [.text(words(row.subset.name))]),
            SiteCell(.integer(row.n), html: [.text(words.number(row.n))]),
            SiteCell(
                DataValue(row.excess),
                html: [figure(row.excess.map(words.points), otherwise: words("not defined"))]
            ),
            interval(row.excessLow, row.excessHigh),
            SiteCell(
                DataValue(row.matched?.value),
                DataValue(row.matched?.low),
                DataValue(row.matched?.high),
                row.matched.map { DataValue.integer($0.n) } ?? .missing,
                html: [
                    figure(
                        row.matched.map { words.points($0.value) },
                        otherwise: words("not defined")
                    )
                ]
            ),
            interval(row.adjustedLow, row.adjustedHigh),
            interval(row.placeboLow, row.placeboHigh),
            SiteCell(
                DataValue(row.pAdjusted),
                DataValue(row.p),
                html: [
                    figure(row.pAdjusted.map(words.probability), otherwise: words("not defined"))
                ]
            ),
            share(row.mde), share(row.shares.leak), share(row.placebo),
            share(row.shares.correct), share(row.floor), share(row.shares.other),
            share(row.shares.refused),
            SiteCell(.text(row.finding.rawValue), html: [.text(words(row.finding.name))]),
        ])
    }
}

extension Subset {
    /// What pages call the subset.
    var name: Sentence {
        switch self {
        case .all: Sentence("all")
        case .informative: Sentence("informative")
        case .contrastive: Sentence("contrastive")
        case .equalised: Sentence("equalised")
        }
    }

    /// Which items it counts.
    var meaning: Sentence {
        switch self {
        case .all: Sentence("Every item with usable golds of both target and proxy.")
        case .informative:
            Sentence("Only items where the proxy's top answer is wrong for the target.")
        case .contrastive: Sentence("Only items where the two golds share nothing.")
        case .equalised:
            Sentence(
                "Every item, each gold cut to its top answer, so that a culture with longer lists has no advantage."
            )
        }
    }
}

extension Finding {
    /// The finding in a few words.
    var name: Sentence {
        switch self {
        case .leans: Sentence("leans to the proxy beyond chance overlap")
        case .away: Sentence("matches the proxy less often than chance overlap would")
        case .indistinguishable: Sentence("not distinguishable from chance overlap")
        case .tooFew: Sentence("too few items, placebos or leaks to tell")
        }
    }

    /// A sign that tells it apart without colour.
    var sign: String {
        switch self {
        case .leans: "◆"
        case .away: "▽"
        case .indistinguishable: "○"
        case .tooFew: "–"
        }
    }
}

extension Verdict {
    /// When an answer gets the verdict.
    var meaning: Sentence {
        switch self {
        case .distinct: Sentence("Matches the target's gold and nothing of the proxy's. Correct.")
        case .shared:
            Sentence("Everything it matches is in both golds. Correct, and tells nothing apart.")
        case .mixed:
            Sentence(
                "Names something of the target only and something of the proxy only. Correct."
            )
        case .leak: Sentence("Matches the proxy's gold and nothing of the target's.")
        case .other: Sentence("Matches neither.")
        case .refused: Sentence("Empty, a refusal, “I don't know”, or that nothing applies.")
        case .uncodable:
            Sentence(
                "Cannot be judged: wrong script, cut off, provider error. Counted, never dropped."
            )
        }
    }
}
