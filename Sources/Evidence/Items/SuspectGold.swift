/// One respondent's answer to one question about one target, as the search for odd golds reads it.
public struct AnswerKey: Sendable, Hashable {
    /// Who answered.
    public var respondent: String
    /// The question.
    public var question: String
    /// The share of samples that are right, from 0 to 1.
    public var score: Double
    /// What the modal answer comes to, folded so that equal answers are equal; none if unclear.
    public var key: String?

    /// States an answer.
    public init(respondent: String, question: String, score: Double, key: String?) {
        self.respondent = respondent
        self.question = question
        self.score = score
        self.key = key
    }
}

/// A question whose gold the respondents that do best elsewhere all miss alike.
///
/// A hint for an author to look at a gold, and no test: a custom of the proxy that all models
/// share looks the same.
public struct SuspectGold: Sendable, Hashable, Codable {
    /// The question.
    public var question: String
    /// The answer that most of them give, folded.
    public var answer: String
    /// How many of the best respondents gave it.
    public var agreeing: Int
    /// How many of the best respondents were looked at.
    public var respondents: Int
    /// The mean share of right answers among them.
    public var right: Double

    /// States a hint.
    public init(
        question: String,
        answer: String,
        agreeing: Int,
        respondents: Int,
        right: Double
    ) {
        self.question = question
        self.answer = answer
        self.agreeing = agreeing
        self.respondents = respondents
        self.right = right
    }
}

/// What makes a gold suspect, fixed before any answer is seen.
public struct SuspicionRule: Sendable, Hashable, Codable {
    /// How many of the best respondents are looked at, at least.
    public var best = 3
    /// Their mean share of right answers, at most.
    public var mostRight = 0.1
    /// The share of them that gives the same other answer, at least.
    public var agreement = 2.0 / 3.0

    /// The rule in use.
    public init() {}
}

/// Finds questions that nearly all strong answers miss while they agree on another answer.
///
/// Strong are the better half of the respondents, at least as many as the rule says, by their mean
/// score on all other questions.
/// - Parameter answers: answers about one target, in any order.
/// - Returns: one hint a question, sorted by question.
public func suspectGolds(
    among answers: [AnswerKey],
    rule: SuspicionRule = SuspicionRule()
) -> [SuspectGold] {
    let sorted = answers.sorted { ($0.question, $0.respondent) < ($1.question, $1.respondent) }
    var sums: [String: (sum: Double, count: Int)] = [:]
    for answer in sorted {
        sums[answer.respondent, default: (0, 0)].sum += answer.score
        sums[answer.respondent, default: (0, 0)].count += 1
    }
    func rest(_ answer: AnswerKey) -> Double {
        guard let (sum, count) = sums[answer.respondent], count > 1 else { return 0 }
        return (sum - answer.score) / Double(count - 1)
    }
    let questions = Dictionary(grouping: sorted, by: \.question)
    return questions.sorted { $0.key < $1.key }.compactMap { question, answers in
        guard answers.count >= rule.best else { return nil }
        let ranked = answers.map { (answer: $0, rest: rest($0)) }
            .sorted { ($1.rest, $0.answer.respondent) < ($0.rest, $1.answer.respondent) }
        let strong = ranked.prefix(max(rule.best, (ranked.count + 1) / 2)).map(\.answer)
        let right = strong.reduce(0) { $0 + $1.score } / Double(strong.count)
        guard right <= rule.mostRight else { return nil }
        let counts = Dictionary(grouping: strong.compactMap(\.key)) { $0 }.mapValues(\.count)
        guard let most = counts.values.max(),
            let answer = counts.filter({ $0.value == most }).keys.min(),
            Double(most) >= rule.agreement * Double(strong.count) - 1e-9
        else { return nil }
        return SuspectGold(
            question: question,
            answer: answer,
            agreeing: most,
            respondents: strong.count,
            right: right
        )
    }
}
