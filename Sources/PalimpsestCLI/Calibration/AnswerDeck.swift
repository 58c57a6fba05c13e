import Evidence
import Respondents
import Scoring
import Vocabulary

/// What every likely answer to the questions of a population is worth, judged and measured once.
///
/// The answers to an item are few: some words in six phrasings each, and a few refusals. Each distinct
/// text goes through the matcher once for its question, and what it matched through the measuring of
/// an item; replications look both up. Other texts, such as invented words, are judged as they come.
struct AnswerDeck: Sendable {
    /// What one text to one question is worth.
    struct Card: Sendable {
        var judgement: Judgement
        /// Its number among the measured answers.
        var number: Int?
    }

    private(set) var measured: MeasuredAnswers
    private var cards: [[String: Card]] = []
    private var numbers: [[Int]] = []

    init(_ population: CalibrationPopulation, _ respondent: SimulatedRespondent) {
        let empty = population.unmeasured
        let parts = inParallel(population.entries, batch: 64) { entries in
            var scorer = Scorer()
            var part = AnswerDeck(empty)
            for entry in entries {
                part.cards.append([:])
                part.numbers.append([])
                let words = respondent.possibleAnswers(to: entry.item).map(\.words)
                let texts =
                    words.flatMap(SimulatedRespondent.phrasings) + SimulatedRespondent.refusals
                for text in texts where part.cards[part.cards.count - 1][text] == nil {
                    part.add(text, to: entry, at: part.cards.count - 1, population, &scorer)
                }
            }
            return [part]
        }
        measured = empty
        for part in parts {
            let first = measured.count
            measured.append(part.measured)
            cards += part.cards.map { $0.mapValues { $0.moved(by: first) } }
            numbers += part.numbers.map { $0.map { $0 + first } }
        }
    }

    private init(_ empty: MeasuredAnswers) { measured = empty }

    /// Judges and measures a text; those that are kept are not judged again.
    @discardableResult
    private mutating func add(
        _ text: String,
        to entry: CalibrationPopulation.Entry,
        at place: Int,
        _ population: CalibrationPopulation,
        _ scorer: inout Scorer,
        isKept: Bool = true
    ) -> Card {
        let judgement = scorer.judge(text, for: entry.prepared)
        let answer = population.answer(to: entry, named: entry.question.id, judgement)
        let number = measured.add(answer, to: entry.relations, among: numbers[place])
        if let number, !numbers[place].contains(number) { numbers[place].append(number) }
        let card = Card(judgement: judgement, number: number)
        if isKept { cards[place][text] = card }
        return card
    }

    /// How many texts were judged.
    var count: Int { cards.reduce(0) { $0 + $1.count } }

    /// What a text is worth that the question at a place was answered with.
    mutating func card(
        _ text: String,
        of place: Int,
        in population: CalibrationPopulation,
        _ scorer: inout Scorer
    ) -> Card {
        if let card = cards[place][text] { return card }
        // Invented words are endless, so they are not kept.
        return add(
            text,
            to: population.entries[place],
            at: place,
            population,
            &scorer,
            isKept: false
        )
    }
}

extension AnswerDeck.Card {
    fileprivate func moved(by first: Int) -> Self {
        Self(judgement: judgement, number: number.map { $0 + first })
    }
}

/// Works batches out on all cores and joins what they give, in order.
private func inParallel<Value: Sendable, Made: Sendable>(
    _ values: [Value],
    batch: Int,
    _ make: @Sendable (ArraySlice<Value>) -> [Made]
) -> [Made] {
    let starts = Array(stride(from: 0, to: values.count, by: batch))
    let parts = inParallel(starts) { make(values[$0..<min($0 + batch, values.count)]) }
    return Array(parts.joined())
}
