import Evidence
import Respondents
import Scoring
import Statistics
import Vocabulary

/// One simulated model after another, on one thread.
struct Replication {
    let planned: PlannedCell
    let population: CalibrationPopulation
    let respondent: SimulatedRespondent
    private var deck: AnswerDeck
    private var scorer = Scorer()
    /// The names of the questions drawn, and the place of each when they are sorted.
    private let names: [String]
    private let ranks: [Int]
    /// The numbers of the answers, in the order of the names of their questions.
    private var numbers: [Int?]

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
        var ranks = [Int](repeating: 0, count: planned.n)
        for (rank, place) in names.indices.sorted(by: { [names] in names[$0] < names[$1] })
            .enumerated()
        {
            ranks[place] = rank
        }
        self.ranks = ranks
        numbers = [Int?](repeating: nil, count: planned.n)
    }

    /// What a respondent's answers to some questions come to, drawn by a number.
    mutating func outcome(_ number: Int) -> CellOutcome {
        planned.kind == .masked ? masked(number) : plain(number)
    }

    /// Has the respondent answer every question of a replication.
    private mutating func answers(
        _ number: Int,
        _ take: (_ self: inout Self, _ place: Int, _ drawn: Int, _ sample: Int, AnswerDeck.Card) ->
            Void
    ) {
        var generator = SeededGenerator(
            seed: SeededGenerator.seed(respondent.seed, "questions"),
            stream: "\(number)"
        )
        for place in names.indices {
            let drawn = generator.index(below: population.entries.count)
            for sample in 0..<planned.samples {
                // The same question may be drawn twice, and is then asked anew.
                let turn = (number * planned.n + place) * planned.samples + sample
                let item = population.entries[drawn].item
                let request = PromptRequest(item: item.id, prompt: item.prompt, sample: turn)
                guard let draw = try? respondent.draw(for: request) else { continue }
                let card = deck.card(draw.text, of: drawn, in: population, &scorer)
                take(&self, place, drawn, sample, card)
            }
        }
    }

    private mutating func plain(_ number: Int) -> CellOutcome {
        for place in numbers.indices { numbers[place] = nil }
        answers(number) { replication, place, _, _, card in
            replication.numbers[replication.ranks[place]] = card.number
        }
        let found = deck.measured.headline(
            of: numbers.compactMap { $0 },
            proxy: population.proxy,
            policy: EvidencePolicy(seed: UInt64(number))
        )
        var outcome = CellOutcome()
        guard let found else { return outcome }
        outcome.hasFinding = found.hasFinding
        outcome.isTested = found.p != nil
        outcome.leaks = found.leaks
        outcome.p = found.p
        outcome.plain = found.excess
        outcome.plainInterval = found.excessInterval
        outcome.estimate = found.matched
        outcome.interval = found.matchedInterval
        outcome.detectable = found.detectable
        return outcome
    }

    private mutating func masked(_ number: Int) -> CellOutcome {
        var given: [JudgedAnswer] = []
        given.reserveCapacity(planned.n * planned.samples)
        var relations: [String: GoldRelations] = [:]
        answers(number) { replication, place, drawn, sample, card in
            let (name, entry) = (replication.names[place], replication.population.entries[drawn])
            relations[name] = entry.relations
            given.append(
                replication.population.answer(
                    to: entry,
                    named: name,
                    sample: sample,
                    card.judgement
                )
            )
        }
        let rows = maskedEvidence(
            for: population.pack,
            answers: given,
            relations: relations,
            policy: EvidencePolicy(seed: UInt64(number))
        )
        var outcome = CellOutcome()
        let mass = rows.first { $0.kind == .proxyMass && $0.proxy == population.proxy }
        guard let row = mass else { return outcome }
        outcome.estimate = row.excess?.value
        outcome.interval = row.excess.flatMap { excess in
            excess.low.flatMap { low in excess.high.map { Interval(low: low, high: $0) } }
        }
        outcome.isTested = outcome.interval != nil
        outcome.leaks = row.share.value * Double(row.share.n)
        return outcome
    }
}
