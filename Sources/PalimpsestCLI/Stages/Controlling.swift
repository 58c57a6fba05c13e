import Evidence
import Ledger
import Respondents
import Scoring
import Vocabulary

/// Sends simulated respondents with a known leak the same way as the answers about a target.
///
/// One never leaks, one gives the proxy's top answer in 15 % of cases; both answer the very items
/// that were asked, and pass matcher and estimation unchanged.
struct Controls {
    static let leaks = [0.0, 0.15]

    let material: LocaleMaterial
    let relations: [String: GoldRelations]
    let seed: UInt64
    private var prepared: PreparedQuestions

    /// - Parameter prepared: questions that are ready, so that they are not made ready again.
    init(
        _ material: LocaleMaterial,
        _ prepared: PreparedQuestions,
        relations: [String: GoldRelations],
        seed: UInt64
    ) {
        self.material = material
        self.prepared = prepared
        self.relations = relations
        self.seed = seed
    }

    /// Checks each suite against the first declared proxy that has golds there.
    mutating func checks() -> [ControlCheck] {
        var results: [ControlCheck] = []
        let suites = Dictionary(grouping: material.items, by: \.question.suite)
        for (suite, asked) in suites.sorted(by: { $0.key < $1.key }) {
            var entries: [String: AskedQuestion] = [:]
            // A later turn asks the same question again; the first stands for it. What is offered to
            // choose from is no free answer.
            for entry in asked
            where entry.item.follows == nil && entry.item.options.isEmpty
                && !entry.item.exclusions.contains(where: { $0.culture == nil })
            {
                // One item a question: the language it was asked in does not matter here.
                let known = entries[entry.question.id]
                if known == nil || entry.item.framing == .marked {
                    entries[entry.question.id] = entry.asked
                }
            }
            let items = entries.values.sorted { $0.question.id < $1.question.id }
            for proxy in material.pack.proxies.map(\.tag) {
                let compared = items.filter { isCompared($0, proxy) }
                guard !compared.isEmpty else { continue }
                results += Self.leaks.compactMap {
                    check(suite, items: items, compared: compared, proxy: proxy, leak: $0)
                }
                break
            }
        }
        return results
    }

    private func isCompared(_ entry: AskedQuestion, _ proxy: LocaleTag) -> Bool {
        guard let relation = relations[entry.question.id] else { return false }
        return relation.index(of: material.pack.tag) != nil && relation.index(of: proxy) != nil
            && !entry.item.exclusions.contains { $0.culture == proxy }
    }

    private mutating func check(
        _ suite: String,
        items: [AskedQuestion],
        compared: [AskedQuestion],
        proxy: LocaleTag,
        leak: Double
    ) -> ControlCheck? {
        guard
            let spec = try? SimulationSpec(
                leak: leak,
                knowledge: 0.6,
                verbosity: 0.5,
                proxy: proxy
            )
        else { return nil }
        let respondent = SimulatedRespondent(
            spec: spec,
            questions: Dictionary(
                uniqueKeysWithValues: items.map { ($0.question.id, $0.question) }
            ),
            items: Dictionary(uniqueKeysWithValues: items.map { ($0.item.id, $0.item) }),
            seed: seed,
            proxyOf: [:]
        )
        let comparedIDs = Set(compared.map(\.item.id))
        var judged: [JudgedAnswer] = []
        var made = 0
        var found = 0
        for entry in items {
            let request = PromptRequest(item: entry.item.id, prompt: entry.item.prompt, sample: 0)
            guard let draw = try? respondent.draw(for: request) else { continue }
            let ready = prepared.ready(entry.question, digest: entry.questionDigest)
            let judgement = prepared.scorer.judge(draw.text, for: ready)
            judged.append(answer(entry, judgement))
            guard comparedIDs.contains(entry.item.id) else { continue }
            if judgement.verdict(target: material.pack.tag, proxy: proxy) == .leak { found += 1 }
            if draw.kind == .leak && !isRightAnyway(entry, proxy) { made += 1 }
        }
        let estimated = evidence(
            for: material.pack,
            answers: judged,
            relations: relations,
            policy: EvidencePolicy(seed: seed),
            rowsOnly: true
        )
        let row = estimated.rows.first { $0.proxy == proxy && $0.subset == .all }
        return ControlCheck(
            suite: suite,
            target: material.pack.tag,
            proxy: proxy,
            stated: leak,
            n: compared.count,
            made: Double(made) / Double(compared.count),
            found: Double(found) / Double(compared.count),
            excess: row?.excess,
            low: row?.excessLow,
            high: row?.excessHigh
        )
    }

    /// Whether the proxy's top answer is right for the target too, so that giving it is no leak.
    private func isRightAnyway(_ entry: AskedQuestion, _ proxy: LocaleTag) -> Bool {
        guard let relation = relations[entry.question.id],
            let target = relation.index(of: material.pack.tag),
            let column = relation.index(of: proxy)
        else { return false }
        return relation.topAccepted[target][column]
    }

    private func answer(_ entry: AskedQuestion, _ judgement: Judgement) -> JudgedAnswer {
        JudgedAnswer(
            question: entry.question.id,
            suite: entry.question.suite,
            facet: "control",
            answerType: entry.question.answerType,
            target: material.pack.tag,
            model: "control",
            origin: .simulated,
            condition: "control",
            sample: 0,
            judgement: judgement,
            exclusions: entry.item.exclusions
        )
    }
}
