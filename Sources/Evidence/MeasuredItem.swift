import Vocabulary

/// One question as one model answered it under one condition, its samples averaged.
struct MeasuredItem {
    /// What the answers come to when golds are taken whole, or cut to their top clusters.
    struct Reading {
        /// The share of samples that leak to each culture of the table.
        var leak: [Double]
        /// The verdict shares for each declared proxy.
        var shares: [VerdictShares?]
        /// The share of samples whose leak to a declared proxy few other cultures accept.
        var specific: [Double]
    }

    var question: String
    var facet: String
    /// The probe, or else the question: what belongs together where clusters are drawn.
    var cluster = ""
    var answerType = AnswerType.text
    /// Where the question comes from, if it is known.
    var source: String?
    /// Whether target and culture can be compared here, by culture of the table.
    var isValid: [Bool]
    /// Whether the culture's top cluster is right for the target.
    var topAccepted: [Bool]
    /// Whether target and culture have the same top cluster.
    var topShared: [Bool]
    /// Whether the golds of target and culture share a meaning.
    var overlap: [Bool]
    var whole: Reading
    var equalised: Reading

    /// Whether a subset counts this item for a culture.
    func counts(_ culture: Int, in subset: Subset) -> Bool {
        guard isValid[culture] else { return false }
        return switch subset {
        case .all, .equalised: true
        case .informative: !topAccepted[culture]
        case .contrastive: !overlap[culture]
        }
    }

    func reading(_ subset: Subset) -> Reading {
        subset == .equalised ? equalised : whole
    }
}

/// The cultures of a table, in the order of every list of an item: proxies and placebos.
struct CultureOrder {
    var target: LocaleTag
    /// Sorted by tag.
    var tags: [LocaleTag]
    /// The places of the declared proxies that have gold, in declared order.
    var proxies: [(declared: DeclaredProxy, place: Int)]
    /// The places of the placebos.
    var placebos: [Int]
    /// How many cultures with gold are neither.
    var unused: Int

    /// Sorts cultures into proxies and placebos.
    ///
    /// A declared list of placebos decides for all suites but open ones, where all others serve.
    init(
        of pack: LocalePack,
        among cultures: Set<LocaleTag>,
        suite: String,
        policy: EvidencePolicy
    ) {
        var pack = pack
        if policy.openSuites.contains(suite) { pack.placebos = nil }
        let proxies = cultures.intersection(pack.proxies.map(\.tag))
        let placebos = Set(pack.placebos(among: cultures))
        let tags = proxies.union(placebos).subtracting([pack.tag]).sorted()
        let places = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, $0) })
        var seen: Set<LocaleTag> = []
        self.target = pack.tag
        self.tags = tags
        self.proxies = pack.proxies.compactMap { proxy in
            guard let place = places[proxy.tag], seen.insert(proxy.tag).inserted else {
                return nil
            }
            return (proxy, place)
        }
        self.placebos = tags.indices.filter { placebos.contains(tags[$0]) }
        self.unused = cultures.subtracting([pack.tag]).count - tags.count
    }
}

extension MeasuredItem {
    /// Averages the answers to one question.
    ///
    /// None when the question has no valid gold of the target.
    init?(
        answers: [JudgedAnswer],
        relations: GoldRelations,
        cultures: CultureOrder,
        policy: EvidencePolicy
    ) {
        guard let first = answers.first, let own = relations.index(of: cultures.target) else {
            return nil
        }
        let excluded = Set(answers.flatMap { $0.exclusions.compactMap(\.culture) })
        let places = cultures.tags.map { tag in
            excluded.contains(tag) ? nil : relations.index(of: tag)
        }
        question = first.question
        facet = answers.map(\.facet).min() ?? first.facet
        cluster = first.probe ?? first.question
        answerType = first.answerType
        source = first.source
        isValid = places.map { $0 != nil }
        topAccepted = places.map { $0.map { relations.topAccepted[own][$0] } ?? false }
        topShared = places.map { $0.map { relations.topShared[own][$0] } ?? false }
        overlap = places.map { $0.map { relations.overlap[own][$0] } ?? false }
        let judgements = answers.map(\.judgement)
        let isValid = self.isValid
        func read(_ clusters: Int?) -> Reading {
            Self.read(judgements, isValid, cultures, policy.specificLimit, clusters: clusters)
        }
        whole = read(nil)
        equalised = read(policy.equalisedClusters)
    }

    private static func read(
        _ judgements: [Judgement],
        _ isValid: [Bool],
        _ cultures: CultureOrder,
        _ specificLimit: Int,
        clusters: Int?
    ) -> Reading {
        let samples = Double(judgements.count)
        var leaks = [Int](repeating: 0, count: isValid.count)
        var specific = [Int](repeating: 0, count: cultures.proxies.count)
        var verdicts = [[Verdict]](repeating: [], count: cultures.proxies.count)
        for judgement in judgements {
            let given = cultures.tags.indices.map { place -> Verdict? in
                guard isValid[place] else { return nil }
                return judgement.verdict(
                    target: cultures.target,
                    proxy: cultures.tags[place],
                    equalised: clusters
                )
            }
            // A verdict of leak means that the culture accepts the answer and the target does not.
            let accepting = given.count { $0 == .leak }
            for (place, verdict) in given.enumerated() where verdict == .leak { leaks[place] += 1 }
            for (index, proxy) in cultures.proxies.enumerated() {
                guard let verdict = given[proxy.place] else { continue }
                verdicts[index].append(verdict)
                if verdict == .leak, accepting - 1 <= specificLimit { specific[index] += 1 }
            }
        }
        return Reading(
            leak: leaks.map { Double($0) / samples },
            shares: verdicts.map { VerdictShares.of($0) },
            specific: specific.map { Double($0) / samples }
        )
    }
}
