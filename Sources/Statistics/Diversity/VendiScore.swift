/// The Vendi score: the effective number of distinct things by their similarities.
///
/// The Hill number of the eigenvalues of the similarity matrix, each row and column weighted by the
/// square root of its share (Friedman and Dieng 2023; orders after Pasarkar and Dieng 2024).
/// - Parameters:
///   - similarity: n rows of n values, symmetric, positive semidefinite, ones on the diagonal.
///   - shares: the weight of each thing, summing to one; equal without them.
/// - Throws: without things, or for a matrix or shares of another kind.
public func vendiScore(
    _ similarity: [[Double]],
    order: DiversityOrder = .finite(1),
    shares: [Double]? = nil
) throws(Undefined) -> Double {
    let n = similarity.count
    try require(n > 0, "no samples")
    try require(similarity.allSatisfy { $0.count == n }, "the matrix is not square")
    let slack = 1e-8
    for i in 0..<n {
        try require(abs(similarity[i][i] - 1) <= slack, "the diagonal is not 1")
        for j in 0..<i {
            let difference = abs(similarity[i][j] - similarity[j][i])
            try require(difference <= slack, "not symmetric")
        }
    }
    if let shares {
        try require(shares.count == n, "not as many shares as rows")
        try require(shares.allSatisfy { $0 >= 0 }, "a share is negative")
        try require(abs(shares.reduce(0, +) - 1) <= 1e-6, "the shares do not sum to 1")
    }
    // A kernel is judged before its weights: a small share must not hide what is wrong with it.
    let plain = eigenvalues(ofSymmetric: similarity)
    try require(plain.allSatisfy { $0 >= -slack }, "a negative eigenvalue: no kernel")
    var values = plain.map { $0 / Double(n) }
    if let shares {
        let roots = shares.map { $0.squareRoot() }
        values = eigenvalues(
            ofSymmetric: (0..<n).map { i in
                (0..<n).map { roots[i] * similarity[i][$0] * roots[$0] }
            }
        )
    }
    // What is left of zero eigenvalues after rounding is no part.
    return try effectiveNumber(values.filter { $0 > 1e-14 }, order)
}

/// The eigenvalues of a symmetric matrix by Jacobi's rotations, in no order.
func eigenvalues(ofSymmetric matrix: [[Double]]) -> [Double] {
    let n = matrix.count
    var a = matrix
    for _ in 0..<100 {
        var offDiagonal = 0.0
        var scale = 0.0
        for i in 0..<n {
            scale += a[i][i] * a[i][i]
            for j in 0..<i { offDiagonal += a[i][j] * a[i][j] }
        }
        if offDiagonal <= 1e-30 * max(scale, 1e-300) { break }
        for p in 0..<n {
            for q in (p + 1)..<n where a[p][q] != 0 {
                rotate(&a, p, q)
            }
        }
    }
    return (0..<n).map { a[$0][$0] }
}

/// One rotation that makes the element at p, q zero.
private func rotate(_ a: inout [[Double]], _ p: Int, _ q: Int) {
    let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
    let t = (theta < 0 ? -1.0 : 1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (t * t + 1).squareRoot()
    let sine = t * cosine
    for k in a.indices {
        let (x, y) = (a[k][p], a[k][q])
        a[k][p] = cosine * x - sine * y
        a[k][q] = sine * x + cosine * y
    }
    for k in a.indices {
        let (x, y) = (a[p][k], a[q][k])
        a[p][k] = cosine * x - sine * y
        a[q][k] = sine * x + cosine * y
    }
}
