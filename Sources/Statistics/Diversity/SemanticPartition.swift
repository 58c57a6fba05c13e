/// Texts put into classes of one meaning, by pairwise judgements of equivalence.
public struct SemanticPartition: Sendable, Hashable {
    /// The class of each text when it is compared with the first member of each class only.
    public var greedy: [Int]
    /// The class of each text as connected components of the judgements.
    public var components: [Int]
    /// For each text, the share of the others that are not of its component; none for one text.
    public var distinctShare: [Double?]
    /// The share of pairs that are not equivalent; none for one text.
    public var pairwiseDiversity: Double?

    /// How many classes the greedy scan finds (NoveltyBench's distinct-k).
    public var greedyCount: Int { (greedy.max() ?? -1) + 1 }
    /// How many components there are (DARLING).
    public var componentCount: Int { (components.max() ?? -1) + 1 }
}

/// Partitions texts by a matrix of equivalence judgements.
///
/// Judgements need not be transitive; then the greedy scan (NoveltyBench, Zhang and others 2025) depends
/// on the order and finds at least as many classes as there are components (DARLING, Li and others 2025).
/// - Parameter equivalent: n rows of n, of which the part above the diagonal is read.
/// - Throws: without texts, or for a matrix that is not square.
public func semanticPartition(_ equivalent: [[Bool]]) throws(Undefined) -> SemanticPartition {
    let n = equivalent.count
    try require(n > 0, "no responses")
    try require(equivalent.allSatisfy { $0.count == n }, "the matrix is not square")
    var greedy = [Int](repeating: -1, count: n)
    var classes = 0
    for i in 0..<n where greedy[i] < 0 {
        greedy[i] = classes
        for j in (i + 1)..<n where greedy[j] < 0 && equivalent[i][j] {
            greedy[j] = classes
        }
        classes += 1
    }
    let components = connectedComponents(equivalent)
    var sizes = [Int](repeating: 0, count: n)
    for component in components { sizes[component] += 1 }
    var different = 0
    for i in 0..<n {
        for j in (i + 1)..<n where !equivalent[i][j] { different += 1 }
    }
    let pairs = Double(n) * Double(n - 1) / 2
    return SemanticPartition(
        greedy: greedy,
        components: components,
        distinctShare: components.map { n > 1 ? Double(n - sizes[$0]) / Double(n - 1) : nil },
        pairwiseDiversity: n > 1 ? Double(different) / pairs : nil
    )
}

/// Labels of connected components in order of first appearance, by the upper triangle.
private func connectedComponents(_ linked: [[Bool]]) -> [Int] {
    let n = linked.count
    var parent = Array(0..<n)
    func root(_ start: Int) -> Int {
        var place = start
        while parent[place] != place {
            parent[place] = parent[parent[place]]
            place = parent[place]
        }
        return place
    }
    for i in 0..<n {
        for j in (i + 1)..<n where linked[i][j] {
            let (a, b) = (root(i), root(j))
            if a != b { parent[max(a, b)] = min(a, b) }
        }
    }
    var labels: [Int: Int] = [:]
    return (0..<n).map { place in
        let root = root(place)
        if let label = labels[root] { return label }
        labels[root] = labels.count
        return labels.count - 1
    }
}

/// The utility of a list of generations to a reader who grows less patient (NoveltyBench 2025).
///
/// The mean of the utilities of the first of each class, the others zero, weighted by p^(i−1).
/// - Parameters:
///   - partition: the class of each generation, in order.
///   - utilities: the worth of each, in order.
///   - patience: the chance p of reading on, from 0 to 1.
/// - Throws: without generations, for lists of different length or another patience.
public func novelUtility(
    partition: [Int],
    utilities: [Double],
    patience: Double = 0.8
) throws(Undefined) -> Double {
    try require(!partition.isEmpty, "no generations")
    try require(partition.count == utilities.count, "different lengths")
    try require((0...1).contains(patience), "the patience is outside [0,1]")
    var seen: Set<Int> = []
    var (weight, weights, sum) = (1.0, 0.0, 0.0)
    for (label, utility) in zip(partition, utilities) {
        if seen.insert(label).inserted { sum += weight * utility }
        weights += weight
        weight *= patience
    }
    return sum / weights
}
