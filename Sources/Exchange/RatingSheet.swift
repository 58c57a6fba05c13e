public import Diagnostics
public import Vocabulary

/// One row as a rater filled it in.
public struct RatedRow: Sendable, Hashable {
    /// The opaque name of the row.
    public var id: String
    /// The rater's word, or none where the cell is empty.
    public var label: BlindLabel?
    /// What the rater noted.
    public var note: String
    /// Where the label stands.
    public var location: SourceLocation
    /// Where the name of the row stands.
    public var idLocation: SourceLocation
}

/// The sheet that raters fill in, as CSV.
public enum RatingSheet {
    /// The largest file that is read, in bytes.
    public static let limit = 64 << 20

    /// The columns, as the sheet's instructions describe them.
    static let table = ExportTable(
        name: "sheet",
        meaning: "One answer for a rater to label.",
        key: ["id"],
        columns: [
            ExportColumn("id", "The name of the row; do not change it.", required: true),
            ExportColumn("language", "The language of the question."),
            ExportColumn("question", "The question as it was put to the model."),
            ExportColumn("answer", "What the model said."),
            ExportColumn("gold_a", "What side A accepts."),
            ExportColumn("gold_b", "What side B accepts."),
            ExportColumn("label", "For you to fill in."),
            ExportColumn("note", "Anything worth saying."),
        ]
    )

    /// The names of the columns, in order.
    public static let columns = table.columns.map(\.name)

    /// Writes a sheet with empty labels; texts that a spreadsheet would run get an apostrophe.
    public static func write(_ rows: [RatingRow], to path: String) throws(WriteFault) {
        let writer = try ExportWriter(path, table: table, form: .csv, isForSpreadsheets: true)
        for row in rows {
            try writer.add([
                .text(row.id), .text(row.language), .text(row.question), .text(row.answer),
                .text(row.goldsA), .text(row.goldsB), .none, .none,
            ])
        }
        _ = try writer.finish()
    }

    /// Reads a sheet that a rater filled in; only the columns id, label and note are looked at.
    ///
    /// - Returns: the rows that can be read, and every fault with its place.
    /// - Throws: what keeps the file from being read at all.
    public static func read(
        _ path: String
    ) throws(DiagnosticsError) -> (rows: [RatedRow], faults: [Diagnostic]) {
        try read(try TextFile.read(path, limit: limit), file: path)
    }

    /// Reads a sheet from its text.
    static func read(
        _ text: String,
        file: String
    ) throws(DiagnosticsError) -> (rows: [RatedRow], faults: [Diagnostic]) {
        var cells = LocatedCells(text, file: file)
        guard let header = try cells.next() else {
            throw fault(
                file,
                1,
                1,
                "empty-sheet",
                "the sheet is empty",
                "give the file that was filled in"
            )
        }
        let names = header.map { $0.text.lowercased().filter { !$0.isWhitespace } }
        for name in ["id", "label"] where names.count(where: { $0 == name }) != 1 {
            let found = names.contains(name) ? "two columns are" : "no column is"
            throw fault(
                file,
                header[0].line,
                1,
                "sheet-columns",
                "\(found) named '\(name)'",
                "keep the first line as it was exported: \(columns.joined(separator: ","))"
            )
        }
        let (id, label) = (names.firstIndex(of: "id") ?? 0, names.firstIndex(of: "label") ?? 0)
        let note = names.firstIndex(of: "note")
        var sheet = Sheet(file: file)
        while let row = try cells.next() {
            guard row.count == header.count else {
                sheet.add(
                    .error,
                    "row-length",
                    row[0],
                    "the row has \(row.count) cells, the header \(header.count)",
                    "put quotes around cells that hold the separator or a line end"
                )
                continue
            }
            sheet.take(row[id], row[label], note: note.map { row[$0].text } ?? "")
        }
        return (sheet.rows, sheet.faults)
    }

    private static func fault(
        _ file: String,
        _ line: Int,
        _ column: Int,
        _ identifier: String,
        _ summary: String,
        _ fix: String
    ) -> DiagnosticsError {
        DiagnosticsError(
            Diagnostic(
                .error,
                identifier,
                at: SourceLocation(file: file, line: line, column: column),
                summary,
                fix: fix
            )
        )
    }
}

/// What was read of a sheet so far.
private struct Sheet {
    let file: String
    var rows: [RatedRow] = []
    var faults: [Diagnostic] = []
    private var lines: [String: Int] = [:]

    init(file: String) { self.file = file }

    mutating func take(_ id: LocatedCell, _ label: LocatedCell, note: String) {
        let name = id.text.filter { !$0.isWhitespace }
        guard !name.isEmpty else {
            add(
                .error,
                "no-id",
                id,
                "the row has no id",
                "copy the id from the sheet that was exported, or remove the row"
            )
            return
        }
        if let before = lines[name] {
            add(
                .error,
                "repeated-id",
                id,
                "'\(shownText(name, limit: 60))' stands on line \(before) already",
                "keep one of the two rows"
            )
            return
        }
        lines[name] = id.line
        let isEmpty = label.text.allSatisfy(\.isWhitespace)
        let word = BlindLabel(word: label.text)
        guard isEmpty || word != nil else {
            let words = BlindLabel.allCases.map(\.rawValue).joined(separator: ", ")
            add(
                .error,
                "unknown-label",
                label,
                "'\(shownText(label.text, limit: 60))' is no label",
                "write one of \(words), or leave the cell empty"
            )
            return
        }
        rows.append(
            RatedRow(
                id: name,
                label: word,
                note: String(note.unicodeScalars.prefix(2_000)),
                location: SourceLocation(file: file, line: label.line, column: label.column),
                idLocation: SourceLocation(file: file, line: id.line, column: id.column)
            )
        )
    }

    mutating func add(
        _ severity: Severity,
        _ identifier: String,
        _ cell: LocatedCell,
        _ summary: String,
        _ fix: String
    ) {
        faults.append(
            Diagnostic(
                severity,
                identifier,
                at: SourceLocation(file: file, line: cell.line, column: cell.column),
                summary,
                fix: fix
            )
        )
    }
}
