public import Vocabulary

/// One answer that a simulated respondent may give, and how likely it is.
public struct PossibleAnswer: Sendable, Hashable {
    /// The words before any wrapping.
    public var words: String
    /// The probability, from 0 to 1; several entries may have the same words.
    public var chance: Double
}

extension SimulatedRespondent {
    /// Every wording in which an answer may come, the bare words first.
    public static func phrasings(of words: String) -> [String] {
        [words] + SimulatedWording.phrasings(of: words)
    }

    /// Every way in which it declines to answer.
    public static var refusals: [String] { SimulatedWording.refusals }

    /// The free answers an item about a target may get, apart from refusals and invented words.
    ///
    /// What a pipeline should recover follows from these without a draw. It speaks of specifications
    /// without `chance`; whatever is missing from a sum of one accepts nothing.
    public func possibleAnswers(to item: ProbeItem) -> [PossibleAnswer] {
        guard let question = questions[item.question], let target = item.locale else { return [] }
        var answers: [PossibleAnswer] = []
        let proxy = spec.proxy ?? proxyOf[target]
        let leaking = proxy.flatMap { top(of: $0, question, item) }
        let rest = 1 - (leaking == nil ? 0 : spec.leak) - spec.refusal
        if let leaking { answers.append(PossibleAnswer(words: leaking, chance: spec.leak)) }
        if let gold = question.gold(of: target), gold.isValid {
            let weights = gold.clusters.map { max(0, $0.weight ?? 1) }
            let sum = weights.reduce(0, +)
            for (cluster, weight) in zip(gold.clusters, weights) {
                let chance = rest * spec.knowledge * weight / sum
                answers.append(
                    PossibleAnswer(words: Self.wording(of: cluster, for: item), chance: chance)
                )
            }
        }
        if let others = distractors[item.id] {
            let wrong = rest * (1 - spec.knowledge) * spec.distraction
            func add(_ wordings: [String], _ chance: Double) {
                for words in wordings {
                    let part = chance / Double(wordings.count)
                    answers.append(PossibleAnswer(words: words, chance: part))
                }
            }
            add(others.wordings, wrong * (1 - spec.common))
            guard spec.common > 0 else { return answers }
            for wordings in others.byCulture {
                add(wordings, wrong * spec.common / Double(others.byCulture.count))
            }
        }
        return answers
    }

    /// What a distracted answer to an item is drawn from.
    struct Distractors: Sendable {
        /// The wordings of all cultures but the target that the target does not accept, each once.
        var wordings: [String] = []
        /// What each culture answers, so that common wordings come several times; where the target
        /// accepts one, it is a right answer after all.
        var byCulture: [[String]] = []
    }

    /// What a distracted answer to each item is drawn from.
    static func distractors(
        of items: [String: ProbeItem],
        in questions: [String: Question]
    ) -> [String: Distractors] {
        items.compactMapValues { item in
            guard let question = questions[item.question], let target = item.locale,
                item.options.isEmpty
            else { return nil }
            var seen = Set(question.gold(of: target).map(wordings) ?? [])
            var found = Distractors()
            for gold in question.golds where gold.culture != target && gold.isValid {
                var own: [String] = []
                for cluster in gold.clusters {
                    let wording = wording(of: cluster, for: item)
                    if seen.insert(wording.lowercased()).inserted {
                        found.wordings.append(wording)
                    }
                    own.append(wording)
                }
                if !own.isEmpty { found.byCulture.append(own) }
            }
            return found
        }
    }
}
