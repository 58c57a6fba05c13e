import Foundation

/// The words of names, each name read once for all lexicons that are made with the memory.
///
/// Locales of one report know the same cultures, so that most names come up again for each of them.
///
/// Unchecked: what is known is reached under the lock only.
public final class NameMemory: @unchecked Sendable {
    /// What a lexicon needs to know of a name.
    struct Reading {
        /// A number that names of the same words share.
        var number: Int
        var words: [String]
        /// Whether it looks like a name rather than a word of a dictionary.
        var isTelling: Bool
    }

    /// A name as its bytes: to compare by meaning takes longer than to read anew.
    private struct Name: Hashable {
        var text: String

        static func == (a: Name, b: Name) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

        func hash(into hasher: inout Hasher) {
            let span = text.utf8Span.span
            unsafe span.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        }
    }

    private let lock = NSLock()
    private var known: [Name: Reading] = [:]
    private var numbers: [[String]: Int] = [:]
    private var otherWords: [Name: [String]] = [:]

    /// Knows no name yet.
    public init() {}

    /// Reads a name unless it is known.
    func reading(of name: String) -> Reading {
        lock.withLock {
            let key = Name(text: name)
            if let reading = known[key] { return reading }
            let words = foldedWords(name)
            let number = numbers[words] ?? numbers.count
            numbers[words] = number
            let reading = Reading(
                number: number,
                words: words,
                isTelling: MarkerLexicon.isTelling(name, words)
            )
            known[key] = reading
            return reading
        }
    }

    /// The words of a name as another reader cuts it, always the same one, unless they are known.
    public func words(of name: String, reading: (String) -> [String]) -> [String] {
        let key = Name(text: name)
        if let known = lock.withLock({ otherWords[key] }) { return known }
        let words = reading(name)
        lock.withLock { otherWords[key] = words }
        return words
    }
}
