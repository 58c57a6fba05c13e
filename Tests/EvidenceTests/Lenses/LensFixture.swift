import Evidence
import Vocabulary

/// Makes one answer for a lens, by default the only sample of the only model.
func seen(
    _ question: String,
    _ text: String,
    model: String = "model",
    condition: String = "marked",
    target: String? = "aa",
    item: String? = nil,
    sample: Int = 0,
    right: Bool? = nil,
    label: String? = nil,
    frequency: Double? = nil
) -> LensAnswer {
    LensAnswer(
        item: item ?? "\(question)@\(target ?? "und"):\(condition).en",
        question: question,
        suite: "test",
        model: model,
        origin: .simulated,
        condition: condition,
        target: target.map { LocaleTag($0) },
        sample: sample,
        text: text,
        isRight: right,
        label: label ?? "text \(text)",
        frequency: frequency
    )
}

/// A policy under which small tests have intervals.
let lensPolicy = LensPolicy(resamples: 200, permutations: 50, minimumQuestions: 2)

/// Some answers shuffled by a seed.
func shuffled(_ answers: [LensAnswer], seed: UInt64 = 7) -> [LensAnswer] {
    var generator = SeededGenerator(seed: seed)
    return answers.shuffled(using: &generator)
}

extension LensResult {
    /// The only row of a measure, subset and comparison.
    func row(
        _ measure: String,
        subset: String = "all",
        other: String? = nil,
        model: String = "model"
    ) -> LensRow? {
        let found = rows.filter {
            $0.measure == measure && $0.subset == subset && $0.other == other && $0.model == model
        }
        return found.count == 1 ? found[0] : nil
    }
}
