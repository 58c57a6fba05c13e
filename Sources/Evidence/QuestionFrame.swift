import Vocabulary

/// What is the same of one question for all models: how the golds of a table's cultures relate.
struct QuestionFrame: Sendable {
    var isValid: [Bool]
    /// By culture, the clusters that are wrong for the target: bit k for cluster k.
    var leakable: [UInt16]
    var topAccepted: [Bool]
    var topShared: [Bool]
    var overlap: [Bool]
    var proxyTops: [[Bool]]
    var prevalence: Prevalence?

    /// None when the question has no valid gold of the target.
    init?(_ relations: GoldRelations, _ cultures: CultureOrder, excluded: Set<LocaleTag>) {
        guard let own = relations.index(of: cultures.target) else { return nil }
        let places = cultures.tags.map { tag in
            excluded.contains(tag) ? nil : relations.index(of: tag)
        }
        let leakable = places.map { $0.map { relations.leakable(own, $0) } ?? 0 }
        isValid = places.map { $0 != nil }
        self.leakable = leakable
        topAccepted = places.map { $0.map { relations.topAccepted[own][$0] } ?? false }
        topShared = places.map { $0.map { relations.topShared[own][$0] } ?? false }
        overlap = places.map { $0.map { relations.overlap[own][$0] } ?? false }
        proxyTops = cultures.proxies.map { proxy in
            places.map { place in
                guard let place, let top = places[proxy.place] else { return false }
                return relations.topAccepted[place][top]
            }
        }
        prevalence = relations.taken.map { Prevalence(places, leakable: leakable, taken: $0) }
    }
}

/// The frames of questions, each made once for all models that answered in the same company.
struct FrameMemory: Sendable {
    /// The frame of one question with some pairs kept out.
    private struct Known: Sendable {
        var exclusions: [Exclusion]
        var relations: GoldRelations
        var frame: QuestionFrame
    }

    private var tags: [LocaleTag] = []
    private var proxies: [Int] = []
    private var known: [String: [Known]] = [:]

    /// The frame of a question; none when it has no valid gold of the target.
    /// - Parameter exclusions: what keeps cultures out of the comparison here.
    mutating func frame(
        of question: String,
        _ relations: GoldRelations,
        _ cultures: CultureOrder,
        _ exclusions: [Exclusion]
    ) -> QuestionFrame? {
        let places = cultures.proxies.map(\.place)
        if tags != cultures.tags || proxies != places {
            (tags, proxies, known) = (cultures.tags, places, [:])
        }
        // Lists that are the same share their memory, so that this looks at a few addresses.
        if let kept = known[question]?
            .first(where: { $0.exclusions == exclusions && $0.relations == relations })
        {
            return kept.frame
        }
        let excluded = Set(exclusions.compactMap(\.culture))
        guard let frame = QuestionFrame(relations, cultures, excluded: excluded) else { return nil }
        known[question, default: []]
            .append(Known(exclusions: exclusions, relations: relations, frame: frame))
        return frame
    }
}

extension GoldRelations {
    /// The first clusters of a culture that are wrong for another, bit k for cluster k.
    fileprivate func leakable(_ own: Int, _ culture: Int) -> UInt16 {
        guard let taken else { return 0 }
        // A cluster that is not right for its own culture has no wording that could be named.
        return taken[culture][culture] & ~taken[own][culture]
    }
}
