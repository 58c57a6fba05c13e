/// Where an answer comes from; simulated ones are labelled so wherever they show.
public enum AnswerOrigin: String, Sendable, Hashable, Codable {
    case live
    case recorded
    case simulated
}

/// One reply of one model to one item.
public struct Answer: Sendable, Hashable, Codable {
    /// The item asked.
    public var item: String
    /// The model's name as reports show it.
    public var model: String
    /// The condition it is counted under: the framing for live runs, the given text for recordings.
    public var condition: String
    /// Which sample of the item this is, from zero.
    public var sample: Int
    /// Where it comes from.
    public var origin: AnswerOrigin
    /// What the model said; empty when it failed.
    public var text: String
    /// Why there is no answer, or none when there is one.
    public var failure: String?
    /// Whether the model stopped at its length limit.
    public var truncated: Bool

    /// Makes an answer.
    public init(
        item: String,
        model: String,
        condition: String,
        sample: Int,
        origin: AnswerOrigin,
        text: String,
        failure: String? = nil,
        truncated: Bool = false
    ) {
        self.item = item
        self.model = model
        self.condition = condition
        self.sample = sample
        self.origin = origin
        self.text = text
        self.failure = failure
        self.truncated = truncated
    }
}
