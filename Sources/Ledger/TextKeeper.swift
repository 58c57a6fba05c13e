private import Glibc
internal import SQLiteKit
internal import Vocabulary

/// Keeps texts by digest, and knows those it met lately so that they cost neither hash nor statement.
///
/// What it remembers is bounded in bytes; the same prompt for many samples and models is what it is
/// for.
struct TextKeeper {
    /// A text compared by its bytes: Swift's own equality takes é and é for the same.
    private struct Key: Hashable {
        var text: String

        init(_ text: String) {
            self.text = text
            self.text.makeContiguousUTF8()
        }

        static func == (one: Key, other: Key) -> Bool {
            var (one, other) = (one.text, other.text)
            return one.withUTF8 { one in
                other.withUTF8 { other in
                    // Compared as memory: both are contiguous, and most often they are equal.
                    guard one.count == other.count else { return false }
                    guard let start = one.baseAddress, let rival = other.baseAddress else {
                        return true
                    }
                    return unsafe memcmp(start, rival, one.count) == 0
                }
            }
        }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
        }
    }

    private struct Known {
        var digest: String
        var isKept: Bool
    }

    private static let longest = 4096
    private let limit: Int
    private var known: [Key: Known] = [:]
    private var size = 0

    /// Makes a keeper that remembers texts of so many bytes in all.
    init(limit: Int) {
        self.limit = limit
    }

    /// The digest of a text.
    mutating func digest(of text: String) -> String {
        guard text.utf8.count <= Self.longest else { return Vocabulary.digest(of: text) }
        let key = Key(text)
        if let known = known[key] { return known.digest }
        let digest = Vocabulary.digest(of: text)
        remember(key, Known(digest: digest, isKept: false))
        return digest
    }

    /// Puts a text into the ledger if it is not there, and returns its digest.
    mutating func keep(_ text: String, _ insert: Statement) throws -> String {
        let key = text.utf8.count <= Self.longest ? Key(text) : nil
        let met = key.flatMap { self.known[$0] }
        if let met, met.isKept { return met.digest }
        let digest = met?.digest ?? Vocabulary.digest(of: text)
        try insert.bind(digest, at: 1)
        try insert.bind(text, at: 2)
        try insert.run()
        if let key { remember(key, Known(digest: digest, isKept: true)) }
        return digest
    }

    /// Forgets everything, as after a transaction that was undone.
    mutating func forget() {
        known.removeAll(keepingCapacity: true)
        size = 0
    }

    private mutating func remember(_ key: Key, _ value: Known) {
        if known.updateValue(value, forKey: key) == nil {
            // The digest and the entry's own place count too.
            size += key.text.utf8.count + 160
        }
        guard size > limit else { return }
        forget()
        known[key] = value
        size = key.text.utf8.count + 160
    }
}
