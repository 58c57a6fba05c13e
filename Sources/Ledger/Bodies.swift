import Foundation
internal import JSONKit
import Vocabulary

/// Writes a value as JSON that is the same for equal values, keys sorted.
func encodeBody(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// Reads a value back, or says whose body is unreadable.
func decodeBody<Value: Decodable>(
    _ type: Value.Type,
    _ body: String,
    of owner: String
) throws(LedgerError) -> Value {
    do {
        return try JSONDecoder().decode(type, from: Data(body.utf8))
    } catch {
        throw .unreadable(owner)
    }
}

/// Reads a value that comes in thousands.
func decodeBody<Value: StoredBody>(
    _ type: Value.Type,
    _ body: String,
    of owner: String
) throws(LedgerError) -> Value {
    try decodeBody(type, utf8: Array(body.utf8), of: owner)
}

/// Reads a value that comes in thousands from its UTF-8.
func decodeBody<Value: StoredBody>(
    _ type: Value.Type,
    utf8 body: [UInt8],
    of owner: @autoclosure () -> String
) throws(LedgerError) -> Value {
    guard let document = JSONDocument(body), document.isStrict, let value = Value(document.root)
    else { throw .unreadable(owner()) }
    return value
}

/// Items that were decoded, by identifier; another digest decodes anew.
///
/// It starts over when it is full, so that memory does not grow with the ledger.
struct BodyCache {
    private static let mostItems = 4096
    private var items: [String: (digest: String, value: ProbeItem)] = [:]

    mutating func item(
        _ id: String,
        digest: String,
        body: () throws -> String
    ) throws -> ProbeItem {
        if let kept = items[id], kept.digest == digest { return kept.value }
        let value = try decodeBody(ProbeItem.self, body(), of: "item '\(id)'")
        if items.count == Self.mostItems { items.removeAll() }
        items[id] = (digest, value)
        return value
    }
}
