/// One row of a result, copied out of SQLite; columns are counted from zero.
public struct Row: Sendable, Hashable {
    /// The values in the order of the columns.
    public let values: [SQLValue]

    /// Takes the values of a row.
    public init(_ values: [SQLValue]) {
        self.values = values
    }

    /// Reads a text, or fails when the column holds something else.
    public func text(_ column: Int) throws(SQLiteError) -> String {
        guard case .text(let value) = values[column] else { throw mismatch(column, "a text") }
        return value
    }

    /// Reads a whole number, or fails when the column holds something else.
    public func integer(_ column: Int) throws(SQLiteError) -> Int {
        guard case .integer(let value) = values[column] else {
            throw mismatch(column, "a whole number")
        }
        return Int(value)
    }

    /// Reads a number, or fails when the column holds something else.
    public func real(_ column: Int) throws(SQLiteError) -> Double {
        switch values[column] {
        case .real(let value): return value
        case .integer(let value): return Double(value)
        default: throw mismatch(column, "a number")
        }
    }

    /// Reads bytes, or fails when the column holds something else.
    public func blob(_ column: Int) throws(SQLiteError) -> [UInt8] {
        guard case .blob(let value) = values[column] else { throw mismatch(column, "bytes") }
        return value
    }

    /// Reads a truth value kept as zero or one.
    public func flag(_ column: Int) throws(SQLiteError) -> Bool {
        try integer(column) != 0
    }

    /// Reads a text, or none for null.
    public func optionalText(_ column: Int) throws(SQLiteError) -> String? {
        isNull(column) ? nil : try text(column)
    }

    /// Reads a whole number, or none for null.
    public func optionalInteger(_ column: Int) throws(SQLiteError) -> Int? {
        isNull(column) ? nil : try integer(column)
    }

    /// Reads a number, or none for null.
    public func optionalReal(_ column: Int) throws(SQLiteError) -> Double? {
        isNull(column) ? nil : try real(column)
    }

    /// Whether a column holds null.
    public func isNull(_ column: Int) -> Bool { values[column] == .null }
}

extension Row {
    fileprivate func mismatch(_ column: Int, _ wanted: String) -> SQLiteError {
        SQLiteError(code: .mismatch, message: "column \(column) of a row is not \(wanted)")
    }
}
