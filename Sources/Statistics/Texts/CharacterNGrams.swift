import Foundation

/// The Jaccard index of sets of character n-grams of two texts; none when both sets are empty.
///
/// Characters are Unicode scalars after NFC, white space and case kept.
public func ngramOverlap(_ a: String, _ b: String, n: Int = 4) -> Double? {
    overlap(ngramSet(a, n), ngramSet(b, n))
}

/// The mean n-gram overlap inside a list of texts, each pair once.
///
/// - Throws: when no pair has n-grams.
public func meanNGramOverlap(_ texts: [String], n: Int = 4) throws(Undefined) -> Double {
    try require(n > 0, "n is not positive")
    let sets = texts.map { ngramSet($0, n) }
    var mean = RunningMean()
    for i in sets.indices {
        for j in sets.indices.dropFirst(i + 1) { mean.add(overlap(sets[i], sets[j])) }
    }
    return try mean.value("no pair with n-grams")
}

/// The mean n-gram overlap between two lists, over every pair of one of each.
///
/// - Throws: when no pair has n-grams.
public func meanNGramOverlap(
    _ first: [String],
    with second: [String],
    n: Int = 4
) throws(Undefined) -> Double {
    try require(n > 0, "n is not positive")
    let sets = second.map { ngramSet($0, n) }
    var mean = RunningMean()
    for text in first {
        let own = ngramSet(text, n)
        for other in sets { mean.add(overlap(own, other)) }
    }
    return try mean.value("no pair with n-grams")
}

/// A mean over pairs of which some are not defined.
struct RunningMean {
    private var sum = 0.0
    private var count = 0

    mutating func add(_ value: Double?) {
        guard let value else { return }
        sum += value
        count += 1
    }

    func value(_ reason: String) throws(Undefined) -> Double {
        try require(count > 0, reason)
        return sum / Double(count)
    }
}

/// The scalars of a text after NFC.
func composedScalars(_ text: String) -> [Unicode.Scalar] {
    Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
}

private func ngramSet(_ text: String, _ n: Int) -> Set<[Unicode.Scalar]> {
    let scalars = composedScalars(text)
    guard n > 0, scalars.count >= n else { return [] }
    return Set((0...(scalars.count - n)).map { Array(scalars[$0..<($0 + n)]) })
}

private func overlap<Gram: Hashable>(_ a: Set<Gram>, _ b: Set<Gram>) -> Double? {
    let (small, large) = a.count < b.count ? (a, b) : (b, a)
    let shared = small.count { large.contains($0) }
    let union = a.count + b.count - shared
    return union > 0 ? Double(shared) / Double(union) : nil
}
