public import Diagnostics
public import Vocabulary

/// Recorded answers of real models, read from a table and placed on items, all in memory.
///
/// For files that may be large, take `RecordingReader`, which gives the same answers page by page.
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
        var reader = try RecordingReader(
            path,
            form: .table(options.columns),
            options: RecordingOptions(
                model: options.model,
                locale: options.locale,
                condition: options.condition
            ),
            items: items
        )
        var result = AnswerImport()
        while let page = try reader.nextPage() {
            result.placed += page.placed.map(\.answer)
            result.unplaced += page.unplaced
        }
        return result
    }
}
