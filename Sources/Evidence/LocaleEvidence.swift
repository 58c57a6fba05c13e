public import Vocabulary

/// All evidence about one target.
public struct LocaleEvidence: Sendable, Hashable, Codable {
    /// The target culture.
    public var target: LocaleTag
    /// Sorted by suite, model, condition, origin, proxy in declared order, and subset.
    public var rows: [EvidenceRow]
    /// The same for every culture, subset `all` only.
    public var cultures: [CultureLeak]
    /// The facets, subset `all` only.
    public var facets: [FacetRow]
    /// The shuffled-answer checks.
    public var checks: [InstrumentCheck]
    /// What the instrument makes of simulated respondents with a known leak.
    public var controls: [ControlCheck]
    /// The family of tests that p-values and intervals are adjusted for, in words.
    public var family: String
    /// What could not be measured and why, so that nothing is dropped silently.
    public var leftOut: [LeftOut]
    /// What people's and judges' labels say of the matcher; none without any.
    public var adjudication: AdjudicatedRates?
    /// Which way answers about target and proxy fall together.
    public var directions: [DirectionRow]
    /// Leaks and defaults against the model's own other answers.
    public var baselines: [BaselineRow]
    /// What right answers may hide.
    public var masked: [MaskedRow]
    /// Parts of the questions, subset `all` only; they enter no family of tests.
    public var slices: [SliceRow]
    /// Models two by two on the questions that both answered.
    public var comparisons: [ModelComparison]
    /// Where in their list the chosen options stood.
    public var positions: [PositionRow]

    /// Makes the evidence of one target.
    public init(
        target: LocaleTag,
        rows: [EvidenceRow],
        cultures: [CultureLeak],
        facets: [FacetRow],
        checks: [InstrumentCheck],
        family: String,
        leftOut: [LeftOut] = [],
        controls: [ControlCheck] = [],
        adjudication: AdjudicatedRates? = nil,
        directions: [DirectionRow] = [],
        baselines: [BaselineRow] = [],
        masked: [MaskedRow] = [],
        slices: [SliceRow] = [],
        comparisons: [ModelComparison] = [],
        positions: [PositionRow] = []
    ) {
        self.target = target
        self.rows = rows
        self.cultures = cultures
        self.facets = facets
        self.checks = checks
        self.family = family
        self.leftOut = leftOut
        self.controls = controls
        self.adjudication = adjudication
        self.directions = directions
        self.baselines = baselines
        self.masked = masked
        self.slices = slices
        self.comparisons = comparisons
        self.positions = positions
    }
}
