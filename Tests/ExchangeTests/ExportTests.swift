import Exchange
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@Suite struct ExportTests {
    private let row: [String: ExportValue] = [
        "model": .text("m"), "condition": .text("marked"), "item": .text("i"),
        "sample": .integer(0),
        "origin": .text("live"), "framing": .text("marked"), "turn": .integer(1),
        "text": .text("a, \"b\"\nc"), "truncated": .flag(false),
        "logprob": .number(-1.5), "failure": .none, "reasoning": .text(""),
    ]

    private func write(
        _ rows: [[String: ExportValue]],
        _ form: ExportForm,
        table: ExportTable = .answers,
        isForSpreadsheets: Bool = false
    ) throws -> String {
        let path = try temporaryFolder().appending(path: "out").path
        let writer = try ExportWriter(
            path,
            table: table,
            form: form,
            isForSpreadsheets: isForSpreadsheets
        )
        for row in rows { try writer.add(row) }
        let file = try writer.finish()
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(file.rows == rows.count)
        #expect(file.bytes == text.utf8.count)
        return text
    }

    @Test func `CSV tells no value from an empty text and quotes what needs it`() throws {
        let text = try write([row], .csv)
        let names = ExportTable.answers.columns.map(\.name).joined(separator: ",")
        #expect(
            text == names
                + "\r\nm,marked,i,0,live,marked,1,,,,,,,,\"a, \"\"b\"\"\nc\",,,false,\"\",,,-1.5,,,,,,\r\n"
        )
    }

    @Test func `what is written as CSV is read back by the table reader`() throws {
        let hostile = "=1+1\t\u{0}é\r\n\"\",😀\u{202E}"
        var changed = row
        changed["text"] = .text(hostile)
        let text = try write([changed, row], .csv)
        let table = try TextTable.delimited(text, by: ",", file: "out.csv")
        #expect(table.columns == ExportTable.answers.columns.map(\.name))
        #expect(table.rows.map { $0.cells["text"] } == [hostile, "a, \"b\"\nc"])
    }

    @Test func `JSONL is one object a line with null for no value`() throws {
        var changed = row
        changed["text"] = .text("a\n\u{0}\u{2028}\"\\")
        let text = try write([changed, row], .jsonl)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 2)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
        )
        #expect(object["text"] as? String == "a\n\u{0}\u{2028}\"\\")
        #expect(object["failure"] is NSNull)
        #expect(object["truncated"] as? Bool == false)
        #expect(object.count == ExportTable.answers.columns.count)
    }

    @Test(arguments: ["=1", "+1", "-1", "@a", "\tb"])
    func `only spreadsheets get an apostrophe, and only where a formula would begin`(
        text: String
    ) throws {
        var changed = row
        changed["text"] = .text(text)
        #expect(try write([changed], .csv).contains(",\(text),"))
        #expect(try write([changed], .csv, isForSpreadsheets: true).contains(",'\(text),"))
        #expect(
            try write([changed], .csv, isForSpreadsheets: true).contains(",-1.5,"),
            "a number is no formula"
        )
        #expect(!(try write([changed], .jsonl, isForSpreadsheets: true).contains("'")))
    }

    @Test(arguments: [
        ("model", ExportValue.none, "column 'model' has no value"),
        ("sample", .text("0"), "column 'sample' is no integer"),
        ("logprob", .number(.nan), "column 'logprob' is not finite"),
        ("logprob", .number(.infinity), "column 'logprob' is not finite"),
        ("origin", .text("dreamt"), "column 'origin' cannot be 'dreamt'"),
        ("colour", .text("red"), "there is no column 'colour'"),
    ])
    func `a row that breaks the catalogue is refused and no file is left`(
        column: String,
        value: ExportValue,
        reason: String
    ) throws {
        let folder = try temporaryFolder()
        let fault = #expect(throws: WriteFault.self) {
            let writer = try ExportWriter(
                folder.path + "/a.csv",
                table: .answers,
                form: .csv
            )
            try writer.add(row)
            try writer.add(row.merging([column: value]) { $1 })
        }
        #expect(fault?.reason == "row 2 of answers: \(reason)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `an older file stays until the new one is whole`() throws {
        let path = try temporaryFolder().appending(path: "a.csv").path
        try "old".write(toFile: path, atomically: true, encoding: .utf8)
        let writer = try ExportWriter(path, table: .answers, form: .csv)
        try writer.add(row)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        _ = try writer.finish()
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("model,"))
    }

    @Test(arguments: ExportTable.all)
    func `every column is described and keys are columns that are always there, or locate`(
        table: ExportTable
    ) {
        let names = table.columns.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(table.key.allSatisfy(names.contains))
        for column in table.columns {
            #expect(column.name.wholeMatch(of: /[a-z][a-z_]*/) != nil)
            #expect(column.meaning.hasSuffix("."))
            #expect(!column.meaning.contains("|"))
            #expect(table.markdown.contains("| `\(column.name)` | \(column.kind.rawValue) |"))
        }
        #expect(dataDictionary().contains("## \(table.name)\n"))
    }

    @Test func `the verdicts' catalogue allows every verdict`() {
        let column = ExportTable.verdicts.columns.first { $0.name == "verdict" }
        #expect(column?.allowed == Verdict.allCases.map(\.rawValue))
    }

    @Test func `the data package is JSON that describes each file`() throws {
        let file = ExportFile(
            table: .evidence,
            form: .csv,
            path: "out/evidence.csv",
            rows: 3,
            bytes: 100
        )
        let text = dataPackage(named: "run", files: [file, file])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        )
        let resources = try #require(object["resources"] as? [[String: Any]])
        #expect(resources.map { $0["path"] as? String } == ["evidence.csv", "evidence.csv"])
        let schema = try #require(resources[0]["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: Any]])
        #expect(
            fields.compactMap { $0["name"] as? String } == ExportTable.evidence.columns.map(\.name)
        )
        #expect(
            Set(fields.compactMap { $0["type"] as? String }) == ["string", "number", "integer"]
        )
    }
}
