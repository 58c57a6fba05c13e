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

/// An item with its question, which all answers to it share.
///
/// A class, so that an answer is moved about without touching every part of what it answers.
public final class AskedQuestion: Sendable {
    /// The item.
    public let item: ProbeItem
    /// Its question.
    public let question: Question
    /// The digest of that question's body.
    public let questionDigest: String

    /// Joins an item and its question.
    init(item: ProbeItem, question: Question, questionDigest: String) {
        self.item = item
        self.question = question
        self.questionDigest = questionDigest
    }
}

extension AskedQuestion: Hashable {
    /// Two are the same when item and question are.
    public static func == (a: AskedQuestion, b: AskedQuestion) -> Bool {
        a === b
            || (a.item == b.item && a.questionDigest == b.questionDigest
                && a.question == b.question)
    }

    /// Feeds item and digest, on which everything else hangs.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(item)
        hasher.combine(questionDigest)
    }
}

/// One item with its question and every answer that is counted.
public struct ItemAnswers: Sendable, Hashable {
    /// What was asked.
    public var asked: AskedQuestion
    /// The answers by model, condition and sample.
    public var answers: [KeptAnswer]
}

extension ItemAnswers {
    /// The item.
    @inlinable public var item: ProbeItem { asked.item }
    /// Its question.
    @inlinable public var question: Question { asked.question }
    /// The digest of that question's body.
    @inlinable public var questionDigest: String { asked.questionDigest }
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
