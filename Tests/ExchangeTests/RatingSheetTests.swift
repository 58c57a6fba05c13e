import Diagnostics
import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import Exchange

@Suite struct RatingSheetTests {
    private func read(_ text: String) throws -> (rows: [RatedRow], faults: [Diagnostic]) {
        try RatingSheet.read(text, file: "s.csv")
    }

    @Test func `a sheet that was written is read back, and no text begins a formula`() throws {
        let path = try temporaryFolder().appending(path: "s.csv").path
        let row = RatingRow(
            id: "r1",
            language: "am",
            question: "What, \"here\"?",
            answer: "=HYPERLINK(\"http://x\")",
            goldsA: "a\nb",
            goldsB: "@c"
        )
        try RatingSheet.write([row], to: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(
            text == "id,language,question,answer,gold_a,gold_b,label,note\r\n"
                + "r1,am,\"What, \"\"here\"\"?\",\"'=HYPERLINK(\"\"http://x\"\")\",\"a\nb\",'@c,,\r\n"
        )
        let sheet = try RatingSheet.read(path)
        #expect(sheet.rows.map(\.id) == ["r1"] && sheet.rows.map(\.label) == [nil])
        #expect(sheet.faults.isEmpty)
    }

    @Test(arguments: [",", ";", "\t"])
    func `spreadsheets of any country are read`(separator: String) throws {
        let lines = ["\u{FEFF}id,question,label,note", "r1,\"a\nb\",A ,fine", "", "r2,x, BOTH,"]
        let text = lines.joined(separator: "\r\n").replacing(",", with: separator)
        let sheet = try read(text.replacing("\u{FEFF}", with: ""))
        #expect(sheet.faults.isEmpty)
        #expect(sheet.rows.map(\.label) == [.a, .both])
        #expect(sheet.rows.map(\.note) == ["fine", ""])
        #expect(sheet.rows.map { $0.location.line } == [3, 5])
        #expect(sheet.rows.map { $0.location.column } == [4, 6])
    }

    @Test(arguments: [
        ("id,label\nr1,c", "s.csv:2:4: error: 'c' is no label; write one of a, b, both"),
        ("id,label\nr1,a\nr1,b", "s.csv:3:1: error: 'r1' stands on line 2 already; keep one"),
        ("id,label\nr1,a,x", "s.csv:2:1: error: the row has 3 cells, the header 2; put quotes"),
        ("id,label\n,a", "s.csv:2:1: error: the row has no id; copy the id"),
    ])
    func `a row that cannot be read is a fault with its place and a mend`(
        text: String,
        message: String
    ) throws {
        let faults = try read(text).faults
        #expect(faults.count == 1)
        #expect(faults[0].description.hasPrefix(message), "\(faults[0])")
    }

    @Test(arguments: [
        ("", "s.csv:1:1: error: the sheet is empty"),
        ("id,note\nr1,a", "s.csv:1:1: error: no column is named 'label'; keep the first line"),
        ("id,label,Label\nr1,a,b", "s.csv:1:1: error: two columns are named 'label'"),
        ("id,label\nr1,\"a", "s.csv:2:4: error: a quoted cell begins here and is never closed"),
    ])
    func `a sheet that cannot be read says where and why`(text: String, message: String) throws {
        let error = #expect(throws: DiagnosticsError.self) { _ = try read(text) }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }
}
