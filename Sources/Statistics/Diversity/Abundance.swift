import Foundation

/// How often each of several categories was seen; the start of every diversity index.
public struct Abundance: Sendable, Hashable {
    /// The counts of the categories that were seen, in the order given.
    public let counts: [Int]
    /// All observations.
    public let total: Int

    /// Takes counts; categories never seen are left out.
    ///
    /// - Throws: a negative count, or a sum that does not fit.
    public init(counts: [Int]) throws(Undefined) {
        var total = 0
        for count in counts {
            try require(count >= 0, "a count is negative")
            let (sum, isTooLarge) = total.addingReportingOverflow(count)
            try require(!isTooLarge, "the counts are too large")
            total = sum
        }
        self.counts = counts.filter { $0 > 0 }
        self.total = total
    }

    /// Counts labels, told apart by canonical equivalence (NFC) and by nothing else.
    public init(labels: [String]) {
        var places: [[UInt8]: Int] = [:]
        var counts: [Int] = []
        for label in labels {
            let key = Array(label.precomposedStringWithCanonicalMapping.utf8)
            if let place = places[key] {
                counts[place] += 1
            } else {
                places[key] = counts.count
                counts.append(1)
            }
        }
        self.counts = counts
        total = labels.count
    }

    /// How many categories were seen.
    public var richness: Int { counts.count }

    /// The share of each category, largest inaccuracy first avoided by dividing once.
    var shares: [Double] {
        let n = Double(total)
        return counts.map { Double($0) / n }
    }

    /// How many categories were seen exactly so often.
    func categories(seen times: Int) -> Int { counts.count { $0 == times } }

    func requireSamples() throws(Undefined) { try require(total > 0, "no samples") }
}
