/// The leaks to all cultures on one subset, each on its own items.
struct LeakOrder {
    /// The leak and the number of items by culture; none for cultures without items.
    var leaks: [(leak: Double, n: Int)?]

    init(_ subset: Subset, items: [MeasuredItem], cultures: Int) {
        leaks = (0..<cultures).map { culture in
            let counted = items.filter { $0.counts(culture, in: subset) }
            guard !counted.isEmpty else { return nil }
            let sum = counted.reduce(0) { $0 + $1.reading(subset).leak[culture] }
            return (sum / Double(counted.count), counted.count)
        }
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
