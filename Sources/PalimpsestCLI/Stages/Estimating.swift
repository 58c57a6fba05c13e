import Evidence
import Foundation
import Ledger
import Scoring
import Vocabulary

/// Everything the ledger knows about one target, judged.
struct LocaleMaterial {
    var pack: LocalePack
    var answers: [LedgerAnswer]

    /// The questions of the answers by identifier.
    var questions: [String: Question] {
        Dictionary(answers.map { ($0.question.id, $0.question) }, uniquingKeysWith: { a, _ in a })
    }
}

/// The framings whose answers are evidence about a target.
///
/// `proxy` repeats `marked` for another target and is a baseline; `unmarked` and `fictional` name no
/// target; texts of `elaborate` have no gold.
let evidenceFramings: [Framing] = [.marked, .native, .persona, .paraphrase, .wrapped, .choice]

/// Reads the judged answers about a target: questions that name it, in English or its language.
func gather(_ pack: LocalePack, from ledger: Ledger) async throws -> LocaleMaterial {
    let items = try await ledger.askedItems(about: [pack.tag], framings: evidenceFramings)
    var answers: [LedgerAnswer] = []
    for try await page in ledger.answers(to: items, scorer: Scorer.version) {
        for entry in page { answers += entry.single }
    }
    return LocaleMaterial(pack: pack, answers: answers)
}

/// Estimates the evidence about a target and keeps it in the ledger.
func estimate(
    _ material: LocaleMaterial,
    relations: [String: GoldRelations],
    names: [LocaleTag: String],
    seed: UInt64,
    ledger: Ledger,
    world: World
) async throws -> LocaleEvidence {
    let judged = material.answers.compactMap { entry -> JudgedAnswer? in
        guard let judgement = entry.judgement else { return nil }
        return JudgedAnswer(
            question: entry.question.id,
            suite: entry.question.suite,
            facet: entry.question.facet,
            answerType: entry.question.answerType,
            target: material.pack.tag,
            model: entry.answer.model,
            origin: entry.answer.origin,
            condition: entry.answer.condition,
            sample: entry.answer.sample,
            judgement: judgement,
            exclusions: entry.item.exclusions + entry.item.notOffered(among: entry.question.golds)
        )
    }
    var found = evidence(
        for: material.pack,
        answers: judged,
        relations: relations,
        shuffled: deal(material, seed: seed),
        policy: EvidencePolicy(seed: seed),
        name: { names[$0] ?? $0.rawValue }
    )
    var controls = Controls(material, relations: relations, seed: seed)
    found.controls = controls.checks()
    found.adjudication = try await adjudication(
        material,
        relations: relations,
        seed: seed,
        ledger: ledger
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = String(decoding: try encoder.encode(found), as: UTF8.self)
    try await ledger.store(
        KeptEvidence(target: material.pack.tag, computedAt: world.now(), body: body)
    )
    return found
}

/// Deals the answers of each model and condition to other questions (the instrument check).
private func deal(_ material: LocaleMaterial, seed: UInt64) -> [ShuffledAnswer] {
    var prepared = PreparedQuestions()
    var results: [ShuffledAnswer] = []
    // A letter dealt to another question says nothing there.
    let free = material.answers.filter { $0.answer.failure == nil && $0.item.options.isEmpty }
    let groups = Dictionary(grouping: free) {
        [$0.question.suite, $0.answer.model, $0.answer.condition]
    }
    for (key, answers) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        var questions: [String: PreparedQuestion] = [:]
        for entry in answers {
            let ready = prepared.ready(entry.question, digest: entry.questionDigest)
            questions[entry.question.id] = ready
        }
        let given = answers.filter { $0.answer.sample == 0 }.map {
            GivenAnswer(question: $0.question.id, text: $0.answer.text)
        }
        let dealt = prepared.scorer.shuffled(
            given,
            over: questions,
            target: material.pack.tag,
            seed: seed
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
