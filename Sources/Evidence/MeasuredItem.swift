import Vocabulary

/// One question as one model answered it under one condition, its samples averaged.
///
/// A class, since rows are picked from items hundreds of times and a copy touches a dozen lists.
final class MeasuredItem: Sendable {
    /// What the answers come to when golds are taken whole, or cut to their top clusters.
    struct Reading: Sendable {
        /// The share of samples that leak to each culture of the table.
        var leak: [Double]
        /// The verdict shares for each declared proxy.
        var shares: [VerdictShares?]
        /// The share of samples whose leak to a declared proxy few other cultures accept.
        var specific: [Double]
        /// How many samples there are.
        var samples = 1
        /// By culture, which of its leakable clusters each leak names first, counted from zero.
        var ranks: [[UInt8]] = []

        /// How many samples leak to a culture when it is cut to some leakable clusters.
        func leaks(_ culture: Int, below limit: Int) -> Int {
            guard limit < .max, !ranks.isEmpty else {
                return Int((leak[culture] * Double(samples)).rounded())
            }
            return ranks[culture].count { $0 < limit }
        }
    }

    let question: String
    let facet: String
    /// The probe, or else the question: what belongs together where clusters are drawn.
    let cluster: String
    let answerType: AnswerType
    /// Where the question comes from, if it is known.
    let source: String?
    /// Whether target and culture can be compared here, by culture of the table.
    let isValid: [Bool]
    /// Whether the culture's top cluster is right for the target.
    let topAccepted: [Bool]
    /// Whether target and culture have the same top cluster.
    let topShared: [Bool]
    /// Whether the golds of target and culture share a meaning.
    let overlap: [Bool]
    let whole: Reading
    let equalised: Reading
    /// By culture, the clusters that are wrong for the target: bit k for cluster k.
    let leakable: [UInt16]?
    /// How many cultures accept each of these clusters; none where they are not known.
    let prevalence: Prevalence?
    /// By declared proxy, which cultures accept its top cluster.
    let proxyTops: [[Bool]]

    init(
        question: String,
        facet: String,
        cluster: String = "",
        answerType: AnswerType = .text,
        source: String? = nil,
        isValid: [Bool],
        topAccepted: [Bool],
        topShared: [Bool],
        overlap: [Bool],
        whole: Reading,
        equalised: Reading,
        leakable: [UInt16]? = nil,
        prevalence: Prevalence? = nil,
        proxyTops: [[Bool]] = []
    ) {
        self.question = question
        self.facet = facet
        self.cluster = cluster
        self.answerType = answerType
        self.source = source
        self.isValid = isValid
        self.topAccepted = topAccepted
        self.topShared = topShared
        self.overlap = overlap
        self.whole = whole
        self.equalised = equalised
        self.leakable = leakable
        self.prevalence = prevalence
        self.proxyTops = proxyTops
    }

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

