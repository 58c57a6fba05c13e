/// The sections of the table of further measures, with what a row of each is about.
private let sections: [(name: String, meaning: String)] = [
    ("direction", "same answers about target and proxy where their golds share nothing"),
    ("conditional_leak", "leaks where the model is right when asked about the proxy itself"),
    ("default_pull", "answers that are the model's unmarked one and wrong for the target"),
    ("default_attribution", "unmarked answers right for a culture, against the mean of all"),
    ("proxy_mass", "samples that leak beside a right modal answer"),
    ("flip", "leaks under another prompt, or order of options, where the modal answer is right"),
    ("recall_gap", "free answers that leak where the modal choice among options is right"),
    ("markers", "names of the proxy in texts about the target, per 100 marked entities"),
    ("slice", "a part of the questions that enters no family of tests"),
    ("pooled_facet", "the excess of a facet drawn towards the other facets"),
    ("comparison", "the difference of two models on the same questions"),
    ("position", "how often each place of a list of options was chosen"),
    ("family", "the headline test among those of all models and locales"),
    (
        "asymmetry",
        "which way two cultures are taken for each other; the interval is that of chance"
    ),
]

extension ExportTable {
    /// Estimates beside the headline, one measure a row.
    public static let further = ExportTable(
        name: "further",
        meaning: "One measure beside the headline, of one model, condition and target.",
        key: [
            "section", "suite", "model", "origin", "other_model", "condition", "other_condition",
            "target", "proxy", "part", "measure",
        ],
        columns: [
            ExportColumn(
                "section",
                "What the row is about: "
                    + sections.map { "\($0.name), \($0.meaning)" }.joined(separator: "; ") + ".",
                allowed: sections.map(\.name),
                required: true
            ),
            ExportColumn("suite", "The body of questions.", required: true),
            ExportColumn("model", "The model's name as reports show it.", required: true),
            originColumn,
            ExportColumn("other_model", "The model it is compared with; none elsewhere."),
            ExportColumn(
                "condition",
                "The condition the answers are counted under.",
                required: true
            ),
            ExportColumn("other_condition", "The condition of the answers they are held against."),
            ExportColumn("target", "The culture asked about, a locale tag.", required: true),
            ExportColumn("proxy", "The culture it may be mistaken for; none where none is meant."),
            ExportColumn("part", "The part of the questions, the facet, or the place in a list."),
            ExportColumn(
                "measure",
                "What is estimated: share; placebo, the same for placebo cultures; excess, that of "
                    + "golds of equal size; a count or share named by the section.",
                required: true
            ),
            ExportColumn(
                "estimate",
                .number,
                unit: "share; for markers a number per 100 entities",
                "The estimate; none where it is not defined."
            ),
            ExportColumn("low", .number, unit: "as estimate", "The lower end of the interval."),
            ExportColumn("high", .number, unit: "as estimate", "The upper end of the interval."),
            ExportColumn(
                "n",
                .integer,
                unit: "questions",
                "Questions the estimate rests on; samples of one question count as one."
            ),
            ExportColumn("interval_method", "How the interval was found."),
            ExportColumn("p", .number, "The p-value of the section's test, if it has one."),
            ExportColumn("reason", "Why there is no interval; none where there is one."),
        ]
    )

    /// The cells of the flattening matrices.
    public static let matrix = ExportTable(
        name: "matrix",
        meaning:
            "One cell of a flattening matrix: wrong answers about a target that hit one culture.",
        key: ["suite", "model", "condition", "origin", "form", "target", "culture"],
        columns: [
            ExportColumn("suite", "The body of questions.", required: true),
            ExportColumn("model", "The model's name as reports show it.", required: true),
            ExportColumn(
                "condition",
                "The condition the answers are counted under.",
                required: true
            ),
            originColumn,
            ExportColumn(
                "form",
                "Whether answers were free or options were chosen.",
                allowed: ["free", "choice"],
                required: true
            ),
            ExportColumn("target", "The culture asked about, a locale tag.", required: true),
            ExportColumn("culture", "The culture that was hit, a locale tag.", required: true),
            ExportColumn(
                "observed",
                .integer,
                unit: "questions",
                "Wrong modal answers that hit this culture alone.",
                required: true
            ),
            ExportColumn(
                "offered",
                .integer,
                unit: "questions or options",
                "How often that was possible: both have golds, or its option was offered.",
                required: true
            ),
            ExportColumn(
                "expected",
                .number,
                unit: "questions",
                "What row and column totals, and offers of options, lead to expect.",
                required: true
            ),
            ExportColumn(
                "residual",
                .number,
                "The standardised Pearson residual; none where nothing could vary."
            ),
        ]
    )
}
