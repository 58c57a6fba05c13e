/// What lenses fix before any answer is seen.
public struct LensPolicy: Sendable, Hashable, Codable {
    /// Bootstrap resamples.
    public var resamples: Int
    /// Permutations behind each null.
    public var permutations: Int
    /// The seed of all draws.
    public var seed: UInt64
    /// The level of intervals.
    public var level: Double
    /// Fewer questions than this give an estimate without interval.
    public var minimumQuestions: Int
    /// The number of draws in which distinct answers are counted.
    public var budget: Int

    /// Fixes a policy.
    public init(
        resamples: Int = 2_000,
        permutations: Int = 200,
        seed: UInt64 = 1,
        level: Double = 0.95,
        minimumQuestions: Int = 10,
        budget: Int = 5
    ) {
        precondition(resamples > 0 && permutations > 0, "draws are needed")
        precondition(level > 0 && level < 1, "a share between 0 and 1")
        precondition(minimumQuestions > 1 && budget > 0, "counts above zero")
        self.resamples = resamples
        self.permutations = permutations
        self.seed = seed
        self.level = level
        self.minimumQuestions = minimumQuestions
        self.budget = budget
    }
}
