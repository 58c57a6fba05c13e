/// The form of an exported file.
public enum ExportForm: String, Sendable, Hashable, CaseIterable {
    /// RFC 4180 with a header; no value is an empty cell, an empty text is `""`.
    case csv
    /// One JSON object a line; no value is `null`.
    case jsonl
}

/// One exported file.
public struct ExportFile: Sendable, Hashable {
    /// The table.
    public var table: ExportTable
    /// The form.
    public var form: ExportForm
    /// Where it is.
    public var path: String
    /// The rows in it, without a header.
    public var rows: Int
    /// Its bytes.
    public var bytes: Int

    /// Describes a file.
    public init(table: ExportTable, form: ExportForm, path: String, rows: Int, bytes: Int) {
        self.table = table
        self.form = form
        self.path = path
        self.rows = rows
        self.bytes = bytes
    }
}

/// Writes the rows of one table to a file that has its name only once it is whole.
///
/// Dropped before `finish`, it leaves nothing behind. Not for use from several threads at once.
public final class ExportWriter {
    private let table: ExportTable
    private let form: ExportForm
    private let isForSpreadsheets: Bool
    private let file: NewFile
    private let heads: [String]
    private var rows = 0

    /// Begins a file.
    ///
    /// - Parameter isForSpreadsheets: whether texts that a spreadsheet would take for a formula get
    ///   an apostrophe in front; otherwise, and in JSONL, texts are exact.
    public init(
        _ path: String,
        table: ExportTable,
        form: ExportForm,
        isForSpreadsheets: Bool = false
    ) throws(WriteFault) {
        self.table = table
        self.form = form
        self.isForSpreadsheets = isForSpreadsheets && form == .csv
        file = try NewFile(path)
        heads = table.columns.map { jsonQuoted($0.name) + ":" }
        if form == .csv {
            try file.write((table.columns.map(\.name).joined(separator: ",") + "\r\n").utf8)
        }
    }

    /// Adds a row with its values by column name.
    /// - Throws: when a name is no column, or as below.
    public func add(_ row: [String: ExportValue]) throws(WriteFault) {
        var values: [ExportValue] = []
        var found = 0
        for column in table.columns {
            if row[column.name] != nil { found += 1 }
            values.append(row[column.name] ?? .none)
        }
        if found < row.count {
            let names = Set(table.columns.map(\.name))
            let strange = row.keys.filter { !names.contains($0) }.sorted()
            throw fault("there is no column '\(strange.joined(separator: "', '"))'")
        }
        try add(values)
    }

    /// Adds a row with its values in the order of the columns.
    /// - Throws: when a value is missing, of another kind or not among those allowed, or the disk
    ///   refuses.
    public func add(_ values: [ExportValue]) throws(WriteFault) {
        guard values.count == table.columns.count else {
            throw fault("the row has \(values.count) values for \(table.columns.count) columns")
        }
        for (column, value) in zip(table.columns, values) {
            if let objection = column.objection(to: value) {
                throw fault("column '\(column.name)' \(objection)")
            }
        }
        let line: String
        switch form {
        case .csv: line = values.map(cell).joined(separator: ",") + "\r\n"
        case .jsonl:
            line = "{" + zip(heads, values).map { $0 + json($1) }.joined(separator: ",") + "}\n"
        }
        try file.write(line.utf8)
        rows += 1
    }

    /// Brings the file to the disk and gives it its name, in place of an older one.
    public func finish() throws(WriteFault) -> ExportFile {
        try file.publish()
        return ExportFile(
            table: table,
            form: form,
            path: file.path,
            rows: rows,
            bytes: file.count
        )
    }

    private func cell(_ value: ExportValue) -> String {
        guard case .text(let text) = value else { return plain(value) ?? "" }
        var safe = text
        // The signs OWASP names for formula injection.
        if isForSpreadsheets, let first = text.unicodeScalars.first,
            "=+-@\t\r".unicodeScalars.contains(first)
        {
            safe = "'" + text
        }
        let isPlain = safe.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 10 && $0 != 13 }
        if isPlain, !safe.isEmpty { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private func json(_ value: ExportValue) -> String {
        guard case .text(let text) = value else { return plain(value) ?? "null" }
        return jsonQuoted(text)
    }

    private func plain(_ value: ExportValue) -> String? {
        switch value {
        case .integer(let integer): String(integer)
        case .number(let number): "\(number)"
        case .flag(let flag): flag ? "true" : "false"
        case .text, .none: nil
        }
    }

    private func fault(_ reason: String) -> WriteFault {
        WriteFault(path: file.path, reason: "row \(rows + 1) of \(table.name): \(reason)")
    }
}
