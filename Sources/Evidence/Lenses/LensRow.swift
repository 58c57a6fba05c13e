public import Vocabulary

/// One number that a lens gives, with all that is needed to read it.
public struct LensRow: Sendable, Hashable, Codable {
    /// The lens.
    public var lens: String
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// The condition, such as `marked`.
    public var condition: String
    /// The target culture, or none for prompts that name none and for rows over several targets.
    public var target: LocaleTag?
    /// What it is compared with: another model, condition or phrasing; none for a plain row.
    public var other: String?
    /// Which measure of the lens it is.
    public var measure: String
    /// Which answers or questions are counted, such as `all`, `valid` or `solved`.
    public var subset: String
    /// How many units the estimate rests on.
    public var n: Int
    /// What is counted in n, such as `questions`.
    public var unit: String
    /// The estimate; none where it is not defined.
    public var estimate: Double?
    /// The lower end of the 95 % interval, where one is defined.
    public var low: Double?
    /// The upper end of the 95 % interval, where one is defined.
    public var high: Double?
    /// How the interval was made, such as `bca`, `wilson` or `bounds`.
    public var method: String?
    /// What chance alone gives: the mean of the permutations, or an expectation.
    public var null: Double?
    /// The value that 2.5 % of the permutations stay below.
    public var nullLow: Double?
    /// The value that 97.5 % of the permutations stay below.
    public var nullHigh: Double?
    /// The p-value of the test that the measure names, not corrected for other rows.
    public var p: Double?
    /// Why there is no estimate or no interval, or what else must be known to read the row.
    public var note: String?

    /// Makes a row.
    public init(
        lens: String,
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag?,
        other: String? = nil,
        measure: String,
        subset: String = "all",
        n: Int,
        unit: String = "questions",
        estimate: Double?,
        low: Double? = nil,
        high: Double? = nil,
        method: String? = nil,
        null: Double? = nil,
        nullLow: Double? = nil,
        nullHigh: Double? = nil,
        p: Double? = nil,
        note: String? = nil
    ) {
        self.lens = lens
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.other = other
        self.measure = measure
        self.subset = subset
        self.n = n
        self.unit = unit
        self.estimate = estimate
        self.low = low
        self.high = high
        self.method = method
        self.null = null
        self.nullLow = nullLow
        self.nullHigh = nullHigh
        self.p = p
        self.note = note
    }
}
