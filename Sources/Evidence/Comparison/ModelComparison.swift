public import Vocabulary

/// Verdicts that turn from one model to the other on the same questions.
public struct VerdictFlips: Sendable, Hashable, Codable {
    /// Questions on which only the first model's modal answer has it.
    public var firstOnly: Int
    /// Questions on which only the second model's modal answer has it.
    public var secondOnly: Int
    /// The two-sided p-value of McNemar's exact test; 1 without any flip.
    public var p: Double

    /// Joins counts and p-value.
    public init(firstOnly: Int, secondOnly: Int, p: Double) {
        self.firstOnly = firstOnly
        self.secondOnly = secondOnly
        self.p = p
    }
}

/// Two models on the questions that both answered (Miller 2024, section 4).
///
/// Differences are first minus second; intervals come from the differences question by question.
public struct ModelComparison: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The first model.
    public var first: String
    /// Where its answers come from.
    public var firstOrigin: AnswerOrigin
    /// The second model.
    public var second: String
    /// Where its answers come from.
    public var secondOrigin: AnswerOrigin
    /// The condition of both.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// The declared proxy.
    public var proxy: LocaleTag
    /// Questions that both answered and that are valid for target and proxy.
    public var n: Int
    /// The first model's accuracy on them.
    public var firstCorrect: Double
    /// The second model's accuracy on them.
    public var secondCorrect: Double
    /// The difference of accuracies.
    public var correct: Estimate
    /// The difference of leaks to the proxy.
    public var leak: Estimate
    /// The difference of matched excesses, over questions that compare; none without any.
    public var excess: Estimate?
    /// Modal answers right for one model only.
    public var correctFlips: VerdictFlips
    /// Modal answers that leak to the proxy for one model only.
    public var leakFlips: VerdictFlips

    /// Makes a comparison.
    public init(
        suite: String,
        first: String,
        firstOrigin: AnswerOrigin,
        second: String,
        secondOrigin: AnswerOrigin,
        condition: String,
        target: LocaleTag,
        proxy: LocaleTag,
        n: Int,
        firstCorrect: Double,
        secondCorrect: Double,
        correct: Estimate,
        leak: Estimate,
        excess: Estimate?,
        correctFlips: VerdictFlips,
        leakFlips: VerdictFlips
    ) {
        self.suite = suite
        self.first = first
        self.firstOrigin = firstOrigin
        self.second = second
        self.secondOrigin = secondOrigin
        self.condition = condition
        self.target = target
        self.proxy = proxy
        self.n = n
        self.firstCorrect = firstCorrect
        self.secondCorrect = secondCorrect
        self.correct = correct
        self.leak = leak
        self.excess = excess
        self.correctFlips = correctFlips
        self.leakFlips = leakFlips
    }
}
