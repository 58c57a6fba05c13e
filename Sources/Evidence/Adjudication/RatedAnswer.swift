public import Vocabulary

/// What the matcher may be wrong about.
public enum MatcherOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// The answer is right for the target: distinct, shared or mixed.
    case correct
    /// The answer is right for the proxy only.
    case leak

    /// Whether a verdict is of this kind.
    public func holds(for verdict: Verdict) -> Bool {
        switch self {
        case .correct: verdict.isCorrect
        case .leak: verdict == .leak
        }
    }

    /// Whether a person says so; none when the person cannot tell.
    public func holds(for label: AdjudicationLabel) -> Bool? {
        guard label != .unsure else { return nil }
        switch self {
        case .correct: return label.acceptsTarget
        case .leak: return label == .proxy
        }
    }
}

/// One answer that people have labelled, with what the matcher makes of it now.
public struct RatedAnswer: Sendable, Hashable {
    /// The question, the unit within which answers may share their errors.
    public var question: String
    /// The stratum it was drawn from.
    public var stratum: AdjudicationStratum
    /// The verdict of the matcher as it is now.
    public var verdict: Verdict
    /// What each rater says, sorted by rater.
    public var labels: [RaterLabel]

    /// Joins an answer's verdict and its labels.
    public init(
        question: String,
        stratum: AdjudicationStratum,
        verdict: Verdict,
        labels: [RaterLabel]
    ) {
        self.question = question
        self.stratum = stratum
        self.verdict = verdict
        self.labels = labels.sorted { $0.rater < $1.rater }
    }

    /// The share of raters who say that an outcome holds; none when no rater can tell.
    func truth(_ outcome: MatcherOutcome) -> Double? {
        let said = labels.compactMap { outcome.holds(for: $0.label) }
        guard !said.isEmpty else { return nil }
        return Double(said.count { $0 }) / Double(said.count)
    }
}
