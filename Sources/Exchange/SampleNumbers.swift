/// Which samples of an item are taken, so that answers of several files get numbers of their own.
public struct SampleNumbers: Sendable {
    private struct Taken {
        /// All numbers below are taken.
        var dense = 0
        var others: Set<Int> = []

        func contains(_ number: Int) -> Bool { number < dense || others.contains(number) }

        mutating func insert(_ number: Int) {
            if number == dense { dense += 1 } else if number > dense { others.insert(number) }
            while others.remove(dense) != nil { dense += 1 }
        }
    }

    private var taken: [String: Taken] = [:]

    /// Begins with every number free.
    public init() {}

    /// Takes the wanted number, or the lowest free one if it is taken or none is wanted.
    mutating func take(_ wanted: Int?, isFixed: Bool, of key: String) -> Int {
        var mine = taken.removeValue(forKey: key) ?? Taken()
        let isFree = wanted.map { isFixed || !mine.contains($0) } ?? false
        let number = isFree ? wanted ?? mine.dense : mine.dense
        mine.insert(number)
        taken[key] = mine
        return number
    }
}
