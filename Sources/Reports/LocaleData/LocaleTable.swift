import Vocabulary

/// A table of a locale's page as programs read it, for all models and conditions of the page.
///
/// A column of one name means the same in every table. Shares and differences are fractions of one.
struct LocaleTable: Sendable {
    /// The name in files.
    let name: String
    /// What the page calls it.
    let title: Sentence
    /// The columns, in file order.
    let fields: [DataField]
    /// Adds the rows of a page.
    let fill: @Sendable (LocalePage, inout TableFile) -> Void

    init(
        _ name: String,
        _ title: Sentence,
        _ fields: [DataField],
        fill: @escaping @Sendable (LocalePage, inout TableFile) -> Void
    ) {
        self.name = name
        self.title = title
        self.fields = fields
        self.fill = fill
    }

    /// Every table, in the order of the page.
    static let all: [LocaleTable] = [
        .proxies, .asked, .leftOut, .figures, .cultures, .facets, .framings, .plane, .masked,
        .samples, .baselines, .directions, .slices, .comparisons, .positions, .checks, .controls,
        .families, .matcher, .corrected, .judges, .golds, .lint, .remarks, .excluded, .verdicts,
        .runs, .packs, .sources,
    ]

    /// The columns of all tables, each once, in the order of their first table.
    static let allFields = once(all.flatMap(\.fields))

    /// The same columns, each once.
    static func once(_ fields: [DataField]) -> [DataField] {
        var seen: Set<String> = []
        return fields.filter { seen.insert($0.name).inserted }
    }

    /// Whether its first columns tell whose answers a row is about.
    var isGrouped: Bool { fields.starts(with: LocaleTable.group) { $0.name == $1.name } }

    /// The columns in the record of a page, where the first ones of many tables are one.
    var recordFields: [DataField] {
        isGrouped ? [.group] + fields.dropFirst(LocaleTable.group.count) : fields
    }

    /// The file of the table, beside the page.
    var file: SafeName { SafeName.localePage.beside(name, ending: ".csv") }

    /// The file with all tables of a page.
    static let record = SafeName.localePage.beside(ending: ".json")
}

/// A link to the file of a table.
func download(_ table: LocaleTable, words: Words) -> HTML {
    element("p", .class("data")) {
        element("a", .href(LocalLink(file: table.file))) { words("Download as CSV") }
    }
}

extension LocalePage {
    /// A link to the file of a table, which says when the file has more than the table shows.
    func download(_ table: LocaleTable, ofAll: Bool = false) -> HTML {
        guard ofAll else { return Reports.download(table, words: words) }
        return element("p", .class("data")) {
            element("a", .href(LocalLink(file: table.file))) { words("Download as CSV") }
            " "
            words("with all models and conditions")
        }
    }

    /// Where the data of the page are, and what to know of them.
    var dataSection: HTML {
        element("section", .class("downloads"), .id("data")) {
            element("h2") { words("Data of this page") }
            element("p") {
                element("a", .href(LocalLink(file: LocaleTable.record))) { LocaleTable.record.text }
                ": "
                words("Everything above as JSON, with the meaning of every column.")
                " "
                words("Each table links to its own CSV file; all lie in the folder of this page.")
            }
            element("p", .class("soft small")) {
                words(
                    "In CSV files, text that a spreadsheet would run as a formula has an apostrophe in front; the JSON has it as it is."
                )
                " "
                words("Shares and differences are fractions of one.")
                " "
                words("Numbers are rounded to six decimals, small ones to nine.")
            }
        }
    }

    /// The tables that have a row as CSV files, and all of them as JSON.
    var data: [(SafeName, [UInt8])] {
        var groups = TableGroups()
        var tables: [TableFile] = []
        for table in LocaleTable.all {
            var file = TableFile(table, groups)
            table.fill(self, &file)
            if file.isEmpty { continue }
            groups = file.groups
            tables.append(file.finished())
        }
        return tables.map { ($0.table.file, $0.csv) }
            + [(LocaleTable.record, record(of: tables, groups))]
    }

    /// Everything as JSON; groups and the meanings of columns, which tables share, stand first.
    private func record(of tables: [TableFile], _ groups: TableGroups) -> [UInt8] {
        let provenance = report.provenance
        var bytes = Array(
            ("{\"page\":\(jsonText(SafeName.localePage.text)),\"title\":\(jsonText(title)),"
                + "\"tool\":\(jsonText("Palimpsest \(provenance.toolVersion)")),"
                + "\"simulated\":\(report.origins.contains(.simulated)),"
                + "\"locale\":\(jsonText(report.pack.tag.rawValue)),\"seed\":\(provenance.seed),\n"
                + "\"groups\":\(groups.json),\n\"columns\":{").utf8
        )
        let fields = LocaleTable.group + tables.flatMap(\.table.recordFields)
        for (place, field) in LocaleTable.once(fields).enumerated() {
            bytes += (place > 0 ? ",\n" : "").utf8
            bytes += "\(jsonText(field.name)):\(jsonText(field.meaning.english))".utf8
        }
        bytes += "},\n\"tables\":[".utf8
        for (place, file) in tables.enumerated() {
            bytes += (place > 0 ? ",\n" : "").utf8
            bytes += file.json
        }
        bytes += "]}\n".utf8
        return bytes
    }
}
