import Foundation

/// The set of character n-grams of one text, made once to be compared with many.
///
/// Characters are Unicode scalars after NFC, white space and case kept.
public struct CharacterNGrams: Sendable {
    private let grams: Grams

    /// Makes the set; it is empty for a text of fewer than n characters.
    public init(_ text: String, n: Int = 4) {
        let scalars = composedScalars(text)
        guard n > 0, scalars.count >= n else {
            grams = .packed([])
            return
        }
        let starts = 0...(scalars.count - n)
        guard n <= 6 else {
            grams = .whole(Set(starts.map { Array(scalars[$0..<($0 + n)]) }))
            return
        }
        // Six scalars of 21 bits fit in a word of 128; sorted words are compared without hashing.
        let mask = (UInt128(1) << UInt128(21 * n)) - 1
        var word: UInt128 = 0
        var words: [UInt128] = []
        words.reserveCapacity(starts.count)
        for (place, scalar) in scalars.enumerated() {
            word = (word << 21 | UInt128(scalar.value)) & mask
            if place >= n - 1 { words.append(word) }
        }
        words.sort()
        var last = 0
        for place in words.indices.dropFirst() where words[place] != words[last] {
            last += 1
            words[last] = words[place]
        }
        words.removeLast(words.count - 1 - last)
        grams = .packed(words)
    }

    /// The Jaccard index of two sets; none when both are empty.
    public func overlap(with other: CharacterNGrams) -> Double? {
        switch (grams, other.grams) {
        case (.packed(let a), .packed(let b)):
            jaccard(shared: sharedCount(a, b), a.count, b.count)
        case (.whole(let a), .whole(let b)):
            jaccard(shared: a.intersection(b).count, a.count, b.count)
        // One of the two has no n-gram, or they are of another n: nothing is shared.
        case (.packed(let a), .whole(let b)): jaccard(shared: 0, a.count, b.count)
        case (.whole(let a), .packed(let b)): jaccard(shared: 0, a.count, b.count)
        }
    }

    private enum Grams: Sendable {
        case packed([UInt128])
        case whole(Set<[Unicode.Scalar]>)
    }
}

/// The Jaccard index of sets of character n-grams of two texts; none when both sets are empty.
///
/// Characters are Unicode scalars after NFC, white space and case kept.
public func ngramOverlap(_ a: String, _ b: String, n: Int = 4) -> Double? {
    CharacterNGrams(a, n: n).overlap(with: CharacterNGrams(b, n: n))
}

/// The mean n-gram overlap inside a list of texts, each pair once.
///
/// - Throws: when no pair has n-grams.
public func meanNGramOverlap(_ texts: [String], n: Int = 4) throws(Undefined) -> Double {
    try require(n > 0, "n is not positive")
    let sets = texts.map { CharacterNGrams($0, n: n) }
    var mean = RunningMean()
    for i in sets.indices {
        for j in sets.indices.dropFirst(i + 1) { mean.add(sets[i].overlap(with: sets[j])) }
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
    let sets = second.map { CharacterNGrams($0, n: n) }
    var mean = RunningMean()
    for text in first {
        let own = CharacterNGrams(text, n: n)
        for other in sets { mean.add(own.overlap(with: other)) }
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

private func jaccard(shared: Int, _ a: Int, _ b: Int) -> Double? {
    let union = a + b - shared
    return union > 0 ? Double(shared) / Double(union) : nil
}

/// How many values two sorted lists without repeats have in common.
private func sharedCount(_ a: [UInt128], _ b: [UInt128]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
        if a[i] == b[j] {
            shared += 1
            i += 1
            j += 1
        } else if a[i] < b[j] {
            i += 1
        } else {
            j += 1
        }
    }
    return shared
}
