import Foundation
internal import SQLiteKit

/// The durable record of questions, runs, answers and judgements in one SQLite file.
///
/// Whatever a method has acknowledged by returning survives the death of the process; a power cut
/// may cost the last moments, but never the file. Several processes may share a ledger: writers
/// wait for each other up to ten seconds.
public actor Ledger {
    /// The name of the file in its workspace folder.
    public static let fileName = "palimpsest.sqlite"

    /// The path of the file, or `:memory:`.
    public nonisolated let path: String

    private nonisolated let executor: DiskExecutor
    private let connection: Connection
    var readBodies = BodyCache()
    nonisolated let shelf = QuestionShelf()
    /// Prompts met lately.
    var texts = TextKeeper(limit: 1 << 20)
    private var recording: RecordingStatements?
    private var judging: JudgingStatements?
    private var secondConnection: LedgerReader?

    /// Runs the ledger on its own queue.
    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    private init(_ connection: sending Connection, path: String, executor: DiskExecutor) {
        self.connection = connection
        self.path = path
        self.executor = executor
    }

    /// Opens the ledger of a workspace folder, bringing an older one up to date.
    /// - Parameters:
    ///   - workspace: the folder; its parent must be there.
    ///   - creating: whether to make the folder and the ledger when they are missing. One that is
    ///     there and may only be read is opened for reading if it is of this version.
    /// - Throws: one line that names the file when it is missing, no ledger, newer, or not writable.
    public static func open(
        workspace: String,
        creating: Bool = true
    ) async throws(LedgerError) -> Ledger {
        let folder = workspace.isEmpty ? "." : workspace
        let path = URL(filePath: folder).appending(path: fileName).relativePath
        return try await open(path: path, folder: folder, creating: creating)
    }

    /// Opens an empty ledger that lives in memory, for tests and rehearsals.
    public static func inMemory() async throws(LedgerError) -> Ledger {
        try await open(.memory, path: ":memory:", schema: .current)
    }

    /// Opens a ledger with the steps of a schema, so that tests can make one of another version.
    /// - Parameter isWritable: see `LedgerAccess`.
    static func open(
        path: String,
        folder: String,
        creating: Bool,
        schema: Schema = .current,
        isWritable: Bool? = nil
    ) async throws(LedgerError) -> Ledger {
        try prepare(folder: folder, path: path, creating: creating)
        let place: Connection.Place =
            creating ? .file(path) : LedgerAccess(path, isWritable: isWritable).place(path)
        return try await open(place, path: path, schema: schema)
    }

    private static func open(
        _ place: Connection.Place,
        path: String,
        schema: Schema
    ) async throws(LedgerError) -> Ledger {
        let executor = DiskExecutor()
        let connection = try await executor.make { () throws(LedgerError) in
            do {
                let connection = try Connection(place)
                // Before anything is written: a stranger's file stays as it is.
                try schema.refuseStrangers(connection, path: path)
                if connection.isReadOnly {
                    guard try schema.isCurrent(connection) else {
                        throw SQLiteError(code: .readOnly, message: "read-only")
                    }
                    // Whoever only reads may; the first write fails with the same words.
                    return connection
                }
                try connection.useWriteAheadLog()
                // Pages that many batches touch are written to the file once; both are bounds.
                try connection.run("PRAGMA cache_size = -4000")
                _ = try connection.rows("PRAGMA wal_autocheckpoint = 8000")
                try schema.migrate(connection, path: path)
                return connection
            } catch let error as LedgerError {
                throw error
            } catch let error as SQLiteError {
                throw LedgerError(error, path: path)
            } catch {
                throw LedgerError(.unreadable, "\(error)")
            }
        }
        return Ledger(connection, path: path, executor: executor)
    }

    private static func prepare(
        folder: String,
        path: String,
        creating: Bool
    ) throws(LedgerError) {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        if unsafe files.fileExists(atPath: folder, isDirectory: &isFolder) {
            guard isFolder.boolValue else {
                throw LedgerError(.missing, "the workspace '\(folder)' is a file, not a folder")
            }
        } else {
            let parent = URL(filePath: folder).deletingLastPathComponent().path
            guard creating, files.fileExists(atPath: parent) else {
                let missing = creating ? parent : folder
                throw LedgerError(
                    .missing,
                    "no folder '\(missing)' for the ledger '\(path)'; check --workspace"
                )
            }
            do {
                try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
            } catch {
                throw LedgerError(
                    .readOnly,
                    "cannot make the workspace '\(folder)'; check the permissions of its parent"
                )
            }
        }
        guard creating || files.fileExists(atPath: path) else {
            throw LedgerError(
                .missing,
                "no ledger in '\(folder)'; 'palimpsest run' or 'palimpsest import' starts one"
            )
        }
    }
}

