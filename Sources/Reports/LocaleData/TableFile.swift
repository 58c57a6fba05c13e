import Evidence
import Vocabulary

/// A table while its rows are written, value by value, as CSV and as JSON.
struct TableFile {
    /// What it is.
    let table: LocaleTable
    /// The file as RFC 4180 has it: a header and the rows.
    private(set) var csv: [UInt8]
    private var rows: [UInt8] = []
    private var column = 0

    /// Starts a table with its header.
    init(_ table: LocaleTable) {
        self.table = table
        csv = Array((table.fields.map(\.name).joined(separator: ",") + "\r\n").utf8)
    }

    /// Whether it has no rows.
    var isEmpty: Bool { rows.isEmpty }

    /// The same rows as JSON, each an array in the order of the named columns.
    var json: [UInt8] {
        let names = table.fields.map { jsonText($0.name) }.joined(separator: ",")
        let head =
            "{\"name\":\(jsonText(table.name)),\"title\":\(jsonText(table.title.english)),"
            + "\"columns\":[\(names)],\n\"rows\":["
        return Array(head.utf8) + rows + Array("]}".utf8)
    }

    /// Writes the next value of the row.
    mutating func add(_ value: DataValue) {
        if column > 0 {
            csv.append(UInt8(ascii: ","))
            rows.append(UInt8(ascii: ","))
        } else {
            rows += (rows.isEmpty ? "[" : ",\n[").utf8
        }
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

    /// Writes what a row is about, as `LocaleTable.group` names it.
    mutating func group(
        _ suite: String,
        _ model: String?,
        _ origin: AnswerOrigin?,
        _ condition: String
    ) {
        text(suite)
        text(model)
        text(origin?.rawValue)
        text(condition)
    }

    /// Ends the table; every row has a value for each column.
    func finished() -> TableFile {
        precondition(column == 0, "a value for each column of \(table.name)")
        return self
    }
}
