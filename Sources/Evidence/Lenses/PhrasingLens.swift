import Vocabulary

extension Lens {
    /// Whether rare words in a question change the answer.
    public static let phrasing: Lens = Lens(
        id: "phrasing",
        name: "Phrasing frequency",
        question: "Does a question in rarer words get another answer?",
        needs: [.framing(.paraphrase), .phrasings],
        source:
            "arXiv 2604.02176; frequencies as mean Zipf values, from the pack or from word lists",
        limit: "Phrasings of one question differ in more than the frequency of their words, and a "
            + "word list says what people wrote, not what a model read.",
        measures: PairedPrompts.measures,
        spansTargets: false,
        look: phrasingRows
    )
}

private func phrasingRows(_ material: LensMaterial, _ policy: LensPolicy) -> LensResult {
    var rows: [LensRow] = []
    var without: [String] = []
    for cell in material.cells where cell.key.condition == Framing.paraphrase.rawValue {
        let pairs = cell.questions.flatMap(extremes)
        guard !pairs.isEmpty else {
            without.append("no two phrasings of known, different frequency: \(cell.key.title)")
            continue
        }
        let gap = average(pairs.map(\.gap)) ?? 0
        rows += PairedPrompts(questions: pairs.map(\.question)).rows(
            "phrasing",
            cell.key,
            other: "rarer words",
            policy,
            note: "mean Zipf values differ by \(shown(gap))"
        )
    }
    return .rows(
        rows,
        leftOut: without,
        or: "no question is answered in two phrasings of known, different frequency",
        material.asking.run(["--framing", "paraphrase", "--samples", "5"])
    )
}

/// The most and the least frequent phrasing of a question, in each language.
private func extremes(
    _ prompts: ArraySlice<LensPrompt>
) -> [(question: PairedPrompts.Question, gap: Double)] {
    let known = prompts.filter { $0.answers[0].frequency != nil }
    return Dictionary(grouping: known) { $0.answers[0].language }.sorted { $0.key < $1.key }
        .compactMap { _, prompts in
            let sorted = prompts.sorted {
                ($0.answers[0].frequency ?? 0, $0.item) > ($1.answers[0].frequency ?? 0, $1.item)
            }
            guard let common = sorted.first, let rare = sorted.last,
                let high = common.answers[0].frequency, let low = rare.answers[0].frequency,
                high > low
            else { return nil }
            return (PairedPrompts.Question(first: [common], second: [rare]), high - low)
        }
}

/// A number with two decimals.
private func shown(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
}
