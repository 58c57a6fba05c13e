import Vocabulary

extension Lens {
    /// Whether polite words around a question change the answer.
    public static let wrapper: Lens = Lens(
        id: "wrapper",
        name: "Wrapper invariance",
        question: "Do words around a question that change nothing change the answer?",
        needs: [.framing(.marked), .framing(.wrapped)],
        source: "arXiv 2510.27062; McNemar 1947",
        limit: "One wrapper is one wrapper: no flips with it do not mean that no other words would "
            + "flip answers. Without samples a flip may be the chance of sampling.",
        measures: PairedPrompts.measures,
        spansTargets: false,
        look: wrapperRows
    )
}

private func wrapperRows(_ material: LensMaterial, _ policy: LensPolicy) -> LensResult {
    let cells = material.cells
    var rows: [LensRow] = []
    for wrapped in cells where wrapped.key.condition == Framing.wrapped.rawValue {
        var plain = wrapped.key
        plain.condition = Framing.marked.rawValue
        guard let clean = cells.first(where: { $0.key == plain }) else { continue }
        rows += PairedPrompts(clean, wrapped)
            .rows("wrapper", plain, other: wrapped.key.condition, policy)
    }
    return .rows(
        rows,
        or: "no question is answered and can be judged both marked and wrapped",
        material.asking.run(["--framing", "marked", "--framing", "wrapped", "--samples", "5"])
    )
}
