/// The chance that leaks will be enough for a test, leak by leak.
///
/// Leaks are few where this matters, and they weigh unequally: of an answer that most cultures hold one
/// drawn by lot gets nearly all, of one that the proxy holds alone a twentieth. Mean and variance say
/// little about such sums, so they are added up outcome by outcome, on a grid and no further than needed.
struct LeakChance {
    /// Steps of the grid from nothing to what a culture drawn by lot must get.
    private static let steps = 24

    /// The leaks that are needed.
    private let needed: Int
    /// What a culture drawn by lot must get of them.
    private let neededByLot: Double
    /// The chance of each count of leaks and each part by lot; the last of both stand for all above.
    private var chances: [Double]

    init(_ policy: EvidencePolicy) {
        needed = max(0, Int((policy.minimumLeaks - 1e-9).rounded(.up)))
        neededByLot = policy.leastByLot
        chances = [Double](repeating: 0, count: (needed + 1) * (Self.steps + 1))
        chances[neededByLot > 0 ? 0 : Self.steps] = 1
    }

    /// The chance that both are reached.
    var ofEnough: Double { chances[chances.count - 1] }

    /// Adds one leak that comes with a chance.
    mutating func add(chance: Double, byLot: Double) {
        let width = Self.steps + 1
        let way = neededByLot > 0 ? byLot / neededByLot * Double(Self.steps) : 0
        // Between two steps it is the one or the other, so that the mean is kept.
        let whole = min(Int(way), Self.steps)
        let above = whole < Self.steps ? way - Double(whole) : 0
        for count in stride(from: needed, through: 0, by: -1) {
            let there = min(count + 1, needed) * width
            for step in stride(from: Self.steps, through: 0, by: -1) {
                let moved = chances[count * width + step] * chance
                guard moved > 0 else { continue }
                chances[count * width + step] -= moved
                chances[there + min(step + whole, Self.steps)] += moved * (1 - above)
                chances[there + min(step + whole + 1, Self.steps)] += moved * above
            }
        }
    }
}
