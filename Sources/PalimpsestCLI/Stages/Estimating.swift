import Evidence
import Foundation
import Ledger
import Probing
import Scoring
import Vocabulary

/// Everything the ledger knows about one target, judged.
struct LocaleMaterial {
    var pack: LocalePack
    /// The items about the target with their answers, by identifier.
    var items: [ItemAnswers] = []
    /// What is held beside them: answers about declared proxies and about no culture.
    var beside = BesideAnswers()
    /// Texts about the target, which have no gold.
    var texts: [LedgerAnswer] = []
    /// Whether an answer beside has no judgement that holds.
    fileprivate var lacksJudgements = false

    init(pack: LocalePack) {
        self.pack = pack
    }

    /// The answers about the target, item by item.
    var answers: some Sequence<LedgerAnswer> { items.lazy.flatMap(\.single) }

    /// Whether nothing was asked about the target; answers about others alone make no evidence.
    var isEmpty: Bool { items.isEmpty && texts.isEmpty }

    /// The questions of the answers by identifier.
    var questions: [String: Question] {
        Dictionary(items.map { ($0.question.id, $0.question) }, uniquingKeysWith: { a, _ in a })
    }

    /// Whether every answer has a judgement that holds.
    fileprivate var isJudged: Bool {
        !lacksJudgements && texts.allSatisfy { $0.judgement != nil }
            && items.allSatisfy { $0.answers.allSatisfy { $0.judgement != nil } }
    }

    /// Sorts the answers to an item about the target in.
    fileprivate mutating func take(_ entry: ItemAnswers) {
        if entry.item.framing == .elaborate {
            texts += entry.single.filter { $0.answer.failure == nil }
        } else {
            items.append(entry)
        }
    }
}

/// The framings whose answers are evidence about a target.
///
/// `proxy` repeats `marked` for another target and is held beside; `unmarked` names no target and is
/// held beside as well; texts of `elaborate` have no gold and are scanned for names.
let evidenceFramings: [Framing] = [.marked, .native, .persona, .paraphrase, .wrapped, .choice]

/// Reads the judged answers about a target, and what evidence holds beside them, each once.
/// - Parameters:
///   - judging: judges the ledger where an answer is not judged yet; it is read again then.
///   - held: answers about many targets that were read together.
///   - sharing: what is held beside several targets, each read once.
func gather(
    _ pack: LocalePack,
    from ledger: Ledger,
    judging: JudgingOnDemand,
    held: HeldAnswers? = nil,
    sharing: SharedBeside? = nil
) async throws -> LocaleMaterial {
    let material = try await gather(pack, from: ledger, held: held, sharing: sharing)
    if material.isJudged { return material }
    try await judging.judge()
    return try await gather(pack, from: ledger)
}

/// Reads the answers about a target, and what evidence holds beside them, each once.
func gather(
    _ pack: LocalePack,
    from ledger: Ledger,
    held: HeldAnswers? = nil,
    sharing: SharedBeside? = nil
) async throws -> LocaleMaterial {
    var material = LocaleMaterial(pack: pack)
    let items = try await askedItems(pack, in: ledger)
    for try await page in ledger.answers(to: items, scorer: Scorer.version, held: held) {
        for entry in page where !entry.answers.isEmpty { material.take(entry) }
    }
    let beside = try await beside(pack, from: ledger, held: held, sharing: sharing)
    material.beside = beside.answers
    material.lacksJudgements = !beside.isJudged
    return material
}

/// Reads the judged answers about many targets, and what evidence holds beside them, in one pass.
///
/// Worth it when most of the ledger is wanted.
func held(
    _ packs: [LocalePack],
    from ledger: Ledger,
    judging: JudgingOnDemand
) async throws -> HeldAnswers {
    var items: Set<String> = []
    for pack in packs {
        let others = pack.proxies.map(\.tag) + [nil]
        for item in try await askedItems(pack, in: ledger) { items.insert(item.id) }
        for item in try await itemsBeside(others, in: ledger) { items.insert(item.id) }
    }
    let held = try await ledger.held(items, scorer: Scorer.version)
    if held.isJudged { return held }
    try await judging.judge()
    return try await ledger.held(items, scorer: Scorer.version)
}

