/// One exported table as the data dictionary describes it.
public struct DictionaryTable: Sendable, Hashable {
    /// One column.
    public struct Column: Sendable, Hashable {
        /// The name in files.
        public var name: String
        /// What its values are, such as `number`.
        public var kind: String
        /// The unit; none for what has no unit.
        public var unit: String?
        /// What it means, in a sentence of English.
        public var meaning: String
        /// The only values that occur; empty when others may.
        public var allowed: [String]
        /// Whether every row has a value.
        public var isRequired: Bool

        /// Describes a column.
        public init(
            name: String,
            kind: String,
            unit: String?,
            meaning: String,
            allowed: [String],
            isRequired: Bool
        ) {
            self.name = name
            self.kind = kind
            self.unit = unit
            self.meaning = meaning
            self.allowed = allowed
            self.isRequired = isRequired
        }
    }

    /// The name, which is also the file's.
    public var name: String
    /// What one row is, in a sentence of English.
    public var meaning: String
    /// The columns that tell rows apart.
    public var key: [String]
    /// The columns, in file order.
    public var columns: [Column]

    /// Describes a table.
    public init(name: String, meaning: String, key: [String], columns: [Column]) {
        self.name = name
        self.meaning = meaning
        self.key = key
        self.columns = columns
    }
}

/// What every column of every file means.
struct DictionaryPage {
    /// What it is made from.
    let site: SiteInput

    private var words: Words { site.words }

    /// The tables that stand beside pages.
    static let shapes: [TableShape] = [
        .evidence, .models, .framings, .matrix, .comparison, .flips, .packs, .items, .suspects,
        .weakGolds, .sameGolds, .lensRows, .definitions, .fields,
    ]

    /// The page with its table.
    var document: SiteDocument {
        var all = SiteTable(.fields, words)
        for table in site.dictionary {
            for column in table.columns { all.add(column, of: table) }
        }
        for shape in DictionaryPage.shapes {
            for field in shape.columns.flatMap(\.fields) {
                all.add([
                    .text(shape.name), .text(field.name), .text(field.kind.rawValue),
                    SiteCell(.missing), SiteCell(.missing), .text(field.meaning.english),
                ])
            }
        }
        for field in LocaleTable.allFields {
            let tables = LocaleTable.all.filter { $0.fields.contains { $0.name == field.name } }
            all.add([
                .text(tables.map(\.name).joined(separator: " ")), .text(field.name),
                .text(field.kind.rawValue), SiteCell(.missing), SiteCell(.missing),
                .text(field.meaning.english),
            ])
        }
        return SiteDocument(
            file: .dictionary,
            section: .dictionary,
            title: words("Data dictionary: Palimpsest"),
            body: body,
            tables: [all]
        )
    }

    private var body: [HTML] {
        pieces {
            site.heading(
                [.text(words("Data dictionary"))],
                lead: [
                    .text(
                        words(
                            "Files are UTF-8. What is undefined has no value: an empty cell in CSV, null in JSON; an empty text is a pair of quotes in both. Flags are true or false."
                        )
                    )
                ]
            )
            if !site.dictionary.isEmpty {
                element("section", .id("exports")) {
                    element("h2") { words("Exported tables") }
                    element("p", .class("soft")) {
                        element("code", .dir(.ltr)) { "palimpsest export --out DIR" }
                    }
                    for table in site.dictionary { exported(table) }
                }
            }
            element("section", .id("beside")) {
                element("h2") { words("Tables beside pages") }
                element("p") { words("Numbers are rounded to six decimals, small ones to nine.") }
                for shape in DictionaryPage.shapes { besidePage(shape) }
            }
            besideLocales
        }
    }

    /// The tables beside the page of a locale, whose columns are told once.
    private var besideLocales: HTML {
        var tables = CountedTable(
            label: words("Tables beside the page of a locale"),
            columns: [
                .words(words("Table")), .words(words("What it is")),
                .words(words("Column"), "wide"),
            ]
        )
        for table in LocaleTable.all {
            tables.add(
                [element("code") { table.name }],
                [.text(words(table.title))],
                [element("code") { table.fields.map(\.name).joined(separator: " ") }]
            )
        }
        return element("section", .id("locale")) {
            element("h2") { words("Tables beside the page of a locale") }
            element("p") {
                words("A column of one name means the same in each of them.")
                " "
                words("Shares and differences are fractions of one.")
            }
            tables.html
            columns(
                LocaleTable.allFields,
                label: words("Columns of the tables beside the page of a locale")
            )
        }
    }

    private func exported(_ table: DictionaryTable) -> [HTML] {
        var shown = CountedTable(
            label: table.name,
            columns: [
                .words(words("Column")), .words(words("Type")), .words(words("Unit")),
                .words(words("Always there")), .words(words("Meaning"), "wide"),
            ]
        )
        for column in table.columns {
            shown.add(
                [element("code") { column.name }],
                [.text(column.kind)],
                [column.unit.map(inEnglish) ?? .text("")],
                [.text(column.isRequired ? words("yes") : "")],
                pieces {
                    inEnglish(column.meaning)
                    if !column.allowed.isEmpty {
                        " "
                        words("One of:")
                        for value in column.allowed {
                            " "
                            element("code") { value }
                        }
                    }
                }
            )
        }
        return pieces {
            element("h3", .id("t-\(slug(table.name))")) { element("code") { table.name } }
            element("p") {
                inEnglish(table.meaning)
                " "
                words("Rows are told apart by:")
                for name in table.key {
                    " "
                    element("code") { name }
                }
            }
            shown.html
        }
    }

    private func besidePage(_ shape: TableShape) -> [HTML] {
        pieces {
            element("h3", .id("b-\(slug(shape.name))")) { element("code") { shape.name } }
            element("p") { words(shape.meaning) }
            columns(shape.columns.flatMap(\.fields), label: words(shape.meaning))
        }
    }

    private func columns(_ fields: [DataField], label: String) -> [HTML] {
        var shown = CountedTable(
            label: label,
            columns: [
                .words(words("Column")), .words(words("Type")), .words(words("Meaning"), "wide"),
            ]
        )
        for field in fields {
            shown.add(
                [element("code") { field.name }],
                [.text(field.kind.rawValue)],
                [.text(words(field.meaning))]
            )
        }
        return shown.html
    }
}

extension TableShape {
    /// The dictionary itself.
    static let fields = TableShape(
        name: "columns",
        meaning: Sentence("One column of one file in one row."),
        columns: [
            .words(
                Sentence("Table"),
                .text(
                    "table",
                    Sentence("The table's name; several where the column means the same in all.")
                )
            ),
            .words(Sentence("Column"), .text("column", Sentence("The column's name."))),
            .words(Sentence("Type"), .text("type", Sentence("What its values are."))),
            .words(Sentence("Unit"), .text("unit", Sentence("The unit, if it has one."))),
            .words(
                Sentence("Allowed"),
                .text("allowed", Sentence("The only values that occur, parted by spaces."))
            ),
            .words(Sentence("Meaning"), .text("meaning", Sentence("What it means, in English."))),
        ]
    )
}

extension SiteTable {
    fileprivate mutating func add(_ column: DictionaryTable.Column, of table: DictionaryTable) {
        add([
            .text(table.name), .text(column.name), .text(column.kind),
            SiteCell(DataValue(column.unit)),
            SiteCell(
                column.allowed.isEmpty ? .missing : .text(column.allowed.joined(separator: " "))
            ),
            .text(column.meaning),
        ])
    }
}
