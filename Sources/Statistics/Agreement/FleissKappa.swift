/// Fleiss' kappa from a table of how often each item was put into each category (Fleiss 1971).
///
/// - Parameter table: rows are items, columns categories; each row sums to the same r ≥ 2.
/// - Throws: for another table, and where every rating fell into one category.
public func fleissKappa(_ table: [[Int]]) throws(Undefined) -> Double {
    try require(!table.isEmpty, "no items")
    let width = table[0].count
    let raters = table[0].reduce(0, +)
    try require(raters > 1, "fewer than two ratings an item")
    var totals = [Double](repeating: 0, count: width)
    var agreement = 0.0
    for row in table {
        try require(row.count == width, "rows of different length")
        try require(row.allSatisfy { $0 >= 0 }, "a count is negative")
        try require(row.reduce(0, +) == raters, "rows of different sums")
        let squares = row.reduce(0.0) { $0 + Double($1) * Double($1) }
        agreement += (squares - Double(raters)) / (Double(raters) * Double(raters - 1))
        for (category, count) in row.enumerated() { totals[category] += Double(count) }
    }
    try require(totals.count { $0 > 0 } > 1, "one category only")
    let items = Double(table.count)
    let expected = totals.reduce(0) { sum, total in
        let share = total / (items * Double(raters))
        return sum + share * share
    }
    return (agreement / items - expected) / (1 - expected)
}
