public import Vocabulary

/// Verdict shares and excess of one facet.
public struct FacetRow: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// The condition.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// The declared proxy.
    public var proxy: LocaleTag
    /// The facet of culture.
    public var facet: String
    /// Items.
    public var n: Int
    /// Shares of the verdicts.
    public var shares: VerdictShares
    /// The proxy floor.
    public var floor: Double?
    /// Mean leak towards the placebos.
    public var placebo: Double?
    /// Leak minus placebo leak.
    public var excess: Double?
    /// The lower end of the 95 % interval.
    public var low: Double?
    /// The upper end of the 95 % interval.
    public var high: Double?
    /// Where the answers come from, if the maker says so.
    public var origin: AnswerOrigin?

    /// Makes the row of one facet.
    public init(
        suite: String,
        model: String,
        condition: String,
        target: LocaleTag,
        proxy: LocaleTag,
        facet: String,
        n: Int,
        shares: VerdictShares,
        floor: Double?,
        placebo: Double?,
        excess: Double?,
        low: Double?,
        high: Double?,
        origin: AnswerOrigin? = nil
    ) {
        self.suite = suite
        self.model = model
        self.condition = condition
        self.target = target
        self.proxy = proxy
        self.facet = facet
        self.n = n
        self.shares = shares
        self.floor = floor
        self.placebo = placebo
        self.excess = excess
        self.low = low
        self.high = high
        self.origin = origin
    }
}
