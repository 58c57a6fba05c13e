/// How far stated chances are from what came true.
public struct CalibrationError: Sendable, Hashable {
    /// The mean distance of confidence and frequency over bins, weighted by their items.
    public var expected: Double
    /// The largest of these distances.
    public var maximum: Double
    /// The mean squared error of the chances (Brier 1950).
    public var brier: Double
}

/// The calibration error over bins of equal width (Naeini and others 2015; Guo and others 2017).
///
/// Bins are open below and closed above; zero belongs to the first.
/// - Parameters:
///   - chances: stated probabilities.
///   - outcomes: whether each came true.
///   - bins: how many, at least one.
/// - Throws: without items, for chances outside [0,1], or for lists of different length.
public func calibrationError(
    _ chances: [Double],
    outcomes: [Bool],
    bins: Int = 10
) throws(Undefined) -> CalibrationError {
    try require(chances.count == outcomes.count, "different lengths")
    try require(!chances.isEmpty, "no items")
    try require(bins > 0, "no bins")
    try require(chances.allSatisfy { (0...1).contains($0) }, "p outside [0,1]")
    var sums = [Double](repeating: 0, count: bins)
    var hits = [Double](repeating: 0, count: bins)
    var counts = [Double](repeating: 0, count: bins)
    var brier = 0.0
    for (chance, outcome) in zip(chances, outcomes) {
        let truth = outcome ? 1.0 : 0.0
        let bin = bin(of: chance, bins)
        sums[bin] += chance
        hits[bin] += truth
        counts[bin] += 1
        brier += (chance - truth) * (chance - truth)
    }
    let n = Double(chances.count)
    let used = (0..<bins).filter { counts[$0] > 0 }
    let distances = used.map { abs(hits[$0] - sums[$0]) }
    return CalibrationError(
        expected: distances.reduce(0, +) / n,
        maximum: zip(used, distances).map { $1 / counts[$0] }.max() ?? 0,
        brier: brier / n
    )
}

/// The bin of a chance; the product may round past an edge, so the edges themselves decide.
private func bin(of chance: Double, _ bins: Int) -> Int {
    var bin = max(0, min(bins - 1, Int((chance * Double(bins)).rounded(.up)) - 1))
    while bin > 0, chance <= edge(bin, bins) { bin -= 1 }
    while bin < bins - 1, chance > edge(bin + 1, bins) { bin += 1 }
    return bin
}

private func edge(_ index: Int, _ bins: Int) -> Double { Double(index) * (1 / Double(bins)) }
