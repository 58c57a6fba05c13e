public import Vocabulary

/// One answer with everything about how it came, as a run hands it to the ledger.
public struct AnswerRow: Sendable, Hashable {
    /// The answer; its `failure` is the stable name of the cause, such as `http-429`.
    public var answer: Answer
    /// The number of the run that brings it.
    public var run: Int
    /// The prompt as it was sent, or none when the recording does not say.
    public var prompt: String?
    /// The digest of the item's own prompt as it was when asked.
    ///
    /// None takes the digest of the prompt as sent, which differs from it only where an earlier
    /// answer was filled in; without either the wording is unknown, which is kept as empty.
    public var wording: String?
    /// The whole body as received, or the start of one that was no answer, or none.
    public var raw: String?
    /// What the model wrote for itself before it answered, or none.
    public var reasoning: String?
    /// The natural logarithm of the probability of the whole answer, if the endpoint says.
    public var logprob: Double?
    /// A line about the failure for people, free of secrets.
    public var failureMessage: String?
    /// How many times it was sent; zero for recordings.
    public var attempts: Int
    /// Seconds from sending to the last byte, or none when not measured.
    public var seconds: Double?
    /// Tokens sent, if the endpoint says.
    public var promptTokens: Int?
    /// Tokens received, if the endpoint says.
    public var completionTokens: Int?
    /// When it came, as ISO 8601 text.
    public var receivedAt: String

    /// Describes an answer.
    public init(
        _ answer: Answer,
        run: Int,
        prompt: String? = nil,
        wording: String? = nil,
        raw: String? = nil,
        reasoning: String? = nil,
        logprob: Double? = nil,
        failureMessage: String? = nil,
        attempts: Int = 0,
        seconds: Double? = nil,
        promptTokens: Int? = nil,
        completionTokens: Int? = nil,
        receivedAt: String
    ) {
        self.answer = answer
        self.run = run
        self.prompt = prompt
        self.wording = wording
        self.raw = raw
        self.reasoning = reasoning
        self.logprob = logprob
        self.failureMessage = failureMessage
        self.attempts = attempts
        self.seconds = seconds
        self.promptTokens = promptTokens
        self.completionTokens = completionTokens
        self.receivedAt = receivedAt
    }
}

/// What a scorer found in an answer that is recorded together with it.
public struct RowJudgement: Sendable, Hashable {
    /// The place of the answer in its batch, from zero.
    public var row: Int
    /// The digest of the question's body.
    public var questionDigest: String
    /// What was found.
    public var judgement: Judgement

    /// Joins a row and its judgement.
    public init(row: Int, questionDigest: String, judgement: Judgement) {
        self.row = row
        self.questionDigest = questionDigest
        self.judgement = judgement
    }
}

/// An answer that was offered for a place where the ledger holds a different text.
public struct AnswerConflict: Sendable, Hashable {
    /// The item asked.
    public var item: String
    /// The model's name.
    public var model: String
    /// The condition.
    public var condition: String
    /// Which sample of the item.
    public var sample: Int
    /// The text that stays in the ledger.
    public var kept: String
    /// The text that was offered and is not kept.
    public var offered: String
}

/// What recording a batch of answers did to the ledger.
public struct RecordReport: Sendable, Hashable {
    /// Answers to what had none.
    public var added = 0
    /// Answers and newer failures that took the place of an earlier failure.
    public var replaced = 0
    /// Answers that were there already, just the same.
    public var unchanged = 0
    /// Failures that were dropped because there is an answer.
    public var outranked = 0
    /// Answers that differ from the one in the ledger, in the order offered; the first one stays.
    public var conflicts: [AnswerConflict] = []

    /// A report of nothing.
    public init() {}

    /// Adds the report of a later batch.
    public mutating func add(_ later: RecordReport) {
        added += later.added
        replaced += later.replaced
        unchanged += later.unchanged
        outranked += later.outranked
        conflicts += later.conflicts
    }
}
