import Evidence
import Vocabulary

/// A table while its rows are written, value by value, as CSV and as JSON.
struct TableFile {
    /// What it is.
    let table: LocaleTable
    /// The file as RFC 4180 has it: a header and the rows.
    private(set) var csv: [UInt8]
    /// Whose answers rows are about, in the order of sight.
    private(set) var groups: TableGroups
    private var rows: [UInt8] = []
    private var column = 0

    /// Starts a table with its header; groups that other tables name keep their places.
    init(_ table: LocaleTable, _ groups: TableGroups = TableGroups()) {
        self.table = table
        self.groups = groups
        csv = Array((table.fields.map(\.name).joined(separator: ",") + "\r\n").utf8)
    }

    /// Whether it has no rows.
    var isEmpty: Bool { rows.isEmpty }

    /// The same rows as JSON, each an array in the order of the named columns.
    var json: [UInt8] {
        let names = table.recordFields.map { jsonText($0.name) }.joined(separator: ",")
        let head =
            "{\"name\":\(jsonText(table.name)),\"title\":\(jsonText(table.title.english)),"
            + "\"columns\":[\(names)],\n\"rows\":["
        return Array(head.utf8) + rows + Array("]}".utf8)
    }

    /// Writes the next value of the row.
    mutating func add(_ value: DataValue) {
        begin()
        column += 1
        switch value {
        case .text(let text):
            csv += value.csv.utf8
            appendJSON(text, to: &rows)
        case .missing: rows += "null".utf8
        case .integer, .number, .flag:
            let plain = value.csv.utf8
            csv += plain
            rows += plain
        }
        guard column == table.fields.count else { return }
        csv += "\r\n".utf8
        rows.append(UInt8(ascii: "]"))
        column = 0
    }

    private mutating func begin() {
        if column > 0 {
            csv.append(UInt8(ascii: ","))
            rows.append(UInt8(ascii: ","))
        } else {
            rows += (rows.isEmpty ? "[" : ",\n[").utf8
        }
    }

    /// Writes a text; none is a missing value.
    mutating func text(_ text: String?) { add(DataValue(text)) }

    /// Writes a locale tag.
    mutating func text(_ tag: LocaleTag?) { add(DataValue(tag?.rawValue)) }

    /// Writes the stable name of a case.
    mutating func name(_ value: some RawRepresentable<String>) { add(.text(value.rawValue)) }

    /// Writes whole numbers.
    mutating func integers(_ numbers: Int?...) {
        for number in numbers { add(number.map { .integer($0) } ?? .missing) }
    }

    /// Writes numbers, those that are not defined as missing values.
    mutating func numbers(_ numbers: Double?...) {
        for number in numbers { add(DataValue(number)) }
    }

    /// Writes a value and the ends of its interval.
    mutating func estimate(_ estimate: Estimate?) {
        numbers(estimate?.value, estimate?.low, estimate?.high)
    }

    /// Writes a value that labels give and the ends of its interval.
    mutating func estimate(_ estimate: AdjudicatedEstimate) {
        numbers(estimate.value, estimate.low, estimate.high)
    }

    /// Writes whose answers a row is about, as `LocaleTable.group` names it, into the first columns.
    ///
    /// In JSON they are one number, the place among the groups of the page.
    mutating func group(
        _ suite: String,
        _ model: String?,
        _ origin: AnswerOrigin?,
        _ condition: String
    ) {
        precondition(column == 0 && table.isGrouped, "\(table.name) does not begin with a group")
        begin()
        let group = [
            DataValue(suite), DataValue(model), DataValue(origin?.rawValue), DataValue(condition),
        ]
        for (place, value) in group.enumerated() {
            if place > 0 { csv.append(UInt8(ascii: ",")) }
            csv += value.csv.utf8
        }
        rows += String(groups.place(of: group)).utf8
        column = group.count
    }

    /// Ends the table; every row has a value for each column.
    func finished() -> TableFile {
        precondition(column == 0, "a value for each column of \(table.name)")
        return self
    }
}

/// The suites, models, origins and conditions that the rows of a page are about, each told once.
struct TableGroups {
    private var places: [[DataValue]: Int] = [:]
    private var last: (group: [DataValue], place: Int)?
    /// The groups in the order of sight.
    private(set) var all: [[DataValue]] = []

    /// The place of a group, counted from zero.
    mutating func place(of group: [DataValue]) -> Int {
        // Rows of one group stand together.
        if let last, last.group == group { return last.place }
        let place = places[group] ?? all.count
        if place == all.count {
            places[group] = place
            all.append(group)
        }
        last = (group, place)
        return place
    }

    /// The groups as JSON, in the shape of a table.
    var json: String {
        let names = LocaleTable.group.map { jsonText($0.name) }.joined(separator: ",")
        let rows = all.map { "[" + $0.map(\.json).joined(separator: ",") + "]" }
        return "{\"columns\":[\(names)],\n\"rows\":[\(rows.joined(separator: ",\n"))]}"
    }
}
