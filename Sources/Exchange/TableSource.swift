import Diagnostics
import Vocabulary

/// Reads recorded answers out of a table.
struct TableSource: RecordedSource {
    private let file: String
    private let columns: ColumnMap
    private var stream: TableStream
    private var isFirst = true

    init(_ path: String, columns: ColumnMap) throws(DiagnosticsError) {
        file = path
        self.columns = columns
        stream = try TableStream(path)
        guard let header = stream.header else { return }
        for (field, column) in columns.columns.sorted(by: { $0.value < $1.value })
        where !header.contains(column) {
            throw noColumn(column, for: field, among: header)
        }
    }

    mutating func next() throws(DiagnosticsError) -> RecordedFinding? {
        guard let found = try stream.next() else { return nil }
        switch found {
        case .unreadable(let fault): return .unreadable(fault)
        case .row(let row):
            try checkFirst(row)
            return read(row)
        }
    }

    /// Without a header, the first row tells whether the names are right.
    private mutating func checkFirst(_ row: TableRow) throws(DiagnosticsError) {
        defer { isFirst = false }
        guard isFirst, stream.header == nil, let column = columns.columns[.answer],
            row.cells[column] == nil, !row.absent.contains(column)
        else { return }
        let names = (row.cells.keys + row.absent).sorted()
        throw noColumn(column, for: .answer, among: names, line: row.line)
    }

    private func noColumn(
        _ column: String,
        for field: ColumnMap.Field,
        among names: [String],
        line: Int = 1
    ) -> DiagnosticsError {
        let known = names.prefix(12).map { shownText($0, limit: 60) }.joined(separator: ", ")
        let near = suggestion(for: column, among: names.filter { $0.utf8.count <= 200 })
        return DiagnosticsError(
            Diagnostic(
                .error,
                "no-column",
                at: SourceLocation(file: file, line: line),
                "there is no column '\(column)' for \(field.rawValue)",
                fix: near.map { "did you mean '\($0)'?" } ?? "the columns are \(known)"
            )
        )
    }

    private func read(_ row: TableRow) -> RecordedFinding {
        let place = SourceLocation(file: file, line: row.line)
        func cell(_ field: ColumnMap.Field) -> String? {
            guard let column = columns.columns[field], let text = row.cells[column] else {
                return nil
            }
            let plain = text.trimmed
            return plain.isEmpty ? nil : plain
        }
        func leave(_ reason: String) -> RecordedFinding {
            .unreadable(Diagnostic(.warning, "unplaced", at: place, reason))
        }
        if columns.columns[.question] != nil, cell(.question) == nil {
            return leave("the row gives no text of the question")
        }
        guard let column = columns.columns[.answer], row.cells[column] != nil else {
            return leave("the row gives no answer")
        }
        let sample = cell(.sample).map { Int($0) }
        if let sample, sample == nil || (sample ?? 0) < 0 {
            return leave(
                "the sample '\(shownText(cell(.sample) ?? "", limit: 60))' is not a number from 0"
            )
        }
        return .response(
            RecordedResponse(
                place: place,
                identifiers: cell(.questionID).map { [$0] } ?? [],
                question: cell(.question),
                prompt: columns.columns[.prompt].flatMap { row.cells[$0] },
                locale: cell(.locale).map { BLEnDRegion.named($0)?.tag ?? LocaleTag($0) },
                model: cell(.model),
                condition: cell(.condition),
                sample: sample ?? nil,
                sampleIsFixed: true,
                text: cell(.answer) ?? ""
            )
        )
    }
}
