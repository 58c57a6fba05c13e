/// Tells whether two short answers say the same words, for answers that match no gold.
///
/// A pure value; case, accents, punctuation, articles and plural endings do not count.
/// It remembers what texts came to, within a bound.
public struct WordingReader: Sendable {
    /// The most words of an answer that is compared; longer ones hardly ever say the same.
    public static let mostWords = 40

    /// The texts remembered; the samples of an item repeat a few dozens.
    private static let mostKnown = 4096

    private var tokenizer = Tokenizer(rules: .all)
    private var known: [ExactText: UInt64?] = [:]

    /// Makes a reader.
    public init() {}

    /// A number that is the same for the same words; none without words or with very many.
    public mutating func fingerprint(of text: String) -> UInt64? {
        guard text.utf8.count <= 40 * Self.mostWords else { return nil }
        if let found = known[ExactText(text)] { return found }
        let made = read(text)
        if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
        known[ExactText(text)] = .some(made)
        return made
    }

    private mutating func read(_ text: String) -> UInt64? {
        let articles: Set<String> = ["the", "a", "an"]
        let words = tokenizer.tokens(of: text).map(\.stem).filter { !articles.contains($0) }
        guard !words.isEmpty, words.count <= Self.mostWords else { return nil }
        // FNV-1a, 64 bits: Swift's own hashes differ from run to run.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for word in words {
            for byte in word.utf8 {
                hash ^= UInt64(byte)
                hash &*= 0x100_0000_01b3
            }
            hash ^= 0xff
            hash &*= 0x100_0000_01b3
        }
        return hash
    }
}
