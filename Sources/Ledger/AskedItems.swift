public import Vocabulary

/// The place of an item in a report: what it asks and what it is counted with.
public struct AskedItem: Sendable, Hashable {
    /// The item.
    public var id: String
    /// Its question.
    public var question: String
    /// The body of questions it is counted with.
    public var suite: String
    /// The facet of culture it touches.
    public var facet: String
}

/// One item with its question and every answer that is counted.
public struct ItemAnswers: Sendable, Hashable {
    /// The item.
    public var item: ProbeItem
    /// Its question.
    public var question: Question
    /// The digest of that question's body.
    public var questionDigest: String
    /// The answers by model, condition and sample.
    public var answers: [KeptAnswer]
}

/// One answer with what a reader needs to check it.
public struct KeptAnswer: Sendable, Hashable {
    /// The number of the answer in the ledger.
    public var id: Int
    /// The run that brought it.
    public var run: Int
    /// The answer.
    public var answer: Answer
    /// The judgement of the wanted scorer on the question as it is now, or none.
    public var judgement: Judgement?
    /// The prompt as it was sent where it differs from the item's own, or none.
    public var prompt: String?
    /// When it came, as ISO 8601 text.
    public var receivedAt: String
}
