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
    /// The matched excess drawn towards the other facets'; none where they cannot be pooled.
    public var partialPooling: PartialPooling?

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
        origin: AnswerOrigin? = nil,
        partialPooling: PartialPooling? = nil
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
        self.partialPooling = partialPooling
    }
}

/// A matched excess of one facet, estimated together with the other facets of the same proxy.
///
/// Empirical Bayes with normal errors: facet means vary about a common mean with a variance found
/// by the method of DerSimonian and Laird (1986); each is drawn to the common mean the more, the
/// less sure it is. The interval allows for the common mean being estimated.
public struct PartialPooling: Sendable, Hashable, Codable {
    /// The excess after pooling.
    public var excess: Estimate
    /// How much of it is the facet's own, from 0 to 1.
    public var weight: Double
    /// The common mean of all facets.
    public var mean: Double
    /// The standard deviation of facets about it, beyond what chance explains.
    public var deviation: Double
    /// How many facets were pooled.
    public var facets: Int

    /// Makes a pooled excess.
    public init(
        excess: Estimate,
        weight: Double,
        mean: Double,
        deviation: Double,
        facets: Int
    ) {
        self.excess = excess
        self.weight = weight
        self.mean = mean
        self.deviation = deviation
        self.facets = facets
    }
}
