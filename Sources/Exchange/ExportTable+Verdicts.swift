import Vocabulary

/// The columns that name a target and a proxy.
let pairColumns: [ExportColumn] = [
    ExportColumn("target", "The culture asked about, a locale tag.", required: true),
    ExportColumn("proxy", "The culture it may be mistaken for, a locale tag.", required: true),
    ExportColumn(
        "kind",
        "Why the proxy was declared, such as a former ruler or a large neighbour."
    ),
]

extension ExportTable {
    /// The verdicts on answers, one for each declared proxy.
    public static let verdicts = ExportTable(
        name: "verdicts",
        meaning: "The verdict on one answer for one target and proxy.",
        key: answerKey.map(\.name) + ["target", "proxy"],
        columns: answerKey + [originColumn] + framingColumns + pairColumns + [
            ExportColumn("suite", "The body of questions."),
            ExportColumn("question", "The question that the item asks."),
            ExportColumn("facet", "The facet of culture the question touches."),
            ExportColumn("answer_type", "How answers to the question are compared."),
            ExportColumn(
                "verdict",
                "What the answer is: right for the target only (distinct), for both (shared), a thing "
                    + "of each (mixed), for the proxy only (leak), for neither (other), not given "
                    + "(refused), or not to be judged (uncodable).",
                allowed: Verdict.allCases.map(\.rawValue),
                required: true
            ),
            ExportColumn(
                "correct",
                .flag,
                "Whether the answer is right for the target: distinct, shared or mixed.",
                required: true
            ),
            ExportColumn("because", "The rule or cause behind a refused or uncodable outcome."),
            ExportColumn(
                "excluded",
                "The admission rule that keeps the item or pair out of the headline, or no-gold where "
                    + "target or proxy has no gold that may be used; none if the row counts."
            ),
            ExportColumn("target_match", "The target's wording that the answer holds, if any."),
            ExportColumn(
                "target_spans",
                unit: "UTF-8 bytes",
                "Where the target's wordings stand in the answer: start-end pairs from zero, the end "
                    + "not included, parted by spaces."
            ),
            ExportColumn("proxy_match", "The proxy's wording that the answer holds, if any."),
            ExportColumn(
                "proxy_spans",
                unit: "UTF-8 bytes",
                "The same for the proxy; for a leak, where the leak stands."
            ),
        ]
    )
}
