import Statistics
import Vocabulary

/// What the rows on a factor measure.
enum FactorMeasures {
    static let all = ["persona", "locale"].flatMap { factor in
        [
            LensMeasure(
                "\(factor)-r2",
                "Share of the variety of texts that lies between levels of the \(factor) "
                    + "(PERMANOVA); its null permutes levels within questions.",
                isShare: true
            ),
            LensMeasure(
                "\(factor)-icc",
                "Share of the variance of right and wrong within questions that is not of runs."
            ),
            LensMeasure("\(factor)-variance", "Variance of right and wrong by \(factor)."),
            LensMeasure(
                "\(factor)-interaction",
                "Variance of right and wrong by \(factor) and question together."
            ),
            LensMeasure("\(factor)-runs", "Variance of right and wrong between repeated runs."),
        ]
    }
}

/// Answers to the same questions at the levels of a factor, each asked several times.
struct FactorLevels {
    /// What the levels differ in.
    enum Factor: String {
        case persona
        case locale
    }

    /// One question: the answers at each level at which it was asked twice or more.
    private struct Question {
        var levels: [Int]
        var distances: [[Double]]
        var isVaried: Bool
    }

    private var questions: [Question] = []
    /// Right and wrong: levels of questions of runs, complete.
    private var table: [[[Double]]] = []

    init(_ cells: [LensCell], _ likeness: TextLikeness) {
        let asked = cells.map { cell in
            Dictionary(
                uniqueKeysWithValues: cell.questions.map { prompts in
                    (prompts[prompts.startIndex].question, prompts.flatMap(\.answers))
                }
            )
        }
        let names = Set(asked.flatMap(\.keys)).sorted()
        for name in names {
            let levels = asked.indices.filter { asked[$0][name, default: []].count > 1 }
            guard levels.count > 1 else { continue }
            questions.append(
                Self.question(levels.map { ($0, asked[$0][name, default: []]) }, likeness)
            )
        }
        let judged = names.map { name in
            asked.map { $0[name, default: []].compactMap(\.isRight).map { $0 ? 1.0 : 0 } }
        }
        let complete = judged.filter { $0.allSatisfy { $0.count > 1 } }
        let runs = complete.flatMap { $0.map(\.count) }.min() ?? 0
        guard runs > 1, complete.count > 1 else { return }
        table = asked.indices.map { level in complete.map { Array($0[level].prefix(runs)) } }
    }

    private static func question(
        _ given: [(level: Int, answers: [LensAnswer])],
        _ likeness: TextLikeness
    ) -> Question {
        let texts = given.flatMap { $0.answers.map(\.text) }
        let similarity = likeness.table(texts)
        let distances = texts.indices.map { i in
            texts.indices.map { j in
                if i == j { return 0.0 }
                // Texts too short for n-grams are the same or not.
                return similarity[i, j].map { max(0, 1 - $0) }
                    ?? (plainText(texts[i]) == plainText(texts[j]) ? 0 : 1)
            }
        }
        return Question(
            levels: given.flatMap { entry in entry.answers.map { _ in entry.level } },
            distances: distances,
            isVaried: distances.contains { $0.contains { $0 > 0 } }
        )
    }

    /// The rows on a factor; none where nothing was asked twice at two levels.
    func rows(
        _ factor: Factor,
        _ key: LensKey,
        other: String,
        _ policy: LensPolicy
    ) -> [LensRow] {
        let stream = [factor.rawValue, key.stream, other].joined(separator: "\u{1f}")
        return textRows(factor, key, other, policy, stream)
            + scoreRows(factor, key, other, policy, stream)
    }

    private func textRows(
        _ factor: Factor,
        _ key: LensKey,
        _ other: String,
        _ policy: LensPolicy,
        _ stream: String
    ) -> [LensRow] {
        let varied = questions.filter(\.isVaried)
        guard !questions.isEmpty else { return [] }
        guard !varied.isEmpty else {
            let value = LensValue(
                n: questions.count,
                note: "all answers to a question are the same"
            )
            return [key.row("persona", "\(factor.rawValue)-r2", value, other: other)]
        }
        func squares(_ levels: (Question) -> [Int]) -> (between: [Double], total: [Double]) {
            let found = varied.compactMap { question in
                try? permanova(question.distances, groups: levels(question))
            }
            return (found.map { $0.totalSquares - $0.withinSquares }, found.map(\.totalSquares))
        }
        let observed = squares(\.levels)
        let value = policy.ratio(observed.between, over: observed.total, stream: stream)
        var generator = policy.generator("permanova", stream)
        let draws = (0..<policy.permutations).map { _ in
            let drawn = squares { $0.levels.shuffled(using: &generator) }
            return drawn.between.reduce(0, +) / drawn.total.reduce(0, +)
        }
        let same = questions.count - varied.count
        return [
            key.row(
                "persona",
                "\(factor.rawValue)-r2",
                value,
                other: other,
                null: LensNull(draws, observed: value.estimate),
                note: same > 0 ? "\(same) questions with one answer only left out" : nil
            )
        ]
    }

    private func scoreRows(
        _ factor: Factor,
        _ key: LensKey,
        _ other: String,
        _ policy: LensPolicy,
        _ stream: String
    ) -> [LensRow] {
        guard let count = table.first?.count else { return [] }
        func row(
            _ measure: String,
            _ part: @escaping (TwoWayComponents) -> Double?
        ) -> LensRow {
            let value = policy.statistic(units: count, stream: stream + measure) { drawn in
                let data = table.map { level in drawn.map { level[$0] } }
                return (try? twoWayComponents(data)).flatMap(part)
            }
            let name = "\(factor.rawValue)-\(measure)"
            let why = value.estimate == nil ? "nothing varies within questions" : nil
            return key.row("persona", name, value, other: other, note: why)
        }
        return [
            row("icc") { parts in
                let prompt = parts.personaVariance + parts.interactionVariance
                let all = prompt + parts.runVariance
                return all > 1e-12 ? prompt / all : nil
            },
            row("variance", \.personaVariance),
            row("interaction", \.interactionVariance),
            row("runs", \.runVariance),
        ]
    }
}
