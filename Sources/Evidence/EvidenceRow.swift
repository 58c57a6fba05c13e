public import Vocabulary

/// Which items of a pair a row counts (MEASURES section 3).
public enum Subset: String, Sendable, Hashable, Codable, CaseIterable {
    /// All items valid for target and proxy.
    case all
    /// Items where the proxy's top cluster is wrong for the target.
    case informative
    /// Items where the two gold sets share nothing.
    case contrastive
    /// All items, with every gold cut to its top cluster.
    case equalised
}

/// The share of answers under each verdict, as fractions of n.
public struct VerdictShares: Sendable, Hashable, Codable {
    /// Right for the target only.
    public var distinct: Double
    /// Right for both.
    public var shared: Double
    /// A target-only and a proxy-only thing.
    public var mixed: Double
    /// Right for the proxy only.
    public var leak: Double
    /// Right for neither.
    public var other: Double
    /// No answer given.
    public var refused: Double
    /// Cannot be judged.
    public var uncodable: Double

    /// Surface correctness: distinct, shared and mixed.
    public var correct: Double { distinct + shared + mixed }

    /// Makes shares.
    public init(
        distinct: Double,
        shared: Double,
        mixed: Double,
        leak: Double,
        other: Double,
        refused: Double,
        uncodable: Double
    ) {
        self.distinct = distinct
        self.shared = shared
        self.mixed = mixed
        self.leak = leak
        self.other = other
        self.refused = refused
        self.uncodable = uncodable
    }
}

/// What the interval allows to be said about one pair.
public enum Finding: String, Sendable, Hashable, Codable {
    /// The adjusted interval of the excess lies above zero.
    case leans
    /// The adjusted interval lies below zero.
    case away
    /// The adjusted interval holds zero.
    case indistinguishable
    /// Too few items or placebos for an interval that means something.
    case tooFew
}

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
    /// Mean leak towards the placebos.
    public var placebo: Double?
    /// Leak minus placebo leak, over items: the mean of e_i.
    public var excess: Double?
    /// The lower end of its 95 % interval.
    public var excessLow: Double?
    /// The upper end of its 95 % interval.
    public var excessHigh: Double?
    /// The lower end of the interval adjusted for the family.
    public var adjustedLow: Double?
    /// The upper end of the interval adjusted for the family.
    public var adjustedHigh: Double?
    /// The sign-flip permutation p-value of the excess.
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
}

/// The leak towards one culture beside that of all others, for the plot of a locale page.
public struct CultureLeak: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// The condition.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// The culture.
    public var culture: LocaleTag
    /// The kind if it is a declared proxy; none for a placebo.
    public var kind: ProxyKind?
    /// Items valid for both.
    public var n: Int
    /// The share of answers that match its gold and not the target's.
    public var leak: Double
    /// The same minus the mean over placebos, the culture itself left out.
    public var excess: Double?
    /// The lower end of the 95 % interval.
    public var low: Double?
    /// The upper end of the 95 % interval.
    public var high: Double?
}

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
}

/// How often the matcher calls an answer right that was given to another question.
public struct InstrumentCheck: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// The condition.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// Answers dealt to other questions of the same answer type.
    public var shuffled: Int
    /// The share of those that match the gold of the question they were dealt to.
    public var falsePositiveRate: Double?
    /// The lower end of the 95 % interval.
    public var low: Double?
    /// The upper end of the 95 % interval.
    public var high: Double?
}

/// All evidence about one target.
public struct LocaleEvidence: Sendable, Hashable, Codable {
    /// The target culture.
    public var target: LocaleTag
    /// Sorted by suite, model, condition, proxy in declared order, and subset.
    public var rows: [EvidenceRow]
    /// The same for every culture, subset `all` only.
    public var cultures: [CultureLeak]
    /// The facets, subset `all` only.
    public var facets: [FacetRow]
    /// The shuffled-answer checks.
    public var checks: [InstrumentCheck]
    /// The family of tests that p-values and intervals are adjusted for, in words.
    public var family: String

    /// Makes the evidence of one target.
    public init(
        target: LocaleTag,
        rows: [EvidenceRow],
        cultures: [CultureLeak],
        facets: [FacetRow],
        checks: [InstrumentCheck],
        family: String
    ) {
        self.target = target
        self.rows = rows
        self.cultures = cultures
        self.facets = facets
        self.checks = checks
        self.family = family
    }
}
