import Evidence
import Vocabulary

extension LocaleTable {
    /// The proxies of the locale pack.
    static let proxies = LocaleTable(
        "proxies",
        Sentence("Declared proxies"),
        [.proxy, .text("name", Sentence("What pages call it.")), .kind, .because]
    ) { page, file in
        for proxy in page.report.pack.proxies {
            file.text(proxy.tag)
            file.text(page.report.name(proxy.tag))
            file.name(proxy.kind)
            file.text(proxy.reason)
        }
    }

    /// What was asked of whom.
    static let asked = LocaleTable(
        "asked",
        Sentence("What was asked"),
        group + [
            .framing, .items, .answers,
            .integer("samples", Sentence("The most answers that one item has.")),
            .integer("failures", Sentence("Answers asked for in vain; counted as uncodable.")),
        ]
    ) { page, file in
        for row in page.census.rows {
            file.group(row.suite, row.model, row.origin, row.condition)
            file.name(row.framing)
            file.integers(row.items, row.answers, row.samples, row.failures)
        }
    }

    /// What has no figure.
    static let leftOut = LocaleTable(
        "left-out",
        Sentence("What could not be measured, and why"),
        group + [
            .text("reason", Sentence("Why there is no figure, by its name in the evidence.")),
            .count, .proxy, .subset,
        ]
    ) { page, file in
        for one in page.report.evidence.leftOut {
            file.group(one.suite, one.model, one.origin, one.condition)
            file.name(one.reason)
            file.integers(one.count)
            file.text(one.proxy)
            file.text(one.subset?.rawValue)
        }
    }

    /// Every figure of every proxy and subset.
    static let figures = LocaleTable(
        "figures",
        Sentence("All figures by proxy and subset"),
        figureFields
    ) { page, file in
        for row in page.report.evidence.rows { file.figures(row) }
    }

    private static let figureFields: [DataField] = [
        group, [.proxy, .subset, .n], excess,
        estimate(
            "matched",
            Sentence(
                "The excess on golds of equal size and answers about as common, which findings are told from."
            )
        ),
        [
            .number(
                "adjusted_low",
                Sentence("The lower end of its interval, adjusted for the family of tests.")
            ),
            .number(
                "adjusted_high",
                Sentence("The upper end of its interval, adjusted for the family of tests.")
            ),
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
            ),
            .p,
            .number(
                "p_adjusted",
                Sentence("The p-value of the exchange test after Holm's correction.")
            ),
        ],
        estimate(
            "clustered",
            Sentence("The excess with whole probes drawn in place of single questions.")
        ),
        [
            .number("mde", Sentence("The smallest matched excess shown with 80 % power, a share.")),
            .number("rank", Sentence("The place of the proxy among all cultures by leak.")),
            .integer("cultures", Sentence("Cultures that are ordered by leak.")), .leak,
            .number("leak_low", Sentence("The lower end of its 95 % interval.")),
            .number("leak_high", Sentence("The upper end of its 95 % interval.")),
            .number(
                "specific_leak",
                Sentence("The leak that at most two of the other cultures accept as well.")
            ),
            .placebo, .integer("placebos", Sentence("Placebo cultures compared with.")), .correct,
            .number("correct_low", Sentence("The lower end of its 95 % interval.")),
            .number("correct_high", Sentence("The upper end of its 95 % interval.")), .floor,
            .number("lift", Sentence("Accuracy minus floor.")),
        ],
        correctVerdicts,
        [
            .number("other", Sentence("Share of answers that match neither.")),
            .number("refused", Sentence("Share of answers that decline.")),
            .number("uncodable", Verdict.uncodable.meaning),
            .text("finding", Sentence("What may be said of the matched excess.")),
        ],
    ].flatMap(\.self)

    /// The leak to each culture, proxies and placebos.
    static let cultures = LocaleTable(
        "cultures",
        Sentence("Excess leak by culture"),
        group + [.text("culture", Sentence("The culture, a locale tag.")), .kind, .n, .leak]
            + excess
    ) { page, file in
        let origins = page.originsByModel
        for leak in page.report.evidence.cultures {
            file.group(leak.suite, leak.model, leak.origin ?? origins[leak.model], leak.condition)
            file.text(leak.culture)
            file.text(leak.kind?.rawValue)
            file.integers(leak.n)
            file.numbers(leak.leak, leak.excess, leak.low, leak.high)
        }
    }

    /// The same figures by facet.
    static let facets = LocaleTable(
        "facets",
        Sentence("Facets"),
        group + [.facet, .proxy, .n, .correct, .floor] + correctVerdicts + [.leak, .placebo]
            + excess
            + estimate("pooled", Sentence("The excess drawn towards that of the other facets."))
    ) { page, file in
        let origins = page.originsByModel
        for row in page.report.evidence.facets {
            file.group(row.suite, row.model, row.origin ?? origins[row.model], row.condition)
            file.text(row.facet)
            file.text(row.proxy)
            file.integers(row.n)
            let shares = row.shares
            file.numbers(shares.correct, row.floor, shares.distinct, shares.shared, shares.mixed)
            file.numbers(shares.leak, row.placebo, row.excess, row.low, row.high)
            file.estimate(row.partialPooling?.excess)
        }
    }

    /// All items under every condition of models with several.
    static let framings = LocaleTable(
        "framings",
        Sentence("Framings side by side"),
        group + [.proxy, .n, .correct, .leak] + excess
    ) { page, file in
        let framed = Set(page.framedModels)
        for row in page.report.evidence.rows where row.subset == .all {
            let side = LocalePage.FramedModel(suite: row.suite, model: row.model)
            guard framed.contains(side) else { continue }
            file.group(row.suite, row.model, row.origin, row.condition)
            file.text(row.proxy)
            file.integers(row.n)
            file.numbers(row.shares.correct, row.shares.leak)
            file.numbers(row.excess, row.excessLow, row.excessHigh)
        }
    }
}

extension TableFile {
    fileprivate mutating func figures(_ row: EvidenceRow) {
        group(row.suite, row.model, row.origin, row.condition)
        text(row.proxy)
        name(row.subset)
        integers(row.n)
        numbers(row.excess, row.excessLow, row.excessHigh)
        estimate(row.matched)
        numbers(row.adjustedLow, row.adjustedHigh, row.placeboLow, row.placeboHigh)
        numbers(row.p, row.pAdjusted)
        estimate(row.clustered)
        numbers(row.mde, row.rank)
        integers(row.cultures)
        numbers(row.shares.leak, row.leak?.low, row.leak?.high, row.specificLeak, row.placebo)
        integers(row.placebos)
        numbers(row.shares.correct, row.correct?.low, row.correct?.high, row.floor, row.lift)
        numbers(row.shares.distinct, row.shares.shared, row.shares.mixed)
        numbers(row.shares.other, row.shares.refused, row.shares.uncodable)
        name(row.finding)
    }
}

extension LocalePage {
    /// Where the answers of each model come from.
    var originsByModel: [String: AnswerOrigin] {
        let known =
            census.rows.map { ($0.model, $0.origin) }
            + report.evidence.rows.map { ($0.model, $0.origin) }
        return Dictionary(known) { first, _ in first }
    }
}
