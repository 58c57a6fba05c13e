/// One table of two rows and two columns among several.
public struct Stratum: Sendable, Hashable {
    /// First row, first column.
    public var a: Double
    /// First row, second column.
    public var b: Double
    /// Second row, first column.
    public var c: Double
    /// Second row, second column.
    public var d: Double

    /// Makes a table.
    public init(_ a: Double, _ b: Double, _ c: Double, _ d: Double) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
    }

    var total: Double { a + b + c + d }
}

/// The common odds ratio of strata and the test that it is one.
public struct MantelHaenszel: Sendable, Hashable {
    /// The common odds ratio; none where one of its sums is zero.
    public var ratio: Double?
    /// Its natural logarithm.
    public var logarithm: Double?
    /// The standard error of the logarithm (Robins, Breslow and Greenland 1986).
    public var standardError: Double?
    /// The chi-square of Cochran, Mantel and Haenszel without correction; none without variance.
    public var chiSquare: Double?
    /// Its p-value with one degree of freedom.
    public var p: Double?
}

/// The odds ratio common to strata (Mantel and Haenszel 1959).
///
/// Strata without observations are dropped; those of one add no variance.
/// - Throws: for a negative count, or without any observation.
public func mantelHaenszel(_ strata: [Stratum]) throws(Undefined) -> MantelHaenszel {
    let areCounts = strata.allSatisfy { min($0.a, $0.b, $0.c, $0.d) >= 0 }
    try require(areCounts, "a count is negative")
    let used = strata.filter { $0.total > 0 }
    try require(!used.isEmpty, "no observations")
    var (r, s, pr, mixed, qs) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (surplus, variance) = (0.0, 0.0)
    for table in used {
        let n = table.total
        let (ad, bc) = (table.a * table.d / n, table.b * table.c / n)
        let (p, q) = ((table.a + table.d) / n, (table.b + table.c) / n)
        r += ad
        s += bc
        pr += p * ad
        mixed += p * bc + q * ad
        qs += q * bc
        let (row, column) = (table.a + table.b, table.a + table.c)
        surplus += table.a - row * column / n
        if n > 1 { variance += row * (n - row) * column * (n - column) / (n * n * (n - 1)) }
    }
    var result = MantelHaenszel()
    if r > 0, s > 0 {
        result.ratio = r / s
        result.logarithm = naturalLogarithm(r / s)
        let terms = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s)
        result.standardError = terms.squareRoot()
    }
    if variance > 0 {
        let chiSquare = surplus * surplus / variance
        result.chiSquare = chiSquare
        // The upper tail of chi-square with one degree of freedom is that of the normal, twice.
        result.p = complementaryErrorFunction((chiSquare / 2).squareRoot())
    }
    return result
}
