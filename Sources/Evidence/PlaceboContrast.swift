import Statistics
import Vocabulary

/// A share of answers that go to a proxy, beside the mean share that go to placebos.
///
/// It collects one score a question. The shares are those with golds as they are; the excess is that
/// of golds of equal size, with the intervals and the rule on too few leaks of the headline, so that a
/// proxy with more accepted answers than the placebos shows none for that.
struct PlaceboContrast {
    private let index: Int
    private let cultures: CultureOrder
    private var scores: [Double] = []
    private var clusters: [String] = []
    private var chance = 0.0
    private var compared = 0
    private var matched = MatchedExcess()

    /// - Parameter index: the place of the proxy among the declared ones.
    init(_ index: Int, _ cultures: CultureOrder) {
        self.index = index
        self.cultures = cultures
    }

    /// How many questions were collected.
    var count: Int { scores.count }

    /// Adds a question; one that is not valid for the proxy says nothing of it.
    /// - Parameter given: what goes to each culture, in place of the leaks of the item's answers.
    mutating func add(_ item: MeasuredItem, given: MeasuredItem.Reading? = nil) {
        let place = cultures.proxies[index].place
        guard item.isValid[place] else { return }
        let shares = (given ?? item.whole).leak
        scores.append(shares[place])
        clusters.append(item.cluster)
        let others = cultures.placebos.filter { $0 != place && item.isValid[$0] }
        if !others.isEmpty {
            chance += others.reduce(0) { $0 + shares[$1] } / Double(others.count)
            compared += 1
        }
        let term = item.matchedTerm(
            of: place,
            proxy: index,
            in: .all,
            placebos: cultures.placebos,
            given: given
        )
        if let term { matched.add(term) }
    }

    /// The share with Wilson's interval; none without questions.
    func share(_ policy: EvidencePolicy) -> Estimate? {
        Estimate.share(scores, clusters, policy)
    }

    /// The mean share of placebos, over questions with one.
    var placebo: Double? { compared == 0 ? nil : chance / Double(compared) }

    /// The excess with golds of equal size; without an interval where too little was seen for one.
    func excess(_ policy: EvidencePolicy, stream: String) -> Estimate? {
        matched.estimate(policy, stream: stream)
    }
}
