/// A place in the order of answers, after which the next page of texts starts.
public struct UnjudgedCursor: Sendable, Hashable {
    var answer: Int
    /// What reading has learnt on the way, which spares the next page the same look-ups.
    var items = MetItems.Kept()

    /// Whether both start the same page.
    public static func == (one: UnjudgedCursor, other: UnjudgedCursor) -> Bool {
        one.answer == other.answer
    }

    /// Hashes the place.
    public func hash(into hasher: inout Hasher) { hasher.combine(answer) }
}

/// An answer with just what a scorer needs.
public struct UnjudgedText: Sendable, Hashable {
    /// The number of the answer in the ledger.
    public var answer: Int
    /// The question.
    public var question: String
    /// The digest of that question's body, which a judgement must name.
    public var questionDigest: String
    /// The item, where its options decide what an answer means; none for free answers.
    public var choiceItem: String?
    /// What the model said; empty when it failed.
    public var text: String
    /// Why there is no answer, or none when there is one.
    public var failure: String?
    /// Whether the model stopped at its length limit.
    public var truncated: Bool
}

/// Some answers to judge, in the order in which they came.
public struct UnjudgedPage: Sendable, Hashable {
    /// The answers.
    public var texts: [UnjudgedText]
    /// Where the next page starts, or none after the last one.
    public var next: UnjudgedCursor?
}
