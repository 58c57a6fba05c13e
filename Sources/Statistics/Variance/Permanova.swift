/// How much of the distances among things lies between their groups.
public struct Permanova: Sendable, Hashable {
    /// The pseudo-F; none where nothing varies within groups or each thing is its own group.
    public var f: Double?
    /// The sum of squares of all distances over their number.
    public var totalSquares: Double
    /// The part of it within groups.
    public var withinSquares: Double
    /// The share between groups; none where all distances are zero.
    public var rSquared: Double?
}

/// The pseudo-F of a permutational analysis of variance (Anderson 2001).
///
/// With distances of 0 and 1 the share between groups is the tau of Goodman and Kruskal. Its p-value
/// comes from permutations of the labels, which are the caller's to draw.
/// - Parameters:
///   - distances: n rows of n, none negative, symmetric, zeros on the diagonal.
///   - groups: the group of each thing; two or more groups.
/// - Throws: for another matrix, labels of another number, or one group only.
public func permanova<Group: Hashable>(
    _ distances: [[Double]],
    groups: [Group]
) throws(Undefined) -> Permanova {
    let n = distances.count
    try require(groups.count == n, "not as many groups as rows")
    try require(distances.allSatisfy { $0.count == n }, "the matrix is not square")
    let sizes = groups.reduce(into: [Group: Int]()) { $0[$1, default: 0] += 1 }
    try require(sizes.count > 1, "fewer than two groups")
    var (total, within) = (0.0, 0.0)
    for i in 0..<n {
        try require(distances[i][i] == 0, "the diagonal is not 0")
        for j in 0..<i {
            try require(abs(distances[i][j] - distances[j][i]) <= 1e-9, "not symmetric")
            try require(distances[i][j] >= 0 && distances[j][i] >= 0, "a distance is negative")
            let square = distances[i][j] * distances[i][j]
            total += square / Double(n)
            if groups[i] == groups[j], let size = sizes[groups[i]] {
                within += square / Double(size)
            }
        }
    }
    let groupCount = Double(sizes.count)
    let residual = Double(n) - groupCount
    let isVaried = within > 1e-14 * total && residual > 0
    return Permanova(
        f: isVaried ? ((total - within) / (groupCount - 1)) / (within / residual) : nil,
        totalSquares: total,
        withinSquares: within,
        rSquared: total > 0 ? (total - within) / total : nil
    )
}
