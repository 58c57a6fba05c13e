/// The variance between and within groups of unequal size, without truncation at zero.
public struct OneWayComponents: Sendable, Hashable {
    /// The mean square between groups.
    public var meanSquareBetween: Double
    /// The mean square within groups, which is the variance within.
    public var meanSquareWithin: Double
    /// The effective group size.
    public var effectiveSize: Double
    /// Their ratio; none without variance within.
    public var f: Double?
    /// The variance between groups; may come out negative.
    public var between: Double
    /// The share of the variance that lies between groups; none without any variance.
    public var intraclass: Double?
    /// The share of the sum of squares between groups; none without any variance.
    public var etaSquared: Double?
    /// The same corrected for chance; none without any variance.
    public var omegaSquared: Double?

    /// The variance within groups.
    public var within: Double { meanSquareWithin }
}

/// One-way random effects by the analysis of variance; personas between, repeated runs within.
///
/// - Parameter groups: the values of each group, at least one each.
/// - Throws: with fewer than two groups, an empty group, or as many groups as values.
/// - Source: Searle, Casella and McCulloch, Variance Components, chapter 3.
public func oneWayComponents(_ groups: [[Double]]) throws(Undefined) -> OneWayComponents {
    try require(groups.count > 1, "fewer than two groups")
    try require(groups.allSatisfy { !$0.isEmpty }, "an empty group")
    let sizes = groups.map { Double($0.count) }
    let n = sizes.reduce(0, +)
    let groupCount = Double(groups.count)
    try require(n > groupCount, "N=G: no within df")
    let mean = exactMean(groups.flatMap(\.self))
    var (between, within) = (0.0, 0.0)
    for group in groups {
        let size = Double(group.count)
        let own = exactMean(group)
        between += size * (own - mean) * (own - mean)
        within += group.reduce(0) { $0 + ($1 - own) * ($1 - own) }
    }
    let squareBetween = between / (groupCount - 1)
    let squareWithin = within / (n - groupCount)
    let size = (n - sizes.reduce(0) { $0 + $1 * $1 } / n) / (groupCount - 1)
    let variance = (squareBetween - squareWithin) / size
    let total = between + within
    func share(_ upper: Double, _ lower: Double) -> Double? {
        abs(lower) <= 1e-14 * max(total, 1e-300) || total == 0 ? nil : upper / lower
    }
    return OneWayComponents(
        meanSquareBetween: squareBetween,
        meanSquareWithin: squareWithin,
        effectiveSize: size,
        f: squareWithin > 0 ? squareBetween / squareWithin : nil,
        between: variance,
        intraclass: share(variance, variance + squareWithin),
        etaSquared: share(between, total),
        omegaSquared: share(between - (groupCount - 1) * squareWithin, total + squareWithin)
    )
}

/// The components of a balanced design of personas, items and repeated runs.
public struct TwoWayComponents: Sendable, Hashable {
    /// Mean squares of personas, items, their interaction, and runs.
    public var meanSquares: (persona: Double, item: Double, interaction: Double, run: Double) {
        (persona, item, interaction, run)
    }
    var persona: Double
    var item: Double
    var interaction: Double
    var run: Double
    /// The variance of runs.
    public var runVariance: Double
    /// The variance of the interaction; may come out negative, as the next two.
    public var interactionVariance: Double
    /// The variance of personas.
    public var personaVariance: Double
    /// The variance of items.
    public var itemVariance: Double
}

/// Two-way random effects with interaction, in balanced data.
///
/// - Parameter values: a personas of b items of r runs, each two or more.
/// - Throws: for data that are smaller or not balanced.
public func twoWayComponents(_ values: [[[Double]]]) throws(Undefined) -> TwoWayComponents {
    let a = values.count
    let b = values.first?.count ?? 0
    let r = values.first?.first?.count ?? 0
    try require(a > 1 && b > 1 && r > 1, "fewer than two personas, items or runs")
    let isBalanced = values.allSatisfy { $0.count == b && $0.allSatisfy { $0.count == r } }
    try require(isBalanced, "not balanced")
    let cells = values.map { $0.map(exactMean) }
    let rows = cells.map(exactMean)
    let columns = (0..<b).map { item in exactMean(cells.map { $0[item] }) }
    let grand = exactMean(rows)
    let (countA, countB, countR) = (Double(a), Double(b), Double(r))
    let squaresA = countB * countR * rows.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
    let squaresB = countA * countR * columns.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
    var (squaresAB, squaresE) = (0.0, 0.0)
    for i in 0..<a {
        for j in 0..<b {
            let rest = cells[i][j] - rows[i] - columns[j] + grand
            squaresAB += countR * rest * rest
            for value in values[i][j] { squaresE += (value - cells[i][j]) * (value - cells[i][j]) }
        }
    }
    let persona = squaresA / (countA - 1)
    let item = squaresB / (countB - 1)
    let interaction = squaresAB / ((countA - 1) * (countB - 1))
    let run = squaresE / (countA * countB * (countR - 1))
    return TwoWayComponents(
        persona: persona,
        item: item,
        interaction: interaction,
        run: run,
        runVariance: run,
        interactionVariance: (interaction - run) / countR,
        personaVariance: (persona - interaction) / (countB * countR),
        itemVariance: (item - interaction) / (countA * countR)
    )
}
