import Foundation
import Testing
import Vocabulary

@testable import Evidence
@testable import Reports

/// The files beside the page of a locale.
@Suite struct LocaleDataTests {
    /// A record as programs read it.
    private struct Record {
        /// Whose answers rows are about.
        var groups: [[String]]
        /// The meanings of columns by name.
        var meanings: [String: String]
        /// The tables by name: the columns, and the rows with each value as text.
        var tables: [String: (columns: [String], rows: [[String]])] = [:]
    }

    private func file(_ path: String, of report: LocaleReport) throws -> String {
        try #require(localeFiles(report).first { $0.path == path }?.text, "no \(path)")
    }

    private func record(_ report: LocaleReport) throws -> Record {
        let text = try file("\(report.pack.tag.rawValue)/index.json", of: report)
        let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let whole = try #require(read as? [String: Any])
        func rows(_ table: [String: Any]) throws -> [[String]] {
            try #require(table["rows"] as? [[Any]]).map { $0.map { $0 is NSNull ? "" : "\($0)" } }
        }
        var record = Record(
            groups: try rows(try #require(whole["groups"] as? [String: Any])),
            meanings: try #require(whole["columns"] as? [String: String])
        )
        for table in try #require(whole["tables"] as? [[String: Any]]) {
            let name = try #require(table["name"] as? String)
            record.tables[name] = (
                try #require(table["columns"] as? [String]), try rows(table)
            )
        }
        return record
    }

    /// The cells of a file as RFC 4180 has them.
    private func cells(_ csv: String) -> [[String]] {
        var rows: [[String]] = []
        var (row, cell, isQuoted) = ([String](), "", false)
        var scalars = ArraySlice(Array(csv.unicodeScalars))
        while let next = scalars.popFirst() {
            switch (next, isQuoted) {
            case ("\"", true) where scalars.first == "\"":
                cell.unicodeScalars.append("\"")
                scalars.removeFirst()
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(cell)
                cell = ""
            case ("\r", false) where scalars.first == "\n":
                scalars.removeFirst()
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(next)
            }
        }
        return rows
    }

    @Test func `every table of the page has a file, and every file is linked`() throws {
        for var maker in [SyntheticReport.ethiopia(), .algeria()] {
            let report = maker.full()
            let folder = report.pack.tag.rawValue
            let links = PageChecker(localePage(report)).tags.compactMap { $0.attributes["href"] }
                .filter { $0.hasSuffix(".csv") && !$0.hasPrefix("../") }
            let files = localeFiles(report).map(\.path).filter { $0.hasSuffix(".csv") }
            #expect(Set(links.map { "\(folder)/\($0)" }) == Set(files))
            #expect(files.count > 8 && Set(files).count == files.count)
            let tables = localePage(report).ranges(of: "<table").count
            #expect(links.count >= tables, "each table has its link")
            #expect(localePage(report).contains("<a href=\"index.json\">"))
            let head = "<link rel=\"alternate\" type=\"application/json\" href=\"index.json\"/>"
            #expect(localePage(report).contains(head))
        }
    }

