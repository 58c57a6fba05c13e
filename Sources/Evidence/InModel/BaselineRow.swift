public import Vocabulary

/// What is held against the model's own other answers (MEASURES section 4).
public enum BaselineKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The leak on questions where the model is right when asked about the proxy itself.
    case conditionalLeak
    /// The answer is the model's own unmarked one, and is wrong for the target.
    case defaultPull
    /// The share of unmarked answers right for a culture, minus the mean over all cultures.
    case defaultAttribution
}

/// One in-model baseline.
public struct BaselineRow: Sendable, Hashable, Codable {
    /// What is measured.
    public var kind: BaselineKind
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// The condition of the answers that are measured; for `defaultAttribution` the unmarked ones.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// The proxy; any culture for `defaultAttribution`, none for a pull whatever it pulls to.
    public var proxy: LocaleTag?
    /// The condition of the model's other answers, such as `proxy` or `unmarked`.
    public var otherCondition: String
    /// The share: of leaks, of pulled answers, or of unmarked answers right for the culture.
    public var share: Estimate
    /// The same for placebos, or the mean over all cultures, on the same questions.
    public var placebo: Double?
    /// The excess with gold sets of equal size, or the share minus the mean; none without placebos.
    public var excess: Estimate?

    /// Makes a row.
    public init(
        kind: BaselineKind,
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag,
        proxy: LocaleTag?,
        otherCondition: String,
        share: Estimate,
        placebo: Double? = nil,
        excess: Estimate? = nil
    ) {
        self.kind = kind
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.proxy = proxy
        self.otherCondition = otherCondition
        self.share = share
        self.placebo = placebo
        self.excess = excess
    }
}
