public import Vocabulary

/// What a scorer found in one answer, with the question it held it against.
public struct StoredJudgement: Sendable, Hashable {
    /// The number of the answer in the ledger.
    public var answer: Int
    /// The digest of the question's body.
    public var questionDigest: String
    /// What was found.
    public var judgement: Judgement

    /// Joins an answer and its judgement.
    public init(answer: Int, questionDigest: String, judgement: Judgement) {
        self.answer = answer
        self.questionDigest = questionDigest
        self.judgement = judgement
    }
}

/// A question with the digest of its body.
public struct RegisteredQuestion: Sendable, Hashable {
    /// The question.
    public var question: Question
    /// The SHA-256 of its body in the ledger.
    public var digest: String
}

/// How the golds of a question relate, with the digest of the question it was computed from.
public struct RelatedQuestion: Sendable, Hashable {
    /// The digest of the question's body.
    public var questionDigest: String
    /// The relations.
    public var relations: GoldRelations

    /// Joins a question and its relations.
    public init(questionDigest: String, relations: GoldRelations) {
        self.questionDigest = questionDigest
        self.relations = relations
    }
}

/// The evidence about one target as it was computed last.
public struct KeptEvidence: Sendable, Hashable {
    /// The target.
    public var target: LocaleTag
    /// When it was computed, as ISO 8601 text.
    public var computedAt: String
    /// The evidence as JSON.
    public var body: String

    /// Describes evidence.
    public init(target: LocaleTag, computedAt: String, body: String) {
        self.target = target
        self.computedAt = computedAt
        self.body = body
    }
}
