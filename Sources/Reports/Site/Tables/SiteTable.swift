/// One column that readers see, and the fields that files have of it.
struct SiteColumn: Sendable {
    /// Its heading.
    var heading: Sentence
    /// The class of its cells.
    var look = ""
    /// Whether it holds numbers.
    var isNumber = false
    /// What stands in files; an interval has two.
    var fields: [DataField]

    /// Holds words; without a field it is for readers only.
    static func words(
        _ heading: Sentence,
        _ fields: DataField...,
        look: String = ""
    ) -> SiteColumn {
        SiteColumn(heading: heading, look: look, fields: fields)
    }

    /// Holds numbers.
    static func number(_ heading: Sentence, _ fields: DataField...) -> SiteColumn {
        SiteColumn(heading: heading, isNumber: true, fields: fields)
    }
}

/// What a table is, whatever rows it has.
struct TableShape: Sendable {
    /// The name in files.
    var name: String
    /// What one row is.
    var meaning: Sentence
    /// The columns.
    var columns: [SiteColumn]
}

/// One cell: what is read and what is in files.
struct SiteCell {
    /// The values, one for each field of the column.
    var values: [DataValue]
    /// What is shown.
    var html: [HTML]

    /// Shows pieces and files values.
    init(_ values: DataValue..., html: [HTML]) {
        self.values = values
        self.html = html
    }

    /// A text from anywhere.
    static func text(_ text: String, language: String? = nil) -> SiteCell {
        SiteCell(.text(text), html: [isolated(text, language: language)])
    }
}

/// A table that is read on a page and stands beside it as a file.
struct SiteTable {
    /// What it is.
    let shape: TableShape
    /// The words of its headings.
    let words: Words
    /// What tells it from other tables of the same shape on a page.
    var suffix = ""
    /// The sentence under it.
    var caption: [HTML] = []
    /// Its rows.
    private(set) var rows: [[SiteCell]] = []

    init(_ shape: TableShape, _ words: Words, suffix: String = "", caption: [HTML] = []) {
        self.shape = shape
        self.words = words
        self.suffix = suffix
        self.caption = caption
    }

    /// Whether it has no rows.
    var isEmpty: Bool { rows.isEmpty }

    /// Adds a row.
    mutating func add(_ cells: [SiteCell]) {
        precondition(
            cells.map(\.values.count) == shape.columns.map(\.fields.count),
            "a cell for each column, a value for each field"
        )
        rows.append(cells)
    }

    /// The file beside a page.
    func file(beside page: SafeName) -> SafeName {
        page.beside(suffix.isEmpty ? shape.name : "\(shape.name)-\(suffix)", ending: ".csv")
    }

    /// The table in its box, and the link to its file; only the first rows when there are many.
    func html(on page: SafeName, atMost most: Int = .max) -> [HTML] {
        var table = CountedTable(
            label: words(shape.meaning) + (suffix.isEmpty ? "" : " \(suffix)"),
            caption: caption,
            columns: shape.columns.map {
                Column(
                    heading: words($0.heading),
                    meaning: $0.fields.first.map { words($0.meaning) },
                    isNumber: $0.isNumber,
                    look: $0.look
                )
            }
        )
        table.rows = rows.prefix(most).map { ("", $0.map(\.html)) }
        return table.html + [note(on: page, shown: min(most, rows.count))]
    }

    private func note(on page: SafeName, shown: Int) -> HTML {
        element("p", .class("under")) {
            if shown < rows.count {
                words(
                    "The first {shown} of {n} rows.",
                    ["shown": words.number(shown), "n": words.number(rows.count)]
                )
                " "
            }
            element("a", .href(LocalLink(file: file(beside: page)))) {
                words("Download as CSV")
            }
        }
    }

    /// The file: a header and the rows, as RFC 4180 has it.
    var csv: String {
        let header = shape.columns.flatMap(\.fields).map(\.name).joined(separator: ",")
        let lines = rows.map { row in
            row.flatMap(\.values).map(\.csv).joined(separator: ",")
        }
        return ([header] + lines).map { $0 + "\r\n" }.joined()
    }

    /// The same as JSON with the columns' meanings in English.
    var json: String {
        let columns = shape.columns.flatMap(\.fields).map(\.json)
        let lines = rows.map { row in
            "[" + row.flatMap(\.values).map(\.json).joined(separator: ",") + "]"
        }
        return "{\"name\":\(jsonText(suffix.isEmpty ? shape.name : "\(shape.name)-\(suffix)")),"
            + "\"row\":\(jsonText(shape.meaning.english)),\n\"columns\":[\(columns.joined(separator: ",\n"))],\n"
            + "\"rows\":[\(lines.joined(separator: ",\n"))]}"
    }
}

/// A page as programs read it.
struct SiteRecord {
    /// The page's file.
    var page: String
    /// Its title.
    var title: String
    /// The version of the tool.
    var toolVersion: String
    /// Whether any figure comes from a simulated respondent.
    var isSimulated: Bool
    /// Its tables.
    var tables: [SiteTable]

    /// The record as JSON, the same for the same input.
    var json: String {
        "{\"page\":\(jsonText(page)),\"title\":\(jsonText(title)),"
            + "\"tool\":\(jsonText("Palimpsest \(toolVersion)")),\"simulated\":\(isSimulated),\n"
            + "\"tables\":[\(tables.map(\.json).joined(separator: ",\n"))]}\n"
    }
}
