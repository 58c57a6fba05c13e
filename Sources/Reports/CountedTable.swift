/// One column of a table.
struct Column {
    /// Its heading.
    var heading: String
    /// What the heading means, in a tooltip.
    var meaning: String?
    /// Whether it holds numbers.
    var isNumber = true
    /// The class of its cells besides.
    var look = ""

    /// Holds numbers.
    static func number(_ heading: String, _ meaning: String? = nil) -> Column {
        Column(heading: heading, meaning: meaning)
    }

    /// Holds words.
    static func words(_ heading: String, _ look: String = "") -> Column {
        Column(heading: heading, meaning: nil, isNumber: false, look: look)
    }
}

/// A table that scrolls inside its own box; the first cell of each row is its heading.
struct CountedTable {
    /// What a screen reader calls the box.
    var label: String
    /// The sentence under the box.
    var caption: [HTML] = []
    /// The columns.
    var columns: [Column]
    /// The cells row by row, one array of pieces a cell.
    var rows: [(look: String, cells: [[HTML]])] = []

    /// Adds a row.
    mutating func add(_ cells: [HTML]..., look: String = "") {
        precondition(cells.count == columns.count)
        rows.append((look, cells))
    }

    /// The table in its box.
    var html: [HTML] {
        var reasons: [String] = []
        let body = rows.map { row in
            self.row((row.look, row.cells.map { numbered($0, &reasons) }))
        }
        reasons = zip(Self.marks, reasons).map { "\($0) \($1)" }
        let box = element(
            "div",
            .class("scroll"),
            .set("role", "region"),
            .set("tabindex", "0"),
            .set("aria-label", label)
        ) {
            element("table", .class(tableLook)) {
                element("thead") { element("tr") { headings } }
                element("tbody") { body }
            }
        }
        // Under the box, not in it: a caption would scroll away with the columns.
        return pieces {
            box
            if !caption.isEmpty { element("p", .class("under")) { caption } }
            if !reasons.isEmpty {
                element("p", .class("under")) { reasons.joined(separator: " · ") }
            }
        }
    }

    /// Why figures are missing is told once under the table, where print and touch have it too.
    private func numbered(_ cell: [HTML], _ reasons: inout [String]) -> [HTML] {
        guard cell.count == 1, case .element(let tag, let attributes, let children) = cell[0],
            tag.isNamed("i"), let reason = attributes.first, attributes.count == 1,
            reason.name.isNamed("title"), case .text(let dash) = children.first
        else { return cell }
        let place = reasons.firstIndex(of: reason.value) ?? reasons.count
        guard place < Self.marks.count else { return cell }
        if place == reasons.count { reasons.append(reason.value) }
        return [.text(dash + Self.marks[place])]
    }

    private static let marks = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    private var headings: [HTML] {
        columns.map { column in
            var attributes: [Attribute] = [.set("scope", "col")] + look(of: column)
            if let meaning = column.meaning { attributes.append(.title(meaning)) }
            return element("th", attributes: attributes) { column.heading }
        }
    }

    private func row(_ row: (look: String, cells: [[HTML]])) -> HTML {
        element("tr", attributes: row.look.isEmpty ? [] : [.class(row.look)]) {
            for (i, cell) in row.cells.enumerated() {
                if i == 0 {
                    element("th", attributes: [.set("scope", "row")] + headLook(of: columns[i])) {
                        cell
                    }
                } else {
                    element("td", attributes: look(of: columns[i])) { cell }
                }
            }
        }
    }

    private var hasNumbers: Bool { columns.contains(where: \.isNumber) }

    /// Whether the first cells of rows stay on one line, which the table says for all of them.
    private var isFirm: Bool { columns.first?.look == "once" }

    private var tableLook: String {
        (hasNumbers ? "figures" : "plain") + (isFirm ? " firm" : "")
    }

    /// Most cells of a table with numbers hold some, so those go without a class and the others have
    /// one.
    private func look(of column: Column) -> [Attribute] {
        if column.look.isEmpty {
            return column.isNumber || !hasNumbers ? [] : [.class("w")]
        }
        return [.class(column.isNumber ? "n \(column.look)" : column.look)]
    }

    /// The first cell of most rows holds words, so those of numbers have a class.
    private func headLook(of column: Column) -> [Attribute] {
        if column.look.isEmpty { return column.isNumber ? [.class("n")] : [] }
        return isFirm ? [] : look(of: column)
    }
}
