import Dispatch
import Evidence
import Respondents
import Scoring
import Statistics
import Vocabulary

/// Sends simulated respondents of known truth the same way as real answers, many times over.
///
/// A replication draws questions from a population with replacement, as if they were new ones, has
/// the respondent answer each, looks the judgement of every text up, and estimates as for a model.
/// It depends on nothing but seed, cell and number, so cores and order do not matter.
struct Calibration: Sendable {
    let plan: CalibrationPlan
    let populations: [String: CalibrationPopulation]
    let replications: Int
    let seed: UInt64
    /// How many threads work at a time.
    var width = 2
    /// Whether it is to end before it is done.
    let isStopped: @Sendable () -> Bool
    /// Told of every cell when it is done.
    let progress: @Sendable (CalibrationCell, _ answers: Int) -> Void

    /// Runs everything; none of what a stop interrupts.
    func run() throws -> CalibrationSummary {
        var cells: [CalibrationCell] = []
        var crossings: [PowerCrossing] = []
        var stocks: [String: CalibrationStock] = [:]
        for planned in plan.cells {
            guard let cell = try run(planned, &stocks) else { break }
            cells.append(cell)
        }
        for curve in plan.curves where !isStopped() {
            if let crossing = try run(curve, &cells, &stocks) { crossings.append(crossing) }
        }
        return CalibrationSummary(
            scorer: Scorer.version,
            seed: seed,
            replications: replications,
            answers: cells.reduce(0) { $0 + $1.replications * $1.n * $1.samples },
            cells: cells,
            crossings: crossings
        )
    }

    private func run(
        _ curve: PlannedCurve,
        _ cells: inout [CalibrationCell],
        _ stocks: inout [String: CalibrationStock]
    ) throws -> PowerCrossing? {
        func cell(leak: Double) -> PlannedCell {
            PlannedCell(
                kind: .power,
                questions: curve.questions,
                n: curve.n,
                knowledge: curve.knowledge,
                leak: leak
            )
        }
        // What is printed where nothing leaks, from a tenth of the replications: it hardly varies.
        guard
            let none = try run(
                cell(leak: 0),
                &stocks,
                replications: max(20, replications / 10)
            ),
            let printed = none.detectable,
            let population = populations[curve.questions],
            let stock = stocks[curve.questions]
        else { return nil }
        // The excess grows evenly with the leak.
        let whole = CalibrationTruth(
            stock.worlds,
            try respondent(cell(leak: 0.5), population, stock)
        )
        let perLeak = (whole.matched - none.truth) / 0.5
        var points: [(excess: Double, power: Double)] = []
        var there: Double?
        for multiple in PlannedCurve.multiples {
            let leak = multiple * printed / perLeak
            guard leak > 0, leak < 0.9, let cell = try run(cell(leak: leak), &stocks) else {
                return nil
            }
            cells.append(cell)
            points.append((cell.truth, cell.found))
            if multiple == 1 { there = cell.detectable }
        }
        return PowerCrossing(curve, printed: printed, there: there, points: points)
    }

    private func respondent(
        _ planned: PlannedCell,
        _ population: CalibrationPopulation,
        _ stock: CalibrationStock
    ) throws -> SimulatedRespondent {
        stock.respondent.answering(
            as: try planned.spec(proxy: population.proxy.rawValue),
            seed: SeededGenerator.seed(seed, planned.title)
        )
    }

    /// Runs one cell; none when it was stopped or has no questions.
    private func run(
        _ planned: PlannedCell,
        _ stocks: inout [String: CalibrationStock],
        replications: Int? = nil
    ) throws -> CalibrationCell? {
        guard let population = populations[planned.population] else { return nil }
        // What may be said is the same for every respondent; only how often differs.
        let stock =
            try stocks[planned.population]
            ?? CalibrationStock(
                population,
                population.respondent(
                    try planned.spec(proxy: population.proxy.rawValue),
                    seed: seed
                )
            )
        stocks[planned.population] = stock
        let respondent = try respondent(planned, population, stock)
        let count = replications ?? self.replications
        let lanes = max(1, min(width, count))
        let isStopped = isStopped
        let parts = inParallel(Array(0..<lanes)) { lane in
            var replication = Replication(planned, population, respondent, stock.deck)
            return stride(from: lane, to: count, by: lanes).compactMap { number in
                isStopped() ? nil : (number, replication.outcome(number))
            }
        }
        guard !isStopped() else { return nil }
        let outcomes = parts.joined().sorted { $0.0 < $1.0 }.map(\.1)
        let truth = CalibrationTruth(stock.worlds, respondent)
        let cell = CalibrationCell(planned, truth, outcomes)
        progress(cell, count * planned.n * planned.samples)
        return cell
    }
}

/// What all cells on the same questions share, made once.
private struct CalibrationStock {
    /// One that knows the questions; cells have their own rates and seeds.
    var respondent: SimulatedRespondent
    var deck: AnswerDeck
    var worlds: CalibrationWorlds

    init(_ population: CalibrationPopulation, _ respondent: SimulatedRespondent) {
        self.respondent = respondent
        deck = AnswerDeck(population, respondent)
        worlds = CalibrationWorlds(population)
    }
}

extension SeededGenerator {
    /// A seed of its own for a named part of what a seed starts.
    static func seed(_ seed: UInt64, _ stream: String) -> UInt64 {
        var generator = SeededGenerator(seed: seed, stream: stream)
        return generator.next()
    }
}
