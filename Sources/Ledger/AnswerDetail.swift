public import Vocabulary

/// One kept answer with everything the ledger knows about it, for tables and other programs.
public struct AnswerDetail: Sendable, Hashable {
    /// The number of the answer in the ledger.
    public var id: Int
    /// The number of the run that brought it.
    public var run: Int
    /// The answer.
    public var answer: Answer
    /// How the item speaks of the culture.
    public var framing: Framing
    /// The culture asked about, or none for items that name no real one.
    public var locale: LocaleTag?
    /// The language of the prompt.
    public var language: String
    /// The question.
    public var question: String
    /// The facet of culture it touches.
    public var facet: String
    /// The pack it belongs to.
    public var pack: String
    /// The body of questions it is counted with.
    public var suite: String
    /// The prompt as it was sent, or none when the recording does not say.
    public var prompt: String?
    /// The digest of the item's own prompt as it was when asked, or empty.
    public var wording: String
    /// Whether readers count it: it is to the item as worded now, or does not say and has no rival.
    public var isCurrent: Bool
    /// The whole body as received, if it was wanted and kept.
    public var raw: String?
    /// What the model wrote for itself before it answered, or none.
    public var reasoning: String?
    /// A line about the failure for people, or none.
    public var failureMessage: String?
    /// How many times it was sent; zero for recordings and copies.
    public var attempts: Int
    /// Seconds from sending to the last byte, or none when not measured.
    public var seconds: Double?
    /// Tokens sent, if the endpoint says.
    public var promptTokens: Int?
    /// Tokens received, if the endpoint says.
    public var completionTokens: Int?
    /// The natural logarithm of the probability of the whole answer, if the endpoint says.
    public var logprob: Double?
    /// The number of the answer to an identical request that it was copied from, or none.
    public var reusedFrom: Int?
    /// When it came, as ISO 8601 text.
    public var receivedAt: String
    /// The judgement of the wanted scorer on the question as it is now, or none.
    public var judgement: Judgement?
}

/// Some answers in full, in the order of model, condition, item, sample and wording.
public struct AnswerDetailPage: Sendable, Hashable {
    /// The answers.
    public var answers: [AnswerDetail]
    /// Where the next page starts, or none after the last one.
    public var next: AnswerCursor?
}
