/// One way to look at answers beside the headline (MEASURES section 7).
///
/// A lens is a pure function from judged answers to rows. It describes what a model writes; no lens
/// shows a culture behind the answers, and none enters the findings of a report.
public struct Lens: Sendable {
    /// The word that names it in commands and in `Docs/lenses`.
    public let id: String
    /// The name pages show.
    public let name: String
    /// The question it answers.
    public let question: String
    /// What answers must be there.
    public let needs: [LensNeed]
    /// The paper it follows, and where it differs.
    public let source: String
    /// What it cannot show, as a sentence.
    public let limit: String
    /// What its rows may measure, in the order in which they are shown.
    public let measures: [LensMeasure]
    /// Whether targets are compared with each other, so that answers about all are needed at once.
    public let spansTargets: Bool
    let look: @Sendable (LensMaterial, LensPolicy) -> LensResult

    /// Computes the rows, or says what is missing and how to get it.
    ///
    /// The same answers and policy give the same rows, in whatever order answers come.
    public func rows(of material: LensMaterial, policy: LensPolicy = LensPolicy()) -> LensResult {
        look(material, policy)
    }

    /// Every lens, in the order in which lists show them.
    public static let all: [Lens] = [
        .repetition, .diversity, .solved, .persona, .format, .calibration, .phrasing, .wrapper,
        .reliability,
    ]
}

/// One thing that rows of a lens measure.
public struct LensMeasure: Sendable, Hashable, Codable {
    /// The word in a row's `measure`.
    public var id: String
    /// What it is, as a sentence.
    public var summary: String
    /// Whether it is a share, shown in per cent.
    public var isShare: Bool

    /// Describes a measure.
    public init(_ id: String, _ summary: String, isShare: Bool = false) {
        self.id = id
        self.summary = summary
        self.isShare = isShare
    }
}
