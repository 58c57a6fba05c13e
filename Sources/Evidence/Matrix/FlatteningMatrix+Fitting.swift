import Statistics
import Vocabulary

/// Fills the cells of a matrix and the asymmetries of its pairs; none without a hit.
///
/// Free answers expect every culture with a gold alike, by its column's total; choices expect an
/// option as often as it was offered.
func fittedMatrix(
    _ empty: FlatteningMatrix,
    observed: [[Int]],
    offered: [[Int]],
    _ policy: EvidencePolicy,
    stream: String
) -> FlatteningMatrix? {
    let weights = offered.map { line in
        line.map { $0 == 0 ? 0 : empty.form == .free ? 1 : Double($0) }
    }
    let counts = observed.map { $0.map { Double($0) } }
    guard let fit = try? quasiIndependence(counts, offered: weights) else { return nil }
    var matrix = empty
    matrix.n = observed.reduce(0) { $0 + $1.reduce(0, +) }
    matrix.cells = observed.indices.map { row in
        observed[row].indices.map { column in
            guard offered[row][column] > 0 else { return nil }
            return FlatteningMatrix.Cell(
                observed: observed[row][column],
                offered: offered[row][column],
                expected: fit.expected[row][column],
                residual: fit.residual(counts[row][column], row: row, column: column)
            )
        }
    }
    matrix.asymmetries = asymmetries(matrix, observed, weights, fit, policy, stream: stream)
    return matrix
}

/// A pair of cultures with the places of its two cells.
private struct MirroredPair {
    var first: LocaleTag
    var second: LocaleTag
    /// The cell in which the first is taken for the second.
    var there: (row: Int, column: Int)
    /// The cell in which the second is taken for the first.
    var back: (row: Int, column: Int)

    /// The difference of residuals; none where a cell cannot vary.
    func value(_ counts: [[Int]], _ fit: QuasiIndependence) -> Double? {
        guard
            let one = fit.residual(
                Double(counts[there.row][there.column]),
                row: there.row,
                column: there.column
            ),
            let other = fit.residual(
                Double(counts[back.row][back.column]),
                row: back.row,
                column: back.column
            )
        else { return nil }
        return one - other
    }
}

/// Tests every pair that is row and column both ways, by dealing the hits anew.
///
/// Dealing keeps all totals, hence all expected counts, so one chain of tables serves all pairs.
private func asymmetries(
    _ matrix: FlatteningMatrix,
    _ observed: [[Int]],
    _ weights: [[Double]],
    _ fit: QuasiIndependence,
    _ policy: EvidencePolicy,
    stream: String
) -> [FlatteningMatrix.Asymmetry] {
    var pairs: [(pair: MirroredPair, value: Double)] = []
    for (row, first) in matrix.targets.enumerated() {
        for (other, second) in matrix.targets.enumerated() where other > row {
            guard let column = matrix.cultures.firstIndex(of: second),
                let back = matrix.cultures.firstIndex(of: first)
            else { continue }
            let pair = MirroredPair(
                first: first,
                second: second,
                there: (row, column),
                back: (other, back)
            )
            if let value = pair.value(observed, fit) { pairs.append((pair, value)) }
        }
    }
    guard !pairs.isEmpty else { return [] }
    var generator = SeededGenerator(seed: policy.seed, stream: stream + "\u{1f}dealt")
    var table = DealtTable(observed, offered: weights, using: &generator)
    // A deal of two swaps a hit leaves hardly a count where it was.
    let swaps = max(100, 2 * matrix.n)
    table.deal(10 * swaps)
    var dealt = pairs.map { _ in [Double]() }
    for _ in 0..<policy.deals {
        table.deal(swaps)
        for (place, entry) in pairs.enumerated() {
            if let value = entry.pair.value(table.counts, fit) { dealt[place].append(value) }
        }
    }
    return zip(pairs, dealt).map { entry, values in
        let sorted = values.sorted()
        let slack = 1e-9
        let above = values.count { $0 >= entry.value - slack }
        let below = values.count { $0 <= entry.value + slack }
        let tail = Double(min(above, below) + 1) / Double(values.count + 1)
        let edge = Int((1 - policy.level) / 2 * Double(sorted.count))
        return FlatteningMatrix.Asymmetry(
            target: entry.pair.first,
            proxy: entry.pair.second,
            value: entry.value,
            nullLow: sorted[edge],
            nullHigh: sorted[sorted.count - 1 - edge],
            p: min(1, 2 * tail)
        )
    }
}
