/// What one cell of a calibration is to show.
public enum CalibrationKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Without a leak, how often the test finds one, and how often intervals hold the truth.
    case size
    /// With a planted leak, how near estimates come to it.
    case leak
    /// With an excess around the smallest detectable one, how often the test finds it.
    case power
    /// With or without leaks behind right answers, how often masked flattening is found.
    case masked
}

/// What became of many simulated respondents of the same known truth.
///
/// Shares are of replications, from 0 to 1; excesses are differences of shares.
public struct CalibrationCell: Sendable, Hashable, Codable {
    /// What the cell is to show.
    public var kind: CalibrationKind
    /// The questions that were asked, such as `even` or a shipped target.
    public var questions: String
    /// Items a replication.
    public var n: Int
    /// The share of answers that are right when neither leak nor refusal comes before.
    public var knowledge: Double
    /// The share of answers that give the proxy's top answer.
    public var leak: Double
    /// Samples an item.
    public var samples: Int
    /// Replications.
    public var replications: Int
    /// The share in which there was enough for a test.
    public var tested: Double
    /// The mean number of items whose answer leaks to the proxy, golds being matched.
    public var leaks: Double
    /// The expected excess with matched golds, or the masked one, worked out without a draw.
    public var truth: Double
    /// The mean of its estimates.
    public var estimate: Double
    /// The share with p of at most 0.05, of all replications.
    public var found: Double
    /// The share whose plain 95 % interval misses zero, of all replications.
    public var missesZero: Double
    /// The share of intervals that hold the truth, of those there are; none without any.
    public var coverage: Double?
    /// The same for the excess on golds as they are; none without any.
    public var plainCoverage: Double?
    /// The expected excess on golds as they are.
    public var plainTruth: Double?
    /// The mean of its estimates.
    public var plainEstimate: Double?
    /// The share in which some row of the family has a finding, after adjustment.
    public var familyFindings: Double
    /// The mean of the printed smallest detectable excesses.
    public var detectable: Double?
    /// Which bounds the cell is held to and misses, in words; empty where it keeps all.
    public var outside: [String]

    /// Makes a cell of which nothing is known yet.
    public init(
        kind: CalibrationKind,
        questions: String,
        n: Int,
        knowledge: Double,
        leak: Double,
        samples: Int = 1
    ) {
        self.kind = kind
        self.questions = questions
        self.n = n
        self.knowledge = knowledge
        self.leak = leak
        self.samples = samples
        replications = 0
        tested = 0
        leaks = 0
        truth = 0
        estimate = 0
        found = 0
        missesZero = 0
        familyFindings = 0
        outside = []
    }
}

/// Where a power curve crosses the stated power, beside the printed smallest detectable excess.
public struct PowerCrossing: Sendable, Hashable, Codable {
    /// The questions that were asked.
    public var questions: String
    /// Items a replication.
    public var n: Int
    /// The share of answers that are right.
    public var knowledge: Double
    /// The excess that simulations find with the stated power.
    public var simulated: Double
    /// The mean of what was printed where nothing leaks.
    public var printed: Double
    /// The mean of what is printed where the excess is that one.
    public var printedThere: Double?
    /// Printed over simulated.
    public var ratio: Double { printed / simulated }

    /// Whether the two agree within a tenth.
    public var isWithinBounds: Bool { (0.9...1.1).contains(ratio) }

    /// Joins the two.
    public init(
        questions: String,
        n: Int,
        knowledge: Double,
        simulated: Double,
        printed: Double,
        printedThere: Double? = nil
    ) {
        self.questions = questions
        self.n = n
        self.knowledge = knowledge
        self.simulated = simulated
        self.printed = printed
        self.printedThere = printedThere
    }
}

/// A whole calibration: what the instrument shows when the truth is known.
public struct CalibrationSummary: Sendable, Hashable, Codable {
    /// The version of the matching rules it was made with.
    public var scorer: String
    /// The seed of everything drawn.
    public var seed: UInt64
    /// Replications a cell.
    public var replications: Int
    /// Answers simulated, judged and estimated.
    public var answers: Int
    /// The cells, in the order in which they were run.
    public var cells: [CalibrationCell]
    /// The power curves.
    public var crossings: [PowerCrossing]

    /// Makes a calibration.
    public init(
        scorer: String,
        seed: UInt64,
        replications: Int,
        answers: Int,
        cells: [CalibrationCell],
        crossings: [PowerCrossing]
    ) {
        self.scorer = scorer
        self.seed = seed
        self.replications = replications
        self.answers = answers
        self.cells = cells
        self.crossings = crossings
    }

    /// The cells that miss a bound.
    public var outside: [CalibrationCell] { cells.filter { !$0.outside.isEmpty } }

    /// Whether every cell keeps its bounds and every power curve agrees with what is printed.
    public var isWithinBounds: Bool {
        outside.isEmpty
            && (replications < 1_000 || crossings.allSatisfy { $0.isWithinBounds })
    }
}
