import Statistics
public import Vocabulary

/// What single answers add to the rows of one target, measured once for many uses.
///
/// A simulation draws the same answers to the same questions over and over. What an answer comes to
/// in a row depends on nothing but the answer and its question, so each is measured once, in the
/// same way as for any other row, and a replication adds up what was measured.
public struct MeasuredAnswers: Sendable {
    let key: AnswerTable.Key
    let cultures: CultureOrder
    /// What is the same in every replication; seeds are not.
    private let policy: EvidencePolicy
    /// One after the other the rows of every answer: by proxy and then by subset.
    private(set) var terms: [PairTerm] = []
    private var frames = FrameMemory()

    /// How many rows there are.
    var width: Int { cultures.proxies.count * Subset.allCases.count }

    /// Starts without answers.
    /// - Parameter known: every culture with a valid gold on some question.
    public init(
        of pack: LocalePack,
        suite: String,
        model: String,
        condition: String,
        origin: AnswerOrigin,
        known: Set<LocaleTag>,
        policy: EvidencePolicy = EvidencePolicy()
    ) {
        key = AnswerTable.Key(suite: suite, model: model, condition: condition, origin: origin)
        cultures = CultureOrder(of: pack, among: known, suite: suite, policy: policy)
        self.policy = policy
    }

    /// Measures one answer and gives its number, which equal answers to the question share.
    ///
    /// None where the question has no valid gold of the target.
    /// - Parameter earlier: the numbers of earlier answers to the same question.
    public mutating func add(
        _ answer: JudgedAnswer,
        to relations: GoldRelations,
        among earlier: [Int]
    ) -> Int? {
        let item = MeasuredItem(
            answers: [answer],
            relations: relations,
            cultures: cultures,
            policy: policy,
            frames: &frames
        )
        guard let item else { return nil }
        let rows = rows(of: item)
        let width = width
        let same = earlier.first {
            terms[$0 * width..<($0 + 1) * width].elementsEqual(rows)
        }
        if let same { return same }
        terms += rows
        return count - 1
    }

    private func rows(of item: MeasuredItem) -> [PairTerm] {
        cultures.proxies.enumerated().flatMap { index, proxy in
            Subset.allCases.map { subset in
                PairTerm(
                    item.term(of: proxy.place, in: subset, placebos: cultures.placebos),
                    item.matchedTerm(
                        of: proxy.place,
                        proxy: index,
                        in: subset,
                        placebos: cultures.placebos,
                        equalised: policy.equalisedClusters
                    )
                )
            }
        }
    }

    /// Adds the answers of another part of the same questions; its numbers go on behind these.
    public mutating func append(_ other: MeasuredAnswers) {
        precondition(width == other.width, "both are about the same rows")
        terms += other.terms
    }

    /// How many different answers were measured.
    public var count: Int { width == 0 ? 0 : terms.count / width }
}
