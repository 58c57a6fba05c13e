extension Diagnostic {
    /// The fault for people: its line, the source line with `^~~~` under the fault, and the mend.
    ///
    /// Carets stand under the fault in a terminal that shows wide characters in two columns and
    /// combining ones in none (UAX 11). Text that runs from right to left is shown reordered by
    /// terminals, so there the caret is right in order and not in place.
    /// - Parameter source: the file, or none when it cannot be shown.
    public func excerpt(from source: SourceText?) -> [String] {
        var lines = ["\(location): \(severity.rawValue): \(summary)"]
        var margin = "  "
        if let source, let number = location.line, let line = source.line(number) {
            let label = "\(number)"
            margin = String(repeating: " ", count: max(5, label.count + 1))
            let end = endColumn(in: source)
            let shown = ShownLine(line, fault: location.column.map { $0 - 1..<(end ?? $0 + 1) - 1 })
            lines.append(String(margin.dropLast(label.count)) + label + " | " + shown.text)
            if let marks = shown.marks { lines.append(margin + " | " + marks) }
        }
        if let fix { lines.append("\(margin) = \(fix)") }
        return lines
    }
}

/// A source line as a terminal may show it, and the marks under it.
private struct ShownLine {
    /// The widest line that is shown whole, in columns.
    private static let most = 100
    private static let tab = 8
    /// Scalars before a fault that may matter for what is shown.
    private static let far = 1_000

    var text: String
    var marks: String?

    init(_ line: [Unicode.Scalar], fault: Range<Int>?) {
        // What is far from the fault is not measured, since a line may be a whole file.
        let first = min(max(0, (fault?.lowerBound ?? 0) - ShownLine.far), line.count)
        let last = min(line.count, first + 3 * ShownLine.far)
        let near = fault.map { max(0, $0.lowerBound - first)..<max(1, $0.upperBound - first) }
        var cells: [(text: String, width: Int)] = []
        var column = 0
        for scalar in line[first..<last] {
            let cell = ShownLine.cell(scalar, at: column)
            cells.append(cell)
            column += cell.width
        }
        var fault = near.map { $0.clamped(to: 0..<max(cells.count, $0.lowerBound + 1)) }
        var before = ""
        var after = ""
        if column > ShownLine.most {
            // Some thirty columns of what stands before, since a line may be a whole file.
            let start = ShownLine.index(cells, from: fault?.lowerBound ?? 0, back: 30)
            var end = start
            var width = 0
            while end < cells.count, width + cells[end].width <= ShownLine.most - 2 {
                width += cells[end].width
                end += 1
            }
            before = start > 0 ? "…" : ""
            after = end < cells.count ? "…" : ""
            cells = Array(cells[start..<end])
            fault = fault.map {
                let low = min(max(0, $0.lowerBound - start), cells.count)
                return low..<max(low + 1, min($0.upperBound - start, cells.count))
            }
        }
        text = before + cells.map(\.text).joined() + after
        guard let fault else { return }
        let low = min(fault.lowerBound, cells.count)
        let high = min(fault.upperBound, cells.count)
        let gap = before.count + cells[..<low].reduce(0) { $0 + $1.width }
        let width = cells[low..<max(low, high)].reduce(0) { $0 + $1.width }
        marks =
            String(repeating: " ", count: gap) + "^"
            + String(repeating: "~", count: max(0, width - 1))
    }

    /// The index so many columns before another, or as far back as there are any.
    private static func index(
        _ cells: [(text: String, width: Int)],
        from place: Int,
        back columns: Int
    ) -> Int {
        var index = min(place, cells.count)
        var width = 0
        while index > 0, width + cells[index - 1].width <= columns {
            index -= 1
            width += cells[index].width
        }
        return index
    }

    /// One scalar as it may be shown: tabs as blanks, and nothing that steers a terminal.
    private static func cell(_ scalar: Unicode.Scalar, at column: Int) -> (text: String, width: Int)
    {
        if scalar == "\t" {
            let width = tab - column % tab
            return (String(repeating: " ", count: width), width)
        }
        let steers =
            scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
        if steers { return ("\u{FFFD}", 1) }
        return (String(scalar), scalar.displayWidth)
    }
}
