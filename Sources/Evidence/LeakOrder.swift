/// The leaks to all cultures on one subset, each on its own items.
struct LeakOrder {
    /// The leak and the number of items by culture; none for cultures without items.
    var leaks: [(leak: Double, n: Int)?]

    init(_ subset: Subset, items: [MeasuredItem], cultures: Int) {
        var sums = [Double](repeating: 0, count: cultures)
        var counts = [Int](repeating: 0, count: cultures)
        for item in items {
            for culture in 0..<cultures where item.counts(culture, in: subset) {
                sums[culture] += item.leak(culture, in: subset)
                counts[culture] += 1
            }
        }
        leaks = zip(sums, counts).map { $1 == 0 ? nil : ($0 / Double($1), $1) }
    }

    /// The mid-rank of a culture from the highest leak down, and how many were ranked.
    ///
    /// Cultures with fewer items than the minimum are not ranked: their leak is mostly noise.
    func rank(of culture: Int, minimumItems: Int) -> (rank: Double?, ranked: Int) {
        let ranked = leaks.compactMap { $0 }.filter { $0.n >= minimumItems }.map(\.leak)
        guard let own = leaks[culture], own.n >= minimumItems else { return (nil, ranked.count) }
        // Leaks of equal counts over equal items are the same number; others tie within rounding.
        let above = ranked.count { $0 > own.leak + 1e-12 }
        let level = ranked.count { abs($0 - own.leak) <= 1e-12 }
        return (Double(above) + (Double(level) + 1) / 2, ranked.count)
    }

    /// The mean over placebos of their leaks.
    func mean(over placebos: [Int]) -> Double? {
        let values = placebos.compactMap { leaks[$0]?.leak }
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}
