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
    var suite: String
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
        // A family of tests is one suite's; the one with most items, the first of equals.
        let suites = Dictionary(grouping: entries, by: \.question.suite)
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        guard let suite = suites.first?.key else { return nil }
        entries.removeAll { $0.question.suite != suite }
        self.suite = suite
        self.name = name
        self.pack = pack
        self.proxy = proxy
    }

    /// An answer to one of the questions, under a name that it has in one replication.
    func answer(
        to entry: Entry,
        named name: String,
        sample: Int = 0,
        _ judgement: Judgement
    ) -> JudgedAnswer {
        JudgedAnswer(
            question: name,
            suite: suite,
            facet: entry.question.facet,
            answerType: entry.question.answerType,
            target: pack.tag,
            model: Self.model,
            origin: .simulated,
            condition: Framing.marked.rawValue,
            sample: sample,
            judgement: judgement,
            exclusions: entry.item.exclusions
        )
    }

    private static let model = "simulated"

    /// The measured answers to its questions, before there are any.
    var unmeasured: MeasuredAnswers {
        MeasuredAnswers(
            of: pack,
            suite: suite,
            model: Self.model,
            condition: Framing.marked.rawValue,
            origin: .simulated,
            known: Set(entries.flatMap(\.relations.cultures))
        )
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
