public import Vocabulary

/// Everything estimated for one model, condition, target, proxy and subset (MEASURES section 4).
public struct EvidenceRow: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// The condition, such as `marked` or a recording's `control`.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// The declared proxy.
    public var proxy: LocaleTag
    /// The proxy's kind.
    public var kind: ProxyKind
    /// Which items are counted.
    public var subset: Subset
    /// Items; samples of one item count as one.
    public var n: Int
    /// Shares of the verdicts.
    public var shares: VerdictShares
    /// The proxy floor F: how often the proxy's top cluster would be right for the target.
    public var floor: Double?
    /// Accuracy minus floor.
    public var lift: Double?
    /// Mean leak towards the placebos of an item, over compared items.
    public var placebo: Double?
    /// Leak minus placebo leak, over compared items: the mean of e_i.
    public var excess: Double?
    /// The lower end of its 95 % interval.
    public var excessLow: Double?
    /// The upper end of its 95 % interval.
    public var excessHigh: Double?
    /// The lower end of the interval of the matched excess, adjusted for the family.
    public var adjustedLow: Double?
    /// The upper end of the interval of the matched excess, adjusted for the family.
    public var adjustedHigh: Double?
    /// The p-value of the proxy having changed places with its placebos, golds being matched.
    public var p: Double?
    /// The same after Holm's correction inside the family.
    public var pAdjusted: Double?
    /// The place of the proxy when all cultures are ordered by leak, from one; ties share the middle.
    public var rank: Double?
    /// How many cultures were ordered.
    public var cultures: Int
    /// How many of them are placebos.
    public var placebos: Int
    /// The smallest excess that this n would show with 80 % power.
    public var mde: Double?
    /// What may be said.
    public var finding: Finding
    /// The verdict sentence.
    public var verdict: String
    /// Items with at least one placebo: those that the excess is the mean over.
    public var compared: Int
    /// The leak on those items, so that it and the placebo leak differ by the excess.
    public var comparedLeak: Double?
    /// The mean over placebos of each one's leak on all of its own items.
    public var placeboOwnItems: Double?
    /// The share of leaks that few other cultures accept as well.
    public var specificLeak: Double?
    /// How many tests the adjusted interval and p-value answer for.
    public var tests: Int?
    /// The level of the adjusted interval, such as 0.9875.
    public var adjustedLevel: Double?
    /// How the intervals were read from the resamples.
    public var intervalMethod: IntervalMethod?
    /// The surface correctness with its interval; questions of one probe belong together.
    public var correct: Estimate?
    /// The leak with its interval; questions of one probe belong together.
    public var leak: Estimate?
    /// The specific leak with its interval; questions of one probe belong together.
    public var specific: Estimate?
    /// The excess with the interval of whole probes drawn instead of single questions.
    public var clustered: Estimate?
    /// The excess with gold sets of equal size, which p-values and findings are told from.
    public var matched: Estimate?
    /// Placebos that serve on at least one of its items.
    public var matchedPlacebos: Int?
    /// The least excess that a placebo has on the same items, golds being matched.
    public var placeboLow: Double?
    /// The largest excess that a placebo has on the same items, golds being matched.
    public var placeboHigh: Double?

    /// Makes a row; without a number of compared items, all count.
    public init(
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag,
        proxy: LocaleTag,
        kind: ProxyKind,
        subset: Subset,
        n: Int,
        shares: VerdictShares,
        floor: Double?,
        lift: Double?,
        placebo: Double?,
        excess: Double?,
        excessLow: Double?,
        excessHigh: Double?,
        adjustedLow: Double?,
        adjustedHigh: Double?,
        p: Double?,
        pAdjusted: Double?,
        rank: Double?,
        cultures: Int,
        placebos: Int,
        mde: Double?,
        finding: Finding,
        verdict: String,
        compared: Int? = nil,
        comparedLeak: Double? = nil,
        placeboOwnItems: Double? = nil,
        specificLeak: Double? = nil,
        tests: Int? = nil,
        adjustedLevel: Double? = nil,
        intervalMethod: IntervalMethod? = nil,
        correct: Estimate? = nil,
        leak: Estimate? = nil,
        specific: Estimate? = nil,
        clustered: Estimate? = nil,
        matched: Estimate? = nil,
        matchedPlacebos: Int? = nil,
        placeboRange: ClosedRange<Double>? = nil
    ) {
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.proxy = proxy
        self.kind = kind
        self.subset = subset
        self.n = n
        self.shares = shares
        self.floor = floor
        self.lift = lift
        self.placebo = placebo
        self.excess = excess
        self.excessLow = excessLow
        self.excessHigh = excessHigh
        self.adjustedLow = adjustedLow
        self.adjustedHigh = adjustedHigh
        self.p = p
        self.pAdjusted = pAdjusted
        self.rank = rank
        self.cultures = cultures
        self.placebos = placebos
        self.mde = mde
        self.finding = finding
        self.verdict = verdict
        self.compared = compared ?? n
        self.comparedLeak = comparedLeak
        self.placeboOwnItems = placeboOwnItems
        self.specificLeak = specificLeak
        self.tests = tests
        self.adjustedLevel = adjustedLevel
        self.intervalMethod = intervalMethod
        self.correct = correct
        self.leak = leak
        self.specific = specific
        self.clustered = clustered
        self.matched = matched
        self.matchedPlacebos = matchedPlacebos
        self.placeboLow = placeboRange?.lowerBound
        self.placeboHigh = placeboRange?.upperBound
    }
}
