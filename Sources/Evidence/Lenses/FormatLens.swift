import Statistics
import Vocabulary

extension Lens {
    /// Whether a model writes all answers in one form.
    public static let format: Lens = Lens(
        id: "format",
        name: "Format collapse",
        question: "Does a model write all answers in one form, and another form than other models?",
        needs: [.texts],
        source: "Zhao et al. 2025, arXiv 2504.07912; Berger and Parker 1970; Lin 1991",
        limit: "Prompts that ask for a name only leave little room for form; compare models on the "
            + "same prompts, and look at free texts (framing 'elaborate') for more.",
        measures: [
            LensMeasure(
                "modal-format",
                "Share of answers in the commonest form, which the note names (Berger–Parker).",
                isShare: true
            ),
            LensMeasure("entropy", "Entropy over forms in bits."),
            LensMeasure(
                "divergence",
                "Jensen–Shannon divergence in bits from the forms of other models, same prompts; its "
                    + "null exchanges models within questions."
            ),
        ],
        spansTargets: false,
        look: formatRows
    )
}

private func formatRows(_ material: LensMaterial, _ policy: LensPolicy) -> LensResult {
    let cells = material.cells
    let tables = cells.map(FormatTable.init)
    var rows: [LensRow] = []
    for (cell, table) in zip(cells, tables) { rows += table.rows(cell.key, policy) }
    let crowds = Dictionary(grouping: cells.indices) { place in
        [
            cells[place].key.suite, cells[place].key.target?.rawValue ?? "",
            cells[place].key.condition,
        ]
    }
    for (_, crowd) in crowds.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let crowd = crowd.sorted()
        for place in crowd {
            let others = crowd.filter { other in
                other != place
                    && (material.baseline ?? cells[other].key.model) == cells[other].key.model
            }
            guard !others.isEmpty else { continue }
            let name =
                others.count == 1 ? cells[others[0]].key.model : "\(others.count) other models"
            let comparison = FormatComparison(tables[place], others.map { tables[$0] })
            rows += comparison.rows(cells[place].key, other: name, policy)
        }
    }
    return .rows(
        rows,
        or: "there are no answers",
        material.asking.run(["--framing", "marked"], ofImported: true)
    )
}

/// How often each form was used, question by question.
private struct FormatTable {
    var questions: [String: [Double]]

    init(_ cell: LensCell) {
        questions = cell.prompts.reduce(into: [:]) { table, prompt in
            for answer in prompt.answers {
                table[
                    prompt.question,
                    default: [Double](repeating: 0, count: AnswerFormat.allCases.count)
                ][AnswerFormat(of: answer.text).place] += 1
            }
        }
    }

    func rows(_ key: LensKey, _ policy: LensPolicy) -> [LensRow] {
        let counts = questions.sorted { $0.key < $1.key }.map(\.value)
        let total = sum(counts)
        guard let most = total.indices.max(by: { total[$0] < total[$1] }) else { return [] }
        let share = policy.ratio(
            counts.map { $0[most] },
            over: counts.map { $0.reduce(0, +) },
            stream: "format share" + key.stream
        )
        let spread = policy.statistic(units: counts.count, stream: "format" + key.stream) { drawn in
            let drawn = sum(drawn.lazy.map { counts[$0] }).map { Int($0) }
            return try? Abundance(counts: drawn).entropy(base: 2)
        }
        return [
            key.row("format", "modal-format", share, note: AnswerFormat.allCases[most].rawValue),
            key.row("format", "entropy", spread),
        ]
    }
}

/// The forms of one model and of others, on the questions that all of them answered.
private struct FormatComparison {
    /// By question, then by model, the one that is compared first.
    var questions: [[[Double]]]
    /// By question, of all models together.
    var totals: [[Double]]

    init(_ one: FormatTable, _ others: [FormatTable]) {
        // Each model's counts become shares, so that many answers of one do not decide.
        questions = one.questions.sorted { $0.key < $1.key }.compactMap { question, counts in
            let theirs = others.compactMap { $0.questions[question] }
            return theirs.count == others.count ? ([counts] + theirs).map(normalised) : nil
        }
        totals = questions.map { sum($0) }
    }

    func rows(_ key: LensKey, other: String, _ policy: LensPolicy) -> [LensRow] {
        guard !questions.isEmpty else { return [] }
        let ones = [Int](repeating: 0, count: questions.count)
        let stream = "divergence" + key.stream + other
        let value = policy.statistic(units: questions.count, stream: stream) {
            divergence($0, ones: ones)
        }
        var generator = policy.generator("divergence null", key.stream, other)
        let all = Array(questions.indices)
        let draws = (0..<policy.permutations).compactMap { _ in
            divergence(all, ones: all.map { generator.index(below: questions[$0].count) })
        }
        return [
            key.row(
                "format",
                "divergence",
                value,
                other: other,
                null: LensNull(draws, observed: value.estimate)
            )
        ]
    }

    /// The divergence of one model, which may be another in each question, from the rest.
    private func divergence(_ drawn: [Int], ones: [Int]) -> Double? {
        let count = AnswerFormat.allCases.count
        var one = [Double](repeating: 0, count: count)
        var rest = one
        for place in drawn {
            let shares = questions[place][ones[place]]
            for format in 0..<count {
                one[format] += shares[format]
                // Rounding may leave a trace below zero where the model is alone with a form.
                rest[format] += max(0, totals[place][format] - shares[format])
            }
        }
        return try? jensenShannonDivergence(one, rest)
    }
}

private func normalised(_ counts: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    return total > 0 ? counts.map { $0 / total } : counts
}

private func sum(_ tables: some Sequence<[Double]>) -> [Double] {
    tables.reduce([Double](repeating: 0, count: AnswerFormat.allCases.count)) { total, table in
        zip(total, table).map { $0 + $1 }
    }
}
