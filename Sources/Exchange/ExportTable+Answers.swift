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

/// The columns that tell how an item speaks of its culture, by which readers choose what they count.
let framingColumns: [ExportColumn] = [
    ExportColumn(
        "framing",
        "How the item speaks of the culture; findings rest on marked and native ones only.",
        allowed: Framing.allCases.map(\.rawValue),
        required: true
    ),
    ExportColumn(
        "turn",
        .integer,
        "Which turn of its conversation the item is, counted from one.",
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
        columns: answerKey + [originColumn] + framingColumns + [
            ExportColumn("question", "The question that the item asks."),
            ExportColumn("pack", "The pack the question belongs to."),
            ExportColumn("suite", "The body of questions it is counted with."),
            ExportColumn("facet", "The facet of culture the question touches."),
            ExportColumn("locale", "The culture the item is about; none if it names no real one."),
            ExportColumn("language", "The language of the prompt, a BCP 47 tag."),
            ExportColumn("prompt", "The text that was sent."),
            ExportColumn("text", "What the model said; none if there is no answer."),
            ExportColumn("failure", "Why there is no answer, a stable name; none if there is one."),
            ExportColumn("failure_message", "The failure in words, if the endpoint gave any."),
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
            ExportColumn(
                "attempts",
                .integer,
                "How often the request was sent; zero for recordings and copies."
            ),
            ExportColumn(
                "reused",
                .flag,
                "Whether it was copied from the answer to an identical request and cost nothing."
            ),
            ExportColumn("run", .integer, "The number of the run or import that brought it."),
            ExportColumn("received_at", "When the reply came, ISO 8601 in UTC."),
            ExportColumn("raw", "The endpoint's whole reply; only with --raw."),
        ]
    )
}
