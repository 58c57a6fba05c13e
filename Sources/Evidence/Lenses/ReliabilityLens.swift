import Statistics
import Vocabulary

extension Lens {
    /// How far repeated answers agree, beside what chance agreement would be.
    public static let reliability: Lens = Lens(
        id: "reliability",
        name: "Reliability",
        question: "Does asking again give the same answer and the same verdict?",
        needs: [.samples(2)],
        source:
            "Atil et al. 2024 (total agreement); Krippendorff; Shrout and Fleiss 1979; McDonald "
            + "1999, and Schroeder and Wood-Doughty 2024, arXiv 2412.12509, for omega",
        limit: "Agreement is not truth: a model may repeat a wrong answer. At temperature zero it "
            + "describes the endpoint. Omega over repetitions means nothing without its null.",
        measures: [
            LensMeasure(
                "total-agreement",
                "Share of prompts on which all samples are the same answer.",
                isShare: true
            ),
            LensMeasure(
                "modal-share",
                "Mean share of the commonest answer to a prompt.",
                isShare: true
            ),
            LensMeasure("alpha-answer", "Krippendorff's nominal alpha of answers."),
            LensMeasure(
                "alpha-verdict",
                "Krippendorff's nominal alpha of right, wrong and refused."
            ),
            LensMeasure(
                "icc",
                "ICC(1,1) of right and wrong: prompts as rows, repetitions as raters."
            ),
            LensMeasure(
                "omega",
                "McDonald's omega over repetitions; an artefact without its null."
            ),
        ],
        spansTargets: false,
        look: reliabilityRows
    )
}

private func reliabilityRows(_ material: LensMaterial, _ policy: LensPolicy) -> LensResult {
    var rows: [LensRow] = []
    var leftOut: [String] = []
    for cell in material.cells {
        guard let table = RepetitionTable(cell) else {
            leftOut.append("one sample of each prompt: \(cell.key.title)")
            continue
        }
        if table.dropped > 0 {
            leftOut.append(
                "prompts with fewer than \(table.runs) samples: \(table.dropped), \(cell.key.title)"
            )
        }
        rows += table.rows(cell.key, policy)
    }
    return .rows(
        rows,
        leftOut: leftOut,
        or: "no prompt has two samples",
        material.asking.run(["--samples", "5"], ofImported: true)
    )
}
