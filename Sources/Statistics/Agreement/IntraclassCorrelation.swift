/// The six intraclass correlations of Shrout and Fleiss (1979); none where the denominator is zero.
///
/// Values may be negative and, where variances are, above one; they are not clamped.
public struct IntraclassCorrelation: Sendable, Hashable {
    /// Raters differ from target to target; one rating.
    public var oneWaySingle: Double?
    /// Raters are drawn from many; absolute agreement of one rating.
    public var randomSingle: Double?
    /// These raters only; consistency of one rating.
    public var fixedSingle: Double?
    /// As the first, of the mean over raters.
    public var oneWayMean: Double?
    /// As the second, of the mean over raters.
    public var randomMean: Double?
    /// As the third, of the mean over raters.
    public var fixedMean: Double?
}

/// The intraclass correlations of a complete table.
///
/// - Parameter table: rows are targets (probes, personas), columns raters or runs; two or more each.
/// - Throws: for a table that is smaller or not complete.
public func intraclassCorrelation(
    _ table: [[Double]]
) throws(Undefined) -> IntraclassCorrelation {
    let layout = try TwoWayLayout(table)
    let (n, k) = (Double(layout.rows), Double(layout.columns))
    let (rows, columns) = (layout.rowSquares / (n - 1), layout.columnSquares / (k - 1))
    let within = layout.withinSquares / (n * (k - 1))
    let error = layout.errorSquares / ((n - 1) * (k - 1))
    let scale = layout.totalSquares
    func ratio(_ upper: Double, _ lower: Double) -> Double? {
        abs(lower) <= 1e-12 * scale ? nil : upper / lower
    }
    return IntraclassCorrelation(
        oneWaySingle: ratio(rows - within, rows + (k - 1) * within),
        randomSingle: ratio(rows - error, rows + (k - 1) * error + k * (columns - error) / n),
        fixedSingle: ratio(rows - error, rows + (k - 1) * error),
        oneWayMean: ratio(rows - within, rows),
        randomMean: ratio(rows - error, rows + (columns - error) / n),
        fixedMean: ratio(rows - error, rows)
    )
}

/// The sums of squares of a complete table of targets and raters.
struct TwoWayLayout {
    var rows: Int
    var columns: Int
    var rowSquares: Double
    var columnSquares: Double
    var totalSquares: Double

    var withinSquares: Double { max(0, totalSquares - rowSquares) }
    var errorSquares: Double { max(0, totalSquares - rowSquares - columnSquares) }

    init(_ table: [[Double]]) throws(Undefined) {
        try require(table.count > 1, "fewer than two targets")
        let k = table[0].count
        try require(k > 1, "fewer than two raters")
        try require(table.allSatisfy { $0.count == k }, "rows of different length")
        let n = table.count
        let grand = exactMean(table.flatMap(\.self))
        rows = n
        columns = k
        rowSquares = table.reduce(0) { sum, row in
            let deviation = row.reduce(0) { $0 + ($1 - grand) } / Double(k)
            return sum + Double(k) * deviation * deviation
        }
        columnSquares = (0..<k).reduce(0) { sum, column in
            let deviation = table.reduce(0) { $0 + ($1[column] - grand) } / Double(n)
            return sum + Double(n) * deviation * deviation
        }
        totalSquares = table.reduce(0) { sum, row in
            row.reduce(sum) { $0 + ($1 - grand) * ($1 - grand) }
        }
    }
}
