import Statistics
public import Vocabulary

/// One answer held against one culture's golds by a judge, the matcher and people.
public struct JudgedSide: Sendable, Hashable {
    /// The judge's name.
    public var judge: String
    /// Where its replies come from.
    public var origin: AnswerOrigin
    /// The question.
    public var question: String
    /// Whether the judge finds any of the meanings in the answer; none when it does not say.
    public var accepts: Bool?
    /// Whether the matcher does.
    public var matcherAccepts: Bool
    /// What each rater says who can tell.
    public var people: [Bool]

    /// Describes a side.
    public init(
        judge: String,
        origin: AnswerOrigin,
        question: String,
        accepts: Bool?,
        matcherAccepts: Bool,
        people: [Bool]
    ) {
        self.judge = judge
        self.origin = origin
        self.question = question
        self.accepts = accepts
        self.matcherAccepts = matcherAccepts
        self.people = people
    }

    /// What most people say; none without people or where they are even.
    var majority: Bool? {
        let yes = people.count { $0 }
        return 2 * yes == people.count ? nil : 2 * yes > people.count
    }
}

/// How a judge model agrees with the matcher or with people on whether an answer holds a gold.
public struct JudgeAgreement: Sendable, Hashable, Codable {
    /// Who the judge is held against.
    public enum Other: String, Sendable, Hashable, Codable {
        case matcher
        case people
    }

    /// The judge's name.
    public var judge: String
    /// Where its replies come from.
    public var origin: AnswerOrigin
    /// Who it is held against.
    public var other: Other
    /// Answers times golds on which both say yes or no.
    public var n: Int
    /// On how many the judge did not say.
    public var unsure: Int
    /// On how many people were even.
    public var tied: Int
    /// Krippendorff's nominal α; n is answers times golds.
    public var agreement: AdjudicatedEstimate
    /// Of what the other rejects, the share that the judge accepts.
    public var judgeAlone: AdjudicatedEstimate
    /// Of what the other accepts, the share that the judge rejects.
    public var otherAlone: AdjudicatedEstimate

    /// Makes an agreement.
    public init(
        judge: String,
        origin: AnswerOrigin,
        other: Other,
        n: Int,
        unsure: Int,
        tied: Int,
        agreement: AdjudicatedEstimate,
        judgeAlone: AdjudicatedEstimate,
        otherAlone: AdjudicatedEstimate
    ) {
        self.judge = judge
        self.origin = origin
        self.other = other
        self.n = n
        self.unsure = unsure
        self.tied = tied
        self.agreement = agreement
        self.judgeAlone = judgeAlone
        self.otherAlone = otherAlone
    }
}

/// How each judge agrees with the matcher and, where there are labels, with people.
public func judgeAgreements(
    _ sides: [JudgedSide],
    policy: AdjudicationPolicy = AdjudicationPolicy()
) -> [JudgeAgreement] {
    let judges = Dictionary(grouping: sides, by: \.judge)
    return judges.sorted { $0.key < $1.key }.flatMap { judge, sides in
        let labelled = sides.filter { !$0.people.isEmpty }
        let matcher = JudgeAgreement(sides, .matcher, policy) { $0.matcherAccepts }
        guard !labelled.isEmpty else { return [matcher] }
        return [matcher, JudgeAgreement(labelled, .people, policy) { $0.majority }]
    }
}

extension JudgeAgreement {
    fileprivate init(
        _ sides: [JudgedSide],
        _ other: Other,
        _ policy: AdjudicationPolicy,
        says: (JudgedSide) -> Bool?
    ) {
        var pairs: [(question: String, judge: Bool, other: Bool)] = []
        var (unsure, tied) = (0, 0)
        for side in sides {
            guard let theirs = says(side) else {
                tied += 1
                continue
            }
            guard let mine = side.accepts else {
                unsure += 1
                continue
            }
            pairs.append((side.question, mine, theirs))
        }
        func share(where theirs: Bool, _ reason: String) -> AdjudicatedEstimate {
            let cases = pairs.filter { $0.other == theirs }
            let differ = cases.map { $0.judge != $0.other ? 1.0 : 0 }
            guard !cases.isEmpty else { return AdjudicatedEstimate(undefined: reason, n: 0) }
            let clustered = clusteredWilsonInterval(
                scores: differ,
                clusters: cases.map(\.question),
                level: policy.level
            )
            let count = Double(cases.count)
            let mean = differ.reduce(0, +) / count
            let interval =
                clustered?.interval
                ?? wilsonInterval(share: mean, trials: count, level: policy.level)
            return AdjudicatedEstimate(
                value: mean,
                low: interval?.low,
                high: interval?.high,
                n: cases.count,
                method: clustered == nil ? "Wilson" : "Wilson, clustered by question"
            )
        }
        let agreement = NominalAgreement(
            pairs.map { ($0.question, [$0.judge ? 1 : 0, $0.other ? 1 : 0]) },
            codes: 2
        )
        let judge = sides.first?.judge ?? ""
        self.init(
            judge: judge,
            origin: sides.first?.origin ?? .live,
            other: other,
            n: pairs.count,
            unsure: unsure,
            tied: tied,
            agreement: agreement.estimate(
                policy: policy,
                stream: "judge \(judge) \(other.rawValue)"
            ),
            judgeAlone: share(where: false, "there is nothing that \(other.phrase) rejects"),
            otherAlone: share(where: true, "there is nothing that \(other.phrase) accepts")
        )
    }
}

extension JudgeAgreement.Other {
    fileprivate var phrase: String { self == .matcher ? "the matcher" : "a majority of raters" }
}
