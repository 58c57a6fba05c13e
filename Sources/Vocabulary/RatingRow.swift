/// One row of a sheet for raters: an answer and two gold sets, and nothing that tells them apart.
public struct RatingRow: Sendable, Hashable, Codable {
    /// The opaque name of the row.
    public var id: String
    /// The language of the question.
    public var language: String
    /// The question as it was put to the model.
    public var question: String
    /// What the model said, with hidden characters named.
    public var answer: String
    /// The accepted meanings of one side.
    public var goldsA: String
    /// The accepted meanings of the other side.
    public var goldsB: String

    /// Makes a row.
    public init(
        id: String,
        language: String,
        question: String,
        answer: String,
        goldsA: String,
        goldsB: String
    ) {
        self.id = id
        self.language = language
        self.question = question
        self.answer = answer
        self.goldsA = goldsA
        self.goldsB = goldsB
    }
}
