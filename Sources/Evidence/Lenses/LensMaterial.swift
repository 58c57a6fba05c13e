/// Everything that lenses look at.
public struct LensMaterial: Sendable {
    /// The answers; those that failed are not among them.
    public var answers: [LensAnswer]
    /// Embeddings by text; empty where similarity is that of character n-grams.
    public var vectors: [String: [Double]]
    /// The model whose formats others are compared with; none compares each with all others.
    public var baseline: String?
    /// How the missing answers would be asked for.
    public var asking: LensAsking

    /// Joins answers and how more would be asked for.
    public init(
        answers: [LensAnswer],
        vectors: [String: [Double]] = [:],
        baseline: String? = nil,
        asking: LensAsking = LensAsking()
    ) {
        self.answers = answers
        self.vectors = vectors
        self.baseline = baseline
        self.asking = asking
    }
}
