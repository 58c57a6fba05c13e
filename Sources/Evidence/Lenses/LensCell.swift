import Vocabulary

/// What is the same for all answers that are counted together.
struct LensKey: Hashable, Comparable {
    var suite: String
    var target: LocaleTag?
    var condition: String
    var model: String
    var origin: AnswerOrigin

    init(_ answer: LensAnswer) {
        suite = answer.suite
        target = answer.target
        condition = answer.condition
        model = answer.model
        origin = answer.origin
    }

    private var parts: [String] {
        [suite, target?.rawValue ?? "", condition, model, origin.rawValue]
    }

    /// The text that names the key's random streams.
    var stream: String { parts.joined(separator: "\u{1f}") }

    /// The words that name the key in sentences.
    var title: String {
        [model, condition, target?.rawValue, suite].compactMap(\.self).joined(separator: ", ")
    }

    static func < (a: LensKey, b: LensKey) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}

/// The answers of one model under one condition about one target, prompt by prompt.
struct LensCell {
    var key: LensKey
    /// Sorted by question and item.
    var prompts: [LensPrompt]

    /// The prompts by question, in the order of questions.
    var questions: [ArraySlice<LensPrompt>] {
        var slices: [ArraySlice<LensPrompt>] = []
        var start = 0
        for place in prompts.indices where prompts[place].question != prompts[start].question {
            slices.append(prompts[start..<place])
            start = place
        }
        if start < prompts.endIndex { slices.append(prompts[start...]) }
        return slices
    }

    /// One value for each question on which some prompt has one: the mean over its prompts.
    func means(_ value: (LensPrompt) -> Double?) -> [Double] {
        questions.compactMap { average($0.compactMap(value)) }
    }
}

/// One prompt with its samples.
struct LensPrompt {
    var question: String
    var item: String
    /// Sorted by sample.
    var answers: [LensAnswer]
}

extension LensMaterial {
    /// The answers sorted into cells, whatever order they come in.
    var cells: [LensCell] {
        Dictionary(grouping: answers, by: LensKey.init).sorted { $0.key < $1.key }
            .map { key, answers in
                let prompts = Dictionary(grouping: answers, by: \.item).values.map { samples in
                    LensPrompt(
                        question: samples[0].question,
                        item: samples[0].item,
                        answers: samples.sorted { ($0.sample, $0.text) < ($1.sample, $1.text) }
                    )
                }
                return LensCell(
                    key: key,
                    prompts: prompts.sorted { ($0.question, $0.item) < ($1.question, $1.item) }
                )
            }
    }
}

/// The mean of some values; none without any.
func average(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
