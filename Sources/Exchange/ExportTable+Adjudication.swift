import Vocabulary

extension ExportTable {
    /// What people said of answers in hand-check samples.
    public static let labels = ExportTable(
        name: "labels",
        meaning: "What one rater said of one answer in a hand-check sample.",
        key: ["unit", "rater"],
        columns: [
            ExportColumn("unit", "The name of the row in the rater's sheet.", required: true),
            ExportColumn("rater", "The rater's name, as given at import.", required: true),
            ExportColumn("sample_uid", "The hand-check sample it was drawn in.", required: true),
        ] + answerKey + [
            ExportColumn("target", "The culture asked about, a locale tag.", required: true),
            ExportColumn("proxy", "The culture whose golds stood beside.", required: true),
            ExportColumn("language", "The language of the prompt, a BCP 47 tag.", required: true),
            ExportColumn(
                "verdict",
                "What the matcher said when the sample was drawn.",
                allowed: Verdict.allCases.map(\.rawValue),
                required: true
            ),
            ExportColumn(
                "label",
                "What the rater says: right for the target only, for the proxy only, for both, for "
                    + "neither, no answer given, or cannot tell.",
                allowed: AdjudicationLabel.allCases.map(\.rawValue),
                required: true
            ),
            ExportColumn("note", "What the rater noted."),
            ExportColumn(
                "population",
                .integer,
                unit: "answers",
                "How many answers the stratum held; with `drawn` the weight of the row.",
                required: true
            ),
            ExportColumn(
                "drawn",
                .integer,
                unit: "answers",
                "How many of them were drawn.",
                required: true
            ),
        ]
    )

    /// What judge models replied when asked whether an answer and an accepted meaning are the same.
    public static let judge = ExportTable(
        name: "judge",
        meaning: "What one judge model says of one answer and one accepted meaning.",
        key: ["judge", "model", "condition", "item", "sample", "culture", "cluster", "request"],
        columns: [
            ExportColumn("judge", "The name of the judge model.", required: true),
            ExportColumn(
                "judge_origin",
                "Where the judge's replies come from.",
                allowed: [AnswerOrigin.live, .recorded, .simulated].map(\.rawValue),
                required: true
            ),
        ] + answerKey + [
            ExportColumn("target", "The culture asked about, a locale tag.", required: true),
            ExportColumn("culture", "Whose meaning it is, a locale tag.", required: true),
            ExportColumn(
                "cluster",
                .integer,
                "The place of the meaning in that culture's golds, counted from zero.",
                required: true
            ),
            ExportColumn("request", "The digest of the request.", required: true),
            ExportColumn(
                "equivalence",
                "Whether answer and meaning name the same thing; none without a reply.",
                allowed: Equivalence.allCases.map(\.rawValue)
            ),
            ExportColumn("reply", "What the judge said; none without a reply."),
            ExportColumn("failure", "Why there is no reply, a stable name; none if there is one."),
        ]
    )
}
