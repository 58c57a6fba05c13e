import Foundation
internal import JSONKit
internal import Vocabulary

/// The questions of a ledger as they were read, each once for all who read it.
///
/// Questions repeat the golds of dozens of cultures: of a hundred thousand golds a tenth differ, and
/// only those are decoded and held. When what is held passes a bound it starts over.
///
/// Unchecked: everything is reached under the lock only.
final class QuestionShelf: @unchecked Sendable {
    /// The bytes of JSON behind what is held; decoded they take some three times as much.
    private static let most = 32 << 20
    /// What a question takes beside its golds.
    private static let bytesOfQuestion = 4096

    private let lock = NSLock()
    private var questions: [String: (digest: String, value: Question)] = [:]
    private var golds: [ByteText: GoldSet] = [:]
    private var held = 0
    /// The targets of questions put to one alone, and the digests of the bodies that say so.
    private var scopes: (digests: [String], targets: [String: String])?

    /// The question with an identifier and a digest, read from its body unless it is held.
    func question(
        _ id: String,
        digest: String,
        body: () throws -> [UInt8]
    ) throws -> Question {
        lock.lock()
        defer { lock.unlock() }
        if let kept = questions[id], kept.digest == digest { return kept.value }
        if held > Self.most {
            questions.removeAll()
            golds.removeAll()
            held = 0
        }
        guard let document = JSONDocument(try body()), document.isStrict,
            let question = Question(document.root, gold: { gold($0) })
        else { throw LedgerError.unreadable("question '\(id)'") }
        questions[id] = (digest, question)
        held += Self.bytesOfQuestion
        return question
    }

    /// The targets of the questions that are put to one alone, read again when a question changed.
    func scopes(
        of listed: [(id: String, digest: String)],
        read: () throws -> [String: String]
    ) rethrows -> [String: String] {
        lock.lock()
        defer { lock.unlock() }
        let digests = listed.map { "\($0.id)\n\($0.digest)" }
        if let scopes, scopes.digests == digests { return scopes.targets }
        let targets = try read()
        scopes = (digests, targets)
        return targets
    }

    private func gold(_ json: JSONValue) -> GoldSet? {
        let text = ByteText(Array(json.source))
        if let kept = golds[text] { return kept }
        guard let gold = GoldSet(json) else { return nil }
        golds[text] = gold
        held += text.bytes.count
        return gold
    }
}

/// Bytes as the key of a dictionary, hashed all at once.
struct ByteText: Hashable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func hash(into hasher: inout Hasher) {
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
}
