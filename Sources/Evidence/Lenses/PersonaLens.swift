import Statistics
import Vocabulary

extension Lens {
    /// Whether a persona, a language or a target changes answers more than asking again does.
    public static let persona: Lens = Lens(
        id: "persona",
        name: "Persona against run",
        question: "Does a persona or a locale change answers more than asking again does?",
        needs: [.framing(.marked), .framing(.persona), .samples(2)],
        source:
            "Anderson 2001; Searle, Casella and McCulloch; McNemar 1947; Shrout and Fleiss 1979",
        limit: "A persona that moves answers does not make them those of such people, and a share "
            + "of variance depends on which prompts are compared.",
        measures: PairedPrompts.measures + FactorMeasures.all,
        spansTargets: true,
        look: personaRows
    )
}

/// The conditions that others are compared with, the first that is there.
private let baselines = [Framing.marked.rawValue, "control", "recorded"]

/// The framings that have lenses of their own or other questions.
private let elsewhere: Set<String> = Set(
    Framing.allCases.filter { $0 != .persona && $0 != .native }.map(\.rawValue)
)

private func personaRows(_ material: LensMaterial, _ policy: LensPolicy) -> LensResult {
    let cells = material.cells
    let likeness = TextLikeness(material)
    var rows: [LensRow] = []
    var leftOut: [String] = []
    for cell in cells where cell.key.target != nil {
        let name = cell.key.condition
        guard !elsewhere.contains(name), !baselines.contains(name), !name.contains("+") else {
            continue
        }
        let plain = baselines.lazy.compactMap { word in
            cells.first { other in
                var key = cell.key
                key.condition = word
                return other.key == key
            }
        }.first
        guard let plain else {
            leftOut.append("no plain condition to compare with: \(cell.key.title)")
            continue
        }
        rows += PairedPrompts(plain, cell).rows("persona", plain.key, other: name, policy)
        let levels = FactorLevels([plain, cell], likeness)
        let found = levels.rows(.persona, plain.key, other: name, policy)
        if found.isEmpty {
            leftOut.append("one sample of each prompt, so no share of variance: \(cell.key.title)")
        }
        rows += found
    }
    rows += localeRows(cells, likeness, policy)
    let words = ["--framing", "marked", "--framing", "persona", "--samples", "5"]
    return .rows(
        rows,
        leftOut: leftOut,
        or: "no question is answered under two conditions, or in samples about two targets",
        material.asking.run(words)
    )
}

/// How far answers to one question differ by the target it is asked about.
private func localeRows(
    _ cells: [LensCell],
    _ likeness: TextLikeness,
    _ policy: LensPolicy
) -> [LensRow] {
    let named = cells.filter { $0.key.target != nil }
    let groups = Dictionary(grouping: named) { cell in
        var key = cell.key
        key.target = nil
        return key
    }
    return groups.sorted { $0.key < $1.key }.flatMap { key, cells -> [LensRow] in
        guard cells.count > 1 else { return [] }
        let name =
            cells.count == 2
            ? cells.compactMap(\.key.target?.rawValue).joined(separator: ", ")
            : "\(cells.count) targets"
        return FactorLevels(cells, likeness).rows(.locale, key, other: name, policy)
    }
}
