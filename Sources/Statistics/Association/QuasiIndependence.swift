/// What a table of counts would hold if rows and columns had nothing to do with each other.
public struct QuasiIndependence: Sendable, Hashable {
    /// Expected counts; zero where a cell is impossible.
    public var expected: [[Double]]
    /// Standard errors of observed minus expected; none where nothing can vary.
    public var errors: [[Double?]]

    /// The standardised Pearson residuals of a table of the same margins (Haberman 1973).
    public func residual(_ observed: Double, row: Int, column: Int) -> Double? {
        errors[row][column].map { (observed - expected[row][column]) / $0 }
    }
}

/// Fits quasi-independence to a table of counts with impossible cells (Goodman 1968).
///
/// The expected count is a row factor times a column factor times how often the cell was on offer;
/// the factors are fitted to the margins in turns (Deming and Stephan 1940). Residuals are divided
/// by √(E·(1 − h)) with the leverage h of the log-linear model, which for a table without
/// impossible cells is √(E·(1 − row share)·(1 − column share)).
/// - Parameter offered: how often each cell was possible; zero makes it impossible.
/// - Throws: for a table without counts, of uneven rows, or with a count in an impossible cell.
public func quasiIndependence(
    _ observed: [[Double]],
    offered: [[Double]]
) throws(Undefined) -> QuasiIndependence {
    let (rows, columns) = (observed.count, observed.first?.count ?? 0)
    try require(
        offered.count == rows && (observed + offered).allSatisfy { $0.count == columns },
        "rows of different lengths"
    )
    for (counts, offers) in zip(observed, offered) {
        try require(
            zip(counts, offers).allSatisfy { $0 >= 0 && $1 >= 0 && ($1 > 0 || $0 == 0) },
            "a count in a cell that is impossible"
        )
    }
    let rowTotals = observed.map { $0.reduce(0, +) }
    let columnTotals = (0..<columns).map { column in observed.reduce(0) { $0 + $1[column] } }
    let total = rowTotals.reduce(0, +)
    try require(total > 0, "no counts")
    var expected = offered
    for _ in 0..<5_000 {
        for row in 0..<rows {
            let sum = expected[row].reduce(0, +)
            let factor = sum > 0 ? rowTotals[row] / sum : 0
            for column in 0..<columns { expected[row][column] *= factor }
        }
        var largest = 0.0
        for column in 0..<columns {
            let sum = expected.reduce(0) { $0 + $1[column] }
            let factor = sum > 0 ? columnTotals[column] / sum : 0
            largest = max(largest, abs(sum - columnTotals[column]))
            for row in 0..<rows { expected[row][column] *= factor }
        }
        if largest <= 1e-10 * total { break }
    }
    let inverse = generalisedInverse(of: information(expected, rowTotals, columnTotals))
    let errors = (0..<rows).map { row in
        (0..<columns).map { column -> Double? in
            let count = expected[row][column]
            guard count > 1e-9 else { return nil }
            let (i, j) = (row, rows + column)
            let leverage = count * (inverse[i][i] + 2 * inverse[i][j] + inverse[j][j])
            guard 1 - leverage > 1e-6 else { return nil }
            return (count * (1 - leverage)).squareRoot()
        }
    }
    return QuasiIndependence(expected: expected, errors: errors)
}

/// The information matrix of row and column effects: margins on the diagonal, cells beside it.
private func information(
    _ expected: [[Double]],
    _ rowTotals: [Double],
    _ columnTotals: [Double]
) -> [[Double]] {
    let (rows, size) = (rowTotals.count, rowTotals.count + columnTotals.count)
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for (row, total) in rowTotals.enumerated() { matrix[row][row] = total }
    for (column, total) in columnTotals.enumerated() {
        matrix[rows + column][rows + column] = total
        for row in 0..<rows {
            matrix[row][rows + column] = expected[row][column]
            matrix[rows + column][row] = expected[row][column]
        }
    }
    return matrix
}

/// A generalised inverse by sweeping every pivot that is not used up (Goodnight 1979).
private func generalisedInverse(of matrix: [[Double]]) -> [[Double]] {
    var swept = matrix
    let diagonal = matrix.indices.map { matrix[$0][$0] }
    var isSwept = [Bool](repeating: false, count: matrix.count)
    for pivot in matrix.indices {
        let value = swept[pivot][pivot]
        // What earlier pivots explain leaves nothing but rounding.
        guard value > 1e-8 * max(diagonal[pivot], 1e-300) else { continue }
        isSwept[pivot] = true
        let row = swept[pivot]
        for other in matrix.indices where other != pivot {
            let factor = swept[other][pivot] / value
            guard factor != 0 else { continue }
            for column in matrix.indices { swept[other][column] -= factor * row[column] }
            swept[other][pivot] = -factor
        }
        for column in matrix.indices { swept[pivot][column] = row[column] / value }
        swept[pivot][pivot] = 1 / value
    }
    for index in matrix.indices where !isSwept[index] {
        for other in matrix.indices {
            swept[index][other] = 0
            swept[other][index] = 0
        }
    }
    return swept
}
