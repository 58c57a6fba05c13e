public import Vocabulary

/// How often the matcher finds what people find, in one language.
public struct MatcherRate: Sendable, Hashable, Codable {
    /// The language of the prompts.
    public var language: String
    /// What the matcher may be wrong about.
    public var outcome: MatcherOutcome
    /// Labelled answers.
    public var labelled: Int
    /// The share of answers whose stratum has a label.
    public var coverage: Double?
    /// Of what people find, the share that the matcher finds; n is labelled answers.
    public var sensitivity: AdjudicatedEstimate
    /// Of what people do not find, the share that the matcher leaves; n is labelled answers.
    public var specificity: AdjudicatedEstimate

    /// Makes a rate.
    public init(
        language: String,
        outcome: MatcherOutcome,
        labelled: Int,
        coverage: Double?,
        sensitivity: AdjudicatedEstimate,
        specificity: AdjudicatedEstimate
    ) {
        self.language = language
        self.outcome = outcome
        self.labelled = labelled
        self.coverage = coverage
        self.sensitivity = sensitivity
        self.specificity = specificity
    }
}

/// What people's labels say of the matcher about one target, and what a judge model says beside them.
public struct AdjudicatedRates: Sendable, Hashable, Codable {
    /// The target culture.
    public var target: LocaleTag
    /// The raters, sorted.
    public var raters: [String]
    /// Answers about this target in hand-check samples.
    public var drawn: Int
    /// How many of them have a label that counts.
    public var labelled: Int
    /// Labels of raters who could not tell.
    public var unsure: Int
    /// Answers whose text or golds have changed since they were shown; their labels do not count.
    public var stale: Int
    /// The agreement between raters, Krippendorff's nominal α; n is answers with two labels.
    ///
    /// Of the sample, which is balanced over verdicts, and so not of all answers.
    public var agreement: AdjudicatedEstimate
    /// The matcher's rates, sorted by language and outcome.
    public var matcher: [MatcherRate]
    /// The corrected shares, sorted by suite, model, condition, proxy and outcome.
    public var corrected: [CorrectedShare]
    /// How judge models agree with the matcher and with people, sorted by judge.
    public var judges: [JudgeAgreement]

    /// Makes the rates of one target.
    public init(
        target: LocaleTag,
        raters: [String],
        drawn: Int,
        labelled: Int,
        unsure: Int,
        stale: Int,
        agreement: AdjudicatedEstimate,
        matcher: [MatcherRate],
        corrected: [CorrectedShare],
        judges: [JudgeAgreement]
    ) {
        self.target = target
        self.raters = raters
        self.drawn = drawn
        self.labelled = labelled
        self.unsure = unsure
        self.stale = stale
        self.agreement = agreement
        self.matcher = matcher
        self.corrected = corrected
        self.judges = judges
    }

    /// The corrected share of a row of evidence, if there is one.
    public func corrected(_ outcome: MatcherOutcome, for row: EvidenceRow) -> CorrectedShare? {
        corrected.first {
            $0.outcome == outcome && $0.suite == row.suite && $0.model == row.model
                && $0.origin == row.origin && $0.condition == row.condition
                && $0.proxy == row.proxy
        }
    }
}

/// One answer that has a text, as the shares that are corrected count it.
public struct ApparentAnswer: Sendable, Hashable {
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answer comes from.
    public var origin: AnswerOrigin
    /// The condition.
    public var condition: String
    /// The language of the prompt.
    public var language: String
    /// The proxy.
    public var proxy: LocaleTag
    /// The question.
    public var question: String
    /// The verdict for target and proxy.
    public var verdict: Verdict

    /// Describes an answer.
    public init(
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        language: String,
        proxy: LocaleTag,
        question: String,
        verdict: Verdict
    ) {
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.language = language
        self.proxy = proxy
        self.question = question
        self.verdict = verdict
    }
}

/// Everything that is known of people's and judges' labels about one target.
public struct AdjudicationMaterial: Sendable {
    /// The target culture.
    public var target: LocaleTag
    /// Answers in samples, each once.
    public var drawn = 0
    /// How many of them were shown in another form than they have now.
    public var stale = 0
    /// Those that have labels and are as they were shown.
    public var labelled: [RatedAnswer] = []
    /// The sizes of the strata, of the newest sample that has each.
    public var populations: [AdjudicationStratum: Int] = [:]
    /// The answers whose shares are corrected.
    public var answers: [ApparentAnswer] = []
    /// What judges said.
    public var sides: [JudgedSide] = []

    /// Starts without anything.
    public init(target: LocaleTag) {
        self.target = target
    }

    /// Whether there is nothing to estimate from.
    public var isEmpty: Bool { drawn == 0 && sides.isEmpty }
}
