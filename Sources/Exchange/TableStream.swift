import Diagnostics

/// Reads a table row by row in bounded memory: CSV, TSV or JSONL.
struct TableStream {
    /// What came next.
    enum Found {
        case row(TableRow)
        /// A row or a line of JSONL that cannot be read; the rows after it can.
        case unreadable(Diagnostic)
    }

    /// The column names where the file has a header; none for JSONL.
    let header: [String]?
    private let file: String
    private var cells: DelimitedStream?
    private var lines: LineReader?

    /// Opens a table, its form told by the file's ending.
    init(_ path: String) throws(DiagnosticsError) {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "csv": try self.init(delimited: ByteSource(path), by: ",")
        case "tsv", "tab": try self.init(delimited: ByteSource(path), by: "\t")
        case "jsonl", "ndjson":
            self.init(file: path, header: nil, cells: nil, lines: try LineReader(path))
        default:
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "unknown-form",
                    at: SourceLocation(file: path),
                    "cannot tell the form of the table from the ending '.\(shownText(ending))'",
                    fix: "name the file .csv, .tsv or .jsonl"
                )
            )
        }
    }

    /// Reads delimited text with quotes as RFC 4180 has them; a quoted cell may hold line ends.
    init(delimited source: ByteSource, by delimiter: Unicode.Scalar) throws(DiagnosticsError) {
        let file = source.path
        var stream = DelimitedStream(source, delimiter: UInt8(ascii: delimiter))
        let found = try stream.next()
        if let fault = found?.fault { throw DiagnosticsError(fault) }
        guard let first = found else {
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
        var seen: Set<String> = []
        let repeated = first.cells.filter { !seen.insert($0).inserted }
        if let repeated = repeated.min() {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "repeated-column",
                    at: SourceLocation(file: file, line: 1),
                    "two columns are named '\(shownText(repeated))'"
                )
            )
        }
        self.init(file: file, header: first.cells, cells: stream, lines: nil)
    }

    private init(
        file: String,
        header: [String]?,
        cells: DelimitedStream?,
        lines: LineReader?
    ) {
        self.file = file
        self.header = header
        self.cells = cells
        self.lines = lines
    }

    /// Reads the next row; none at the end.
    /// - Throws: a located diagnostic for a quote that is never closed, after which nothing is certain.
    mutating func next() throws(DiagnosticsError) -> Found? {
        if let header { return try nextCells(header) }
        return try nextLine()
    }

    private mutating func nextCells(_ header: [String]) throws(DiagnosticsError) -> Found? {
        while let row = try cells?.next() {
            if let fault = row.fault { return .unreadable(fault) }
            if row.cells == [""] { continue }
            guard row.cells.count == header.count else {
                // A quote too many joins rows; the lines say how much is left out with this one.
                let lines =
                    row.lastLine > row.line ? " of lines \(row.line) to \(row.lastLine)" : ""
                return .unreadable(
                    Diagnostic(
                        .error,
                        "row-length",
                        at: SourceLocation(file: file, line: row.line),
                        "the row\(lines) has \(row.cells.count) cells, the header \(header.count)",
                        fix: "put quotes around cells that hold the delimiter or a line end"
                    )
                )
            }
            let cells = Dictionary(uniqueKeysWithValues: zip(header, row.cells))
            return .row(TableRow(line: row.line, cells: cells))
        }
        return nil
    }

    private mutating func nextLine() throws(DiagnosticsError) -> Found? {
        while let line = try lines?.next() {
            switch line {
            case .tooLong(let number, let count):
                let place = SourceLocation(file: file, line: number)
                return .unreadable(
                    Diagnostic(
                        .error,
                        "long-line",
                        at: place,
                        "the line of \(count) bytes is too long"
                    )
                )
            case .bytes(let bytes, let number, let isCut):
                if bytes.allSatisfy({ $0 == 0x20 || ($0 >= 9 && $0 <= 13) }) { continue }
                return row(bytes, SourceLocation(file: file, line: number), isCut)
            }
        }
        return nil
    }

    private func row(_ bytes: [UInt8], _ place: SourceLocation, _ isCut: Bool) -> Found {
        do {
            let view = try JSONView(bytes)
            guard view.isObject else {
                return .unreadable(
                    Diagnostic(
                        .error,
                        "not-an-object",
                        at: place,
                        "expected a JSON object in braces"
                    )
                )
            }
            var row = TableRow(line: place.line ?? 1, cells: [:])
            for (name, value) in view.namedMembers.prefix(10_000) {
                if value.isNull {
                    // An absent value is no empty text: the column is left out, not filled.
                    row.cells[name] = nil
                    row.absent.append(name)
                } else {
                    row.cells[name] =
                        value.scalarText ?? String(decoding: value.raw, as: UTF8.self)
                }
            }
            return .row(row)
        } catch {
            return .unreadable(error.diagnostic(.error, in: bytes, at: place, isCut: isCut))
        }
    }
}
