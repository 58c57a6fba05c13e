import Evidence
import Ledger
import Probing
import Scoring
import Vocabulary

/// Counts the names of target, proxies and placebos in texts about a target.
///
/// Names are the golds of the workspace's own questions, so that the same ledger gives the same
/// counts without any reference source at hand. Annotated golds are habits and no names; figures,
/// times and dates tell no culture. Proxies' and placebos' names are those the target has not.
/// - Parameter memory: names that were read for other targets.
func markedTexts(
    _ entries: [LedgerAnswer],
    about pack: LocalePack,
    _ ledger: Ledger,
    memory: NameMemory
) async throws -> [MarkedText] {
    var facts: [LocaleTag: [Fact]] = [:]
    for question in try await ledger.questions(about: pack.tag) {
        switch question.answerType {
        case .text, .month, .weekday, .currency: break
        case .number, .clock, .date, .digits: continue
        }
        for gold in question.golds where gold.status != .annotated && gold.status.admitsHeadline {
            facts[gold.culture, default: []].append(Fact(property: question.probe, gold: gold))
        }
    }
    let own = facts[pack.tag] ?? []
    let proxies = pack.proxies.map(\.tag)
    var names: [LocaleTag: [String]] = [:]
    for culture in [pack.tag] + proxies + pack.placebos(among: facts.keys) {
        guard let known = facts[culture] else { continue }
        let others = culture == pack.tag ? proxies.flatMap { facts[$0] ?? [] } : own
        let lexicon = MarkerLexicon(of: culture, facts: known, without: others, memory: memory)
        if !lexicon.markers.isEmpty { names[culture] = lexicon.markers.map(\.text) }
    }
    var counter = MarkerCounter(names, remembering: memory.words(of:reading:))
    let none = Dictionary(uniqueKeysWithValues: names.keys.map { ($0, 0) })
    return entries.map { entry in
        let count = counter.count(in: entry.answer.text)
        return MarkedText(
            question: entry.question.id,
            suite: entry.question.suite,
            model: entry.answer.model,
            origin: entry.answer.origin,
            condition: entry.answer.condition,
            target: pack.tag,
            sample: entry.answer.sample,
            // A culture whose names were looked for in vain has none, which is not the same as no names.
            counts: none.merging(count.byCulture) { $1 },
            entities: count.entities
        )
    }
}
