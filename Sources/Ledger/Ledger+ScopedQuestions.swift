internal import SQLiteKit
public import Vocabulary

extension Ledger {
    /// The questions that are put to one target or to all targets, sorted by identifier.
    ///
    /// Most questions are put to a single target. Those of others are not read, but for the end of
    /// their bodies, and that once.
    public func questions(about target: LocaleTag) throws(LedgerError) -> [Question] {
        try perform { connection in
            let select = try connection.statement("SELECT id, digest FROM questions ORDER BY id")
            var listed: [(id: String, digest: String)] = []
            while try select.step() { listed.append((select.text(0), select.text(1))) }
            let scopes = try shelf.scopes(of: listed) { try readScopes(connection) }
            var found: [Question] = []
            for (id, digest) in listed {
                if let scope = scopes[id], scope != target.rawValue { continue }
                let question = try shelf.question(id, digest: digest) {
                    Array(try questionBody(id, connection).utf8)
                }
                // The end of a body may not tell.
                if question.scope == nil || question.scope == target { found.append(question) }
            }
            return found
        }
    }
}

/// The targets of the questions that are put to one alone, as far as the ends of bodies tell.
private func readScopes(_ connection: Connection) throws -> [String: String] {
    let select = try connection.statement(
        "SELECT id, substr(CAST(body AS BLOB), -\(endOfBody)) FROM questions"
    )
    var scopes: [String: String] = [:]
    while try select.step() {
        if let scope = scope(atEndOf: select.utf8(1)) { scopes[select.text(0)] = scope }
    }
    return scopes
}

/// The bytes of a body that are looked at: only the suite's name follows a scope.
private let endOfBody = 1000

/// The scope in the end of a question's body, whose keys are sorted.
///
/// Quotes inside a text are escaped, so that nothing but the key itself reads so.
private func scope(atEndOf body: [UInt8]) -> String? {
    let key = Array(#""scope":""#.utf8)
    guard body.count > key.count else { return nil }
    for start in (0..<body.count - key.count).reversed()
    where body[start] == key[0] && body[start..<start + key.count].elementsEqual(key) {
        let value = body[(start + key.count)...].prefix { $0 != UInt8(ascii: "\"") }
        let isPlain = !value.contains(UInt8(ascii: "\\"))
        return isPlain ? String(decoding: value, as: UTF8.self) : nil
    }
    return nil
}
