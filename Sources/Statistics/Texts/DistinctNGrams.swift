/// How distinct-n pools several texts.
public enum DistinctPooling: Sendable, Hashable {
    /// One ratio over the n-grams of all texts.
    case pooled
    /// The mean of the ratios of the texts that have n-grams.
    case meanPerText
}

/// Distinct-n: the share of n-grams of tokens that are distinct (Li and others 2016).
///
/// N-grams never cross from one text into the next.
/// - Parameter texts: one list of tokens a text; how they were cut is the caller's to state.
/// - Throws: without any n-gram.
public func distinctN(
    _ texts: [[String]],
    n: Int,
    pooling: DistinctPooling = .pooled
) throws(Undefined) -> Double {
    try require(n > 0, "n is not positive")
    switch pooling {
    case .pooled:
        let counts = ngramCounts(texts, n)
        try require(counts.all > 0, "no n-grams")
        return Double(counts.distinct) / Double(counts.all)
    case .meanPerText:
        var mean = RunningMean()
        for text in texts {
            let counts = ngramCounts([text], n)
            if counts.all > 0 { mean.add(Double(counts.distinct) / Double(counts.all)) }
        }
        return try mean.value("no n-grams")
    }
}

/// Expectation-adjusted distinct: distinct n-grams over those expected by chance (Liu and others 2022).
///
/// N / (V (1 − ((V−1)/V)^C)) for N distinct of C n-grams; it may exceed one.
/// - Parameter vocabulary: the size V of the vocabulary.
/// - Throws: without any n-gram, or without a vocabulary.
public func expectationAdjustedDistinct(
    _ texts: [[String]],
    n: Int,
    vocabulary: Int
) throws(Undefined) -> Double {
    try require(n > 0, "n is not positive")
    try require(vocabulary > 0, "the vocabulary is empty")
    let counts = ngramCounts(texts, n)
    try require(counts.all > 0, "no n-grams")
    return adjusted(counts, vocabulary)
}

/// The mean of the adjusted share over n-grams of several lengths (Kirk and others 2024).
///
/// A length without n-grams counts as 0, as it does there.
/// - Throws: without a length or a vocabulary, and when no length has n-grams.
public func expectationAdjustedDistinct(
    _ texts: [[String]],
    lengths: ClosedRange<Int>,
    vocabulary: Int
) throws(Undefined) -> Double {
    try require(lengths.lowerBound > 0, "n is not positive")
    try require(vocabulary > 0, "the vocabulary is empty")
    let counts = lengths.map { ngramCounts(texts, $0) }
    try require(counts.contains { $0.all > 0 }, "no n-grams")
    let sum = counts.reduce(0) { $0 + ($1.all > 0 ? adjusted($1, vocabulary) : 0) }
    return sum / Double(counts.count)
}

private func adjusted(_ counts: (distinct: Int, all: Int), _ vocabulary: Int) -> Double {
    guard vocabulary > 1 else { return Double(counts.distinct) }
    let v = Double(vocabulary)
    // expm1 and log1p: with a large vocabulary the difference to one would lose its digits.
    let drawn = -exponentialMinusOne(Double(counts.all) * logarithmOfOnePlus(-1 / v))
    return Double(counts.distinct) / (v * drawn)
}

private func ngramCounts(_ texts: [[String]], _ n: Int) -> (distinct: Int, all: Int) {
    var seen: Set<[[UInt8]]> = []
    var all = 0
    for text in texts where text.count >= n {
        // Bytes, so that tokens which differ in their normal form differ here.
        let tokens = text.map { Array($0.utf8) }
        for start in 0...(tokens.count - n) {
            seen.insert(Array(tokens[start..<(start + n)]))
            all += 1
        }
    }
    return (seen.count, all)
}