extension Ledger {
    /// Runs a body with the connection and says what its failures mean for the user.
    func perform<Result>(_ body: (Connection) throws -> Result) throws(LedgerError) -> Result {
        try explaining(path) { try body(connection) }
    }

    /// The second connection, opened when it is first asked for; none for a ledger in memory.
    func reader() async throws(LedgerError) -> LedgerReader? {
        if let kept = secondConnection { return kept }
        guard path != ":memory:" else { return nil }
        let opened = try await LedgerReader.open(path)
        // Another task may have been quicker while this one waited.
        let reader = secondConnection ?? opened
        secondConnection = reader
        return reader
    }

    /// The statements of recording, prepared once.
    func recordingStatements(_ connection: Connection) throws(SQLiteError) -> RecordingStatements {
        if let recording { return recording }
        let statements = try RecordingStatements(connection)
        recording = statements
        return statements
    }

    /// The statements of judging, prepared once.
    func judgingStatements(_ connection: Connection) throws(SQLiteError) -> JudgingStatements {
        if let judging { return judging }
        let statements = try JudgingStatements(connection)
        judging = statements
        return statements
    }

    /// Runs a body in one transaction: all of it is kept, or nothing if it throws.
    func write<Result>(_ body: (Connection) throws -> Result) throws(LedgerError) -> Result {
        try perform { connection in
            try connection.transaction { try body(connection) }
        }
    }

    /// Returns a value of the ledger's own record, such as `migration.1`.
    public func meta(_ key: String) throws(LedgerError) -> String? {
        try perform { connection in
            try connection.rows("SELECT value FROM meta WHERE key = ?", [.text(key)])
                .first?.text(0)
        }
    }

    /// Keeps a value in the ledger's own record, in place of an earlier one.
    public func setMeta(_ key: String, to value: String) throws(LedgerError) {
        try write { connection in
            _ = try connection.run(
                """
                INSERT INTO meta (key, value) VALUES (?, ?)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """,
                [.text(key), .text(value)]
            )
        }
    }

    /// Whether the ledger can only be read, for want of a right to write its file or folder.
    public var isReadOnly: Bool { connection.isReadOnly }

    /// Moves the write-ahead log into the main file, so that copying one file copies the ledger.
    public func checkpoint() throws(LedgerError) {
        try perform { connection in _ = try connection.rows("PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// What SQLite finds wrong with the file and its references, one line each; none when it is sound.
    public func integrityFaults() throws(LedgerError) -> [String] {
        try perform { connection in
            let faults = try connection.rows("PRAGMA integrity_check").map { try $0.text(0) }
            let orphans = try connection.rows("PRAGMA foreign_key_check").map { row in
                "a row of \(try row.text(0)) refers to what is not in \(try row.text(2))"
            }
            return faults.filter { $0 != "ok" } + orphans
        }
    }

    /// The names of the tables, each with its columns in order.
    public func tables() throws(LedgerError) -> [String: [String]] {
        try perform { connection in
            let rows = try connection.rows(
                """
                SELECT s.name, c.name FROM sqlite_schema AS s, pragma_table_info(s.name) AS c
                WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite%' ORDER BY s.name, c.cid
                """
            )
            return try rows.reduce(into: [:]) { tables, row in
                tables[try row.text(0), default: []].append(try row.text(1))
            }
        }
    }
}
