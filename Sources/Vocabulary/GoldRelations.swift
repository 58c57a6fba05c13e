/// How the golds of the cultures on one question relate, as the matcher sees them.
public struct GoldRelations: Sendable, Hashable, Codable {
    /// The question.
    public var question: String
    /// The cultures with a valid gold, sorted; the order of all matrices.
    public var cultures: [LocaleTag]
    /// `topAccepted[a][b]`: the top cluster of culture b, given as an answer, is right for culture a.
    public var topAccepted: [[Bool]]
    /// `topShared[a][b]`: the top cluster of b is the top cluster of a.
    public var topShared: [[Bool]]
    /// `overlap[a][b]`: the gold sets of a and b share a meaning; symmetric.
    public var overlap: [[Bool]]
    /// `taken[a][b]`: the clusters of b that are right for a, bit k for cluster k, the first 16 of them; none in
    /// relations that an older version made.
    public var taken: [[UInt16]]?

    /// Makes the relations of one question.
    public init(
        question: String,
        cultures: [LocaleTag],
        topAccepted: [[Bool]],
        topShared: [[Bool]],
        overlap: [[Bool]],
        taken: [[UInt16]]? = nil
    ) {
        self.question = question
        self.cultures = cultures
        self.topAccepted = topAccepted
        self.topShared = topShared
        self.overlap = overlap
        self.taken = taken
    }

    /// How many clusters of a gold `taken` tells of.
    public static let mostTaken = 16

    /// The index of a culture, or none when its gold is not valid here.
    public func index(of culture: LocaleTag) -> Int? { cultures.firstIndex(of: culture) }
}
