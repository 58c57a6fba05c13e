public import Vocabulary

/// How the p-value of a table of counts was found.
public enum CountTest: String, Sendable, Hashable, Codable {
    /// Pearson's chi-square with its asymptotic distribution.
    case chiSquare
    /// All tables of the same total were counted.
    case exact
}

/// Where in the list the chosen options stood, against every place being as likely.
///
/// Each order of the options is one trial. Answers to the orders of one question belong together,
/// and a model that goes by meaning spreads more evenly than chance, so the test errs on the side
/// of finding nothing.
public struct PositionRow: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// The condition, such as `choice`.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// How many options the lists had.
    public var options: Int
    /// Answers that chose one of them.
    public var n: Int
    /// How many chose the first place, the second and so on.
    public var counts: [Int]
    /// The sum of squared distances over the expected count.
    public var chiSquare: Double
    /// The p-value of equal chances.
    public var p: Double
    /// How it was found.
    public var test: CountTest

    /// Makes a row.
    public init(
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag,
        options: Int,
        n: Int,
        counts: [Int],
        chiSquare: Double,
        p: Double,
        test: CountTest
    ) {
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.options = options
        self.n = n
        self.counts = counts
        self.chiSquare = chiSquare
        self.p = p
        self.test = test
    }
}
