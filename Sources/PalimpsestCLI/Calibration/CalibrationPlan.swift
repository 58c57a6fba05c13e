import Evidence
import Respondents
import Vocabulary

/// One cell to run: which questions, how many of them, and which respondent.
struct PlannedCell: Sendable {
    var kind: CalibrationKind
    /// The name of the questions, with a star where errors fall on common answers.
    var questions: String
    var n: Int
    var knowledge: Double
    var leak = 0.0
    var samples = 1

    /// Marks cells whose respondent errs with the answer of a culture drawn by lot.
    static let commonMark = "*"

    /// Whether errors fall on an answer as often as there are cultures that hold it.
    var isCommon: Bool { questions.hasSuffix(Self.commonMark) }

    /// The name of the population.
    var population: String { isCommon ? String(questions.dropLast()) : questions }

    /// What the respondent does besides, the same in every cell: it refuses now and then, wraps half
    /// of its answers, and is wrong with answers that are right somewhere.
    func spec(proxy: String) throws(ModelSpecError) -> SimulationSpec {
        try SimulationSpec(
            leak: leak,
            refusal: kind == .masked ? 0 : 0.05,
            knowledge: knowledge,
            distraction: 1,
            common: isCommon ? 1 : 0,
            verbosity: 0.5,
            proxy: LocaleTag(proxy)
        )
    }

    /// What the cell is called in the table, and what its random stream is named after.
    var title: String {
        "\(kind.rawValue) \(questions) n \(n) knowledge \(knowledge) leak \(leak) samples \(samples)"
    }
}

/// A power curve to run: the excesses around the printed smallest detectable one.
struct PlannedCurve: Sendable {
    var questions: String
    var n: Int
    var knowledge: Double
    /// The excesses tried, as multiples of the one that is printed where nothing leaks.
    static let multiples = [0.7, 0.85, 1, 1.15, 1.3]
}

/// All cells of a calibration.
struct CalibrationPlan: Sendable {
    var cells: [PlannedCell]
    var curves: [PlannedCurve]
    /// Groups of nine questions in each synthetic population.
    var groups: Int

    /// Every cell; minutes on two cores.
    static func full(shipped: [String]) -> CalibrationPlan {
        var cells: [PlannedCell] = []
        let synthetic = SyntheticPack.designs.map(\.name)
        let common = (["kin", "overlapping"] + shipped).map { $0 + PlannedCell.commonMark }
        for questions in synthetic + shipped + common {
            for knowledge in [0.2, 0.8] {
                for n in [50, 200, 500] {
                    cells.append(
                        PlannedCell(kind: .size, questions: questions, n: n, knowledge: knowledge)
                    )
                }
            }
        }
        for questions in synthetic + shipped + common {
            for knowledge in [0.2, 0.8] {
                for leak in [0.05, 0.15, 0.3] {
                    cells.append(
                        PlannedCell(
                            kind: .leak,
                            questions: questions,
                            n: 200,
                            knowledge: knowledge,
                            leak: leak
                        )
                    )
                }
            }
        }
        for questions in ["even", "proxy 2:1"] {
            cells += masked(questions, n: 200, leaks: [0, 0.05, 0.1, 0.15])
        }
        let curves = [0.2, 0.8].flatMap { knowledge in
            ["even", "proxy 2:1"].map {
                PlannedCurve(questions: $0, n: 200, knowledge: knowledge)
            }
                + (["even"] + shipped).map {
                    PlannedCurve(questions: $0, n: 500, knowledge: knowledge)
                }
        }
        return CalibrationPlan(cells: cells, curves: curves, groups: 200)
    }

    /// One cell of each kind; seconds.
    static func quick(shipped: [String]) -> CalibrationPlan {
        var cells = (["even", "proxy 2:1"] + shipped).map {
            PlannedCell(kind: .size, questions: $0, n: 100, knowledge: 0.4)
        }
        cells.append(
            PlannedCell(kind: .leak, questions: "even", n: 100, knowledge: 0.4, leak: 0.15)
        )
        cells += masked("even", n: 60, leaks: [0, 0.15])
        return CalibrationPlan(
            cells: cells,
            curves: [PlannedCurve(questions: "even", n: 100, knowledge: 0.4)],
            groups: 40
        )
    }

    /// The same without cells of other kinds or on other questions; empty lists keep all.
    func only(_ kinds: [CalibrationKind], on questions: [String]) -> CalibrationPlan {
        var plan = self
        plan.cells.removeAll { cell in
            !kinds.isEmpty && !kinds.contains(cell.kind)
                || !questions.isEmpty && !questions.contains(cell.questions)
        }
        plan.curves.removeAll { curve in
            !kinds.isEmpty && !kinds.contains(.power)
                || !questions.isEmpty && !questions.contains(curve.questions)
        }
        return plan
    }

    /// Respondents that are mostly right, asked five times; the leak stands behind right answers.
    private static func masked(_ questions: String, n: Int, leaks: [Double]) -> [PlannedCell] {
        leaks.map {
            PlannedCell(
                kind: .masked,
                questions: questions,
                n: n,
                knowledge: 0.85,
                leak: $0,
                samples: 5
            )
        }
    }
}
