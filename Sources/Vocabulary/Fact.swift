/// What a reference source says about one property of one locale.
public struct Fact: Sendable, Hashable, Codable {
    /// The property, dotted and with its slot last, such as `calendar.month.1`.
    public var property: String
    /// The value, with status and citations; `gold.culture` is the locale.
    public var gold: GoldSet

    /// States a fact.
    public init(property: String, gold: GoldSet) {
        self.property = property
        self.gold = gold
    }
}
