import Diagnostics
import Evidence

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
    share.map { percent($0, places: 1) } ?? "-"
}

/// An interval in per cent, or a dash where there is none; ends that are not nought do not look like it.
func percentRange(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return "-" }
    func end(_ share: Double) -> String { percent(share, places: decimalsOffZero(share * 100)) }
    return "\(end(low))..\(end(high))"
}

private func percent(_ share: Double, places: Int) -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let rounded = (share * Double(100 * unit)).rounded()
    let digits = Int(rounded.magnitude)
    // The one in front keeps the zeros behind the point.
    let fraction = String(unit + digits % unit).dropFirst()
    return "\(rounded < 0 ? "-" : "")\(digits / unit).\(fraction)"
}
