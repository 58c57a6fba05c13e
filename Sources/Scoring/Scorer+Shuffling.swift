public import Vocabulary

/// One answer with the question it was given to.
public struct GivenAnswer: Sendable, Hashable {
    /// The question's identifier.
    public var question: String
    /// What was said.
    public var text: String

    /// Joins an answer and its question.
    public init(question: String, text: String) {
        self.question = question
        self.text = text
    }
}

/// What dealt answers came to, as models give the same answers to the same questions.
public struct DealtVerdicts: Sendable {
    /// How many are kept; each takes some hundred bytes.
    private static let most = 200_000

    private struct Deal: Hashable {
        var text: ExactText
        var question: String
        var target: LocaleTag
    }

    private var known: [Deal: Bool] = [:]

    /// Starts with none.
    public init() {}

    fileprivate mutating func accepts(
        _ text: String,
        _ question: String,
        _ target: LocaleTag,
        judging: () -> Bool
    ) -> Bool {
        let deal = Deal(text: ExactText(text), question: question, target: target)
        if let accepted = known[deal] { return accepted }
        let accepted = judging()
        if known.count >= Self.most { known.removeAll() }
        known[deal] = accepted
        return accepted
    }
}

extension Scorer {
    /// Deals answers to other questions of the same answer type and says which the matcher accepts.
    ///
    /// What it accepts of these is chance: the false-positive rate of the matcher (MEASURES
    /// section 5). The same seed gives the same deals whatever the order of the answers.
    /// - Parameters:
    ///   - answers: the answers of one model and condition.
    ///   - target: whose gold the dealt answers are held against.
    ///   - deals: how often each answer is dealt.
    ///   - known: deals of the same questions that were judged before; those of now are added.
    public mutating func shuffled(
        _ answers: [GivenAnswer],
        over questions: [String: PreparedQuestion],
        target: LocaleTag,
        seed: UInt64,
        deals: Int = 5,
        known: inout DealtVerdicts
    ) -> [(type: AnswerType, accepted: Bool)] {
        var results: [(type: AnswerType, accepted: Bool)] = []
        let usable = answers.filter {
            questions[$0.question]?.hasGold(of: target) == true
        }
        for type in AnswerType.allCases {
            let ofType = usable.filter { questions[$0.question]?.answerType == type }
                .sorted { ($0.question, $0.text) < ($1.question, $1.text) }
            var generator = SeededGenerator(seed: seed, stream: "shuffle \(type.rawValue)")
            let order = ofType.shuffled(using: &generator)
            for step in 1...max(1, deals) where step < order.count {
                for (index, answer) in order.enumerated() {
                    let other = order[(index + step) % order.count].question
                    guard other != answer.question, let question = questions[other] else {
                        continue
                    }
                    let accepted = known.accepts(answer.text, other, target) {
                        judge(answer.text, for: question).accepts(target)
                    }
                    results.append((type, accepted))
                }
            }
        }
        return results
    }
}
