/// How well a ranking of continuations puts the valid ones first.
public struct OrderCalibration: Sendable, Hashable {
    /// For each cut-off, the share of valid ones above it.
    public var precision: [Double]
    /// For each cut-off, the share of all valid ones above it.
    public var recall: [Double]
    /// The largest recall at a precision of at least the threshold; 0 without any.
    public var oracleRecall: Double
    /// The largest harmonic mean of precision and recall.
    public var bestF1: Double
    /// The mean over all valid ones of the precision at their rank, 0 for those not ranked.
    public var averagePrecision: Double
}

/// Precision and recall along a ranking by probability (order calibration, arXiv 2605.11128).
///
/// - Parameters:
///   - ranked: whether each continuation is valid, the most probable first; ties broken before.
///   - valid: how many are valid in all, seen or not.
///   - threshold: the precision that the oracle's cut-off keeps.
/// - Throws: when nothing is valid, or fewer in all than are seen.
public func orderCalibration(
    _ ranked: [Bool],
    valid: Int,
    threshold: Double
) throws(Undefined) -> OrderCalibration {
    try require(valid > 0, "no valid tokens")
    try require(valid >= ranked.count { $0 }, "fewer valid tokens than seen")
    var result = OrderCalibration(
        precision: [],
        recall: [],
        oracleRecall: 0,
        bestF1: 0,
        averagePrecision: 0
    )
    var found = 0
    for (index, isValid) in ranked.enumerated() {
        if isValid { found += 1 }
        let precision = Double(found) / Double(index + 1)
        let recall = Double(found) / Double(valid)
        result.precision.append(precision)
        result.recall.append(recall)
        if precision >= threshold { result.oracleRecall = max(result.oracleRecall, recall) }
        if found > 0 {
            let f1 = 2 * Double(found) / Double(index + 1 + valid)
            result.bestF1 = max(result.bestF1, f1)
        }
        if isValid { result.averagePrecision += precision / Double(valid) }
    }
    return result
}
