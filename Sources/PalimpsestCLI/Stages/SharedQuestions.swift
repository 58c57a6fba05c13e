import Foundation
import Ledger
import Probing
import Scoring
import Vocabulary

/// What the locales of one report have in common: questions made ready, and how their golds relate.
///
/// Questions of a single target are left to it, since no other locale asks for them.
///
/// Unchecked: what is kept is reached under the lock only.
final class SharedQuestions: @unchecked Sendable {
    /// Questions kept; each takes up to a hundred kilobytes.
    private static let most = 500

    /// Names in texts that were read for some locale.
    let names = NameMemory()

    private let lock = NSLock()
    private var prepared: [String: PreparedQuestion] = [:]
    private var relations: [String: GoldRelations] = [:]

    /// A question of many targets made ready, by whoever needs it first; none for other questions.
    func ready(
        _ question: Question,
        _ digest: String,
        _ prepare: () -> PreparedQuestion
    ) -> PreparedQuestion? {
        guard question.scope == nil else { return nil }
        if let kept = lock.withLock({ prepared[digest] }) { return kept }
        let made = prepare()
        lock.withLock { if prepared.count < Self.most { prepared[digest] = made } }
        return made
    }

    /// How the golds of some questions relate, by question.
    func relations(
        of questions: [String: Question],
        in ledger: Ledger
    ) async throws -> [String: GoldRelations] {
        var known = lock.withLock { relations.filter { questions[$0.key] != nil } }
        let missing = questions.keys.filter { known[$0] == nil }.sorted()
        let found = try await ledger.relations(scorer: Scorer.version, of: missing)
        for one in found { known[one.question] = one }
        lock.withLock {
            for one in found where questions[one.question]?.scope == nil {
                if relations.count < Self.most { relations[one.question] = one }
            }
        }
        return known
    }
}
