public import Vocabulary

/// What a right answer may hide (MEASURES section 4); the four are never summed.
public enum MaskedKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Samples that leak although the modal answer is right.
    case proxyMass
    /// Answers that leak once the prompt is put otherwise, although the modal answer is right.
    case flip
    /// Free answers that leak although the modal choice among options is right.
    case recallGap
    /// Names of the proxy in texts about the target, per 100 marked entities.
    case markers
}

/// One measure of masked flattening.
public struct MaskedRow: Sendable, Hashable, Codable {
    /// What is measured.
    public var kind: MaskedKind
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// The condition whose modal answer is right; for markers that of the texts.
    public var condition: String
    /// The condition of the answers that leak; none where it is the same one.
    public var otherCondition: String?
    /// The target culture.
    public var target: LocaleTag
    /// The declared proxy.
    public var proxy: LocaleTag
    /// The share of answers that leak to the proxy; for markers, names of it per 100 entities.
    public var share: Estimate
    /// The same for placebos on the same questions; none without any.
    public var placebo: Double?
    /// The excess with gold sets of equal size, for markers the difference; none without placebos.
    public var excess: Estimate?

    /// Makes a row.
    public init(
        kind: MaskedKind,
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        otherCondition: String? = nil,
        target: LocaleTag,
        proxy: LocaleTag,
        share: Estimate,
        placebo: Double? = nil,
        excess: Estimate? = nil
    ) {
        self.kind = kind
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.otherCondition = otherCondition
        self.target = target
        self.proxy = proxy
        self.share = share
        self.placebo = placebo
        self.excess = excess
    }
}
