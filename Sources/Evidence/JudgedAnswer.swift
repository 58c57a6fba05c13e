public import Vocabulary

/// One answer with everything the estimates need to know about it.
public struct JudgedAnswer: Sendable, Hashable {
    /// The question it answers, the unit that is resampled.
    public var question: String
    /// The body of questions.
    public var suite: String
    /// The facet of culture the question touches.
    public var facet: String
    /// How answers to it are compared.
    public var answerType: AnswerType
    /// The culture the question was asked about.
    public var target: LocaleTag
    /// The model's name.
    public var model: String
    /// Where the answer comes from.
    public var origin: AnswerOrigin
    /// The condition it is counted under.
    public var condition: String
    /// Which sample of the item this is, from zero.
    public var sample: Int
    /// What it matched.
    public var judgement: Judgement
    /// The reasons for which its item, or a pair, stays out.
    public var exclusions: [Exclusion]

    /// Joins an answer's judgement with what is known about its question.
    public init(
        question: String,
        suite: String,
        facet: String,
        answerType: AnswerType,
        target: LocaleTag,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        sample: Int,
        judgement: Judgement,
        exclusions: [Exclusion] = []
    ) {
        self.question = question
        self.suite = suite
        self.facet = facet
        self.answerType = answerType
        self.target = target
        self.model = model
        self.origin = origin
        self.condition = condition
        self.sample = sample
        self.judgement = judgement
        self.exclusions = exclusions
    }
}

/// One answer dealt to another question of the same answer type.
public struct ShuffledAnswer: Sendable, Hashable {
    /// The model's name.
    public var model: String
    /// The body of questions.
    public var suite: String
    /// The condition it is counted under.
    public var condition: String
    /// The answer type of both questions.
    public var answerType: AnswerType
    /// Whether the matcher calls it right for the target on the question it was dealt to.
    public var accepted: Bool

    /// Makes a dealt answer.
    public init(
        model: String,
        suite: String,
        condition: String,
        answerType: AnswerType,
        accepted: Bool
    ) {
        self.model = model
        self.suite = suite
        self.condition = condition
        self.answerType = answerType
        self.accepted = accepted
    }
}
