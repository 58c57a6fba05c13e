/// What is fixed before any answer is seen, so that estimates cannot be tuned to look better.
public struct EvidencePolicy: Sendable, Hashable, Codable {
    /// Bootstrap resamples at least; more are drawn where an adjusted level needs them.
    public var resamples: Int
    /// Random sign arrangements at least, where they are too many to count.
    public var permutations: Int
    /// The seed of all draws.
    public var seed: UInt64
    /// The level of intervals.
    public var level: Double
    /// The power at which the minimum detectable excess is stated.
    public var power: Double
    /// Fewer compared items than this give no interval and no finding.
    public var minimumItems: Int
    /// Fewer placebo cultures than this give no interval and no finding.
    public var minimumPlacebos: Int
    /// Fewer items than this that leak to the proxy or any placebo give no interval and no finding.
    ///
    /// Those that leak to all of them are not counted, and of the others a culture drawn by lot must get
    /// one, or a fifth of this if that is less.
    /// It counts leaks to whichever culture: a count of those to the proxy alone would let the very
    /// answers pass that look like a leaning.
    public var minimumLeaks: Double
    /// From this many leaks on, seen or by chance, intervals come from the bootstrap.
    public var bootstrapLeaks: Double
    /// How many clusters each gold keeps in the subset with equalised golds.
    public var equalisedClusters: Int
    /// A leak is specific when at most this many other cultures accept the answer.
    public var specificLimit: Int
    /// Suites whose cultures others chose: there every culture that is no proxy is a placebo.
    ///
    /// A pack's list is drawn from the packs at hand, and few of its cultures have gold in a suite
    /// such as BLEnD with 16 of its own; what is published about those suites counts all of them.
    public var openSuites: [String]
    /// With more models than this none are compared two by two unless they are named.
    public var mostCompared: Int
    /// Times that the hits of a flattening matrix are dealt anew.
    public var deals: Int

    /// Fixes a policy.
    public init(
        resamples: Int = 2_000,
        permutations: Int = 10_000,
        seed: UInt64 = 1,
        level: Double = 0.95,
        power: Double = 0.8,
        minimumItems: Int = 20,
        minimumPlacebos: Int = 3,
        minimumLeaks: Double = 5,
        bootstrapLeaks: Double = 20,
        equalisedClusters: Int = 1,
        specificLimit: Int = 2,
        openSuites: [String] = ["blend", "culturescope"],
        mostCompared: Int = 6,
        deals: Int = 1_000
    ) {
        precondition(resamples > 0 && permutations > 0 && deals > 0, "draws are needed")
        precondition(level > 0 && level < 1 && power > 0 && power < 1, "shares between 0 and 1")
        precondition(equalisedClusters > 0, "a gold keeps at least its top cluster")
        self.resamples = resamples
        self.permutations = permutations
        self.seed = seed
        self.level = level
        self.power = power
        self.minimumItems = minimumItems
        self.minimumPlacebos = minimumPlacebos
        self.minimumLeaks = minimumLeaks
        self.bootstrapLeaks = bootstrapLeaks
        self.equalisedClusters = equalisedClusters
        self.specificLimit = specificLimit
        self.openSuites = openSuites
        self.mostCompared = mostCompared
        self.deals = deals
    }

    /// Whether enough answers leak to some cultures and not to all for an interval to mean something.
    ///
    /// One of them must be expected of each culture as well: where many cultures are compared, five
    /// answers each right for a single one say next to nothing about any.
    func isEnough(leaking: Double, byLot: Double) -> Bool {
        leaking >= minimumLeaks - 1e-9 && byLot >= leastByLot - 1e-9
    }

    /// What a culture drawn by lot must get of the leaks.
    var leastByLot: Double { min(1, minimumLeaks / 5) }

    /// Draws enough that an interval at the strictest level of a family rests on ten replicates a tail.
    func draws(_ wanted: Int, tests: Int) -> Int {
        max(wanted, Int((20 * Double(tests) / (1 - level)).rounded(.up)))
    }
}
