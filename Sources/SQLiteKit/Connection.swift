private import CSQLite

/// Set before the first connection of the process is opened.
private let countsNoMemory: Bool = pal_sqlite_count_no_memory() == SQLITE_OK

/// One SQLite connection with its prepared statements, closed when it is dropped.
///
/// It is opened without SQLite's own mutex, so its owner decides which thread may use it and never
/// lets two use it at once; that is why it is not `Sendable`. Files are kept in write-ahead mode
/// with `synchronous=NORMAL`: what is committed survives the death of the process, while a power
/// cut may cost the last commits but never the file (SQLite manual, "Write-Ahead Logging").
@safe public final class Connection {
    /// Where a database lives.
    public enum Place: Sendable, Hashable {
        /// In a file, which is made if it is missing.
        case file(String)
        /// In a file that must be there.
        case existingFile(String)
        /// In a file that must be there and is only read.
        case readOnlyFile(String)
        /// In a file that must be there and that nobody writes meanwhile: it is read without locks, and
        /// nothing is made beside it, so that its folder need not be writable.
        case unchangingFile(String)
        /// In memory, gone with the connection.
        case memory
    }

    private let handle: OpaquePointer
    /// Prepared statements that nobody is stepping through, by their text.
    private var idle: [String: OpaquePointer] = unsafe [:]

    /// Opens a database and sets it up.
    /// - Parameters:
    ///   - place: where it lives.
    ///   - busyMilliseconds: how long to wait for another connection's lock.
    public init(_ place: Place, busyMilliseconds: Int32 = 10_000) throws(SQLiteError) {
        var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI
        switch place {
        case .file: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        // Without the flag of the same name, which would make attached files ones in memory.
        case .existingFile, .memory: flags |= SQLITE_OPEN_READWRITE
        case .readOnlyFile, .unchangingFile: flags |= SQLITE_OPEN_READONLY
        }
        _ = countsNoMemory
        var opened: OpaquePointer?
        let code = unsafe sqlite3_open_v2(place.name, &opened, flags, nil)
        guard let opened = unsafe opened else {
            throw SQLiteError(code: .init(rawValue: code), message: "out of memory")
        }
        unsafe handle = opened
        // From here on `deinit` closes the handle, as SQLite asks even after a failed open.
        try check(code)
        try check(unsafe sqlite3_busy_timeout(handle, busyMilliseconds))
        // A misspelt column in double quotes would otherwise be read as a text.
        try check(unsafe pal_sqlite_set(handle, SQLITE_DBCONFIG_DQS_DML, 0))
        try check(unsafe pal_sqlite_set(handle, SQLITE_DBCONFIG_DQS_DDL, 0))
        // A file from elsewhere must not run functions through its schema.
        try check(unsafe pal_sqlite_set(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0))
        try check(unsafe pal_sqlite_set(handle, SQLITE_DBCONFIG_DEFENSIVE, 1))
        try run("PRAGMA foreign_keys = ON")
    }

    deinit {
        unsafe idle.values.forEach { statement in _ = unsafe sqlite3_finalize(statement) }
        unsafe sqlite3_close_v2(handle)
    }

