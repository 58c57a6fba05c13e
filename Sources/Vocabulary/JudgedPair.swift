/// What a judge model says of an answer and one accepted meaning.
public enum Equivalence: String, Sendable, Hashable, Codable, CaseIterable {
    /// They name the same thing.
    case yes
    /// They do not.
    case no
    /// The judge does not say.
    case unsure
    /// The reply begins with none of the three words.
    case unreadable
}

/// One answer held against one accepted meaning of one culture.
public struct JudgedPair: Sendable, Hashable {
    /// Which answer.
    public var place: AnswerPlace
    /// Whose meaning it is.
    public var culture: LocaleTag
    /// The place of the meaning in that culture's gold, from zero.
    public var cluster: Int
    /// The digest of the request that asks about them.
    public var request: String

    /// Joins an answer and a meaning.
    public init(place: AnswerPlace, culture: LocaleTag, cluster: Int, request: String) {
        self.place = place
        self.culture = culture
        self.cluster = cluster
        self.request = request
    }
}

/// What a judge model replied to one request about an answer and a meaning.
public struct JudgeReply: Sendable, Hashable {
    /// The judge's name.
    public var judge: String
    /// The digest of the request.
    public var request: String
    /// What it says, or none when there is no reply.
    public var equivalence: Equivalence?
    /// The reply as received; empty when there is none.
    public var text: String
    /// Why there is no reply, or none when there is one.
    public var failure: String?

    /// Makes a reply.
    public init(
        judge: String,
        request: String,
        equivalence: Equivalence?,
        text: String,
        failure: String? = nil
    ) {
        self.judge = judge
        self.request = request
        self.equivalence = equivalence
        self.text = text
        self.failure = failure
    }
}