    /// The share of samples that leak to a culture.
    func leak(_ culture: Int, in subset: Subset) -> Double {
        subset == .equalised ? equalised.leak[culture] : whole.leak[culture]
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
    /// The places by tag.
    var places: [LocaleTag: Int]
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
        self.places = places
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
    convenience init?(
        answers: [JudgedAnswer],
        relations: GoldRelations,
        cultures: CultureOrder,
        policy: EvidencePolicy,
        frames: inout FrameMemory
    ) {
        guard let first = answers.first else { return nil }
        var exclusions = first.exclusions
        // Samples of an item have one list; those of several framings are joined.
        for answer in answers where answer.exclusions != exclusions {
            exclusions += answer.exclusions.filter { !exclusions.contains($0) }
        }
        guard let frame = frames.frame(of: first.question, relations, cultures, exclusions)
        else { return nil }
        let isCounted = relations.taken != nil
        let judgements = answers.map(\.judgement)
        func read(_ clusters: Int?) -> Reading {
            Self.read(
                judgements,
                frame.isValid,
                frame.leakable,
                cultures,
                policy.specificLimit,
                clusters: clusters
            )
        }
        var whole = read(nil)
        if !isCounted { whole.ranks = [] }
        self.init(
            question: first.question,
            facet: answers.map(\.facet).min() ?? first.facet,
            cluster: first.probe ?? first.question,
            answerType: first.answerType,
            source: first.source,
            isValid: frame.isValid,
            topAccepted: frame.topAccepted,
            topShared: frame.topShared,
            overlap: frame.overlap,
            whole: whole,
            equalised: read(policy.equalisedClusters),
            leakable: isCounted ? frame.leakable : nil,
            prevalence: frame.prevalence,
            proxyTops: frame.proxyTops
        )
    }

    private static func read(
        _ judgements: [Judgement],
        _ isValid: [Bool],
        _ leakable: [UInt16],
        _ cultures: CultureOrder,
        _ specificLimit: Int,
        clusters: Int?
    ) -> Reading {
        let samples = Double(judgements.count)
        var leaks = [Int](repeating: 0, count: isValid.count)
        var ranks = [[UInt8]](repeating: [], count: isValid.count)
        var specific = [Int](repeating: 0, count: cultures.proxies.count)
        var verdicts = [[Verdict]](repeating: [], count: cultures.proxies.count)
        for (judgement, count) in counted(judgements) {
            for (index, proxy) in cultures.proxies.enumerated() where isValid[proxy.place] {
                let verdict = judgement.verdict(
                    target: cultures.target,
                    proxy: cultures.tags[proxy.place],
                    equalised: clusters
                )
                verdicts[index] += [Verdict](repeating: verdict, count: count)
            }
            // Accepted by a culture and not by the target: a leak, as the verdict would say.
            let leaking = leakingPlaces(of: judgement, isValid, cultures, clusters: clusters)
            for place in leaking.keys {
                leaks[place] += count
                guard let rank = rank(of: leaking[place, default: 0], in: leakable[place]) else {
                    continue
                }
                ranks[place] += [UInt8](repeating: rank, count: count)
            }
            for (index, proxy) in cultures.proxies.enumerated()
            where leaking[proxy.place] != nil && leaking.count - 1 <= specificLimit {
                specific[index] += count
            }
        }
        return Reading(
            leak: leaks.map { Double($0) / samples },
            shares: verdicts.map { VerdictShares.of($0) },
            specific: specific.map { Double($0) / samples },
            samples: judgements.count,
            ranks: ranks
        )
    }

    /// What it would come to if some of its samples were one and the same answer, and no other leaked.
    ///
    /// Verdicts are not told: they would be the same for all of them.
    func reading(
        of judgement: Judgement,
        given count: Int,
        of samples: Int,
        _ cultures: CultureOrder
    ) -> Reading {
        var reading = Reading(
            leak: [Double](repeating: 0, count: isValid.count),
            shares: [],
            specific: [],
            samples: samples,
            ranks: leakable == nil ? [] : [[UInt8]](repeating: [], count: isValid.count)
        )
        let leaking = Self.leakingPlaces(of: judgement, isValid, cultures, clusters: nil)
        for (place, named) in leaking {
            reading.leak[place] = Double(count) / Double(samples)
            guard let rank = leakable.flatMap({ Self.rank(of: named, in: $0[place]) }) else {
                continue
            }
            reading.ranks[place] = [UInt8](repeating: rank, count: count)
        }
        return reading
    }

    /// Which of the leakable clusters the first one named is, counted from zero; none if none is.
    private static func rank(of named: UInt16, in leakable: UInt16) -> UInt8? {
        let both = named & leakable
        guard both != 0 else { return nil }
        let before = leakable & (UInt16(1) << both.trailingZeroBitCount - 1)
        return UInt8(before.nonzeroBitCount)
    }

    /// Each judgement once, with how many samples have it; few samples of an item differ.
    private static func counted(_ judgements: [Judgement]) -> [(Judgement, Int)] {
        var distinct: [(judgement: Judgement, count: Int)] = []
        for judgement in judgements {
            if let place = distinct.firstIndex(where: { $0.judgement == judgement }) {
                distinct[place].count += 1
            } else {
                distinct.append((judgement, 1))
            }
        }
        return distinct.map { ($0.judgement, $0.count) }
    }

    /// The cultures an answer leaks to, and which of their first clusters it names.
    private static func leakingPlaces(
        of judgement: Judgement,
        _ isValid: [Bool],
        _ cultures: CultureOrder,
        clusters: Int?
    ) -> [Int: UInt16] {
        guard judgement.outcome == .coded else { return [:] }
        var leaking: [Int: UInt16] = [:]
        for match in judgement.matches where match.cluster < clusters ?? .max {
            if match.culture == cultures.target { return [:] }
            guard let place = cultures.places[match.culture], isValid[place] else { continue }
            leaking[place, default: 0] |= match.cluster < 16 ? 1 << match.cluster : 0
        }
        return leaking
    }
}
