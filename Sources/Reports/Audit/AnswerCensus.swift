public import Vocabulary

/// What was asked and answered about one locale, counted while the audit trail is written.
public struct AnswerCensus: Sendable, Hashable {
    /// The answers of one suite, model, condition and framing.
    public struct Row: Sendable, Hashable {
        /// The body of questions.
        public var suite: String
        /// The model's name.
        public var model: String
        /// The condition.
        public var condition: String
        /// How the items speak of the culture.
        public var framing: Framing
        /// Where the answers come from.
        public var origin: AnswerOrigin
        /// Items with an answer.
        public var items = 0
        /// Answers.
        public var answers = 0
        /// Answers that failed.
        public var failures = 0
        /// The most answers that one item has.
        public var samples = 0
        /// Items with several answers.
        public var repeated = 0
        /// Of these, items whose answers have the same verdict against every declared proxy.
        public var agreeing = 0
        /// Against each declared proxy the answers by verdict, in the order of `Verdict.allCases`,
        /// and last those without usable golds.
        public var verdicts: [[Int]]
    }

    /// A page of the audit trail.
    public struct Part: Sendable, Hashable {
        /// Where it stands beside the locale page.
        var file: SafeName
        /// The facets on it.
        var facets: [String]
        /// The first and the last question on it.
        var questions: [String]
        /// Questions on it.
        var questionCount: Int
        /// Answers on it.
        var answers: Int
    }

    /// By suite, model, condition, framing and origin.
    public var rows: [Row] = []
    /// The pages in their order.
    public var parts: [Part] = []
    /// Questions with an answer.
    public var questions = 0
    /// When the first answer came, as ISO 8601 text, if that is known.
    public var first: String?
    /// When the last answer came, as ISO 8601 text, if that is known.
    public var last: String?

    /// Counts nothing yet.
    public init() {}

    /// All answers.
    public var answers: Int { rows.reduce(0) { $0 + $1.answers } }

    /// The models, sorted.
    public var models: [String] { Set(rows.map(\.model)).sorted() }

    /// The models of which an answer is simulated.
    public var simulatedModels: Set<String> {
        Set(rows.filter { $0.origin == .simulated }.map(\.model))
    }
}

/// Counts answers item by item.
struct CensusTaker: Sendable {
    private struct Key: Hashable, Sendable {
        var suite: String
        var model: String
        var condition: String
        var framing: Framing
        var origin: AnswerOrigin
    }

    private(set) var census = AnswerCensus()
    private var rows: [Key: AnswerCensus.Row] = [:]
    private let proxies: Int
    private var question: String?

    init(proxies: Int) {
        self.proxies = proxies
    }

    /// Counts the answers to one item, with their verdicts against each proxy.
    mutating func add(_ entry: AuditItem, _ verdicts: [[Verdict?]]) {
        if question != entry.question.id {
            question = entry.question.id
            census.questions += 1
        }
        // Answers of a model under a condition come one after another, so that few are looked up.
        var groups: [(key: Key, indices: [Int])] = []
        var times: (first: String, last: String)?
        for (index, answer) in entry.answers.enumerated() {
            let given = answer.answer
            let place = groups.lastIndex {
                $0.key.model == given.model && $0.key.condition == given.condition
                    && $0.key.origin == given.origin
            }
            if let place {
                groups[place].indices.append(index)
            } else {
                let key = Key(
                    suite: entry.question.suite,
                    model: given.model,
                    condition: given.condition,
                    framing: entry.item.framing,
                    origin: given.origin
                )
                groups.append((key, [index]))
            }
            guard let time = answer.receivedAt, !time.isEmpty, time != times?.last else { continue }
            times = (min(times?.first ?? time, time), max(times?.last ?? time, time))
        }
        if let times {
            census.first = min(census.first ?? times.first, times.first)
            census.last = max(census.last ?? times.last, times.last)
        }
        for (key, indices) in groups {
            Self.count(
                entry,
                verdicts,
                indices,
                into: &rows[key, default: Self.row(of: key, proxies)]
            )
        }
    }

    private static func row(of key: Key, _ proxies: Int) -> AnswerCensus.Row {
        AnswerCensus.Row(
            suite: key.suite,
            model: key.model,
            condition: key.condition,
            framing: key.framing,
            origin: key.origin,
            verdicts: Array(
                repeating: Array(repeating: 0, count: Verdict.allCases.count + 1),
                count: proxies
            )
        )
    }

    private static func count(
        _ entry: AuditItem,
        _ verdicts: [[Verdict?]],
        _ indices: [Int],
        into row: inout AnswerCensus.Row
    ) {
        row.items += 1
        row.answers += indices.count
        row.samples = max(row.samples, indices.count)
        if let first = indices.first, indices.count > 1 {
            row.repeated += 1
            if indices.allSatisfy({ verdicts[$0] == verdicts[first] }) { row.agreeing += 1 }
        }
        for index in indices {
            if entry.answers[index].answer.failure != nil { row.failures += 1 }
            for (proxy, verdict) in verdicts[index].enumerated() {
                row.verdicts[proxy][verdict?.place ?? Verdict.allCases.count] += 1
            }
        }
    }

    /// The counts so far, with the pages made.
    func finished(_ parts: [AnswerCensus.Part]) -> AnswerCensus {
        var census = census
        census.parts = parts
        census.rows = rows.values.sorted { a, b in
            let x = [a.suite, a.model, a.condition, a.framing.rawValue, a.origin.rawValue]
            let y = [b.suite, b.model, b.condition, b.framing.rawValue, b.origin.rawValue]
            return x.lexicographicallyPrecedes(y)
        }
        return census
    }
}

extension Verdict {
    /// Its place among all verdicts.
    var place: Int {
        switch self {
        case .distinct: 0
        case .shared: 1
        case .mixed: 2
        case .leak: 3
        case .other: 4
        case .refused: 5
        case .uncodable: 6
        }
    }
}
