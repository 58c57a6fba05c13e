import Evidence
import Respondents
import Scoring
import Vocabulary

/// The questions that replications draw from, each with its golds held against each other.
struct CalibrationPopulation: Sendable {
    /// One question that may be drawn.
    struct Entry: Sendable {
        var item: ProbeItem
        var question: Question
        var prepared: PreparedQuestion
        var relations: GoldRelations
    }

    var name: String
    var pack: LocalePack
    var proxy: LocaleTag
    var entries: [Entry]

    /// Takes the marked items about a target that compare it with a proxy; none without any.
    init?(
        name: String,
        pack: LocalePack,
        proxy: LocaleTag,
        set: ItemSet,
        relations: [String: GoldRelations]
    ) {
        let questions = Dictionary(set.questions.map { ($0.id, $0) }) { first, _ in first }
        var scorer = Scorer()
        entries = set.items.compactMap { item in
            guard item.framing == .marked, item.locale == pack.tag, item.follows == nil,
                !item.exclusions.contains(where: { $0.culture == nil || $0.culture == pack.tag }),
                !item.exclusions.contains(where: { $0.culture == proxy }),
                let question = questions[item.question], let relation = relations[item.question],
                relation.index(of: pack.tag) != nil, relation.index(of: proxy) != nil
            else { return nil }
            return Entry(
                item: item,
                question: question,
                prepared: scorer.prepare(question),
                relations: relation
            )
        }
        guard !entries.isEmpty else { return nil }
        self.name = name
        self.pack = pack
        self.proxy = proxy
    }

    /// The respondent that answers them.
    func respondent(_ spec: SimulationSpec, seed: UInt64) -> SimulatedRespondent {
        SimulatedRespondent(
            spec: spec,
            questions: Dictionary(entries.map { ($0.question.id, $0.question) }) { a, _ in a },
            items: Dictionary(entries.map { ($0.item.id, $0.item) }) { a, _ in a },
            seed: seed,
            proxyOf: [:]
        )
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

/// What every likely answer to the questions of a population is worth, judged once.
///
/// The answers to an item are few: some words in six phrasings each. Each distinct text goes through
/// the matcher once for its question, and replications look its judgement up. Other texts, such as
/// invented words, are judged as they come.
struct AnswerDeck: Sendable {
    private let known: [[String: Judgement]]

    init(_ population: CalibrationPopulation, _ respondent: SimulatedRespondent) {
        known = inParallel(population.entries, batch: 64) { entries in
            var scorer = Scorer()
            return entries.map { entry in
                var known: [String: Judgement] = [:]
                for answer in respondent.possibleAnswers(to: entry.item) {
                    for text in SimulatedRespondent.phrasings(of: answer.words)
                    where known[text] == nil {
                        known[text] = scorer.judge(text, for: entry.prepared)
                    }
                }
                return known
            }
        }
    }

    /// How many texts were judged.
    var count: Int { known.reduce(0) { $0 + $1.count } }

    func judgement(
        _ text: String,
        of place: Int,
        in population: CalibrationPopulation,
        _ scorer: inout Scorer
    ) -> Judgement {
        known[place][text] ?? scorer.judge(text, for: population.entries[place].prepared)
    }
}
