public import Vocabulary

/// What a simulated respondent decided for one request: the truth that a pipeline should recover.
public struct SimulatedDraw: Sendable, Hashable {
    /// Why the answer is what it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// One of the asked culture's own answers, or the default culture's when none is asked about.
        case knowledge
        /// The proxy's top answer.
        case leak
        /// The top answer of a culture that is neither target nor proxy.
        case chance
        /// Any wrong answer that some culture accepts, the proxy's no more likely than others.
        case distraction
        /// An invented word that no culture accepts.
        case neutral
        /// No answer.
        case refusal
    }

    /// Why the answer is what it is.
    public var kind: Kind
    /// Whose gold it was taken from; none for invented words and refusals.
    public var culture: LocaleTag?
    /// The answer's words before any wrapping.
    public var words: String
    /// The answer as given.
    public var text: String
}
