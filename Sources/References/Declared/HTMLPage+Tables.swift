import Diagnostics
import MarkupKit

extension HTMLPage {
    /// The tables that a caption, a heading or their first words name; all of them without a name.
    func tables(named name: String?) throws(DiagnosticsError) -> [MarkupNode] {
        let all = try nodes("//table", in: nil)
        guard let name else { return all }
        let wanted = comparable(name)
        var loose: [MarkupNode] = []
        for table in all {
            var titles: [String] = []
            for caption in try nodes("./caption", in: table) {
                titles.append(comparable(try plainText(of: caption)))
            }
            let before = "preceding::*[\(HTMLPage.isHeading)][1]"
            for heading in try nodes(before, in: table) {
                titles.append(comparable(try plainText(of: heading)))
            }
            if titles.contains(wanted) { return [table] }
            let start = try nodes("(.//th|.//td)[1]", in: table)
            for cell in start { titles.append(comparable(try plainText(of: cell))) }
            if titles.contains(where: { $0.hasPrefix(wanted) }) { loose.append(table) }
        }
        return loose
    }

    /// The names by which tables can be told apart: caption, else heading before, else first cell.
    func tableNames() throws(DiagnosticsError) -> [String] {
        var found = MetNames()
        for table in try nodes("//table", in: nil).prefix(TableGrid.mostColumns) {
            let places = [
                "./caption", "preceding::*[\(HTMLPage.isHeading)][1]", "(.//th|.//td)[1]",
            ]
            for place in places {
                guard let node = try nodes(place, in: table).first,
                    let name = cleaned(try plainText(of: node))
                else { continue }
                found.add(name)
                break
            }
        }
        return found.names
    }

    /// The headings of the page, in order.
    func headings() throws(DiagnosticsError) -> [String] {
        var found = MetNames()
        for node in try nodes("//*[\(HTMLPage.isHeading)]", in: nil).prefix(RecipeGap.mostPresent) {
            found.add(try plainText(of: node))
        }
        return found.names
    }

    /// The first list or table under a heading, or none when a next heading comes before it.
    func list(under heading: String) throws(DiagnosticsError) -> MarkupNode? {
        let wanted = comparable(heading)
        var found: MarkupNode?
        for candidate in try nodes("//*[\(HTMLPage.isHeading)]", in: nil) {
            let text = comparable(try plainText(of: candidate))
            if text == wanted {
                found = candidate
                break
            }
            if found == nil, text.hasPrefix(wanted) { found = candidate }
        }
        guard let found else { return nil }
        let next =
            "following::*[self::ul or self::ol or self::dl or self::table"
            + " or \(HTMLPage.isHeading)][1]"
        guard let list = try nodes(next, in: found).first, !list.name.hasPrefix("h") else {
            return nil
        }
        return list
    }

    private static let isHeading =
        "self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6"
}

/// The cells of a table, each in every place that it spans (HTML, section 4.9.12).
struct TableGrid {
    /// The most columns and rows of a grid; spans beyond them are cut.
    static let mostColumns = 200
    static let mostRows = 5_000

    private var cells: [[MarkupNode?]] = []
    private var texts: [[String]] = []
    /// The headings as the page has them, in order, each once.
    private(set) var headings: [String] = []
    private var heads = 0

    init(_ table: MarkupNode, of page: HTMLPage) throws(DiagnosticsError) {
        let rowPath = "./thead/tr|./tbody/tr|./tfoot/tr|./tr"
        var hanging: [Int: (cell: MarkupNode, rows: Int)] = [:]
        var isHead = true
        for row in try page.nodes(rowPath, in: table).prefix(TableGrid.mostRows) {
            var line: [MarkupNode?] = []
            func takeHanging() {
                while line.count < TableGrid.mostColumns, let above = hanging[line.count] {
                    let column = line.count
                    line.append(above.cell)
                    hanging[column] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
                }
            }
            let own = try page.nodes("./th|./td", in: row)
            for cell in own {
                takeHanging()
                let width = TableGrid.span(cell.attribute("colspan"), most: TableGrid.mostColumns)
                // A row span of zero reaches to the end of the table.
                let height = TableGrid.span(cell.attribute("rowspan"), most: TableGrid.mostRows)
                for _ in 0..<width where line.count < TableGrid.mostColumns {
                    if height > 1 { hanging[line.count] = (cell, height - 1) }
                    line.append(cell)
                }
            }
            takeHanging()
            cells.append(line)
            isHead = isHead && !own.isEmpty && own.allSatisfy { $0.name == "th" }
            if isHead { heads += 1 }
        }
        var met = MetNames()
        for line in cells.prefix(max(heads, 1)) {
            var row: [String] = []
            for cell in line {
                guard let cell else {
                    row.append("")
                    continue
                }
                let text = try page.plainText(of: cell)
                met.add(text)
                row.append(comparable(text))
            }
            texts.append(row)
        }
        headings = met.names
    }

    /// The headings alone; a page of many tables would not fit into memory otherwise.
    var withoutCells: TableGrid {
        var grid = self
        grid.cells = []
        return grid
    }

    /// Where a heading stands: the same words, or else the first ones of it.
    func column(_ heading: String) -> (row: Int, column: Int)? {
        let wanted = comparable(heading)
        for isMatch in [{ $0 == wanted }, { $0.hasPrefix(wanted) }] as [(String) -> Bool] {
            for (row, line) in texts.enumerated() {
                if let column = line.firstIndex(where: isMatch) { return (row, column) }
            }
        }
        return nil
    }

    /// The rows under a heading, past all rows of headings.
    func rows(below row: Int) -> Range<Int> {
        let first = max(row + 1, heads)
        return first..<max(first, cells.count)
    }

    /// The cell of a place; none where the row is short or one cell runs through the whole row.
    func cell(_ row: Int, _ column: Int) -> MarkupNode? {
        let line = cells[row]
        guard column < line.count, let cell = line[column] else { return nil }
        let paths = Set(line.compactMap { $0?.path })
        return line.count > 1 && paths.count == 1 ? nil : cell
    }

    private static func span(_ text: String?, most: Int) -> Int {
        guard let text, let number = Int(text.trimmingPrefix(while: \.isWhitespace)) else {
            return 1
        }
        return number == 0 ? most : min(max(number, 1), most)
    }
}
