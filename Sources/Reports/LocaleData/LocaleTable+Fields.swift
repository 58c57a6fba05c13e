import Vocabulary

extension LocaleTable {
    /// The columns that tell whose answers a row is about.
    static let group: [DataField] = [.suite, .model, .origin, .condition]

    /// A number and the ends of its 95 % interval.
    static func estimate(_ name: String, _ meaning: Sentence) -> [DataField] {
        [
            .number(name, meaning),
            .number("\(name)_low", Sentence("The lower end of its 95 % interval.")),
            .number("\(name)_high", Sentence("The upper end of its 95 % interval.")),
        ]
    }

    /// The excess with its interval.
    static let excess = estimate(
        "excess",
        Sentence("Leak minus the mean leak to placebos, a share.")
    )

    /// The shares of correct verdicts.
    static let correctVerdicts: [DataField] = [
        .number("distinct", Verdict.distinct.meaning), .number("shared", Verdict.shared.meaning),
        .number("mixed", Verdict.mixed.meaning),
    ]
}

extension DataField {
    static let group = integer(
        "group",
        Sentence("The place among the groups, which have suite, model, origin and condition.")
    )
    static let suite = text("suite", Sentence("The body of questions."))
    static let model = text("model", Sentence("The model's name."))
    static let origin = text("origin", Sentence("Where the answers come from."))
    static let condition = text(
        "condition",
        Sentence("The condition the answers are counted under.")
    )
    static let otherCondition = text(
        "other_condition",
        Sentence("The condition of the model's other answers; none where it is the same one.")
    )
    static let framing = text("framing", Sentence("How the questions speak of the place."))
    static let proxy = text("proxy", Sentence("The declared proxy, a locale tag."))
    static let kind = text("kind", Sentence("Why it was declared."))
    static let subset = text("subset", Sentence("Which items count."))
    static let facet = text("facet", Sentence("The facet of culture it touches."))
    static let n = integer(
        "n",
        Sentence("Items, questions or answers that the row rests on; samples of one item are one.")
    )
    static let leak = number(
        "leak",
        Sentence(
            "Share of answers that match the gold of this proxy or culture, and not the target's."
        )
    )
    static let placebo = number("placebo", Sentence("Mean leak to the placebo cultures."))
    static let correct = number("correct", Sentence("Share that is distinct, shared or mixed."))
    static let floor = number(
        "floor",
        Sentence("How often the proxy's top answer would be right.")
    )
    static let items = integer("items", Sentence("Items with an answer."))
    static let answers = integer("answers", Sentence("How many answers there are."))
    static let measure = text("measure", Sentence("What is measured, by its name in the evidence."))
    static let p = number("p", Sentence("The p-value of the measure's test, not adjusted."))
    static let placeboShare = number(
        "placebo_share",
        Sentence("The same of placebos or of all cultures, on the same questions.")
    )
    static let count = integer(
        "count",
        Sentence("How many questions, cultures or models are meant.")
    )
    static let rule = text("rule", Sentence("The rule's name."))
    static let because = text("because", Sentence("The reason, in words."))
    static let source = text("source", Sentence("Where it comes from."))
    static let version = text("version", Sentence("Its version, if it states one."))
}
