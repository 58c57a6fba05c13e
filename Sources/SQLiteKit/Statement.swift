private import CSQLite
private import Glibc

/// A prepared statement for work that runs many times; parameters and columns count as SQLite does.
///
/// Parameters count from one and keep their values from run to run until they are bound anew, so
/// that what stays the same for a whole batch is bound once. Columns count from zero and may be
/// read between a `step` that returned true and the next `step` or `reset`.
@safe public final class Statement {
    private let handle: OpaquePointer
    /// Keeps the database open for as long as the statement is there.
    private let connection: Connection

    init(_ handle: OpaquePointer, of connection: Connection) {
        unsafe self.handle = handle
        self.connection = connection
    }

    deinit {
        unsafe sqlite3_finalize(handle)
    }

    /// Runs a statement that yields no rows to its end and returns how many rows it changed.
    @discardableResult
    public func run() throws(SQLiteError) -> Int {
        defer { reset() }
        while try step() {}
        return connection.changedRows
    }

    /// Goes to the next row; false after the last one.
    public func step() throws(SQLiteError) -> Bool {
        let code = unsafe sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else {
            let error = connection.error(code, unsafe String(cString: sqlite3_sql(handle)))
            reset()
            throw error
        }
        return false
    }

    /// Makes the statement ready to run again; the bound values stay.
    public func reset() {
        unsafe sqlite3_reset(handle)
    }
}

extension Statement {
    /// Binds a whole number, or null for none.
    public func bind(_ value: Int?, at parameter: Int32) throws(SQLiteError) {
        guard let value else { return try bindNull(at: parameter) }
        try check(unsafe sqlite3_bind_int64(handle, parameter, Int64(value)))
    }

    /// Binds a number, or null for none.
    public func bind(_ value: Double?, at parameter: Int32) throws(SQLiteError) {
        guard let value else { return try bindNull(at: parameter) }
        try check(unsafe sqlite3_bind_double(handle, parameter, value))
    }

    /// Binds a truth value as one or zero.
    public func bind(_ value: Bool, at parameter: Int32) throws(SQLiteError) {
        try check(unsafe sqlite3_bind_int64(handle, parameter, value ? 1 : 0))
    }

    /// Binds a text, or null for none.
    public func bind(_ value: String?, at parameter: Int32) throws(SQLiteError) {
        guard var value else { return try bindNull(at: parameter) }
        let code = value.withUTF8 { bytes in
            unsafe bind(UnsafeRawBufferPointer(bytes), parameter)
        }
        try check(code)
    }

    /// Binds a text that is given as UTF-8.
    public func bind(utf8 bytes: [UInt8], at parameter: Int32) throws(SQLiteError) {
        try bind(utf8: bytes[...], at: parameter)
    }

    /// Binds a part of a text that is given as UTF-8.
    public func bind(utf8 bytes: ArraySlice<UInt8>, at parameter: Int32) throws(SQLiteError) {
        let code = unsafe bytes.withUnsafeBytes { bytes in unsafe bind(bytes, parameter) }
        try check(code)
    }

    private func bindNull(at parameter: Int32) throws(SQLiteError) {
        try check(unsafe sqlite3_bind_null(handle, parameter))
    }

    private func bind(_ bytes: UnsafeRawBufferPointer, _ parameter: Int32) -> Int32 {
        // A null pointer would bind null, and an empty text may have no address.
        guard let start = bytes.baseAddress, unsafe !bytes.isEmpty else {
            return unsafe sqlite3_bind_text(handle, parameter, "", 0, pal_sqlite_transient())
        }
        return unsafe sqlite3_bind_text64(
            handle,
            parameter,
            start.assumingMemoryBound(to: CChar.self),
            UInt64(bytes.count),
            pal_sqlite_transient(),
            UInt8(SQLITE_UTF8)
        )
    }

    private func check(_ code: Int32) throws(SQLiteError) {
        guard code != SQLITE_OK else { return }
        throw connection.error(code, unsafe String(cString: sqlite3_sql(handle)))
    }
}

extension Statement {
    /// Whether a column holds null.
    public func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    /// Reads a whole number; null reads as zero.
    public func integer(_ column: Int32) -> Int {
        Int(unsafe sqlite3_column_int64(handle, column))
    }

    /// Reads a whole number, or none for null.
    public func optionalInteger(_ column: Int32) -> Int? {
        isNull(column) ? nil : integer(column)
    }

    /// Reads a number, or none for null.
    public func optionalReal(_ column: Int32) -> Double? {
        isNull(column) ? nil : unsafe sqlite3_column_double(handle, column)
    }

    /// Reads a text; null reads as empty.
    public func text(_ column: Int32) -> String {
        unsafe String(decoding: bytes(column), as: UTF8.self)
    }

    /// Reads a text, or none for null.
    public func optionalText(_ column: Int32) -> String? {
        isNull(column) ? nil : text(column)
    }

    /// Reads a text, giving back the one from an earlier row where it is the same.
    public func text(_ column: Int32, reusing earlier: String) -> String {
        let new = unsafe bytes(column)
        var earlier = earlier
        let isSame = earlier.withUTF8 { old in
            guard let start = old.baseAddress, let other = new.baseAddress else {
                return old.count == new.count
            }
            return unsafe old.count == new.count && memcmp(start, other, new.count) == 0
        }
        return isSame ? earlier : unsafe String(decoding: new, as: UTF8.self)
    }

    /// Whether a text column holds just this text, byte by byte; null holds the empty one.
    public func holds(_ column: Int32, _ text: String) -> Bool {
        let kept = unsafe bytes(column)
        var text = text
        return text.withUTF8 { text in
            guard let start = kept.baseAddress, let other = text.baseAddress else {
                return kept.count == text.count
            }
            return unsafe kept.count == text.count && memcmp(start, other, text.count) == 0
        }
    }

    /// Reads the UTF-8 of a text; null reads as empty.
    public func utf8(_ column: Int32) -> [UInt8] {
        unsafe Array(bytes(column))
    }

    /// Hands over the UTF-8 of a text column; the span ends with the body.
    public func withUTF8<Result>(
        _ column: Int32,
        _ body: (Span<UInt8>) throws -> Result
    ) rethrows -> Result {
        let bytes = unsafe bytes(column)
        return try unsafe body(bytes.span)
    }

    private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        // The pointer comes before the size, as the manual asks.
        guard let start = unsafe sqlite3_column_text(handle, column) else {
            return unsafe UnsafeBufferPointer(start: nil, count: 0)
        }
        return unsafe UnsafeBufferPointer(
            start: start,
            count: Int(sqlite3_column_bytes(handle, column))
        )
    }
}
