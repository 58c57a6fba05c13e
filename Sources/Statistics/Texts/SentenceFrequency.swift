/// How rare the words of a sentence are, by two published formulas; larger is rarer.
public struct SentenceRarity: Sendable, Hashable {
    /// The logarithm of the product of inverse counts over the number of words; falls with length.
    public var logarithmByCount: Double
    /// The mean logarithm of inverse relative frequencies; free of length.
    public var logarithmByShare: Double

    /// The first as a plain number, which may underflow for long sentences.
    public var byCount: Double { exponential(logarithmByCount) }
    /// The second as a plain number: the geometric mean of inverse relative frequencies.
    public var byShare: Double { exponential(logarithmByShare) }
}

/// Estimates how rare a sentence is from counts of words (arXiv 2604.02176 and its code).
///
/// - Parameters:
///   - tokens: the content words, cleaned by the caller; Latin-only cleaners leave nothing of Amharic.
///   - counts: how often each word stands in a corpus.
///   - corpusSize: the words of that corpus, of which the relative frequencies are taken.
///   - unseenCount: the count of a word without one, positive.
///   - unseenShare: the relative frequency of a word without one, positive.
/// - Throws: without tokens, or for values that are not positive.
public func sentenceRarity(
    _ tokens: [String],
    counts: [String: Double],
    corpusSize: Double,
    unseenCount: Double = 1,
    unseenShare: Double = 1e-8
) throws(Undefined) -> SentenceRarity {
    try require(!tokens.isEmpty, "no tokens")
    try require(unseenCount > 0 && unseenShare > 0, "an unseen word needs a positive frequency")
    try require(counts.values.allSatisfy { $0 >= 0 }, "a count is negative")
    try require(corpusSize > 0, "the corpus is empty")
    var (byCount, byShare) = (0.0, 0.0)
    for token in tokens {
        let count = counts[token] ?? 0
        byCount -= naturalLogarithm(count > 0 ? count : unseenCount)
        byShare -= naturalLogarithm(count > 0 ? count / corpusSize : unseenShare)
    }
    let n = Double(tokens.count)
    return SentenceRarity(
        logarithmByCount: byCount - naturalLogarithm(n),
        logarithmByShare: byShare / n
    )
}
