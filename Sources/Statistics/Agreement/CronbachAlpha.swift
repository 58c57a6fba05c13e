/// Cronbach's alpha: how far items measure the same (Cronbach 1951).
///
/// - Parameter table: rows are targets (probes), columns items (repetitions, judges); two or more
///   each. Transposed, it answers another question.
/// - Throws: for a table that is smaller or not complete, and where the row sums do not vary.
public func cronbachAlpha(_ table: [[Double]]) throws(Undefined) -> Double {
    let k = table.first?.count ?? 0
    try require(table.count > 1, "fewer than two targets")
    try require(k > 1, "fewer than two items")
    try require(table.allSatisfy { $0.count == k }, "rows of different length")
    let total = sampleVariance(table.map { $0.reduce(0, +) })
    try require(total > 0, "total variance 0")
    let items = (0..<k).reduce(0) { sum, column in
        sum + sampleVariance(table.map { $0[column] })
    }
    return Double(k) / Double(k - 1) * (1 - items / total)
}

/// The variance with n − 1 in the denominator; exactly zero for equal values.
func sampleVariance(_ values: [Double]) -> Double {
    let deviation = standardDeviation(values) ?? 0
    return deviation * deviation
}
