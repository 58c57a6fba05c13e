public import Vocabulary

/// One answer with its text, its judgement and how it was asked for.
public struct LensAnswer: Sendable, Hashable {
    /// The item: one prompt.
    public var item: String
    /// The question, the unit that is resampled.
    public var question: String
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answer comes from.
    public var origin: AnswerOrigin
    /// The condition it is counted under.
    public var condition: String
    /// The culture asked about, or none for prompts that name none.
    public var target: LocaleTag?
    /// The language of the prompt.
    public var language: String
    /// Which sample of the item this is, from zero.
    public var sample: Int
    /// What the model said.
    public var text: String
    /// Whether it is right for the target; none where nobody can say.
    ///
    /// None without a target or a usable gold, and for answers that cannot be coded.
    public var isRight: Bool?
    /// The class of answers that mean the same, as far as golds and spelling tell.
    public var label: String
    /// The mean Zipf frequency of the words of the prompt, if the pack says.
    public var frequency: Double?
    /// The probability of the whole answer, if the endpoint says.
    public var chance: Double?
    /// The first token's alternatives, if they were asked for.
    public var firstToken: [TokenChance]
    /// The letters of the options that are right for the target; empty where the answer is free.
    public var rightLetters: [String]
    /// The letters of all options; empty where the answer is free.
    public var letters: [String]
    /// How many meanings the target's gold has; zero without one.
    public var goldMeanings: Int
    /// The pack of the question; empty where nobody says.
    public var pack: String
    /// How the question was put; none where nobody says.
    public var framing: Framing?

    /// Joins an answer and what lenses must know about it.
    public init(
        item: String,
        question: String,
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag?,
        language: String = "en",
        sample: Int = 0,
        text: String,
        isRight: Bool?,
        label: String,
        frequency: Double? = nil,
        chance: Double? = nil,
        firstToken: [TokenChance] = [],
        rightLetters: [String] = [],
        letters: [String] = [],
        goldMeanings: Int = 0,
        pack: String = "",
        framing: Framing? = nil
    ) {
        self.item = item
        self.question = question
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.language = language
        self.sample = sample
        self.text = text
        self.isRight = isRight
        self.label = label
        self.frequency = frequency
        self.chance = chance
        self.firstToken = firstToken
        self.rightLetters = rightLetters
        self.letters = letters
        self.goldMeanings = goldMeanings
        self.pack = pack
        self.framing = framing
    }
}

/// One alternative for a token with its probability.
public struct TokenChance: Sendable, Hashable, Codable {
    /// The token as the endpoint writes it.
    public var token: String
    /// Its probability, from 0 to 1.
    public var chance: Double

    /// Joins a token and its probability.
    public init(token: String, chance: Double) {
        self.token = token
        self.chance = chance
    }
}
