import Vocabulary

/// How many of all cultures with a gold on a question accept each cluster that could leak.
///
/// A common answer is hit more often than a rare one by anybody who errs, whichever culture holds it.
/// All cultures with a valid gold are counted, not only those of a table.
struct Prevalence: Sendable {
    /// By culture of the table, the place of its first cluster.
    private var starts: [Int] = []
    /// The sums of all counts before each place.
    private var sums: [Int] = []

    /// - Parameters:
    ///   - places: the place of each culture of the table among those of the relations.
    ///   - leakable: by culture of the table, the clusters that are wrong for the target.
    ///   - taken: the clusters of each culture that are right for each other one.
    init(_ places: [Int?], leakable: [UInt16], taken: [[UInt16]]) {
        starts.reserveCapacity(places.count)
        var total = 0
        for clusters in leakable {
            starts.append(total)
            total += clusters.nonzeroBitCount
        }
        var counts = [Int](repeating: 0, count: total)
        for row in taken {
            for (culture, place) in places.enumerated() {
                guard let place, leakable[culture] != 0 else { continue }
                var accepted = row[place] & leakable[culture]
                while accepted != 0 {
                    let bit = UInt16(1) << accepted.trailingZeroBitCount
                    let before = leakable[culture] & (bit - 1)
                    counts[starts[culture] + before.nonzeroBitCount] += 1
                    accepted &= ~bit
                }
            }
        }
        sums.reserveCapacity(total + 1)
        sums.append(0)
        for count in counts { sums.append(sums[sums.count - 1] + count) }
    }

    /// How many cultures accept the first clusters of one, added up over these clusters.
    func sum(_ culture: Int, first clusters: Int) -> Int {
        sums[starts[culture] + clusters] - sums[starts[culture]]
    }
}
