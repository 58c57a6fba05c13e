public import Vocabulary

/// Where wrong answers about each target fall (MEASURES section 4).
///
/// Rows are targets, columns the cultures whose gold alone a wrong modal answer hits, or whose
/// option alone was chosen. Expected counts follow from row and column totals and, for options,
/// from how often each culture's was offered; a culture is never expected for itself.
public struct FlatteningMatrix: Sendable, Hashable, Codable {
    /// What the cells count.
    public enum Form: String, Sendable, Hashable, Codable {
        /// Free answers.
        case free
        /// Options chosen from a list.
        case choice
    }

    /// One cell.
    public struct Cell: Sendable, Hashable, Codable {
        /// Wrong answers about the row's target that hit the column's culture alone.
        public var observed: Int
        /// Questions on which that was possible: both have golds, or the option was offered.
        public var offered: Int
        /// What row and column totals lead to expect.
        public var expected: Double
        /// The standardised Pearson residual; none where nothing could vary.
        public var residual: Double?

        /// Makes a cell.
        public init(observed: Int, offered: Int, expected: Double, residual: Double?) {
            self.observed = observed
            self.offered = offered
            self.expected = expected
            self.residual = residual
        }
    }

    /// Which way two cultures are taken for each other.
    public struct Asymmetry: Sendable, Hashable, Codable {
        /// The first culture.
        public var target: LocaleTag
        /// The second culture; the value is positive when the first is taken for it more often.
        public var proxy: LocaleTag
        /// The residual of first to second minus that of second to first.
        public var value: Double
        /// The lower end of the middle 95 % of values when hits are dealt anew, totals kept.
        public var nullLow: Double
        /// The upper end of the same.
        public var nullHigh: Double
        /// The two-sided permutation p-value.
        public var p: Double

        /// Makes an asymmetry.
        public init(
            target: LocaleTag,
            proxy: LocaleTag,
            value: Double,
            nullLow: Double,
            nullHigh: Double,
            p: Double
        ) {
            self.target = target
            self.proxy = proxy
            self.value = value
            self.nullLow = nullLow
            self.nullHigh = nullHigh
            self.p = p
        }
    }

    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// The condition.
    public var condition: String
    /// Whether answers were free.
    public var form: Form
    /// The rows, sorted.
    public var targets: [LocaleTag]
    /// The columns, sorted.
    public var cultures: [LocaleTag]
    /// The cells, a list for each target in the order of cultures; none where it is impossible.
    public var cells: [[Cell?]]
    /// Questions answered wrongly, by target.
    public var wrong: [Int]
    /// Hits: the total of the observed counts.
    public var n: Int
    /// Pairs of cultures that are both rows and columns, in order.
    public var asymmetries: [Asymmetry]

    /// Makes a matrix.
    public init(
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        form: Form,
        targets: [LocaleTag],
        cultures: [LocaleTag],
        cells: [[Cell?]],
        wrong: [Int],
        n: Int,
        asymmetries: [Asymmetry]
    ) {
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.form = form
        self.targets = targets
        self.cultures = cultures
        self.cells = cells
        self.wrong = wrong
        self.n = n
        self.asymmetries = asymmetries
    }
}
