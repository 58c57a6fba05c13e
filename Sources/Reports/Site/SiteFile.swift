import Vocabulary

/// One file of a report: a page, or a table or record beside one.
public struct SiteFile: Sendable, Hashable {
    /// Where it stands below the report's folder.
    public var path: String
    /// What is in it.
    public var text: String

    /// Places a text.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// A page over all locales before it is written: its body, and the tables that stand beside it.
struct SiteDocument {
    /// The page's file.
    var file: SafeName
    /// The part of the report it belongs to.
    var section: SiteSection
    /// The title in the browser's tab.
    var title: String
    /// Whether any figure of it comes from a simulated respondent.
    var isSimulated = false
    /// The body below the heading.
    var body: [HTML]
    /// The tables it shows, each with a file of its own.
    var tables: [SiteTable] = []

    /// The page and what stands beside it.
    func files(of site: SiteInput) -> [SiteFile] {
        let filled = tables.filter { !$0.isEmpty }
        let record = file.beside(ending: ".json")
        let page = PageShell(
            words: site.words,
            title: title,
            toolVersion: site.toolVersion,
            banner: isSimulated ? [site.banner] : [],
            stand: .above(section),
            alternate: record,
            body: body + [footer(site.words, filled, record)]
        )
        let data = SiteRecord(
            page: file.text,
            title: title,
            toolVersion: site.toolVersion,
            isSimulated: isSimulated,
            tables: filled
        )
        return [
            SiteFile(path: file.text, text: page.html),
            SiteFile(path: record.text, text: data.json),
        ]
            + filled.map { table in
                SiteFile(path: table.file(beside: file).text, text: table.csv)
            }
    }

    private func footer(_ words: Words, _ tables: [SiteTable], _ record: SafeName) -> HTML {
        element("section", .class("downloads"), .id("data")) {
            element("h2") { words("Data of this page") }
            element("ul") {
                for table in tables {
                    element("li") {
                        element("a", .href(LocalLink(file: table.file(beside: file)))) {
                            table.file(beside: file).text
                        }
                        ": "
                        words(table.shape.meaning)
                        " "
                        words.count(table.rows.count, one: "{n} row.", other: "{n} rows.")
                    }
                }
                element("li") {
                    element("a", .href(LocalLink(file: record))) { record.text }
                    ": "
                    words("Everything above as JSON, with the meaning of every column.")
                }
            }
            element("p", .class("soft small")) {
                words(
                    "In CSV files, text that a spreadsheet would run as a formula has an apostrophe in front; the JSON has it as it is."
                )
            }
        }
    }
}
