/// The mean cosine between vectors of one list, each pair once.
///
/// - Parameter vectors: n rows of equal length.
/// - Throws: with fewer than two rows, rows of different length, or a row of zeros.
public func meanCosine(_ vectors: [[Double]]) throws(Undefined) -> Double {
    try require(vectors.count > 1, "n<2")
    let units = try unitVectors(vectors)
    var sum = 0.0
    for i in units.indices {
        for j in units.indices.dropFirst(i + 1) { sum += dot(units[i], units[j]) }
    }
    return sum / (Double(units.count) * Double(units.count - 1) / 2)
}

/// The mean cosine over the whole square of pairs, each vector with itself included.
///
/// This is what heat maps of self-similarity show on their diagonal (arXiv 2510.22954); it grows
/// towards one as n falls, so the plain mean says more.
/// - Throws: without rows, with rows of different length, or a row of zeros.
public func selfInclusiveCosine(_ vectors: [[Double]]) throws(Undefined) -> Double {
    try require(!vectors.isEmpty, "empty")
    guard vectors.count > 1 else {
        _ = try unitVectors(vectors)
        return 1
    }
    let n = Double(vectors.count)
    return ((n - 1) * (try meanCosine(vectors)) + 1) / n
}

/// The mean cosine over all pairs of one row of each list.
///
/// - Throws: when a list is empty, with rows of different length, or a row of zeros.
public func meanCosine(
    _ first: [[Double]],
    with second: [[Double]]
) throws(Undefined) -> Double {
    try require(!first.isEmpty && !second.isEmpty, "empty")
    let units = try unitVectors(first + second)
    var sum = 0.0
    for x in units[..<first.count] {
        for y in units[first.count...] { sum += dot(x, y) }
    }
    return sum / (Double(first.count) * Double(second.count))
}

private func unitVectors(_ vectors: [[Double]]) throws(Undefined) -> [[Double]] {
    let width = vectors.first?.count
    var units: [[Double]] = []
    for vector in vectors {
        try require(vector.count == width, "vectors of different length")
        // Scaled first, so that the squares of large or tiny values stay in range.
        let largest = vector.reduce(0) { max($0, abs($1)) }
        try require(largest > 0, "zero vector")
        let scaled = vector.map { $0 / largest }
        let length = dot(scaled, scaled).squareRoot()
        units.append(scaled.map { $0 / length })
    }
    return units
}

private func dot(_ x: [Double], _ y: [Double]) -> Double {
    zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
}
