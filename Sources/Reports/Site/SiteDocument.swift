import Vocabulary

extension ReportFile {
    /// Places a text.
    init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
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
    func files(of site: SiteInput) -> [ReportFile] {
        let filled = tables.filter { !$0.isEmpty }
        let record = file.beside(ending: ".json")
        let page = PageShell(
            words: site.words,
            title: title,
            toolVersion: site.toolVersion,
            banner: isSimulated || site.isOfPrograms ? [site.banner] : [],
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
            ReportFile(path: file.text, bytes: page.bytes),
            ReportFile(path: record.text, text: data.json),
        ]
            + filled.map { table in
                ReportFile(path: table.file(beside: file).text, text: table.csv)
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
                " "
                words("Numbers are rounded to six decimals, small ones to nine.")
            }
        }
    }
}
