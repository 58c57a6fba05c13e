import Statistics
import Vocabulary

extension Lens {
    /// Whether answers vary more where a model is sometimes right than where it never is.
    public static let solved: Lens = Lens(
        id: "solved",
        name: "Solved and unsolved",
        question: "Does a model vary its answers where it never finds a right one?",
        needs: [.samples(2)],
        source: "Song et al. 2025, arXiv 2509.06941, on outcome-based exploration",
        limit: "A question that no sample solves may be hard, unknown to the model, or have a gold "
            + "that misses right answers; the split is made by the answers it describes.",
        measures: [
            LensMeasure(
                "solved",
                "Share of questions on which some sample is right.",
                isShare: true
            ),
            LensMeasure("distinct", "Distinct wordings among the samples of a prompt."),
            LensMeasure("hill-1", "Effective number of wordings, by entropy (Hill number 1)."),
            LensMeasure(
                "hill-1-difference",
                "Effective number of wordings, unsolved minus solved questions."
            ),
        ],
        spansTargets: false,
        look: solvedRows
    )
}

private func solvedRows(_ material: LensMaterial, _ policy: LensPolicy) -> LensResult {
    var rows: [LensRow] = []
    var single: [String] = []
    for cell in material.cells {
        let questions = LensCell(
            key: cell.key,
            prompts: cell.prompts.filter { prompt in
                prompt.answers.count > 1 && prompt.answers.contains { $0.isRight != nil }
            }
        ).questions.map(SampledQuestion.init)
        guard !questions.isEmpty else {
            single.append("no two samples of a prompt with a right answer: \(cell.key.title)")
            continue
        }
        rows += split(questions, cell.key, policy)
    }
    return .rows(
        rows,
        leftOut: single,
        or: "no prompt with a known right answer has two samples",
        material.asking.run(["--samples", "5"], ofImported: true)
    )
}

private func split(
    _ questions: [SampledQuestion],
    _ key: LensKey,
    _ policy: LensPolicy
) -> [LensRow] {
    var rows = [
        key.row(
            "solved",
            "solved",
            policy.share(questions.count(where: \.isSolved), of: questions.count)
        )
    ]
    for (subset, wanted) in [("solved", true), ("unsolved", false)] {
        let chosen = questions.filter { $0.isSolved == wanted }
        guard !chosen.isEmpty else { continue }
        for (measure, path) in [
            ("distinct", \SampledQuestion.distinct), ("hill-1", \SampledQuestion.effective),
        ] {
            let stream = "solved\(key.stream)\(measure)\(subset)"
            let value = policy.mean(chosen.map { $0[keyPath: path] }, stream: stream)
            rows.append(key.row("solved", measure, value, subset: subset))
        }
    }
    let difference = policy.statistic(units: questions.count, stream: "solved\(key.stream)") {
        drawn in
        var (sums, counts) = ([0.0, 0.0], [0.0, 0.0])
        for place in drawn {
            let side = questions[place].isSolved ? 1 : 0
            sums[side] += questions[place].effective
            counts[side] += 1
        }
        return counts[0] > 0 && counts[1] > 0 ? sums[0] / counts[0] - sums[1] / counts[1] : nil
    }
    if difference.estimate != nil {
        rows.append(key.row("solved", "hill-1-difference", difference))
    }
    return rows
}

/// How the samples of one question vary, by their wording alone.
///
/// Golds would join right wordings and leave wrong ones apart, so that wrong answers would look
/// more varied than they are.
private struct SampledQuestion {
    var isSolved: Bool
    var distinct: Double
    var effective: Double

    init(_ prompts: ArraySlice<LensPrompt>) {
        let tables = prompts.map { Abundance(labels: $0.answers.map { plainText($0.text) }) }
        isSolved = prompts.contains { $0.answers.contains { $0.isRight == true } }
        distinct = average(tables.compactMap { try? $0.hillNumber(.finite(0)) }) ?? 0
        effective = average(tables.compactMap { try? $0.hillNumber(.finite(1)) }) ?? 0
    }
}
