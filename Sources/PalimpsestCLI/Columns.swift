import Diagnostics

/// A plain table whose columns line up, for people at a terminal.
struct Columns {
    private var rows: [[String]] = []
    private let numeric: Set<Int>

    /// Makes a table.
    /// - Parameter numeric: the columns that are set to the right.
    init(_ header: [String], numeric: Set<Int> = []) {
        rows = [header]
        self.numeric = numeric
    }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The lines of the table, without blanks at their ends.
    var lines: [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? columns($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: widths[column] - columns(cell))
                line += numeric.contains(column) ? gap + cell : cell + gap
                line += "  "
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

/// The columns of a terminal that a text takes: two for wide characters, none for combining ones.
private func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + $1.displayWidth }
}

/// A share in per cent with one decimal, or a dash where it is not defined.
func percent(_ share: Double?) -> String {
    guard let share else { return "-" }
    let tenths = (share * 1000).rounded()
    let whole = Int(tenths.magnitude) / 10
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(whole).\(Int(tenths.magnitude) % 10)"
}
