import SQLiteKit
import Testing

@Suite struct StatementTests {
    private let connection: Connection

    init() throws {
        connection = try Connection(.memory)
        try connection.script("CREATE TABLE t (a INTEGER, b REAL, c TEXT UNIQUE) STRICT")
    }

    @Test func `what is bound once stays for the next run`() throws {
        let insert = try connection.statement("INSERT INTO t (a, b, c) VALUES (?, ?, ?)")
        try insert.bind(7, at: 1)
        try insert.bind(0.5, at: 2)
        for text in ["", "a\0b", "እንጀራ"] {
            try insert.bind(text, at: 3)
            #expect(try insert.run() == 1)
        }
        try insert.bind(nil as Int?, at: 1)
        try insert.bind(nil as Double?, at: 2)
        try insert.bind(nil as String?, at: 3)
        try insert.run()
        let select = try connection.statement("SELECT a, b, c FROM t ORDER BY rowid")
        var rows: [[String]] = []
        while try select.step() {
            rows.append([
                select.optionalInteger(0).map { "\($0)" } ?? "-",
                select.optionalReal(1).map { "\($0)" } ?? "-", select.optionalText(2) ?? "-",
            ])
        }
        #expect(
            rows == [
                ["7", "0.5", ""], ["7", "0.5", "a\0b"], ["7", "0.5", "እንጀራ"], ["-", "-", "-"],
            ]
        )
        #expect(try insert.run() == 1)
    }

    @Test func `a text given as bytes is a text`() throws {
        let insert = try connection.statement("INSERT INTO t (c) VALUES (?)")
        try insert.bind(utf8: Array("ጤፍ".utf8), at: 1)
        try insert.run()
        #expect(try connection.rows("SELECT c FROM t").first?.text(0) == "ጤፍ")
    }

    @Test func `a statement that failed says so and works again`() throws {
        let insert = try connection.statement("INSERT INTO t (c) VALUES (?)")
        try insert.bind("a", at: 1)
        try insert.run()
        let error = #expect(throws: SQLiteError.self) { try insert.run() }
        #expect(error?.code.primary == .constraint)
        #expect(error?.sql == "INSERT INTO t (c) VALUES (?)")
        try insert.bind("b", at: 1)
        #expect(try insert.run() == 1)
    }

    @Test func `a text of an earlier row is given back where it is the same bytes`() throws {
        let select = try connection.statement(
            "SELECT value FROM json_each('[\"caf\u{E9}\", \"caf\u{E9}\", \"cafe\u{301}\"]')"
        )
        var text = ""
        var sizes: [Int] = []
        while try select.step() {
            text = select.text(0, reusing: text)
            sizes.append(text.utf8.count)
        }
        #expect(sizes == [5, 5, 6])
    }

    @Test func `a statement keeps its database open`() throws {
        var other: Connection? = try Connection(.memory)
        let select = try #require(try other?.statement("SELECT 1"))
        other = nil
        #expect(try select.step())
        #expect(select.integer(0) == 1)
    }
}
