import Vocabulary

/// The measures that evidence rows name, with their meaning.
private let measures: [(name: String, meaning: String)] =
    Verdict.allCases.map { ($0.rawValue, "share of answers with this verdict") } + [
        ("correct", "share that is distinct, shared or mixed"),
        ("floor", "how often the proxy's top answer would be right for the target"),
        ("lift", "correct minus floor"),
        ("placebo", "mean leak towards the placebo cultures"),
        ("excess", "leak minus placebo, over items with a placebo"),
        (
            "matched",
            "the same on golds of equal size and answers about as common, which the test and the "
                + "finding are about"
        ),
        ("excess_clustered", "the same with the interval of whole probes drawn"),
        ("specific_leak", "share of leaks that few other cultures accept as well"),
        ("rank", "place of the proxy when all cultures are ordered by leak, from one"),
        ("mde", "smallest matched excess that such items would show with the stated power"),
        (
            "corrected_correct",
            "correct, of questions with an answer text, with the matcher's errors taken out by "
                + "people's labels"
        ),
        ("corrected_leak", "the same for leak"),
    ]

extension ExportTable {
    /// The estimates, one measure a row.
    public static let evidence = ExportTable(
        name: "evidence",
        meaning:
            "One measure of one model and condition for one target, proxy and subset of items.",
        key: [
            "suite", "model", "condition", "origin", "target", "proxy", "subset", "facet",
            "measure",
        ],
        columns: [
            ExportColumn("suite", "The body of questions.", required: true),
            ExportColumn("model", "The model's name as reports show it.", required: true),
            ExportColumn(
                "condition",
                "The condition the answers are counted under.",
                required: true
            ),
            originColumn,
        ] + pairColumns + [
            ExportColumn(
                "subset",
                "Which items count: all; those where the proxy's top answer is wrong for the target "
                    + "(informative); those with nothing in common (contrastive); all with golds cut to "
                    + "their top answer (equalised).",
                allowed: ["all", "informative", "contrastive", "equalised"],
                required: true
            ),
            ExportColumn("facet", "The facet of culture the row is about; none for all facets."),
            ExportColumn(
                "measure",
                "What is estimated: "
                    + measures.map { "\($0.name), \($0.meaning)" }.joined(separator: "; ") + ".",
                allowed: measures.map(\.name),
                required: true
            ),
            ExportColumn(
                "estimate",
                .number,
                unit: "share; for rank a place",
                "The estimate; none where it is not defined."
            ),
            ExportColumn("low", .number, unit: "as estimate", "The lower end of the interval."),
            ExportColumn("high", .number, unit: "as estimate", "The upper end of the interval."),
            ExportColumn(
                "level",
                .number,
                unit: "share",
                "The level of that interval, such as 0.95."
            ),
            ExportColumn(
                "adjusted_low",
                .number,
                unit: "as estimate",
                "The lower end of the interval adjusted for the family of tests; of matched only."
            ),
            ExportColumn(
                "adjusted_high",
                .number,
                unit: "as estimate",
                "The upper end of the interval adjusted for the family of tests; of matched only."
            ),
            ExportColumn(
                "adjusted_level",
                .number,
                unit: "share",
                "The level of the adjusted interval."
            ),
            ExportColumn(
                "p",
                .number,
                "The p-value of the exchange test: could the proxy change places with its placebos; of "
                    + "matched only."
            ),
            ExportColumn(
                "p_adjusted",
                .number,
                "The same after Holm's correction inside the family."
            ),
            ExportColumn("tests", .integer, "How many tests the adjustment answers for."),
            ExportColumn(
                "n",
                .integer,
                unit: "items",
                "Items the estimate rests on; samples of one item count as one.",
                required: true
            ),
            ExportColumn("interval_method", "How the intervals were found."),
            ExportColumn(
                "finding",
                "What may be said of the matched excess, on its row only: leans towards the proxy, away "
                    + "from it, indistinguishable from none, or too few items, placebos or leaks.",
                allowed: ["leans", "away", "indistinguishable", "tooFew"]
            ),
        ]
    )
}
