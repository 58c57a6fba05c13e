public import Diagnostics

/// One row of a table with the line it begins on.
public struct TableRow: Sendable, Hashable {
    /// The line from one.
    public var line: Int
    /// The cells by column name; an absent value of JSONL has none.
    public var cells: [String: String]
    /// The columns that the row names and leaves absent, as `null` does.
    var absent: [String] = []
}

/// A table of texts held in memory: CSV, TSV or JSONL.
public struct TextTable: Sendable {
    /// The column names, in file order.
    public var columns: [String]
    /// The rows, in file order.
    public var rows: [TableRow]

    /// Reads a table, its form told by the file's ending.
    /// - Throws: a located diagnostic for an unclosed quote, a row of the wrong length, broken JSON.
    public static func read(_ path: String) throws(DiagnosticsError) -> TextTable {
        try TextTable(TableStream(path))
    }

    /// Parses delimited text with quotes as RFC 4180 has them; a quoted cell may hold line ends.
    public static func delimited(
        _ text: String,
        by delimiter: Unicode.Scalar,
        file: String
    ) throws(DiagnosticsError) -> TextTable {
        let source = ByteSource(Array(text.utf8), named: file)
        return try TextTable(TableStream(delimited: source, by: delimiter))
    }

    private init(_ stream: TableStream) throws(DiagnosticsError) {
        var stream = stream
        var columns = stream.header ?? []
        var known = Set(columns)
        rows = []
        while let found = try stream.next() {
            switch found {
            case .unreadable(let fault): throw DiagnosticsError(fault)
            case .row(let row):
                for name in row.cells.keys.sorted() where known.insert(name).inserted {
                    columns.append(name)
                }
                rows.append(row)
            }
        }
        self.columns = columns
    }
}
