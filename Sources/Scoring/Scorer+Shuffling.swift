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

extension Scorer {
    /// Deals answers to other questions of the same answer type and says which the matcher accepts.
    ///
    /// What it accepts of these is chance: the false-positive rate of the matcher (MEASURES
    /// section 5). The same seed gives the same deals whatever the order of the answers.
    /// - Parameters:
    ///   - answers: the answers of one model and condition.
    ///   - target: whose gold the dealt answers are held against.
    ///   - deals: how often each answer is dealt.
    public mutating func shuffled(
        _ answers: [GivenAnswer],
        over questions: [String: PreparedQuestion],
        target: LocaleTag,
        seed: UInt64,
        deals: Int = 5
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
                    let accepted = judge(answer.text, for: question).accepts(target)
                    results.append((type, accepted))
                }
            }
        }
        return results
    }
}
