/// McDonald's omega of one factor from its loadings and unique variances (McDonald 1999).
///
/// (Σλ)² / ((Σλ)² + Σψ).
/// - Throws: for lists of different length, a negative variance, or no variance at all.
public func mcDonaldOmega(loadings: [Double], uniqueness: [Double]) throws(Undefined) -> Double {
    try require(loadings.count == uniqueness.count, "different lengths")
    try require(uniqueness.allSatisfy { $0 >= 0 }, "a unique variance is negative")
    let sum = loadings.reduce(0, +)
    let total = sum * sum + uniqueness.reduce(0, +)
    try require(total > 0, "zero total variance")
    return sum * sum / total
}

/// McDonald's omega from a covariance or correlation matrix, by one factor of maximum likelihood.
///
/// Signs are kept: taking absolute correlations first would find agreement in noise.
/// - Parameter covariance: k rows of k values, three or more, symmetric, positive variances.
/// - Throws: for another matrix, or where no solution is reached.
public func mcDonaldOmega(covariance: [[Double]]) throws(Undefined) -> Double {
    let solution = try oneFactorSolution(covariance)
    return try mcDonaldOmega(loadings: solution.loadings, uniqueness: solution.uniqueness)
}

/// Loadings and unique variances of one common factor by maximum likelihood.
///
/// Expectation–maximisation (Rubin and Thayer 1982): each step is closed and never lowers the
/// likelihood; three steps at a time are extrapolated (Varadhan and Roland 2008).
func oneFactorSolution(
    _ covariance: [[Double]]
) throws(Undefined) -> (loadings: [Double], uniqueness: [Double]) {
    let k = covariance.count
    try require(k > 2, "one factor of fewer than three items is not identified")
    try require(covariance.allSatisfy { $0.count == k }, "the matrix is not square")
    for i in 0..<k {
        try require(covariance[i][i] > 0, "an item has no variance")
        for j in 0..<i {
            let difference = abs(covariance[i][j] - covariance[j][i])
            try require(difference <= 1e-8 * covariance[i][i], "not symmetric")
        }
    }
    let model = OneFactor(covariance)
    var state = model.start()
    for _ in 0..<50_000 {
        let first = model.step(state)
        let second = model.step(first)
        let r = zip(first, state).map { $0 - $1 }
        let v = zip(zip(second, first), r).map { ($0.0 - $0.1) - $1 }
        let (sizeR, sizeV) = (norm(r), norm(v))
        if norm(zip(second, first).map { $0 - $1 }) < 1e-13 {
            state = second
            break
        }
        let stretch = sizeV > 0 ? -max(1, sizeR / sizeV) : -1
        let leap = state.indices.map {
            state[$0] - 2 * stretch * r[$0] + stretch * stretch * v[$0]
        }
        let landed = model.step(model.bounded(leap))
        state = model.misfit(landed) <= model.misfit(second) ? landed : second
    }
    let sign = state[..<k].reduce(0, +) < 0 ? -1.0 : 1.0
    return (state[..<k].map { $0 * sign }, Array(state[k...]))
}

private func norm(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
}

/// One factor behind a covariance matrix; a state is the loadings, then the unique variances.
private struct OneFactor {
    let covariance: [[Double]]
    let k: Int

    init(_ covariance: [[Double]]) {
        self.covariance = covariance
        k = covariance.count
    }

    /// Loadings from the row sums, which carry the sign of the common part.
    func start() -> [Double] {
        let total = max(covariance.reduce(0) { $0 + $1.reduce(0, +) }, 1e-6)
        let loadings = (0..<k).map { i in
            let limit = 0.95 * covariance[i][i].squareRoot()
            return max(-limit, min(limit, covariance[i].reduce(0, +) / total.squareRoot()))
        }
        return loadings + (0..<k).map { covariance[$0][$0] - loadings[$0] * loadings[$0] }
    }

    /// Unique variances kept positive, since a likelihood needs an inverse.
    func bounded(_ state: [Double]) -> [Double] {
        var state = state
        for i in 0..<k { state[k + i] = max(state[k + i], 1e-9 * covariance[i][i]) }
        return state
    }

    func step(_ state: [Double]) -> [Double] {
        let weights = regression(state)
        let carried = (0..<k).map { i in
            (0..<k).reduce(0) { $0 + covariance[i][$1] * weights[$1] }
        }
        let explained = (0..<k).reduce(0) { $0 + weights[$1] * state[$1] }
        let spread = (0..<k).reduce(0) { $0 + weights[$1] * carried[$1] }
        let loadings = carried.map { $0 / (1 - explained + spread) }
        return bounded(loadings + (0..<k).map { covariance[$0][$0] - loadings[$0] * carried[$0] })
    }

    /// The weights that guess the factor from the items, by the Sherman–Morrison formula.
    private func regression(_ state: [Double]) -> [Double] {
        let scaled = (0..<k).map { state[$0] / state[k + $0] }
        let information = (0..<k).reduce(1) { $0 + scaled[$1] * state[$1] }
        return scaled.map { $0 / information }
    }

    /// The part of minus the log likelihood that changes: log |Σ| + trace(S Σ⁻¹).
    func misfit(_ state: [Double]) -> Double {
        let scaled = (0..<k).map { state[$0] / state[k + $0] }
        let information = (0..<k).reduce(1) { $0 + scaled[$1] * state[$1] }
        let trace = (0..<k).reduce(0) { $0 + covariance[$1][$1] / state[k + $1] }
        let common = (0..<k).reduce(0) { sum, i in
            (0..<k).reduce(sum) { $0 + scaled[i] * covariance[i][$1] * scaled[$1] }
        }
        let logarithms = (0..<k).reduce(naturalLogarithm(information)) {
            $0 + naturalLogarithm(state[k + $1])
        }
        return logarithms + trace - common / information
    }
}
