import Statistics
import Vocabulary

/// Counts how often dealt answers were accepted, for each suite, model and condition.
func instrumentChecks(
    of target: LocaleTag,
    _ shuffled: [ShuffledAnswer],
    level: Double
) -> [InstrumentCheck] {
    let groups = Dictionary(grouping: shuffled) { [$0.suite, $0.model, $0.condition] }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, answers in
        let all = Rate(answers, level)
        return InstrumentCheck(
            suite: key[0],
            model: key[1],
            condition: key[2],
            target: target,
            shuffled: answers.count,
            falsePositiveRate: all.share,
            low: all.interval?.low,
            high: all.interval?.high,
            types: AnswerType.allCases.compactMap { type in
                let ofType = answers.filter { $0.answerType == type }
                guard !ofType.isEmpty else { return nil }
                let rate = Rate(ofType, level)
                return AnswerTypeCheck(
                    answerType: type,
                    shuffled: ofType.count,
                    falsePositiveRate: rate.share,
                    low: rate.interval?.low,
                    high: rate.interval?.high
                )
            }
        )
    }
}

private struct Rate {
    var share: Double?
    var interval: Interval?

    init(_ answers: [ShuffledAnswer], _ level: Double) {
        let accepted = answers.count { $0.accepted }
        share = answers.isEmpty ? nil : Double(accepted) / Double(answers.count)
        interval = wilsonInterval(successes: accepted, of: answers.count, level: level)
    }
}
