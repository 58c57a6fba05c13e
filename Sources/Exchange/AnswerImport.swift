public import Diagnostics
public import Vocabulary

/// Recorded answers of real models, read from a table and placed on items.
public struct AnswerImport: Sendable {
    /// What the user says about the whole file.
    public struct Options: Sendable {
        /// Which column holds what.
        public var columns: ColumnMap
        /// The model, where no column names it.
        public var model: String?
        /// The locale, where no column names it.
        public var locale: LocaleTag?
        /// The condition, where no column names it.
        public var condition: String

        /// Makes options.
        public init(
            columns: ColumnMap,
            model: String?,
            locale: LocaleTag?,
            condition: String = "recorded"
        ) {
            self.columns = columns
            self.model = model
            self.locale = locale
            self.condition = condition
        }
    }

    /// The answers that found their item, in file order.
    public var placed: [Answer] = []
    /// The rows that did not, each with its line and the reason.
    public var unplaced: [Diagnostic] = []

    /// Reads a table and places its rows.
    /// - Throws: a located diagnostic when the file is broken or lacks a named column.
    public static func read(
        _ path: String,
        options: Options,
        items: ItemFinder
    ) throws(DiagnosticsError) -> AnswerImport {
        let table = try TextTable.read(path)
        for (field, column) in options.columns.columns.sorted(by: { $0.value < $1.value })
        where !table.columns.contains(column) {
            let near = suggestion(for: column, among: table.columns)
            let known = table.columns.prefix(12).joined(separator: ", ")
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "no-column",
                    at: SourceLocation(file: path, line: 1),
                    "there is no column '\(column)' for \(field.rawValue)",
                    fix: near.map { "did you mean '\($0)'?" } ?? "the columns are \(known)"
                )
            )
        }
        var result = AnswerImport()
        var samples: [String: Int] = [:]
        for row in table.rows {
            result.add(row, options: options, items: items, file: path, samples: &samples)
        }
        return result
    }

    private mutating func add(
        _ row: TableRow,
        options: Options,
        items: ItemFinder,
        file: String,
        samples: inout [String: Int]
    ) {
        let place = SourceLocation(file: file, line: row.line)
        func cell(_ field: ColumnMap.Field) -> String? {
            guard let column = options.columns.columns[field], let text = row.cells[column]
            else { return nil }
            let plain = text.trimmed
            return plain.isEmpty ? nil : plain
        }
        func leave(_ reason: String) {
            unplaced.append(Diagnostic(.warning, "unplaced", at: place, reason))
        }
        guard let model = cell(.model) ?? options.model else {
            return leave("the row names no model, and no --model is given")
        }
        let locale =
            cell(.locale).map { BLEnDRegion.named($0)?.tag ?? LocaleTag($0) } ?? options.locale
        if options.columns.columns[.question] != nil, cell(.question) == nil {
            return leave("the row gives no text of the question")
        }
        switch items.place(id: cell(.questionID), question: cell(.question), locale: locale) {
        case .nowhere(let reason): leave(reason)
        case .item(let item):
            let condition = cell(.condition) ?? options.condition
            let key = [model, condition, item.id].joined(separator: "\u{1F}")
            let next = samples[key] ?? 0
            guard let sample = cell(.sample).map({ Int($0) }) ?? next, sample >= 0 else {
                return leave("the sample '\(cell(.sample) ?? "")' is not a number from 0")
            }
            samples[key] = max(next, sample + 1)
            placed.append(
                Answer(
                    item: item.id,
                    model: model,
                    condition: condition,
                    sample: sample,
                    origin: .recorded,
                    text: cell(.answer) ?? ""
                )
            )
        }
    }
}
