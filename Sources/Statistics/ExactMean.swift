/// The mean, exactly the value itself when all are equal; zero of nothing.
///
/// A sum over a count need not be: three times 0.1 over three is not 0.1, and what is left would pass for
/// variance.
func exactMean(_ values: [Double]) -> Double {
    let first = values.first ?? 0
    return first + values.reduce(0) { $0 + ($1 - first) } / Double(values.count)
}
