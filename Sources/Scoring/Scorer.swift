public import Vocabulary

/// Judges answers against the golds of every culture at once.
///
/// A pure value: no clock, no files, no globals. What an answer matched is its result; verdicts for
/// any target and proxy follow from that (MEASURES section 3).
public struct Scorer {
    /// The version of the matching rules; a change of it makes stored judgements stale.
    public static let version = "2"

    private var tokenizer: Tokenizer
    private let rules: FoldingRules
    private let refusals: RefusalDetector

    /// Makes a scorer with the given rules.
    public init(rules: FoldingRules = .all) {
        self.rules = rules
        var tokenizer = Tokenizer(rules: rules)
        refusals = RefusalDetector(tokenizer: &tokenizer)
        self.tokenizer = tokenizer
    }

    /// Makes a question ready: folds every alias once.
    public mutating func prepare(_ question: Question) -> PreparedQuestion {
        PreparedQuestion(question: question, tokenizer: &tokenizer, rules: rules)
    }

    /// Judges one answer to a question.
    /// - Parameter failure: why there is no answer; it makes the outcome uncodable.
    public mutating func judge(
        _ text: String,
        failure: String? = nil,
        truncated: Bool = false,
        for question: PreparedQuestion
    ) -> Judgement {
        if let failure { return Judgement(outcome: .uncodable, because: failure) }
        // Longer texts are no short answers; the bound keeps hostile ones from costing minutes.
        let bounded =
            text.utf8.count > Scorer.longestAnswer
            ? String(text.prefix(Scorer.longestAnswer)) : text
        let tokens = tokenizer.tokens(of: bounded)
        return question.judge(bounded, tokens: tokens, truncated: truncated, refusals: refusals)
    }

    /// The number of characters of an answer that are read.
    public static let longestAnswer = 100_000
}
