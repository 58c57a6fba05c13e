/// A call to SQLite that failed, without the values that were bound.
public struct SQLiteError: Error, Sendable, Hashable {
    /// A result code of SQLite; codes unknown here keep their number.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The extended result code (SQLite manual, "Result and Error Codes").
        public let rawValue: Int32

        /// Takes a result code as SQLite returns it.
        public init(rawValue: Int32) {
            self.rawValue = rawValue
        }

        /// The low byte, which names the family of the code.
        public var primary: Code { Code(rawValue: rawValue & 0xff) }

        /// Another connection holds the lock and the busy timeout ran out.
        public static let busy = Code(rawValue: 5)
        /// The database, its folder or its file system cannot be written.
        public static let readOnly = Code(rawValue: 8)
        /// The disk failed to read or write.
        public static let disk = Code(rawValue: 10)
        /// The database disagrees with itself.
        public static let corrupt = Code(rawValue: 11)
        /// No space is left.
        public static let full = Code(rawValue: 13)
        /// The file cannot be opened or made.
        public static let cannotOpen = Code(rawValue: 14)
        /// A value has another type than the reader expects.
        public static let mismatch = Code(rawValue: 20)
        /// The statement breaks a constraint of the schema.
        public static let constraint = Code(rawValue: 19)
        /// The file is something else than a database.
        public static let notADatabase = Code(rawValue: 26)
    }

    /// What kind of failure it is.
    public var code: Code
    /// What SQLite says about it.
    public var message: String
    /// The statement, if one was involved; bound values may be private and are left out.
    public var sql: String?

    /// Describes a failure.
    public init(code: Code, message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }
}

extension SQLiteError: CustomStringConvertible {
    /// The failure on one line.
    public var description: String {
        var text = "SQLite error \(code.rawValue): \(message)"
        if let sql {
            let words = sql.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
            text += " in: " + words.prefix(120) + (words.count > 120 ? "…" : "")
        }
        return text
    }
}
