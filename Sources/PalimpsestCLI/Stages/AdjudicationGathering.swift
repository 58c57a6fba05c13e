import Evidence
import Ledger
import Scoring
import Vocabulary

/// What people's and judges' labels say about a target, or none when there are none.
func adjudication(
    _ material: LocaleMaterial,
    relations: [String: GoldRelations],
    seed: UInt64,
    ledger: Ledger
) async throws -> AdjudicatedRates? {
    let gathered = try await gatherLabels(material, relations: relations, ledger: ledger)
    if gathered.isEmpty { return nil }
    return adjudicatedRates(gathered, policy: AdjudicationPolicy(seed: seed))
}

/// Joins labels and judges' replies with the answers about a target as they are now.
func gatherLabels(
    _ material: LocaleMaterial,
    relations: [String: GoldRelations],
    ledger: Ledger
) async throws -> AdjudicationMaterial {
    let target = material.pack.tag
    var gathered = AdjudicationMaterial(target: target)
    let samples = try await ledger.adjudicationSamples().filter { sample in
        sample.strata.contains { $0.stratum.target == target }
    }
    let pairs = try await ledger.judgedPairs(target: target)
    if samples.isEmpty, pairs.isEmpty { return gathered }
    let answers = Dictionary(
        material.answers.map { (AnswerPlace($0.answer), $0) },
        uniquingKeysWith: { first, _ in first }
    )
    let units = try await labelledUnits(samples, of: target, ledger)
    for sample in samples {
        for count in sample.strata where count.stratum.target == target {
            gathered.populations[count.stratum] = count.population
        }
    }
    gathered.drawn = units.count
    var people: [SideKey: [String: Bool]] = [:]
    for (unit, labels) in units {
        guard let entry = answers[unit.place], let judgement = entry.judgement,
            entry.shownDigest(target: target, proxy: unit.stratum.proxy) == unit.shown
        else {
            gathered.stale += 1
            continue
        }
        for label in labels {
            let mine = SideKey(place: unit.place, culture: target)
            let theirs = SideKey(place: unit.place, culture: unit.stratum.proxy)
            // Shown beside several proxies, an answer is still labelled once a rater.
            people[mine, default: [:]][label.rater] = label.label.acceptsTarget
            people[theirs, default: [:]][label.rater] = label.label.acceptsProxy
        }
        guard !labels.isEmpty else { continue }
        gathered.labelled.append(
            RatedAnswer(
                question: entry.question.id,
                stratum: unit.stratum,
                verdict: judgement.verdict(target: target, proxy: unit.stratum.proxy),
                labels: labels
            )
        )
    }
    if !samples.isEmpty {
        gathered.answers = material.answers.flatMap { entry in
            entry.countedPairs(of: material.pack, relations: relations).map { proxy, verdict in
                ApparentAnswer(
                    suite: entry.question.suite,
                    model: entry.answer.model,
                    origin: entry.answer.origin,
                    condition: entry.answer.condition,
                    language: entry.item.language,
                    proxy: proxy,
                    question: entry.question.id,
                    verdict: verdict
                )
            }
        }
    }
    if !pairs.isEmpty {
        gathered.sides = judgedSides(
            pairs,
            replies: try await ledger.judgeReplies(target: target),
            origins: try await ledger.judges(),
            answers: answers,
            people: people
        )
    }
    return gathered
}

/// One answer and one culture whose golds it is held against.
private struct SideKey: Hashable {
    var place: AnswerPlace
    var culture: LocaleTag
}

/// The units about a target with their labels; an answer drawn twice stands once, as drawn last.
private func labelledUnits(
    _ samples: [AdjudicationSample],
    of target: LocaleTag,
    _ ledger: Ledger
) async throws -> [(unit: AdjudicationUnit, labels: [RaterLabel])] {
    let labels = Dictionary(grouping: try await ledger.adjudicationLabels(), by: \.unit)
    var found: [String: (unit: AdjudicationUnit, labels: [String: RaterLabel])] = [:]
    for unit in samples.flatMap(\.units) where unit.stratum.target == target {
        let key = unit.place.key + "\u{1F}\(unit.stratum.proxy)"
        // What was shown before is another thing when the golds have changed since.
        let earlier = found[key].flatMap { $0.unit.shown == unit.shown ? $0.labels : nil } ?? [:]
        let own = Dictionary(
            labels[unit.id, default: []].map { ($0.rater, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        found[key] = (unit, earlier.merging(own) { $1 })
    }
    return found.sorted { $0.key < $1.key }.map { _, entry in
        (entry.unit, entry.labels.values.sorted { $0.rater < $1.rater })
    }
}

/// What each judge makes of answers and golds it has replied about, of those that are unchanged.
private func judgedSides(
    _ pairs: [JudgedPair],
    replies: [JudgeReply],
    origins: [String: AnswerOrigin],
    answers: [AnswerPlace: LedgerAnswer],
    people: [SideKey: [String: Bool]]
) -> [JudgedSide] {
    let judges = Dictionary(grouping: replies, by: \.judge).mapValues { replies in
        Dictionary(
            replies.compactMap { reply in reply.equivalence.map { (reply.request, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }
    var sides: [JudgedSide] = []
    let groups = Dictionary(grouping: pairs) { SideKey(place: $0.place, culture: $0.culture) }
    for (key, pairs) in groups {
        guard let entry = answers[key.place], let judgement = entry.judgement,
            let gold = entry.question.gold(of: key.culture)
        else { continue }
        let asked = Set(pairs.map(\.request))
        let present = gold.clusters.map { entry.equivalenceRequest($0).digest }
        // Golds or answer have changed since: what was asked then says nothing of them now.
        guard !present.isEmpty, present.allSatisfy(asked.contains) else { continue }
        for (judge, said) in judges {
            let found = present.map { said[$0] }
            let accepts = found.contains(.yes)
            guard accepts || !found.contains(nil) else { continue }
            sides.append(
                JudgedSide(
                    judge: judge,
                    origin: origins[judge] ?? .live,
                    question: entry.question.id,
                    accepts: accepts ? true : found.allSatisfy { $0 == .no } ? false : nil,
                    matcherAccepts: judgement.accepts(key.culture),
                    people: people[key, default: [:]].sorted { $0.key < $1.key }.map(\.value)
                )
            )
        }
    }
    return sides
}

extension LedgerAnswer {
    /// The request that asks a judge about this answer and one accepted meaning.
    func equivalenceRequest(_ cluster: GoldCluster) -> JudgeRequest {
        JudgeRequest(
            version: EquivalencePrompt.version,
            body: EquivalencePrompt.text(
                question: item.prompt,
                answer: answer.text,
                cluster: cluster
            )
        )
    }
}
