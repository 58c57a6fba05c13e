/// The chrF score of a text against another, from 0 to 1 (Popović 2015; chrF2 of sacreBLEU).
///
/// Character n-grams of one to six Unicode scalars after NFC without white space; precision and
/// recall averaged over the lengths that both texts have, recall weighted by beta squared, beta 2.
public func chrF(_ hypothesis: String, against reference: String) -> Double {
    chrF(CharacterGrams(hypothesis), CharacterGrams(reference))
}

/// The mean chrF over all ordered pairs of texts: how much a list repeats itself.
///
/// - Throws: with fewer than two texts.
public func meanChrF(_ texts: [String]) throws(Undefined) -> Double {
    try require(texts.count > 1, "n<2")
    let grams = texts.map { CharacterGrams($0) }
    var mean = RunningMean()
    for i in grams.indices {
        for j in grams.indices where i != j { mean.add(chrF(grams[i], grams[j])) }
    }
    return try mean.value("n<2")
}

/// The mean chrF of each text of one list against each of another.
///
/// - Throws: when a list is empty.
public func meanChrF(
    _ hypotheses: [String],
    against references: [String]
) throws(Undefined) -> Double {
    let grams = references.map { CharacterGrams($0) }
    var mean = RunningMean()
    for text in hypotheses {
        let own = CharacterGrams(text)
        for other in grams { mean.add(chrF(own, other)) }
    }
    return try mean.value("empty")
}

private let longest = 6
private let betaSquare = 4.0

/// How often each n-gram stands in a text, by length.
private struct CharacterGrams {
    var counts: [[[Unicode.Scalar]: Int]] = []
    var totals: [Int] = []

    init(_ text: String) {
        let scalars = composedScalars(text).filter { !$0.properties.isWhitespace }
        for n in 1...longest {
            var found: [[Unicode.Scalar]: Int] = [:]
            let total = max(0, scalars.count - n + 1)
            for start in 0..<total { found[Array(scalars[start..<(start + n)]), default: 0] += 1 }
            counts.append(found)
            totals.append(total)
        }
    }
}

private func chrF(_ hypothesis: CharacterGrams, _ reference: CharacterGrams) -> Double {
    var (precision, recall, lengths) = (0.0, 0.0, 0.0)
    for n in 0..<longest where hypothesis.totals[n] > 0 && reference.totals[n] > 0 {
        let matches = hypothesis.counts[n].reduce(0) { sum, entry in
            sum + min(entry.value, reference.counts[n][entry.key] ?? 0)
        }
        precision += Double(matches) / Double(hypothesis.totals[n])
        recall += Double(matches) / Double(reference.totals[n])
        lengths += 1
    }
    guard lengths > 0 else { return 0 }
    precision /= lengths
    recall /= lengths
    let weighted = betaSquare * precision + recall
    return weighted > 0 ? (1 + betaSquare) * precision * recall / weighted : 0
}
