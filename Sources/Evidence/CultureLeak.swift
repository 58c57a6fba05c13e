public import Vocabulary

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
    /// Where the answers come from, if the maker says so.
    public var origin: AnswerOrigin?

    /// Makes the leak towards one culture.
    public init(
        suite: String,
        model: String,
        condition: String,
        target: LocaleTag,
        culture: LocaleTag,
        kind: ProxyKind?,
        n: Int,
        leak: Double,
        excess: Double?,
        low: Double?,
        high: Double?,
        origin: AnswerOrigin? = nil
    ) {
        self.suite = suite
        self.model = model
        self.condition = condition
        self.target = target
        self.culture = culture
        self.kind = kind
        self.n = n
        self.leak = leak
        self.excess = excess
        self.low = low
        self.high = high
        self.origin = origin
    }
}
