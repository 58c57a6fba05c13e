public import Vocabulary

/// How often the matcher calls an answer right that was given to another question.
public struct InstrumentCheck: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// The condition.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// Answers dealt to other questions of the same answer type.
    public var shuffled: Int
    /// The share of those that match the gold of the question they were dealt to.
    public var falsePositiveRate: Double?
    /// The lower end of the 95 % interval.
    public var low: Double?
    /// The upper end of the 95 % interval.
    public var high: Double?
    /// The same for each answer type, sorted; chance alone is a twelfth for months.
    public var types: [AnswerTypeCheck]

    /// Makes a check.
    public init(
        suite: String,
        model: String,
        condition: String,
        target: LocaleTag,
        shuffled: Int,
        falsePositiveRate: Double?,
        low: Double?,
        high: Double?,
        types: [AnswerTypeCheck] = []
    ) {
        self.suite = suite
        self.model = model
        self.condition = condition
        self.target = target
        self.shuffled = shuffled
        self.falsePositiveRate = falsePositiveRate
        self.low = low
        self.high = high
        self.types = types
    }
}

/// The shuffled-answer check of one answer type.
public struct AnswerTypeCheck: Sendable, Hashable, Codable {
    /// The answer type.
    public var answerType: AnswerType
    /// Answers dealt to other questions of this type.
    public var shuffled: Int
    /// The share of those that match.
    public var falsePositiveRate: Double?
    /// The lower end of the 95 % interval.
    public var low: Double?
    /// The upper end of the 95 % interval.
    public var high: Double?

    /// Makes the check of one answer type.
    public init(
        answerType: AnswerType,
        shuffled: Int,
        falsePositiveRate: Double?,
        low: Double?,
        high: Double?
    ) {
        self.answerType = answerType
        self.shuffled = shuffled
        self.falsePositiveRate = falsePositiveRate
        self.low = low
        self.high = high
    }
}
