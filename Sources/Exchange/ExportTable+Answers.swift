import Vocabulary

/// The columns that name an answer in every table.
let answerKey: [ExportColumn] = [
    ExportColumn("model", "The model's name as reports show it.", required: true),
    ExportColumn(
        "condition",
        "The condition the answer is counted under: the framing and turn, or a recording's name.",
        required: true
    ),
    ExportColumn("item", "The prompt's identifier.", required: true),
    ExportColumn(
        "sample",
        .integer,
        "Which sample of the item this is, counted from zero.",
        required: true
    ),
]

let originColumn = ExportColumn(
    "origin",
    "Where the answer comes from.",
    allowed: [AnswerOrigin.live, .recorded, .simulated].map(\.rawValue),
    required: true
)

extension ExportTable {
    /// The answers as they were given.
    public static let answers = ExportTable(
        name: "answers",
        meaning: "One reply of one model to one item.",
        key: answerKey.map(\.name),
        columns: answerKey + [
            originColumn,
            ExportColumn("question", "The question that the item asks."),
            ExportColumn("locale", "The culture the item is about; none if it names no real one."),
            ExportColumn("language", "The language of the prompt, a BCP 47 tag."),
            ExportColumn("prompt", "The text that was sent."),
            ExportColumn("text", "What the model said; empty when there is no answer."),
            ExportColumn("failure", "Why there is no answer, a stable name; none if there is one."),
            ExportColumn("truncated", .flag, "Whether the model stopped at its length limit."),
            ExportColumn("reasoning", "What the model wrote for itself before it answered."),
            ExportColumn("prompt_tokens", .integer, unit: "tokens", "Tokens sent."),
            ExportColumn("completion_tokens", .integer, unit: "tokens", "Tokens received."),
            ExportColumn(
                "logprob",
                .number,
                unit: "nats",
                "The natural logarithm of the probability of the whole answer."
            ),
            ExportColumn(
                "seconds",
                .number,
                unit: "s",
                "The time from sending the request to the last byte of the reply."
            ),
            ExportColumn("received_at", "When the reply came, ISO 8601 in UTC."),
        ]
    )
}
