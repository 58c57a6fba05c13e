/// What one respondent made of one item.
public struct ItemScore: Sendable, Hashable {
    /// The item, such as a question asked in many places.
    public var item: String
    /// Who answered: one model under one condition about one target.
    public var respondent: String
    /// The share of its samples that are right, from 0 to 1.
    public var score: Double

    /// States a score.
    public init(item: String, respondent: String, score: Double) {
        precondition((0...1).contains(score), "a share")
        self.item = item
        self.respondent = respondent
        self.score = score
    }
}

/// How an item does with those who answered it, as test theory reads it.
public struct ItemQuality: Sendable, Hashable, Codable {
    /// The item.
    public var item: String
    /// Respondents who answered it.
    public var n: Int
    /// The difficulty index: the mean score, so that hard items have low ones.
    public var right: Double
    /// The lower end of its interval; none with fewer than two respondents.
    public var low: Double?
    /// The upper end of its interval.
    public var high: Double?
    /// Whether those who do well elsewhere do well here.
    public var discrimination: ItemDiscrimination

    /// Describes an item.
    public init(
        item: String,
        n: Int,
        right: Double,
        low: Double?,
        high: Double?,
        discrimination: ItemDiscrimination
    ) {
        self.item = item
        self.n = n
        self.right = right
        self.low = low
        self.high = high
        self.discrimination = discrimination
    }
}

/// The correlation of an item with the rest of the test, or why there is none.
public enum ItemDiscrimination: Sendable, Hashable, Codable {
    /// Pearson's correlation with the mean score on all other items, with its interval and n.
    ///
    /// For scores of 0 and 1 this is the point-biserial correlation, the item left out of the total.
    case correlation(Double, low: Double, high: Double, n: Int)
    /// Fewer respondents than an interval needs to say anything.
    case tooFew(n: Int, needed: Int)
    /// Everybody has the same score on the item.
    case sameForAll
    /// Everybody has the same score on the rest.
    case sameElsewhere

    /// The correlation, if there is one.
    public var value: Double? {
        guard case .correlation(let value, _, _, _) = self else { return nil }
        return value
    }
}
