public import Vocabulary

/// A part of the questions that is looked at beside the subsets and enters no family of tests.
public enum Slice: Sendable, Hashable, Codable {
    /// Questions whose answers are words: no numbers, dates, times or amounts.
    case numericFree
    /// Questions from one source, such as the edition of a reference or the writers of a benchmark.
    case source(String)

    /// The name that tables show.
    public var name: String {
        switch self {
        case .numericFree: "numeric-free"
        case .source(let source): "source: \(source)"
        }
    }
}

/// Shares and excess of a part of the questions, all items valid for target and proxy.
public struct SliceRow: Sendable, Hashable, Codable {
    /// Which part.
    public var slice: Slice
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// The condition.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// The declared proxy.
    public var proxy: LocaleTag
    /// Items.
    public var n: Int
    /// Shares of the verdicts.
    public var shares: VerdictShares
    /// The proxy floor.
    public var floor: Double?
    /// Mean leak towards the placebos, over items with one.
    public var placebo: Double?
    /// The excess with gold sets of equal size; none without placebos.
    public var excess: Estimate?

    /// Makes a row.
    public init(
        slice: Slice,
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag,
        proxy: LocaleTag,
        n: Int,
        shares: VerdictShares,
        floor: Double?,
        placebo: Double?,
        excess: Estimate?
    ) {
        self.slice = slice
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.proxy = proxy
        self.n = n
        self.shares = shares
        self.floor = floor
        self.placebo = placebo
        self.excess = excess
    }
}
