/// Holm's step-down adjustment, in input order; none when a p-value is out of range (Holm 1979).
public func holm(_ p: [Double]) -> [Double]? {
    guard p.allSatisfy({ (0...1).contains($0) }) else { return nil }
    var adjusted = p
    var reached = 0.0
    for (step, index) in ascending(p).enumerated() {
        reached = max(reached, min(1, Double(p.count - step) * p[index]))
        adjusted[index] = reached
    }
    return adjusted
}

/// The false discovery rate adjustment of Benjamini and Hochberg (1995), in input order.
///
/// None when a p-value is out of range.
public func benjaminiHochberg(_ p: [Double]) -> [Double]? {
    guard p.allSatisfy({ (0...1).contains($0) }) else { return nil }
    var adjusted = p
    var reached = 1.0
    for (step, index) in ascending(p).enumerated().reversed() {
        reached = min(reached, Double(p.count) * p[index] / Double(step + 1))
        adjusted[index] = reached
    }
    return adjusted
}

/// Indices from the smallest value up; equal values keep their order.
func ascending(_ values: [Double]) -> [Int] {
    values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
}
