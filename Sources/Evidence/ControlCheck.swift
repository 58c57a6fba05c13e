public import Vocabulary

/// What the instrument makes of a simulated respondent whose leak is known (MEASURES section 5).
public struct ControlCheck: Sendable, Hashable, Codable {
    /// The body of questions, the same items as those of the answers.
    public var suite: String
    /// The target culture.
    public var target: LocaleTag
    /// The culture the simulation leans to.
    public var proxy: LocaleTag
    /// The stated share of answers that give the proxy's top answer, from 0 to 1.
    public var stated: Double
    /// Items compared.
    public var n: Int
    /// The share of items on which the proxy's answer was given and is wrong for the target.
    public var made: Double
    /// The share of answers that were judged a leak; without error of the matcher it equals `made`.
    public var found: Double
    /// The excess that was estimated.
    public var excess: Double?
    /// The lower end of its 95 % interval.
    public var low: Double?
    /// The upper end of its 95 % interval.
    public var high: Double?

    /// Makes a check.
    public init(
        suite: String,
        target: LocaleTag,
        proxy: LocaleTag,
        stated: Double,
        n: Int,
        made: Double,
        found: Double,
        excess: Double?,
        low: Double?,
        high: Double?
    ) {
        self.suite = suite
        self.target = target
        self.proxy = proxy
        self.stated = stated
        self.n = n
        self.made = made
        self.found = found
        self.excess = excess
        self.low = low
        self.high = high
    }
}
