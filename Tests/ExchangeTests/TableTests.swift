import Diagnostics
import Exchange
import Foundation
import PalimpsestTestSupport
import Testing

@Suite struct TableTests {
    @Test func `quoted cells hold delimiters, quotes and line ends`() throws {
        let text = "id,answer\r\n1,\"a, \"\"b\"\"\nc\"\r\n2,plain\n"
        let table = try TextTable.delimited(text, by: ",", file: "t.csv")
        #expect(table.rows.map(\.line) == [2, 4])
        #expect(table.rows[0].cells["answer"] == "a, \"b\"\nc")
        #expect(table.rows[1].cells["answer"] == "plain")
    }

    @Test(arguments: [
        (
            "a,b\n1\n",
            "t.csv:2: error: the row has 1 cells, the header 2; put quotes around cells that hold the delimiter or a line end"
        ),
        (
            "a,b\n1,\"2\n",
            "t.csv:2: error: a quoted cell begins here and is never closed; check that the file was copied whole"
        ),
        ("a,a\n", "t.csv:1: error: two columns are named 'a'"),
        ("", "t.csv:1: error: the table is empty; give a header line with the column names"),
    ])
    func `a broken table is one located line`(text: String, message: String) {
        let error = #expect(throws: DiagnosticsError.self) {
            try TextTable.delimited(text, by: ",", file: "t.csv")
        }
        #expect(error?.description == message)
    }

    @Test func `bytes that are no UTF-8 are named with their line`() throws {
        let folder = try temporaryFolder()
        let path = folder.appending(path: "latin.csv").path
        try Data(Array("a,b\n1,caf".utf8) + [0xE9, 0x0A]).write(to: URL(filePath: path))
        let error = #expect(throws: DiagnosticsError.self) { try TextTable.read(path) }
        #expect(
            error?.description
                == "\(path):2: error: the text is not UTF-8; save the file as UTF-8"
        )
    }

    @Test func `lines of JSON become rows and a broken one is named`() throws {
        let folder = try temporaryFolder()
        let path = folder.appending(path: "a.jsonl").path
        try "{\"question\":\"q\",\"sample\":1}\r\n\r\n{\"question\":\"r\"}\r\n".write(
            toFile: path,
            atomically: true,
            encoding: .utf8
        )
        let table = try TextTable.read(path)
        #expect(table.rows.map(\.line) == [1, 3])
        #expect(table.rows[0].cells == ["question": "q", "sample": "1"])
        try "{\"question\":\"q\"}\n{\"question\":".write(
            toFile: path,
            atomically: true,
            encoding: .utf8
        )
        let error = #expect(throws: DiagnosticsError.self) { try TextTable.read(path) }
        #expect(error?.diagnostics.first?.location.line == 2)
    }

    @Test func `a row of several lines with cells too many says how far it goes`() {
        let error = #expect(throws: DiagnosticsError.self) {
            try TextTable.delimited("a,b\n1,\"x\ny\nz\",3\n4,5\n", by: ",", file: "t.csv")
        }
        #expect(
            error?.description
                == "t.csv:2: error: the row of lines 2 to 4 has 3 cells, the header 2; "
                + "put quotes around cells that hold the delimiter or a line end"
        )
    }
}
