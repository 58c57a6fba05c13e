/// When half an observation is added to each cell of a table.
public enum HaldaneCorrection: String, Sendable, Hashable, CaseIterable {
    /// Never; a table with an empty cell has no odds ratio then.
    case none
    /// Only when a cell is empty.
    case ifZero = "if_zero"
    /// Always.
    case always
}

/// An odds ratio with the interval of its logarithm.
public struct OddsRatio: Sendable, Hashable {
    /// The ratio.
    public var ratio: Double
    /// Its natural logarithm.
    public var logarithm: Double
    /// The standard error of the logarithm (Woolf 1955).
    public var standardError: Double
    /// The interval of the ratio.
    public var interval: Interval
}

/// The odds ratio of a table of two rows and two columns (Haldane 1955).
///
/// - Throws: for a negative count, another level, or an empty cell that no correction fills.
public func oddsRatio(
    _ a: Double,
    _ b: Double,
    _ c: Double,
    _ d: Double,
    correction: HaldaneCorrection = .ifZero,
    level: Double = 0.95
) throws(Undefined) -> OddsRatio {
    var cells = [a, b, c, d]
    try require(cells.allSatisfy { $0 >= 0 && $0.isFinite }, "a count is negative")
    let isEmpty = cells.contains(0)
    if correction == .always || (correction == .ifZero && isEmpty) {
        cells = cells.map { $0 + 0.5 }
    }
    try require(!cells.contains(0), "a cell is zero")
    guard let z = twoSidedQuantile(level: level) else { throw Undefined("level outside (0,1)") }
    let ratio = cells[0] * cells[3] / (cells[1] * cells[2])
    let logarithm = naturalLogarithm(ratio)
    let error = cells.reduce(0) { $0 + 1 / $1 }.squareRoot()
    return OddsRatio(
        ratio: ratio,
        logarithm: logarithm,
        standardError: error,
        interval: Interval(
            low: exponential(logarithm - z * error),
            high: exponential(logarithm + z * error)
        )
    )
}
