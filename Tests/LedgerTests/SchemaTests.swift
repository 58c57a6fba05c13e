import Foundation
import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import Ledger

@Suite struct SchemaTests {
    private let folder: String
    private var path: String { folder + "/" + Ledger.fileName }

    init() throws {
        folder = try temporaryFolder("ledger").path
    }

    private func open(_ schema: Schema = .current) async throws -> Ledger {
        try await Ledger.open(path: path, folder: folder, creating: true, schema: schema)
    }

    @Test(arguments: 0..<Schema.current.version)
    func `a ledger of any older version is brought up to date and keeps its answers`(
        version: Int
    ) async throws {
        let fresh = try await Ledger.inMemory().tables()
        let older = Schema(migrations: Array(Schema.current.migrations.prefix(version)))
        var old: Ledger? = try await open(older)
        if version > 0, let old {
            try await old.register(itemSet())
            let run = try await startRun(in: old)
            try await old.record([row("q0@am-ET:marked.en", run: run)])
        }
        old = nil
        let ledger = try await open()
        #expect(try await ledger.tables() == fresh)
        #expect(try await ledger.meta("migration.\(Schema.current.version)") != nil)
        let answers = try await allAnswers(in: ledger)
        #expect(answers.map(\.answer.text) == (version > 0 ? ["injera"] : []))
    }

    @Test func `the steps are numbered from one without a gap`() {
        let versions = Schema.current.migrations.map(\.version)
        #expect(versions == Array(1...Schema.current.version))
    }

    @Test func `a ledger of a newer version is refused in one line`() async throws {
        let next = Migration(
            version: Schema.current.version + 1,
            title: "later",
            script: "CREATE TABLE later (a TEXT) STRICT;"
        )
        _ = try await open(Schema(migrations: Schema.current.migrations + [next]))
        let error = await #expect(throws: LedgerError.self) { try await open() }
        #expect(error?.code == .newer)
        #expect(
            error?.description
                == "the ledger '\(path)' has version \(next.version) and this palimpsest reads "
                + "up to \(Schema.current.version); use a newer palimpsest"
        )
    }

    @Test func `a step that fails leaves the ledger as it was`() async throws {
        _ = try await open()
        let before = try await Ledger.open(workspace: folder).tables()
        let broken = Migration(
            version: Schema.current.version + 1,
            title: "broken",
            script: "CREATE TABLE later (a TEXT) STRICT; CREATE TABLE later (a TEXT) STRICT;"
        )
        await #expect(throws: LedgerError.self) {
            try await open(Schema(migrations: Schema.current.migrations + [broken]))
        }
        #expect(try await Ledger.open(workspace: folder).tables() == before)
    }

    @Test func `the page on the ledger names every table and column`() async throws {
        let page = try String(
            contentsOf: packageRoot.appending(path: "Docs/ledger.md"),
            encoding: .utf8
        )
        for (table, columns) in try await Ledger.inMemory().tables() {
            let heading = try #require(page.range(of: "### \(table)\n"), "no section on \(table)")
            let section = page[heading.upperBound...].prefix { $0 != "#" }
            for column in columns {
                #expect(section.contains("| `\(column)` |"), "\(table).\(column) is not described")
            }
        }
    }
}
