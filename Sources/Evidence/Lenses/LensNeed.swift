public import Vocabulary

/// What a lens needs of the answers in a workspace.
public enum LensNeed: Sendable, Hashable {
    /// So many samples of each prompt, at a temperature above zero.
    case samples(Int)
    /// Answers of so many models to the same prompts.
    case models(Int)
    /// Answers in a framing, or under a recorded condition of that name.
    case framing(Framing)
    /// Log probabilities of the alternatives to each token.
    case logprobs
    /// Phrasings of one question whose words are of known frequency.
    case phrasings
    /// Answers of any kind.
    case texts

    /// The need in words, without a full stop.
    public var words: String {
        switch self {
        case .samples(let count): "\(count) samples of each prompt or more"
        case .models(let count): "answers of \(count) models or more to the same prompts"
        case .framing(let framing): "answers in the framing '\(framing.rawValue)'"
        case .logprobs: "log probabilities of alternatives, asked for with --logprobs"
        case .phrasings: "paraphrases whose words are of known frequency"
        case .texts: "answers"
        }
    }
}