    @Test func `files and record hold the same rows, and the record says what columns mean`() throws
    {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let record = try record(report)
        let files = localeFiles(report).filter { $0.path.hasSuffix(".csv") }
        #expect(files.count == record.tables.count)
        for (name, table) in record.tables {
            let csv = try #require(files.first { $0.path == "am-ET/index-\(name).csv" }).text
            let rows = cells(csv)
            #expect(rows.dropFirst().count == table.rows.count, "\(name)")
            for (row, recorded) in zip(rows.dropFirst(), table.rows) {
                #expect(row.count == rows[0].count)
                let isGrouped = table.columns[0] == "group"
                let whole =
                    isGrouped
                    ? record.groups[try #require(Int(recorded[0]))] + recorded.dropFirst()
                    : recorded
                for (cell, value) in zip(row, whole) {
                    let isSame =
                        cell == value || Double(cell) != nil && Double(cell) == Double(value)
                    #expect(isSame, "\(name): \(cell), \(value)")
                }
                #expect(row.count == whole.count)
            }
            for column in table.columns + rows[0] {
                #expect(record.meanings[column]?.hasSuffix(".") == true, "\(column)")
            }
        }
    }

    @Test func `the figures of the file are those of the evidence and of the page`() throws {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let rows = cells(try file("am-ET/index-figures.csv", of: report))
        #expect(rows.count == 1 + report.evidence.rows.count)
        let page = localePage(report)
        for (cells, row) in zip(rows.dropFirst(), report.evidence.rows) {
            let cell = Dictionary(zip(rows[0], cells)) { first, _ in first }
            #expect(cell["model"] == row.model && cell["origin"] == row.origin.rawValue)
            #expect(cell["proxy"] == row.proxy.rawValue && cell["n"] == String(row.n))
            #expect(cell["finding"] == row.finding.rawValue)
            for (name, value) in [
                ("excess", row.excess), ("adjusted_low", row.adjustedLow), ("floor", row.floor),
                ("leak", row.shares.leak), ("matched", row.matched?.value),
            ] {
                let found = cell[name].flatMap { Double($0) }
                #expect((found == nil) == (value == nil), "\(name)")
                if let found, let value { #expect(abs(found - value) < 1e-6, "\(name)") }
            }
            let excess = try #require(cell["excess"].flatMap { Double($0) })
            #expect(page.contains(Figure.points(excess)))
        }
    }

    @Test func `a column of one name is the same in every table`() {
        var known: [String: DataField] = [:]
        #expect(Set(LocaleTable.all.map(\.name)).count == LocaleTable.all.count)
        for table in LocaleTable.all {
            #expect(Set(table.fields.map(\.name)).count == table.fields.count, "\(table.name)")
            for field in table.fields {
                let first = known[field.name] ?? field
                known[field.name] = first
                #expect(first.kind == field.kind, "\(table.name): \(field.name)")
                #expect(first.meaning.english == field.meaning.english, "\(field.name)")
            }
        }
    }

    @Test func `names that would be formulas or tags stay texts`() throws {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        let attack = "=1+1,\"</script>\u{202E}"
        for i in report.evidence.rows.indices { report.evidence.rows[i].model = attack }
        for i in report.evidence.facets.indices { report.evidence.facets[i].facet = attack }
        for file in localeFiles(report) where !file.path.hasSuffix(".html") {
            if file.path.hasSuffix(".json") {
                #expect(!file.text.contains("<") && !file.text.unicodeScalars.contains("\u{202E}"))
            } else {
                for cell in cells(file.text).joined() { #expect(!cell.hasPrefix("=")) }
            }
        }
        let rows = cells(try file("am-ET/index-figures.csv", of: report))
        #expect(rows.dropFirst().allSatisfy { $0[1] == "'" + attack })
        let groups = try record(report).groups
        #expect(groups.contains { $0[1] == attack })
    }

    @Test func `a locale without answers has its references and nothing measured`() throws {
        let report = SyntheticReport.ethiopia().empty()
        let names = Set(try record(report).tables.keys)
        #expect(names.isSuperset(of: ["proxies", "golds", "packs", "excluded"]))
        #expect(names.isDisjoint(with: ["figures", "asked", "cultures", "verdicts"]))
        #expect(localePage(report).contains("Download as CSV"))
    }

    @Test func `a long list of exclusions links to its file from its own pages`() throws {
        var report = SyntheticReport.ethiopia().empty()
        report.items[0].exclusions = (0..<200).map { Exclusion(rule: "A3", reason: "reason \($0)") }
        let list = try file("am-ET/excluded.html", of: report)
        #expect(
            list.contains("href=\"index-excluded.csv\"") && list.contains("href=\"index.json\"")
        )
        let rows = cells(try file("am-ET/index-excluded.csv", of: report))
        #expect(rows[0] == ["item", "rule", "concerns", "because"])
        #expect(rows.contains { $0.last == "reason 199" })
    }

    @Test(arguments: [
        (InterfaceLanguage.french, "Télécharger en CSV", "Données de cette page"),
        (.arabic, "تنزيل بصيغة CSV", "بيانات هذه الصفحة"),
    ])
    func `the links speak the language of the page, the files do not change`(
        language: InterfaceLanguage,
        link: String,
        heading: String
    ) throws {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        let figures = try file("am-ET/index-figures.csv", of: report)
        report.words = Words(language)
        #expect(localePage(report).contains(link) && localePage(report).contains(heading))
        #expect(try file("am-ET/index-figures.csv", of: report) == figures)
    }
}
