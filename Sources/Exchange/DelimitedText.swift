public import Diagnostics

/// One row of a table with the line it begins on.
public struct TableRow: Sendable, Hashable {
    /// The line from one.
    public var line: Int
    /// The cells by column name.
    public var cells: [String: String]
}

/// A table of texts: CSV, TSV or JSONL.
public struct TextTable: Sendable {
    /// The column names, in file order.
    public var columns: [String]
    /// The rows, in file order.
    public var rows: [TableRow]

    /// Reads a table, its form told by the file's ending.
    /// - Throws: a located diagnostic for an unclosed quote, a row of the wrong length, broken JSON.
    public static func read(_ path: String) throws(DiagnosticsError) -> TextTable {
        let text = try TextFile.read(path)
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "csv": return try delimited(text, by: ",", file: path)
        case "tsv", "tab": return try delimited(text, by: "\t", file: path)
        case "jsonl", "ndjson": return try lines(text, file: path)
        default:
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "unknown-form",
                    at: SourceLocation(file: path),
                    "cannot tell the form of the table from the ending '.\(ending)'",
                    fix: "name the file .csv, .tsv or .jsonl"
                )
            )
        }
    }

    /// Parses delimited text with quotes as RFC 4180 has them; a quoted cell may hold line ends.
    public static func delimited(
        _ text: String,
        by delimiter: Character,
        file: String
    ) throws(DiagnosticsError) -> TextTable {
        var reader = DelimitedReader(text: text, delimiter: delimiter, file: file)
        guard let header = try reader.next() else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "empty-table",
                    at: SourceLocation(file: file, line: 1),
                    "the table is empty",
                    fix: "give a header line with the column names"
                )
            )
        }
        var table = TextTable(columns: header.cells, rows: [])
        if let repeated = Dictionary(grouping: header.cells, by: { $0 }).filter({
            $0.value.count > 1
        })
        .keys.min() {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "repeated-column",
                    at: SourceLocation(file: file, line: 1),
                    "two columns are named '\(repeated)'"
                )
            )
        }
        while let row = try reader.next() {
            if row.cells == [""] { continue }
            guard row.cells.count == header.cells.count else {
                throw DiagnosticsError(
                    Diagnostic(
                        .error,
                        "row-length",
                        at: SourceLocation(file: file, line: row.line),
                        "the row has \(row.cells.count) cells, the header \(header.cells.count)",
                        fix: "put quotes around cells that hold the delimiter or a line end"
                    )
                )
            }
            let cells = Dictionary(uniqueKeysWithValues: zip(header.cells, row.cells))
            table.rows.append(TableRow(line: row.line, cells: cells))
        }
        return table
    }

    private static func lines(_ text: String, file: String) throws(DiagnosticsError) -> TextTable {
        var columns: [String] = []
        var rows: [TableRow] = []
        var number = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            let object = try JSONText.object(in: String(line), file: file, firstLine: number)
            var cells: [String: String] = [:]
            for (key, value) in object {
                if let text = value as? String {
                    cells[key] = text
                } else if let number = value as? any CustomStringConvertible {
                    cells[key] = number.description
                }
            }
            for key in cells.keys.sorted() where !columns.contains(key) { columns.append(key) }
            rows.append(TableRow(line: number, cells: cells))
        }
        return TextTable(columns: columns, rows: rows)
    }
}

/// A cursor over delimited text.
private struct DelimitedReader {
    private var rest: Substring.UnicodeScalarView
    private let delimiter: Unicode.Scalar
    private let file: String
    private var line = 1

    init(text: String, delimiter: Character, file: String) {
        rest = Substring(text).unicodeScalars
        self.delimiter = delimiter.unicodeScalars.first ?? ","
        self.file = file
    }

    mutating func next() throws(DiagnosticsError) -> (line: Int, cells: [String])? {
        guard !rest.isEmpty else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard let separator = rest.popFirst() else { return (start, cells) }
            if separator == delimiter { continue }
            if separator == "\r", rest.first == "\n" { rest.removeFirst() }
            line += 1
            return (start, cells)
        }
    }

    private mutating func cell() throws(DiagnosticsError) -> String {
        guard rest.first == "\"" else {
            let end =
                rest.firstIndex { $0 == delimiter || $0 == "\n" || $0 == "\r" } ?? rest.endIndex
            let cell = String(rest[..<end])
            rest = rest[end...]
            return cell
        }
        let start = line
        rest.removeFirst()
        var cell = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == "\n" { line += 1 }
            guard scalar == "\"" else {
                cell.append(scalar)
                continue
            }
            if rest.first == "\"" {
                cell.append(scalar)
                rest.removeFirst()
            } else if let next = rest.first, next != delimiter, next != "\n", next != "\r" {
                // A quote that neither doubles nor closes: writers that forget to double it mean it.
                cell.append(scalar)
            } else {
                return String(cell)
            }
        }
        throw DiagnosticsError(
            Diagnostic(
                .error,
                "open-quote",
                at: SourceLocation(file: file, line: start),
                "a quoted cell begins here and is never closed",
                fix: "check that the file was copied whole"
            )
        )
    }
}
