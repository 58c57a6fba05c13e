/// The complexity of a text by the parsing of Lempel and Ziv.
public struct LempelZivComplexity: Sendable, Hashable {
    /// The phrases of the exhaustive history.
    public var phrases: Int
    /// Phrases times log n / n to the base of the alphabet; none with one symbol kind or fewer.
    public var normalised: Double?
}

/// The phrases of the exhaustive history of a text (Lempel and Ziv 1976; Kaspar and Schuster 1987).
///
/// Symbols are Unicode scalars after NFC, so no implementation of a compressor enters.
/// - Throws: for an empty text.
public func lempelZivComplexity(_ text: String) throws(Undefined) -> LempelZivComplexity {
    let symbols = composedScalars(text)
    try require(!symbols.isEmpty, "empty")
    let n = symbols.count
    let kinds = Set(symbols).count
    let phrases = phraseCount(symbols)
    guard kinds > 1, n > 1 else { return LempelZivComplexity(phrases: phrases) }
    let length = Double(n)
    let bits = naturalLogarithm(length) / naturalLogarithm(Double(kinds))
    return LempelZivComplexity(phrases: phrases, normalised: Double(phrases) * bits / length)
}

/// The scan of Kaspar and Schuster: each phrase is the shortest that was not seen before it ends.
private func phraseCount(_ symbols: [Unicode.Scalar]) -> Int {
    let n = symbols.count
    guard n > 1 else { return n }
    var phrases = 1
    var (from, length, longest, prefix) = (0, 1, 1, 1)
    while true {
        if symbols[from + length - 1] == symbols[prefix + length - 1] {
            length += 1
            if prefix + length > n {
                phrases += 1
                break
            }
        } else {
            longest = max(longest, length)
            from += 1
            if from == prefix {
                phrases += 1
                prefix += longest
                if prefix + 1 > n { break }
                (from, length, longest) = (0, 1, 1)
            } else {
                length = 1
            }
        }
    }
    return phrases
}
