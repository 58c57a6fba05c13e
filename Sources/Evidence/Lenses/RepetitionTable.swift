import Statistics
import Vocabulary

/// Prompts as rows and repetitions as columns, complete.
struct RepetitionTable {
    /// One repetition: the number of its answer, its verdict, and whether it is right if known.
    struct Entry {
        var answer: Int
        var verdict: Int
        var isRight: Double?
    }

    /// A row of entries for each prompt.
    var rows: [[Entry]]
    /// The rows of each question, which are resampled together.
    let questions: [[Int]]
    /// How many repetitions each row has.
    let runs: Int
    /// Prompts with fewer repetitions.
    let dropped: Int

    /// Takes as many repetitions as most repeated prompts have; none without repeated prompts.
    init?(_ cell: LensCell) {
        let repeated = cell.prompts.filter { $0.answers.count > 1 }
        let sizes = repeated.reduce(into: [Int: Int]()) { $0[$1.answers.count, default: 0] += 1 }
        guard let runs = sizes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else {
            return nil
        }
        var numbers: [String: Int] = [:]
        func number(_ label: String) -> Int {
            let known = numbers[label] ?? numbers.count
            numbers[label] = known
            return known
        }
        let chosen = cell.prompts.filter { $0.answers.count >= runs }
        rows = chosen.map { prompt in
            prompt.answers.prefix(runs).map { answer in
                Entry(
                    // Golds are numbered by question, so the same label means another thing there.
                    answer: number(prompt.question + "\u{1f}" + answer.label),
                    verdict: answer.label == "refused" ? 2 : answer.isRight.map { $0 ? 1 : 0 } ?? 3,
                    isRight: answer.isRight.map { $0 ? 1 : 0 }
                )
            }
        }
        questions = Dictionary(grouping: chosen.indices) { chosen[$0].question }.values
            .sorted { $0[0] < $1[0] }
        self.runs = runs
        dropped = cell.prompts.count - chosen.count
    }

    private init(rows: [[Entry]], like other: RepetitionTable) {
        (self.rows, questions, runs, dropped) = (rows, other.questions, other.runs, 0)
    }

    /// The same entries dealt to the places at random.
    private func dealt(_ generator: inout SeededGenerator) -> RepetitionTable {
        let entries = rows.flatMap(\.self).shuffled(using: &generator)
        let dealt = rows.indices.map { Array(entries[($0 * runs)..<(($0 + 1) * runs)]) }
        return RepetitionTable(rows: dealt, like: self)
    }

    /// The rows on a cell, each beside what dealing the answers to other prompts gives.
    func rows(_ key: LensKey, _ policy: LensPolicy) -> [LensRow] {
        var generator = policy.generator("deal", key.stream)
        let draws = (0..<policy.permutations).map { _ in dealt(&generator) }
        let everything = Array(rows.indices)
        return Coefficient.allCases.compactMap { coefficient in
            let value = estimate(coefficient, policy, stream: "reliability" + key.stream)
            guard value.estimate != nil || coefficient != .omega else { return nil }
            // One factor takes many steps to fit.
            let draws = coefficient == .omega ? draws.prefix(50) : draws[...]
            let null = draws.compactMap { $0.value(of: coefficient, everything) }
            return key.row(
                "reliability",
                coefficient.rawValue,
                value,
                unit: "prompts",
                null: LensNull(null, observed: value.estimate),
                note: value.estimate == nil ? "nothing varies, or nothing can be judged" : nil
            )
        }
    }

    private func estimate(
        _ coefficient: Coefficient,
        _ policy: LensPolicy,
        stream: String
    ) -> LensValue {
        let stream = stream + coefficient.rawValue
        let agreed = rows.map { Set($0.map(\.answer)).count == 1 }
        var value: LensValue
        switch coefficient {
        case .totalAgreement where questions.count == rows.count:
            value = policy.share(agreed.count { $0 }, of: rows.count)
        case .totalAgreement:
            value = policy.mean(
                questions.map { average($0.map { agreed[$0] ? 1 : 0 }) ?? 0 },
                stream: stream
            )
        case .modalShare:
            value = policy.mean(
                questions.map { average($0.compactMap { agreement([$0])?.modalShare }) ?? 0 },
                stream: stream
            )
        case .alphaAnswer, .alphaVerdict, .icc:
            value = policy.statistic(units: questions.count, stream: stream) { drawn in
                self.value(of: coefficient, drawn.flatMap { questions[$0] })
            }
        case .omega:
            value = LensValue(n: rows.count, estimate: self.value(of: .omega, Array(rows.indices)))
            value.note = "no interval: compare with its null only"
        }
        value.n = rows.count
        return value
    }

    /// What is computed of a table.
    enum Coefficient: String, CaseIterable {
        case totalAgreement = "total-agreement"
        case modalShare = "modal-share"
        case alphaAnswer = "alpha-answer"
        case alphaVerdict = "alpha-verdict"
        case icc
        case omega
    }

    /// A coefficient of some rows; none where it is not defined.
    func value(of coefficient: Coefficient, _ drawn: [Int]) -> Double? {
        switch coefficient {
        case .totalAgreement: agreement(drawn)?.totalAgreementRate
        case .modalShare: agreement(drawn)?.modalShare
        case .alphaAnswer: try? nominalAlpha(drawn.map { rows[$0].map(\.answer) })
        case .alphaVerdict: try? nominalAlpha(drawn.map { rows[$0].map(\.verdict) })
        case .icc: scores(drawn).flatMap { try? intraclassCorrelation($0) }?.oneWaySingle
        case .omega: scores(drawn).flatMap { try? mcDonaldOmega(covariance: covariance($0)) }
        }
    }

    private func agreement(_ drawn: [Int]) -> RepeatedAgreement? {
        try? repeatedAgreement(drawn.map { rows[$0].map { "\($0.answer)" } })
    }

    /// Right and wrong of the rows that can be judged throughout; none with fewer than two.
    private func scores(_ drawn: [Int]) -> [[Double]]? {
        let known = drawn.compactMap { place in
            let scores = rows[place].compactMap(\.isRight)
            return scores.count == runs ? scores : nil
        }
        return known.count > 1 ? known : nil
    }

    /// The covariance of repetitions over prompts, divisor n − 1.
    private func covariance(_ scores: [[Double]]) -> [[Double]] {
        let means = (0..<runs).map { run in average(scores.map { $0[run] }) ?? 0 }
        return (0..<runs).map { a in
            (0..<runs).map { b in
                scores.reduce(0) { $0 + ($1[a] - means[a]) * ($1[b] - means[b]) }
                    / Double(scores.count - 1)
            }
        }
    }
}
