public import Vocabulary

/// One headline test among those of all models and locales at hand (MEASURES section 5).
public struct FamilyRow: Sendable, Hashable, Codable {
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
    /// The excess.
    public var excess: Double
    /// The p-value of the excess by itself.
    public var p: Double
    /// The same after Holm's correction inside its report.
    public var pHolm: Double?
    /// The false discovery rate at which it would be found (Benjamini and Hochberg 1995).
    public var pDiscovery: Double

    /// Makes a row.
    public init(
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag,
        proxy: LocaleTag,
        excess: Double,
        p: Double,
        pHolm: Double?,
        pDiscovery: Double
    ) {
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.proxy = proxy
        self.excess = excess
        self.p = p
        self.pHolm = pHolm
        self.pDiscovery = pDiscovery
    }
}

/// The headline tests of all models and locales at hand, adjusted as one family.
public struct AcrossLocales: Sendable, Hashable, Codable {
    /// The tests, sorted by suite, model, condition, target and proxy.
    public var rows: [FamilyRow]
    /// What the family holds, in words.
    public var family: String

    /// Joins tests and their description.
    public init(rows: [FamilyRow], family: String) {
        self.rows = rows
        self.family = family
    }
}