    /// Turns on write-ahead mode, or full synchronisation where the file system has no shared memory.
    ///
    /// It is apart from opening because it is the first call that writes to the file.
    public func useWriteAheadLog() throws(SQLiteError) {
        let mode = try rows("PRAGMA journal_mode = WAL").first?.text(0)
        try run(mode == "delete" ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
    }

    /// Whether the file can only be read.
    public var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") == 1 }

    /// How many rows the statement that ran last has inserted, changed or deleted.
    public var changedRows: Int { Int(unsafe sqlite3_changes(handle)) }

    /// The key of the row that was inserted last.
    public var lastInsertedRow: Int { Int(unsafe sqlite3_last_insert_rowid(handle)) }

    /// Runs one statement to its end and returns how many rows it changed.
    /// - Parameters:
    ///   - sql: one statement, with `?` for each value.
    ///   - values: what to bind, in order.
    @discardableResult
    public func run(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> Int {
        try forEach(sql, values) { (_) throws(SQLiteError) in }
        return changedRows
    }

    /// Prepares one statement for work that runs many times.
    public func statement(_ sql: String) throws(SQLiteError) -> Statement {
        unsafe Statement(try prepare(sql), of: self)
    }

    /// Runs one statement and returns its rows.
    public func rows(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> [Row] {
        var rows: [Row] = []
        try forEach(sql, values) { (row) throws(SQLiteError) in rows.append(row) }
        return rows
    }

    /// Runs one statement and hands over each row as it comes; the body may run other statements.
    public func forEach(
        _ sql: String,
        _ values: [SQLValue] = [],
        _ body: (Row) throws(SQLiteError) -> Void
    ) throws(SQLiteError) {
        let statement = try unsafe takeStatement(sql)
        defer { unsafe putBack(statement, sql) }
        precondition(
            unsafe sqlite3_bind_parameter_count(statement) == values.count,
            "as many values as parameters"
        )
        for (index, value) in values.enumerated() {
            try check(unsafe bind(value, Int32(index + 1), statement), sql)
        }
        while true {
            let code = unsafe sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { return try check(code, sql) }
            try body(unsafe copyRow(statement))
        }
    }

    /// Runs several statements that have no values to bind.
    public func script(_ sql: String) throws(SQLiteError) {
        try check(unsafe sqlite3_exec(handle, sql, nil, nil, nil), sql)
    }

    /// Runs a body in one transaction: all of it is kept, or nothing if it throws.
    ///
    /// The write lock is taken at the start, so that two writers wait instead of failing midway.
    public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        try run("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            rollBack()
            throw error
        }
    }

    /// Runs a body in one transaction that takes each lock when a statement first needs it.
    ///
    /// Many small reads are quicker so, because the file is locked for them once. A body that writes
    /// starts with a write, or it may fail when another connection has written since it read.
    public func deferredTransaction<Result>(_ body: () throws -> Result) throws -> Result {
        try run("BEGIN")
        do {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            rollBack()
            throw error
        }
    }

    private func rollBack() {
        // Some errors, such as a full disk, have rolled back by themselves already.
        guard unsafe sqlite3_get_autocommit(handle) == 0 else { return }
        unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
    }

    // A statement is out of the cache while it is stepped through, so that a body that runs the
    // same text again gets one of its own.
    private func takeStatement(_ sql: String) throws(SQLiteError) -> OpaquePointer {
        if let cached = unsafe idle.removeValue(forKey: sql) { return unsafe cached }
        return unsafe try prepare(sql)
    }

    private func prepare(_ sql: String) throws(SQLiteError) -> OpaquePointer {
        var prepared: OpaquePointer?
        var isWhole = true
        let code = unsafe sql.withCString { text in
            var tail: UnsafePointer<CChar>?
            let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
            let code = unsafe sqlite3_prepare_v3(handle, text, -1, flags, &prepared, &tail)
            if code == SQLITE_OK, let tail = unsafe tail {
                isWhole = unsafe String(cString: tail).allSatisfy(\.isWhitespace)
            }
            return code
        }
        try check(code, sql)
        precondition(isWhole, "one statement at a time: \(sql)")
        guard let prepared = unsafe prepared else { preconditionFailure("no statement: \(sql)") }
        return unsafe prepared
    }

    private func putBack(_ statement: OpaquePointer, _ sql: String) {
        unsafe sqlite3_reset(statement)
        unsafe sqlite3_clear_bindings(statement)
        if let other = unsafe idle.updateValue(statement, forKey: sql) {
            unsafe sqlite3_finalize(other)
        }
    }

    private func bind(_ value: SQLValue, _ index: Int32, _ statement: OpaquePointer) -> Int32 {
        switch value {
        case .null: return unsafe sqlite3_bind_null(statement, index)
        case .integer(let number): return unsafe sqlite3_bind_int64(statement, index, number)
        case .real(let number): return unsafe sqlite3_bind_double(statement, index, number)
        case .text(var text):
            // The length is given, so that a NUL inside the text does not end it.
            return text.withUTF8 { bytes in
                guard let start = bytes.baseAddress, !bytes.isEmpty else {
                    // A null pointer would bind null, and an empty text may have no address.
                    return unsafe sqlite3_bind_text(
                        statement,
                        index,
                        "",
                        0,
                        pal_sqlite_transient()
                    )
                }
                return unsafe sqlite3_bind_text64(
                    statement,
                    index,
                    UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self),
                    UInt64(bytes.count),
                    pal_sqlite_transient(),
                    UInt8(SQLITE_UTF8)
                )
            }
        case .blob(let bytes):
            return unsafe bytes.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress, unsafe !bytes.isEmpty else {
                    return unsafe sqlite3_bind_zeroblob(statement, index, 0)
                }
                return unsafe sqlite3_bind_blob64(
                    statement,
                    index,
                    start,
                    UInt64(bytes.count),
                    pal_sqlite_transient()
                )
            }
        }
    }

    private func copyRow(_ statement: OpaquePointer) -> Row {
        let count = unsafe sqlite3_column_count(statement)
        return Row(
            (0..<count).map { column in
                switch unsafe sqlite3_column_type(statement, column) {
                case SQLITE_INTEGER: .integer(unsafe sqlite3_column_int64(statement, column))
                case SQLITE_FLOAT: .real(unsafe sqlite3_column_double(statement, column))
                case SQLITE_TEXT:
                    // The pointer comes before the size, as the manual asks.
                    if let start = unsafe sqlite3_column_text(statement, column) {
                        .text(
                            unsafe String(
                                decoding: UnsafeBufferPointer(
                                    start: start,
                                    count: Int(sqlite3_column_bytes(statement, column))
                                ),
                                as: UTF8.self
                            )
                        )
                    } else {
                        .text("")
                    }
                case SQLITE_BLOB:
                    if let start = unsafe sqlite3_column_blob(statement, column) {
                        .blob(
                            unsafe Array(
                                UnsafeRawBufferPointer(
                                    start: start,
                                    count: Int(sqlite3_column_bytes(statement, column))
                                )
                            )
                        )
                    } else {
                        .blob([])
                    }
                default: .null
                }
            }
        )
    }

    private func check(_ code: Int32, _ sql: String? = nil) throws(SQLiteError) {
        guard code != SQLITE_OK else { return }
        throw error(code, sql)
    }

    /// Describes the call that failed just now.
    func error(_ code: Int32, _ sql: String?) -> SQLiteError {
        let message = unsafe String(cString: sqlite3_errmsg(handle))
        return SQLiteError(code: .init(rawValue: code), message: message, sql: sql)
    }
}

extension Connection.Place {
    /// What SQLite calls it, for `ATTACH` too (SQLite manual, "Uniform Resource Identifiers").
    public var name: String {
        switch self {
        case .file(let path), .existingFile(let path), .readOnlyFile(let path):
            // A path is a path, whatever it begins with.
            return path.hasPrefix("file:") ? "./" + path : path
        case .unchangingFile(let path):
            let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f")
                .replacing("#", with: "%23")
            return (path.hasPrefix("/") ? "file://" : "file:") + escaped + "?mode=ro&immutable=1"
        case .memory: return ":memory:"
        }
    }
}
