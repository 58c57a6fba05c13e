import Statistics
public import Vocabulary

/// A share as the matcher gives it, and as it is once the matcher's errors are taken out.
public struct CorrectedShare: Sendable, Hashable, Codable {
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the answers come from.
    public var origin: AnswerOrigin
    /// The condition.
    public var condition: String
    /// The target culture.
    public var target: LocaleTag
    /// The proxy.
    public var proxy: LocaleTag
    /// Which share.
    public var outcome: MatcherOutcome
    /// The languages of the prompts, sorted.
    public var languages: [String]
    /// The share as judged, of questions that have an answer; n is questions.
    public var apparent: AdjudicatedEstimate
    /// The share corrected after Rogan and Gladen; n is questions.
    public var corrected: AdjudicatedEstimate
    /// The corrected share before it was cut to lie between 0 and 1.
    public var unclipped: Double?

    /// Makes a corrected share.
    public init(
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag,
        proxy: LocaleTag,
        outcome: MatcherOutcome,
        languages: [String],
        apparent: AdjudicatedEstimate,
        corrected: AdjudicatedEstimate,
        unclipped: Double? = nil
    ) {
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.proxy = proxy
        self.outcome = outcome
        self.languages = languages
        self.apparent = apparent
        self.corrected = corrected
        self.unclipped = unclipped
    }
}

/// A share over questions with its variance.
struct ApparentShare {
    let value: Double
    let variance: Double
    /// Questions.
    let n: Int

    /// Averages the samples of each question first; none without questions.
    init?(_ answers: [(question: String, holds: Bool)]) {
        let questions = Dictionary(grouping: answers, by: \.question)
        guard !questions.isEmpty else { return nil }
        let means = questions.sorted { $0.key < $1.key }.map { _, answers in
            Double(answers.count { $0.holds }) / Double(answers.count)
        }
        let count = Double(means.count)
        let mean = means.reduce(0, +) / count
        let squares = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        value = mean
        n = means.count
        if squares > 0, means.count > 1 {
            variance = squares / (count * (count - 1))
        } else {
            // All alike: half a success and half a failure keep it from being certain.
            let smoothed = (mean * count + 0.5) / (count + 1)
            variance = smoothed * (1 - smoothed) / count
        }
    }

    func estimate(level: Double) -> AdjudicatedEstimate {
        let smoothed = (value * Double(n) + 0.5) / Double(n + 1)
        let trials = min(Double(n), smoothed * (1 - smoothed) / variance)
        let interval = wilsonInterval(share: value, trials: trials, level: level)
        return AdjudicatedEstimate(
            value: value,
            low: interval?.low,
            high: interval?.high,
            n: n,
            method: "Wilson, \(oneDecimal(trials)) effective trials"
        )
    }
}

/// A share corrected for the matcher's errors, with the variance of the delta method.
///
/// p = (apparent + specificity − 1) / (sensitivity + specificity − 1): Rogan and Gladen, American
/// Journal of Epidemiology 107 (1978). Both rates come from the same labels; their covariance is
/// part of the variance.
struct RoganGladen {
    let value: Double
    let variance: Double

    /// - Throws: the reason when the rates do not tell right answers from wrong ones.
    init(_ apparent: ApparentShare, _ errors: MatcherErrors, level: Double) throws(Undefined) {
        let told = errors.informedness
        let spread = errors.variance(sensitivity: 1, specificity: 1).squareRoot()
        let z = normalQuantile((1 + level) / 2) ?? 0
        guard told > 0 else {
            throw Undefined(
                "sensitivity + specificity is \(twoDecimals(told + 1)), which tells nothing"
            )
        }
        guard told - z * spread > 0 else {
            throw Undefined(
                "sensitivity + specificity of \(twoDecimals(told + 1)) cannot be told from 1 with "
                    + "\(errors.n) labelled answers"
            )
        }
        value = (apparent.value + errors.specificity - 1) / told
        variance =
            (apparent.variance
                + errors.variance(sensitivity: -value, specificity: 1 - value)) / (told * told)
    }
}

/// Cuts a corrected share and its interval to 0…1, or says that labels and answers do not fit.
func clipped(_ value: Double, variance: Double, n: Int, level: Double) -> AdjudicatedEstimate {
    let half = (normalQuantile((1 + level) / 2) ?? 0) * variance.squareRoot()
    guard value + half >= 0, value - half <= 1 else {
        return AdjudicatedEstimate(
            undefined:
                "the correction gives \(twoDecimals(value)): the labels do not fit these answers",
            n: n
        )
    }
    return AdjudicatedEstimate(
        value: min(1, max(0, value)),
        low: max(0, value - half),
        high: min(1, value + half),
        n: n,
        method: "Rogan–Gladen, delta method"
    )
}

/// A number with two decimals.
func twoDecimals(_ value: Double) -> String {
    let hundredths = Int((value.magnitude * 100).rounded())
    let digits = hundredths % 100
    return
        "\(value < 0 && hundredths > 0 ? "\u{2212}" : "")\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
}
