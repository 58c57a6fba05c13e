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
        var decks: [String: AnswerDeck] = [:]
        for planned in plan.cells {
            guard let cell = try run(planned, &decks) else { break }
            cells.append(cell)
        }
        for curve in plan.curves where !isStopped() {
            if let crossing = try run(curve, &cells, &decks) { crossings.append(crossing) }
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
        _ decks: inout [String: AnswerDeck]
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
                &decks,
                replications: max(20, replications / 10)
            ),
            let printed = none.detectable,
            let population = populations[curve.questions]
        else { return nil }
        // The excess grows evenly with the leak.
        let whole = CalibrationTruth(population, try respondent(cell(leak: 0.5), population))
        let perLeak = (whole.matched - none.truth) / 0.5
        var points: [(excess: Double, power: Double)] = []
        for multiple in PlannedCurve.multiples {
            let leak = multiple * printed / perLeak
            guard leak > 0, leak < 0.9, let cell = try run(cell(leak: leak), &decks) else {
                return nil
            }
            cells.append(cell)
            points.append((cell.truth, cell.found))
        }
        return PowerCrossing(curve, printed: printed, points: points)
    }

    private func respondent(
        _ planned: PlannedCell,
        _ population: CalibrationPopulation
    ) throws -> SimulatedRespondent {
        population.respondent(
            try planned.spec(proxy: population.proxy.rawValue),
            seed: SeededGenerator.seed(seed, planned.title)
        )
    }

    /// Runs one cell; none when it was stopped or has no questions.
    private func run(
        _ planned: PlannedCell,
        _ decks: inout [String: AnswerDeck],
        replications: Int? = nil
    ) throws -> CalibrationCell? {
        guard let population = populations[planned.questions] else { return nil }
        let respondent = try respondent(planned, population)
        // What may be said is the same for every respondent; only how often differs.
        let deck = decks[planned.questions] ?? AnswerDeck(population, respondent)
        decks[planned.questions] = deck
        let count = replications ?? self.replications
        let lanes = max(1, min(width, count))
        let isStopped = isStopped
        let parts = inParallel(Array(0..<lanes)) { lane in
            var replication = Replication(planned, population, respondent, deck)
            return stride(from: lane, to: count, by: lanes).compactMap { number in
                isStopped() ? nil : (number, replication.outcome(number))
            }
        }
        guard !isStopped() else { return nil }
        let outcomes = parts.joined().sorted { $0.0 < $1.0 }.map(\.1)
        let truth = CalibrationTruth(population, respondent)
        let cell = CalibrationCell(planned, truth, outcomes)
        progress(cell, count * planned.n * planned.samples)
        return cell
    }
}

/// One simulated model after another, on one thread.
private struct Replication {
    let planned: PlannedCell
    let population: CalibrationPopulation
    let respondent: SimulatedRespondent
    let deck: AnswerDeck
    private let names: [String]
    private var scorer = Scorer()

    init(
        _ planned: PlannedCell,
        _ population: CalibrationPopulation,
        _ respondent: SimulatedRespondent,
        _ deck: AnswerDeck
    ) {
        self.planned = planned
        self.population = population
        self.respondent = respondent
        self.deck = deck
        names = (0..<planned.n).map { "draw \($0)" }
    }

    mutating func outcome(_ number: Int) -> CellOutcome {
        var generator = SeededGenerator(
            seed: SeededGenerator.seed(respondent.seed, "questions"),
            stream: "\(number)"
        )
        var answers: [JudgedAnswer] = []
        answers.reserveCapacity(planned.n * planned.samples)
        var relations: [String: GoldRelations] = [:]
        for (place, name) in names.enumerated() {
            let drawn = generator.index(below: population.entries.count)
            let entry = population.entries[drawn]
            relations[name] = entry.relations
            for sample in 0..<planned.samples {
                // The same question may be drawn twice, and is then asked anew.
                let turn = (number * planned.n + place) * planned.samples + sample
                let request = PromptRequest(
                    item: entry.item.id,
                    prompt: entry.item.prompt,
                    sample: turn
                )
                guard let draw = try? respondent.draw(for: request) else { continue }
                let judgement = deck.judgement(draw.text, of: drawn, in: population, &scorer)
                answers.append(
                    JudgedAnswer(
                        question: name,
                        suite: entry.question.suite,
                        facet: entry.question.facet,
                        answerType: entry.question.answerType,
                        target: population.pack.tag,
                        model: "simulated",
                        origin: .simulated,
                        condition: "marked",
                        sample: sample,
                        judgement: judgement,
                        exclusions: entry.item.exclusions
                    )
                )
            }
        }
        let found = evidence(
            for: population.pack,
            answers: answers,
            relations: relations,
            policy: EvidencePolicy(seed: UInt64(number)),
            rowsOnly: planned.kind != .masked
        )
        return planned.kind == .masked ? masked(found) : plain(found)
    }

    private func plain(_ found: LocaleEvidence) -> CellOutcome {
        var outcome = CellOutcome()
        outcome.hasFinding = found.rows.contains { $0.finding == .leans || $0.finding == .away }
        let headline = found.rows.first { $0.proxy == population.proxy && $0.subset == .all }
        guard let row = headline else { return outcome }
        outcome.isTested = row.p != nil
        outcome.leaks = (row.comparedLeak ?? 0) * Double(row.compared)
        outcome.p = row.p
        outcome.plain = row.excess
        outcome.plainInterval = interval(row.excessLow, row.excessHigh)
        outcome.estimate = row.matched?.value
        outcome.interval = interval(row.matched?.low, row.matched?.high)
        outcome.detectable = row.mde
        return outcome
    }

    private func masked(_ found: LocaleEvidence) -> CellOutcome {
        var outcome = CellOutcome()
        let mass = found.masked.first { $0.kind == .proxyMass && $0.proxy == population.proxy }
        guard let row = mass else { return outcome }
        outcome.estimate = row.excess?.value
        outcome.interval = interval(row.excess?.low, row.excess?.high)
        outcome.isTested = outcome.interval != nil
        outcome.leaks = row.share.value * Double(row.share.n)
        return outcome
    }

    private func interval(_ low: Double?, _ high: Double?) -> Interval? {
        low.flatMap { low in high.map { Interval(low: low, high: $0) } }
    }
}

extension SeededGenerator {
    /// A seed of its own for a named part of what a seed starts.
    fileprivate static func seed(_ seed: UInt64, _ stream: String) -> UInt64 {
        var generator = SeededGenerator(seed: seed, stream: stream)
        return generator.next()
    }
}
