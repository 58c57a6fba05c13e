import Evidence
import Ledger
import Scoring
import Vocabulary

/// Which answers and golds a judge model is asked about.
enum JudgedChoice: String, CaseIterable {
    /// A seeded sample, half of what the matcher accepts and half of what it does not.
    case drawn
    /// Everything where the matcher may well be wrong.
    case disputable
    /// Everything in hand-check samples.
    case adjudicated
}

/// Chooses answers with the golds they are held against, and makes the requests about them.
struct JudgeChoosing {
    /// One answer and one culture.
    private struct Side: Sendable {
        var target: LocaleTag
        var culture: LocaleTag
        var entry: LedgerAnswer
        var key: String { AnswerPlace(entry.answer).key + "\u{1F}\(culture)" }
    }

    let ledger: Ledger
    let relations: [String: GoldRelations]
    let choice: JudgedChoice
    let seed: UInt64
    let size: Int
    let models: Set<String>

    /// Keeps the chosen requests in the ledger and returns them, each text once.
    func requests(
        about targets: [LocalePack]
    ) async throws -> (requests: [JudgeRequest], sides: Int) {
        let sides = try await sides(about: targets)
        var requests: [String: JudgeRequest] = [:]
        var pairs: [(target: LocaleTag, pair: JudgedPair)] = []
        for side in sides {
            guard let gold = side.entry.question.gold(of: side.culture) else { continue }
            for (place, cluster) in gold.clusters.enumerated() {
                let request = side.entry.equivalenceRequest(cluster)
                requests[request.digest] = request
                pairs.append(
                    (
                        side.target,
                        JudgedPair(
                            place: AnswerPlace(side.entry.answer),
                            culture: side.culture,
                            cluster: place,
                            request: request.digest
                        )
                    )
                )
            }
        }
        let sorted = requests.values.sorted { $0.digest < $1.digest }
        try await ledger.store(sorted, pairs: pairs)
        return (sorted, sides.count)
    }

    private func sides(about targets: [LocalePack]) async throws -> [Side] {
        let units = choice == .adjudicated ? try await units() : []
        var draw = StratifiedDraw<Side>(size: size, seed: seed)
        var found: [Side] = []
        for pack in targets {
            for try await page in ledger.allAnswers(
                matching: adjudicatedFilter(pack.tag),
                scorer: Scorer.version
            ) {
                for entry in page where models.isEmpty || models.contains(entry.answer.model) {
                    let pairs = entry.countedPairs(of: pack, relations: relations)
                    guard !pairs.isEmpty else { continue }
                    for culture in [pack.tag] + pairs.map(\.proxy) {
                        let side = Side(target: pack.tag, culture: culture, entry: entry)
                        let hasMeanings =
                            entry.question.gold(of: culture)?.clusters.isEmpty == false
                        guard hasMeanings else { continue }
                        switch choice {
                        case .drawn:
                            // Strata of the draw are of golds here: accepted, or not.
                            let accepts = entry.judgement?.accepts(culture) == true
                            draw.offer(
                                side,
                                key: side.key,
                                in: AdjudicationStratum(
                                    target: pack.tag,
                                    proxy: culture,
                                    language: entry.item.language,
                                    verdict: accepts ? .shared : .other
                                )
                            )
                        case .disputable: if entry.isDisputable(culture) { found.append(side) }
                        case .adjudicated: if units.contains(side.key) { found.append(side) }
                        }
                    }
                }
            }
        }
        guard choice == .drawn else { return found }
        guard draw.strata > 0 else { return [] }
        guard let (drawn, _) = draw.drawn() else {
            throw CommandFailure(
                "a sample of \(size) cannot hold one of each of the \(draw.strata) strata (target, "
                    + "golds, language, accepted or not); give --size \(draw.strata) or more"
            )
        }
        return drawn.map(\.1)
    }

    /// The answers and golds that stand in hand-check samples.
    private func units() async throws -> Set<String> {
        Set(
            try await ledger.adjudicationSamples().flatMap(\.units).flatMap { unit in
                [unit.stratum.target, unit.stratum.proxy].map { unit.place.key + "\u{1F}\($0)" }
            }
        )
    }
}

extension LedgerAnswer {
    /// Whether the matcher may well be wrong about an answer and a culture's golds.
    ///
    /// It found them only by a rule that goes beyond upper and lower case, or the answer says
    /// something in which it found nothing of these golds.
    fileprivate func isDisputable(_ culture: LocaleTag) -> Bool {
        guard let judgement, judgement.outcome == .coded else { return false }
        let matches = judgement.matches.filter { $0.culture == culture }
        return matches.isEmpty || !matches.contains { Set($0.rules).isSubset(of: ["case"]) }
    }
}