/// The answered items about a target, by identifier.
private func askedItems(_ pack: LocalePack, in ledger: Ledger) async throws -> [AskedItem] {
    try await ledger.askedItems(about: [pack.tag], framings: evidenceFramings + [.elaborate])
        .sorted { $0.id < $1.id }
}

/// Estimates the evidence about a target and keeps it in the ledger.
/// - Parameters:
///   - equalised: how many clusters each gold keeps in the subset with equalised golds.
///   - compared: the models to compare two by two; none for all while they are few enough.
///   - shared: questions that other locales may have made ready.
///   - passing: sees the judged answers about the target on their way.
func estimate(
    _ material: LocaleMaterial,
    relations: [String: GoldRelations],
    names: [LocaleTag: String],
    seed: UInt64,
    ledger: Ledger,
    world: World,
    equalised: Int = 1,
    compared: [String]? = nil,
    sharing shared: SharedQuestions? = nil,
    passing: ([JudgedAnswer]) -> Void = { _ in }
) async throws -> LocaleEvidence {
    var judging = JudgedAnswers(about: material.pack.tag)
    var prepared = PreparedQuestions(sharing: shared)
    let (texts, others) = (material.texts, material.beside)
    // What an unmatched answer says is only needed where there is something to compare it with.
    let judged = material.answers.compactMap { judging.judged($0, reading: !others.isEmpty) }
    passing(judged)
    var found = evidence(
        for: material.pack,
        answers: judged,
        relations: relations,
        shuffled: deal(material, &prepared, seed: seed),
        beside: others,
        texts: texts.isEmpty
            ? []
            : try await markedTexts(
                texts,
                about: material.pack,
                ledger,
                memory: shared?.names ?? NameMemory()
            ),
        compared: compared,
        policy: EvidencePolicy(seed: seed, equalisedClusters: equalised),
        name: { names[$0] ?? $0.rawValue }
    )
    var controls = Controls(material, prepared, relations: relations, seed: seed)
    found.controls = controls.checks()
    found.adjudication = try await adjudication(
        material,
        relations: relations,
        seed: seed,
        ledger: ledger
    )
    // It is kept for other programs; who may only read the ledger computes it all the same.
    if !(await ledger.isReadOnly) {
        try await ledger.store(
            KeptEvidence(target: material.pack.tag, computedAt: world.now(), body: try found.body())
        )
    }
    return found
}

/// Deals the answers of each model and condition to other questions (the instrument check).
private func deal(
    _ material: LocaleMaterial,
    _ prepared: inout PreparedQuestions,
    seed: UInt64
) -> [ShuffledAnswer] {
    var results: [ShuffledAnswer] = []
    var known = DealtVerdicts()
    var groups: [[String]: [GivenAnswer]] = [:]
    var questions: [String: PreparedQuestion] = [:]
    // A letter dealt to another question says nothing there.
    for entry in material.items where entry.item.options.isEmpty {
        let question = entry.question
        for answer in entry.answers.lazy.map(\.answer)
        where answer.sample == 0 && answer.failure == nil {
            groups[[question.suite, answer.model, answer.condition], default: []].append(
                GivenAnswer(question: question.id, text: answer.text)
            )
            if questions[question.id] == nil {
                questions[question.id] = prepared.ready(question, digest: entry.questionDigest)
            }
        }
    }
    for (key, given) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let dealt = prepared.scorer.shuffled(
            given,
            over: questions,
            target: material.pack.tag,
            seed: seed,
            known: &known
        )
        results += dealt.map {
            ShuffledAnswer(
                model: key[1],
                suite: key[0],
                condition: key[2],
                answerType: $0.type,
                accepted: $0.accepted
            )
        }
    }
    return results
}
