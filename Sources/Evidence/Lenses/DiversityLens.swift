import Statistics
import Vocabulary

extension Lens {
    /// How many different answers a model gives, among all and among right ones.
    public static let diversity: Lens = Lens(
        id: "diversity",
        name: "Effective diversity",
        question:
            "How many different answers does a model give, and how many different right ones?",
        needs: [.samples(2)],
        source:
            "Shypula et al. 2025, arXiv 2504.12522, for diversity among valid answers; Hill 1973 "
            + "and Jost 2006; Hurlbert 1971; Good 1953",
        limit:
            "Answers are told apart by golds and spelling: two wordings that no gold knows count "
            + "as two answers, and variety says nothing about which answers a culture would give.",
        measures: [
            LensMeasure(
                "distinct",
                "Distinct answers among the samples of a prompt (Hill number 0)."
            ),
            LensMeasure("hill-1", "Effective number of answers, by entropy (Hill number 1)."),
            LensMeasure("hill-2", "Effective number of answers, by repeats (Hill number 2)."),
            LensMeasure("rarefied", "Expected distinct answers in so many draws as the note says."),
            LensMeasure(
                "coverage",
                "Share of the answers it would give that were seen (Good–Turing).",
                isShare: true
            ),
            LensMeasure(
                "right-and-different",
                "How often two samples are both right and not the same answer.",
                isShare: true
            ),
        ],
        spansTargets: false,
        look: diversityRows
    )
}

private func diversityRows(_ material: LensMaterial, _ policy: LensPolicy) -> LensResult {
    var rows: [LensRow] = []
    var single: [String] = []
    for cell in material.cells {
        let repeated = cell.prompts.filter { $0.answers.count > 1 }
        guard let fewest = repeated.map(\.answers.count).min() else {
            single.append("one sample of each prompt: \(cell.key.title)")
            continue
        }
        let cell = LensCell(key: cell.key, prompts: repeated)
        let draws = min(policy.budget, fewest)
        for onlyRight in [false, true] {
            for (measure, value) in spreads(onlyRight: onlyRight, draws: draws) {
                let values = cell.means(value)
                guard !values.isEmpty else { continue }
                let subset = onlyRight ? "valid" : "all"
                rows.append(
                    cell.key.row(
                        "diversity",
                        measure,
                        policy.mean(
                            values,
                            stream: "diversity\(cell.key.stream)\(measure)\(subset)"
                        ),
                        subset: subset,
                        note: measure == "rarefied" ? "in \(draws) draws" : nil
                    )
                )
            }
        }
    }
    return .rows(
        rows,
        leftOut: single,
        or: "no prompt has two samples",
        material.asking.run(["--samples", "5"], ofImported: true)
    )
}

/// The measures of one prompt; none where one is not defined.
private func spreads(
    onlyRight: Bool,
    draws: Int
) -> [(measure: String, value: (LensPrompt) -> Double?)] {
    func counted(_ value: @escaping (Abundance) throws -> Double) -> (LensPrompt) -> Double? {
        { prompt in prompt.abundance(onlyRight: onlyRight).flatMap { try? value($0) } }
    }
    var all: [(String, (LensPrompt) -> Double?)] = [
        ("distinct", counted { try $0.hillNumber(.finite(0)) }),
        ("hill-1", counted { try $0.hillNumber(.finite(1)) }),
        ("hill-2", counted { try $0.hillNumber(.finite(2)) }),
        ("rarefied", { $0.distinctIn(draws: draws, onlyRight: onlyRight) }),
        ("coverage", counted(coverage)),
    ]
    if onlyRight { all.append(("right-and-different", { $0.rightAndDifferent })) }
    return all
}

/// Good's coverage of two answers or more; one answer says nothing about what was not seen.
private func coverage(_ answers: Abundance) throws -> Double {
    guard answers.total > 1 else { throw Undefined("one answer") }
    return try answers.goodCoverage()
}

extension LensPrompt {
    /// The answers by label; none where no answer counts.
    fileprivate func abundance(onlyRight: Bool) -> Abundance? {
        let counted = onlyRight ? answers.filter { $0.isRight == true } : answers
        return counted.isEmpty ? nil : Abundance(labels: counted.map(\.label))
    }

    /// The distinct answers expected in so many of the samples, drawn without replacement.
    ///
    /// Among right answers the draws are still of all samples, so that a model that is seldom right
    /// does not look varied.
    fileprivate func distinctIn(draws: Int, onlyRight: Bool) -> Double? {
        guard onlyRight else {
            return abundance(onlyRight: false).flatMap { try? $0.rarefied(to: draws) }
        }
        guard answers.contains(where: { $0.isRight != nil }) else { return nil }
        let right = abundance(onlyRight: true)
        let others = answers.count - (right?.total ?? 0)
        // All others as one class, which is then taken away again.
        guard
            let together = try? Abundance(counts: (right?.counts ?? []) + [others]),
            let distinct = try? together.rarefied(to: draws),
            let anyOther = try? passAtK(samples: answers.count, right: others, k: draws).any
        else { return nil }
        return max(0, distinct - anyOther)
    }

    /// The share of pairs of samples that are both right and differ.
    fileprivate var rightAndDifferent: Double? {
        guard answers.contains(where: { $0.isRight != nil }) else { return nil }
        guard let right = abundance(onlyRight: true), right.total > 1,
            let different = try? right.unbiasedGiniSimpson()
        else { return 0 }
        let (n, all) = (Double(right.total), Double(answers.count))
        return different * n * (n - 1) / (all * (all - 1))
    }
}
