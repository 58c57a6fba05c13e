import Evidence
import Vocabulary

/// How the items about one locale did, as pages for authors and comparisons need it.
///
/// It holds no answers but those of flips, so that many locales fit into memory at once.
public struct ItemDigest: Sendable {
    /// Right answers by question and respondent, sorted by question, then respondent.
    var scores: [Score] = []
    /// The questions by identifier, as far as any was answered.
    var questions: [String: Asked] = [:]
    /// Golds that strong answers miss alike.
    var suspects: [Suspect] = []
    /// What turns from one side of a comparison to the other.
    var flips: [ComparedPair: Flips] = [:]
    /// The page of the audit trail, counted from one, of each item that pages over all locales link to.
    var parts: [String: Int] = [:]

    /// Makes an empty digest.
    public init() {}

    /// Notes on which pages of an audit trail the items stand that pages over all locales link to.
    ///
    /// - Parameter trail: the trail, with every answer added.
    public mutating func place(in trail: AuditTrail) {
        var wanted = Set(suspects.map(\.item))
        for flip in flips.values.lazy.flatMap(\.shown) {
            wanted.formUnion([flip.items.first, flip.items.second])
        }
        parts = trail.parts(ofItems: wanted)
    }

    /// The share of right samples of one respondent on one question.
    struct Score: Sendable {
        var question: String
        var group: AnswerGroup
        var origin: AnswerOrigin
        var right: Double
    }

    /// What is known of one question about the locale.
    struct Asked: Sendable {
        var pack: String
        var suite: String
        var probe: String
        var facet: String
        /// The target's gold in a few words.
        var gold: String
        var status: GoldStatus
        /// Why the gold may not be used, if so.
        var invalid: String?
        /// Declared proxies whose top answer is one of the target's.
        var sameAs: [LocaleTag]
    }

    /// A gold to look at, with what strong answers say instead.
    struct Suspect: Sendable {
        var hint: SuspectGold
        /// The answer as one of them wrote it, shortened.
        var example: String
        /// Declared proxies whose gold accepts it: then it may be a leak and no fault of the gold.
        var proxies: [LocaleTag]
        /// A group in whose audit trail the answers stand.
        var group: AnswerGroup
        /// The item to look at there.
        var item: String
        /// Whether a program gave the answers.
        var isSimulated: Bool
    }
}

/// One side of a comparison: a model, under all of its conditions or one.
public struct ComparedSide: Sendable, Hashable, Comparable {
    /// The model's name.
    public var model: String
    /// The condition; none compares condition by condition.
    public var condition: String?

    /// Names a side.
    public init(model: String, condition: String? = nil) {
        self.model = model
        self.condition = condition
    }

    /// Orders by model, then condition.
    public static func < (a: ComparedSide, b: ComparedSide) -> Bool {
        (a.model, a.condition ?? "") < (b.model, b.condition ?? "")
    }
}

/// Two sides in the order in which differences are taken: first minus second.
public struct ComparedPair: Sendable, Hashable {
    /// The first side.
    public var first: ComparedSide
    /// The second side.
    public var second: ComparedSide

    /// Joins two sides.
    public init(_ first: ComparedSide, _ second: ComparedSide) {
        self.first = first
        self.second = second
    }

    /// Whether answers under a condition count on one of the sides.
    func includes(_ condition: String, on side: ComparedSide) -> Bool {
        side.condition.map { $0 == condition } ?? true
    }
}

/// Which models and conditions are set side by side.
public enum ComparisonChoice: Sendable, Hashable {
    /// Every two models, while there are at most four.
    case few
    /// These alone.
    case asked([ComparedPair])

    /// More models than this are compared only when asked, since pairs grow with their square.
    public static let mostModels = 4

    /// The models that were asked for by name; none where all are compared while they are few.
    public var models: [String]? {
        guard case .asked(let pairs) = self else { return nil }
        return Set(pairs.flatMap { [$0.first.model, $0.second.model] }).sorted()
    }

    /// The pairs among some models.
    func pairs(among models: [String]) -> [ComparedPair] {
        switch self {
        case .asked(let pairs): return pairs
        case .few:
            guard models.count <= ComparisonChoice.mostModels else { return [] }
            let names = models.sorted()
            return names.indices.flatMap { i in
                names[(i + 1)...].map {
                    ComparedPair(ComparedSide(model: names[i]), ComparedSide(model: $0))
                }
            }
        }
    }
}
