import Diagnostics
import Dispatch
import Foundation
import Probing
import References
import Scoring
import Vocabulary

/// Makes the items of probe packs for some targets, with every admission rule applied.
func makeItems(
    _ catalogue: Catalogue,
    packs: [ProbePack],
    targets: [LocaleTag],
    seed: UInt64,
    sources: SourceLibrary
) throws -> ItemSet {
    let facts = try lookUp(
        factNeeds(packs: packs, locales: catalogue.locales, targets: targets),
        in: sources
    )
    let set = try generate(
        packs: packs,
        locales: catalogue.locales,
        targets: targets,
        seed: seed,
        wording: { gold, pack, property, languages in
            try sources.worded(gold, of: property, for: pack, in: languages)
        },
        fact: { pack, property in facts[pack.tag]?[property] }
    )
    return admitting(set, relations: relations(of: set.questions))
}

/// Looks facts up, several cultures at a time.
///
/// - Throws: what broke first in the order of properties, then of cultures, whoever came first.
private func lookUp(
    _ needs: [FactNeed],
    in sources: SourceLibrary
) throws -> [LocaleTag: [String: Fact]] {
    let found = inParallel(needs) { need in
        var facts: [String: Fact] = [:]
        for property in need.properties {
            do throws(DiagnosticsError) {
                facts[property] = try sources.fact(property, for: need.locale)
            } catch {
                return Result<[String: Fact], BrokenLookUp>.failure(
                    BrokenLookUp(property: property, error: error)
                )
            }
        }
        return .success(facts)
    }
    var facts: [LocaleTag: [String: Fact]] = [:]
    var broken: BrokenLookUp?
    for (need, result) in zip(needs, found) {
        switch result {
        case .success(let own): facts[need.locale.tag] = own
        case .failure(let next):
            if broken.map({ next.property < $0.property }) ?? true { broken = next }
        }
    }
    if let broken { throw broken.error }
    return facts
}

/// The first property of a culture that could not be looked up.
private struct BrokenLookUp: Error {
    var property: String
    var error: DiagnosticsError
}

/// Holds the golds of each question against each other.
func relations(of questions: [Question]) -> [String: GoldRelations] {
    // Questions of a probe that only their prompts tell apart have the golds of the first of them.
    var firsts: [Question] = []
    var places: [[String]: [Int]] = [:]
    let place = questions.map { question in
        let probe = [question.pack, question.probe, question.answerType.rawValue]
        if let known = places[probe]?.first(where: { firsts[$0].golds == question.golds }) {
            return known
        }
        places[probe, default: []].append(firsts.count)
        firsts.append(question)
        return firsts.count - 1
    }
    let first = firsts
    // Few enough parts that what a scorer remembers of words serves many questions.
    let width = max(1, first.count / 16)
    let starts = Array(stride(from: 0, to: first.count, by: width))
    let parts = inParallel(starts) { start in
        var scorer = Scorer()
        return first[start..<min(start + width, first.count)].map { question in
            scorer.relations(of: scorer.prepare(question))
        }
    }
    let made = Array(parts.joined())
    var relations: [String: GoldRelations] = [:]
    for (question, place) in zip(questions, place) {
        var own = made[place]
        own.question = question.id
        relations[question.id] = own
    }
    return relations
}

/// Works all values out on as many threads as there are cores, and returns them in order.
///
/// It keeps the calling thread busy until all is done, as the same work in a row would.
func inParallel<Value: Sendable, Made: Sendable>(
    _ values: [Value],
    _ make: @Sendable (Value) -> Made
) -> [Made] {
    let made = Collected<Made>()
    DispatchQueue.concurrentPerform(iterations: values.count) { index in
        made.set(make(values[index]), at: index)
    }
    return made.all
}

/// Values that several threads hand in.
///
/// Unchecked: they are touched under the lock only.
private final class Collected<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Int: Value] = [:]

    func set(_ value: Value, at index: Int) {
        lock.withLock { values[index] = value }
    }

    /// All of them by index.
    var all: [Value] {
        lock.withLock { values.sorted { $0.key < $1.key }.map(\.value) }
    }
}
