public import Vocabulary

/// Which answers to read; none in a field means any.
public struct AnswerFilter: Sendable, Hashable {
    /// The locales asked about.
    public var locales: [LocaleTag]?
    /// Whether answers to items that name no real culture come along with chosen locales.
    public var includesUnplaced = false
    /// The models.
    public var models: [String]?
    /// The conditions.
    public var conditions: [String]?
    /// The framings of the items.
    public var framings: [Framing]?
    /// The origins.
    public var origins: [AnswerOrigin]?
    /// The bodies of questions.
    public var suites: [String]?
    /// The packs.
    public var packs: [String]?
    /// The questions.
    public var questions: [String]?
    /// The items.
    public var items: [String]?
    /// The runs.
    public var runs: [Int]?
    /// Whether items that were asked in vain come along.
    public var includesFailed = true

    /// A filter that lets everything through.
    public init() {}
}

/// A place in the order of answers, after which the next page starts.
public struct AnswerCursor: Sendable, Hashable {
    var model: String
    var condition: String
    var item: String
    var sample: Int
    var wording: String

    init(_ answer: Answer, wording: String) {
        model = answer.model
        condition = answer.condition
        item = answer.item
        sample = answer.sample
        self.wording = wording
    }
}

/// One kept answer with what was asked.
public struct LedgerAnswer: Sendable, Hashable {
    /// The number of the answer in the ledger.
    public var id: Int
    /// The run that brought it.
    public var run: Int
    /// The answer.
    public var answer: Answer
    /// What was asked.
    public var asked: AskedQuestion
    /// The judgement of the wanted scorer on the question as it is now, or none.
    public var judgement: Judgement?
}

extension LedgerAnswer {
    /// The item it answers.
    @inlinable public var item: ProbeItem { asked.item }
    /// The question of the item.
    @inlinable public var question: Question { asked.question }
    /// The digest of that question's body, which a judgement must name.
    @inlinable public var questionDigest: String { asked.questionDigest }
}

/// Some answers in the order of model, condition, item and sample.
public struct AnswerPage: Sendable, Hashable {
    /// The answers.
    public var answers: [LedgerAnswer]
    /// Where the next page starts, or none after the last one.
    public var next: AnswerCursor?
}
