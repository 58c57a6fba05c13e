import Vocabulary

/// The items of one suite, model, origin and condition, and the cultures they are read against.
struct AnswerTable {
    /// What is the same for all answers of a table.
    struct Key: Hashable, Comparable {
        var suite: String
        var model: String
        var condition: String
        var origin: AnswerOrigin

        private var parts: [String] { [suite, model, condition, origin.rawValue] }

        /// The text that names the table's random streams, apart from all others.
        var stream: String { parts.joined(separator: "\u{1f}") }

        /// The text that names the random streams of one row.
        func stream(_ target: LocaleTag, _ proxy: LocaleTag, _ subset: Subset) -> String {
            [stream, target.rawValue, proxy.rawValue, subset.rawValue].joined(separator: "\u{1f}")
        }

        /// The words that name the table in sentences.
        var title: String { parts.joined(separator: ", ") }

        static func < (a: Key, b: Key) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
    }

    var key: Key
    var cultures: CultureOrder
    /// Sorted by question.
    var items: [MeasuredItem]
    /// The admitted answers of each item, in the same order.
    var given: [[JudgedAnswer]]
    /// Questions whose items an admission rule keeps out.
    var excluded: Int
    /// Questions without a valid gold of the target.
    var withoutGold: Int

    /// Sorts answers about a target into tables, whatever order they come in.
    static func tables(
        for pack: LocalePack,
        answers: [JudgedAnswer],
        relations: [String: GoldRelations],
        policy: EvidencePolicy
    ) -> [AnswerTable] {
        let about = answers.filter { $0.target == pack.tag }
        let groups = Dictionary(grouping: about) {
            Key(suite: $0.suite, model: $0.model, condition: $0.condition, origin: $0.origin)
        }
        var frames = FrameMemory()
        return groups.sorted { $0.key < $1.key }.map { key, answers in
            AnswerTable(key, pack, answers, relations, policy, &frames)
        }
    }

    private init(
        _ key: Key,
        _ pack: LocalePack,
        _ answers: [JudgedAnswer],
        _ relations: [String: GoldRelations],
        _ policy: EvidencePolicy,
        _ frames: inout FrameMemory
    ) {
        let questions = Dictionary(grouping: answers, by: \.question).sorted { $0.key < $1.key }
        var known: Set<LocaleTag> = []
        var last: [LocaleTag] = []
        // Most questions know the same cultures as the one before.
        for cultures in questions.lazy.compactMap({ relations[$0.key]?.cultures })
        where cultures != last {
            known.formUnion(cultures)
            last = cultures
        }
        let cultures = CultureOrder(of: pack, among: known, suite: key.suite, policy: policy)
        self.key = key
        self.cultures = cultures
        self.items = []
        self.given = []
        self.excluded = 0
        self.withoutGold = 0
        for (question, answers) in questions {
            // A gold of the target that may not be used leaves nothing to ask about.
            let admitted = answers.filter { answer in
                !answer.exclusions.contains { $0.culture == nil || $0.culture == pack.tag }
            }
            guard !admitted.isEmpty else {
                excluded += 1
                continue
            }
            guard
                let relation = relations[question],
                let item = MeasuredItem(
                    answers: admitted,
                    relations: relation,
                    cultures: cultures,
                    policy: policy,
                    frames: &frames
                )
            else {
                withoutGold += 1
                continue
            }
            items.append(item)
            given.append(admitted)
        }
    }
}
