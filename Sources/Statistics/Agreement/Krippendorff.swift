/// Krippendorff's alpha for labels: agreement beyond that of labels dealt at random.
///
/// - Parameter units: a row for each unit with the labels it was given; those missing are none.
/// - Throws: when fewer than two distinct values can be paired, where alpha is 0/0.
/// - Source: Krippendorff, Content Analysis, 4th edition, chapter 12.
public func nominalAlpha<Label: Hashable>(_ units: [[Label?]]) throws(Undefined) -> Double {
    try alpha(
        pairable(units),
        distance: { $0 == $1 ? 0 : 1 },
        // In closed form: open answers have thousands of labels, whose pairs would be millions.
        expected: { totals in
            let n = totals.reduce(0, +)
            return totals.reduce(n * n) { $0 - $1 * $1 }
        }
    )
}

/// Krippendorff's alpha for numbers, squared differences as disagreement.
///
/// - Parameter units: a row for each unit with the numbers it was given; those missing are none.
/// - Throws: when fewer than two distinct values can be paired.
public func intervalAlpha(_ units: [[Double?]]) throws(Undefined) -> Double {
    let data = pairable(units)
    let distance = { (a: Double, b: Double) in (a - b) * (a - b) }
    return try alpha(data, distance: distance) { totals in
        var expected = 0.0
        for i in totals.indices {
            for j in totals.indices.dropFirst(i + 1) {
                expected += 2 * totals[i] * totals[j] * distance(data.values[i], data.values[j])
            }
        }
        return expected
    }
}

/// The units of at least two values, each with how often every value stands in it.
private func pairable<Value: Hashable>(_ units: [[Value?]]) -> (
    values: [Value], units: [[(value: Int, count: Double)]]
) {
    var places: [Value: Int] = [:]
    var values: [Value] = []
    var tables: [[(value: Int, count: Double)]] = []
    for unit in units {
        let given = unit.compactMap(\.self)
        guard given.count > 1 else { continue }
        var table: [(value: Int, count: Double)] = []
        for value in given {
            let place = places[value] ?? values.count
            if place == values.count {
                places[value] = place
                values.append(value)
            }
            if let known = table.firstIndex(where: { $0.value == place }) {
                table[known].count += 1
            } else {
                table.append((place, 1))
            }
        }
        tables.append(table)
    }
    return (values, tables)
}

/// One minus observed over expected disagreement, the latter from how often each value was given.
private func alpha<Value>(
    _ data: (values: [Value], units: [[(value: Int, count: Double)]]),
    distance: (Value, Value) -> Double,
    expected: ([Double]) -> Double
) throws(Undefined) -> Double {
    try require(data.values.count > 1, "fewer than two distinct pairable values")
    var totals = [Double](repeating: 0, count: data.values.count)
    var observed = 0.0
    for unit in data.units {
        let size = unit.reduce(0) { $0 + $1.count }
        for (place, entry) in unit.enumerated() {
            totals[entry.value] += entry.count
            for other in unit[(place + 1)...] {
                let d = distance(data.values[entry.value], data.values[other.value])
                observed += 2 * entry.count * other.count * d / (size - 1)
            }
        }
    }
    let n = totals.reduce(0, +)
    return 1 - (n - 1) * observed / expected(totals)
}
