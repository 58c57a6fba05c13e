import Foundation
import PalimpsestTestSupport
import SQLiteKit
import Testing

@Suite struct ConnectionTests {
    private let connection: Connection

    init() throws {
        connection = try Connection(.memory)
        try connection.script("CREATE TABLE t (a INTEGER, b REAL, c TEXT, d BLOB) STRICT")
    }

    @Test func `values of every class come back as they were bound`() throws {
        let values: [SQLValue] = [.integer(.min), .real(-0.1), .text("እንጀራ"), .blob([0, 255])]
        try connection.run("INSERT INTO t VALUES (?, ?, ?, ?)", values)
        try connection.run("INSERT INTO t VALUES (?, ?, ?, ?)", [.null, nil, nil, .null])
        let rows = try connection.rows("SELECT a, b, c, d FROM t ORDER BY rowid")
        #expect(rows == [Row(values), Row([.null, .null, .null, .null])])
        #expect(try rows[0].text(2) == "እንጀራ")
        #expect(try rows[0].blob(3) == [0, 255])
        #expect(try rows[1].optionalText(2) == nil)
        #expect(try rows[1].optionalInteger(0) == nil)
        #expect(try rows[0].optionalReal(1) == -0.1)
    }

    @Test(arguments: hostileTexts.keys.sorted())
    func `a hostile text comes back byte for byte`(name: String) throws {
        let text = try #require(hostileTexts[name])
        try connection.run("INSERT INTO t (c) VALUES (?)", [.text(text)])
        let back = try #require(try connection.rows("SELECT c FROM t").first?.text(0))
        #expect(Array(back.utf8) == Array(text.utf8))
    }

    @Test func `empty bytes are not null`() throws {
        try connection.run("INSERT INTO t (c, d) VALUES (?, ?)", [.text(""), .blob([])])
        #expect(try connection.rows("SELECT c, d FROM t") == [Row([.text(""), .blob([])])])
    }

    @Test func `a column of another type is an error and not a default`() throws {
        let row = try #require(try connection.rows("SELECT 1, NULL").first)
        #expect(throws: SQLiteError.self) { try row.text(0) }
        #expect(throws: SQLiteError.self) { try row.integer(1) }
        #expect(throws: SQLiteError.self) { try row.real(1) }
        #expect(throws: SQLiteError.self) { try row.blob(0) }
    }

    @Test func `a word in double quotes is a column and never a text`() {
        #expect(throws: SQLiteError.self) { try connection.rows("SELECT \"misspelt\" FROM t") }
        #expect(throws: SQLiteError.self) {
            try connection.script("CREATE INDEX i ON t (\"misspelt\")")
        }
    }

    @Test func `an error carries the statement and not the values`() throws {
        let error = #expect(throws: SQLiteError.self) {
            try connection.run("INSERT INTO t (a) VALUES (?)", [.text("a secret")])
        }
        #expect(error?.code.primary == .constraint)
        #expect(error?.sql == "INSERT INTO t (a) VALUES (?)")
        #expect(error?.description.contains("secret") == false)
        #expect(error?.description.contains("\n") == false)
    }

    @Test func `a body may run the statement it is inside of`() throws {
        try connection.run("INSERT INTO t (a) VALUES (1), (2), (3)")
        var seen: [Int] = []
        try connection.forEach("SELECT a FROM t ORDER BY a") { (row) throws(SQLiteError) in
            seen.append(try row.integer(0))
            seen.append(try connection.rows("SELECT a FROM t ORDER BY a").count)
        }
        #expect(seen == [1, 3, 2, 3, 3, 3])
    }

    @Test func `a statement works again after it has failed`() throws {
        try connection.script("CREATE TABLE u (a INTEGER PRIMARY KEY) STRICT")
        try connection.run("INSERT INTO u VALUES (?)", [1])
        #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO u VALUES (?)", [1]) }
        #expect(try connection.run("INSERT INTO u VALUES (?)", [2]) == 1)
    }

    @Test func `a transaction that throws leaves nothing behind`() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try connection.transaction {
                try connection.run("INSERT INTO t (a) VALUES (1)")
                throw Stop()
            }
        }
        #expect(try connection.rows("SELECT a FROM t").isEmpty)
        try connection.transaction { _ = try connection.run("INSERT INTO t (a) VALUES (2)") }
        #expect(try connection.rows("SELECT a FROM t") == [Row([.integer(2)])])
    }

    @Test func `foreign keys are held`() throws {
        try connection.script(
            """
            CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
            CREATE TABLE child (id INTEGER REFERENCES parent (id)) STRICT;
            """
        )
        #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO child VALUES (7)") }
    }

    @Test func `a second writer waits for its time and then says busy`() throws {
        let path = try temporaryFolder().appending(path: "a.sqlite").path
        let first = try Connection(.file(path))
        try first.useWriteAheadLog()
        let second = try Connection(.existingFile(path), busyMilliseconds: 1)
        try first.transaction {
            let error = #expect(throws: SQLiteError.self) {
                try second.transaction { preconditionFailure("the lock is held") }
            }
            #expect(error?.code.primary == .busy)
        }
        try second.transaction { try second.script("CREATE TABLE t (a TEXT) STRICT") }
    }

    @Test func `a missing file is not made when it must be there`() throws {
        let path = try temporaryFolder().appending(path: "none.sqlite").path
        let error = #expect(throws: SQLiteError.self) { try Connection(.existingFile(path)) }
        #expect(error?.code.primary == .cannotOpen)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a file that is no database is named so`() throws {
        let url = try temporaryFolder().appending(path: "letter.sqlite")
        try Data("Dear reader, this is a letter and not a database at all.".utf8).write(to: url)
        let connection = try Connection(.file(url.path))
        let error = #expect(throws: SQLiteError.self) { try connection.useWriteAheadLog() }
        #expect(error?.code.primary == .notADatabase)
    }
}

// By name, because a test run prints its arguments.
private let hostileTexts = [
    "empty": "",
    "NUL inside": "a\0b",
    "NUL alone": "\0",
    "SQL": "'; DROP TABLE t; --",
    "quotes": "\"quoted\"",
    "joined emoji": "👩‍👩‍👧‍👦",
    "composed": "\u{E9}",
    "decomposed": "e\u{301}",
    "replacement": "\u{FFFD}",
    "direction": "\u{202E}abc",
    "a megabyte": String(repeating: "አ", count: 400_000),
]
