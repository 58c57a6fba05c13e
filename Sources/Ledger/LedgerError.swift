internal import SQLiteKit

/// Why the ledger could not be opened, read or written, in one line for people.
public struct LedgerError: Error, Sendable, Hashable {
    /// A stable name of the cause.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The name, in kebab case.
        public let rawValue: String

        /// Takes a name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// There is no ledger, or no folder for one, at the given place.
        public static let missing = Code(rawValue: "missing")
        /// The file or its folder cannot be written.
        public static let readOnly = Code(rawValue: "read-only")
        /// The file is no ledger.
        public static let notALedger = Code(rawValue: "not-a-ledger")
        /// A newer Palimpsest wrote the file.
        public static let newer = Code(rawValue: "newer")
        /// Another process holds the lock.
        public static let busy = Code(rawValue: "busy")
        /// The disk is full or fails.
        public static let disk = Code(rawValue: "disk")
        /// What is kept cannot be read back.
        public static let unreadable = Code(rawValue: "unreadable")
        /// The caller names an item, run or model that the ledger does not have.
        public static let unknown = Code(rawValue: "unknown")
        /// A model's name is already taken by answers of another origin.
        public static let origin = Code(rawValue: "origin")
    }

    /// What kind of failure it is.
    public var code: Code
    /// What is wrong and how to mend it: lower case, no full stop.
    public var message: String

    /// Describes a failure.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension LedgerError: CustomStringConvertible {
    /// The failure on one line.
    public var description: String { message }
}

extension LedgerError {
    /// Says what a failure of SQLite means for the one who uses the ledger.
    init(_ error: SQLiteError, path: String) {
        switch error.code.primary {
        case .notADatabase:
            self.init(
                .notALedger,
                "'\(path)' is not a database; move it away or choose another workspace"
            )
        case .corrupt:
            self.init(
                .unreadable,
                "the ledger '\(path)' is damaged; restore a copy, or save what 'sqlite3 .recover' reads"
            )
        case .readOnly:
            self.init(
                .readOnly,
                "cannot write the ledger '\(path)'; check the folder's permissions"
            )
        case .cannotOpen:
            self.init(
                .readOnly,
                "cannot open or make the ledger '\(path)'; check the folder's permissions"
            )
        case .busy:
            self.init(
                .busy,
                "another process is writing the ledger '\(path)'; wait until it has ended"
            )
        case .full:
            self.init(
                .disk,
                "the disk of the ledger '\(path)' is full; what was acknowledged is kept"
            )
        case .constraint:
            self.init(
                .unknown,
                "an entry names a run, item, question or model that is not in the ledger: "
                    + error.message
            )
        case .disk:
            self.init(.disk, "the disk of the ledger '\(path)' fails: \(error.message)")
        default:
            self.init(.unreadable, "the ledger '\(path)' does not answer: \(error)")
        }
    }

    static func unreadable(_ what: String) -> LedgerError {
        LedgerError(.unreadable, "\(what) in the ledger cannot be read back; was the file edited?")
    }
}
