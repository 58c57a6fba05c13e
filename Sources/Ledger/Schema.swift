internal import SQLiteKit

/// One step from a version of the ledger to the next; a released step is never changed.
struct Migration: Sendable {
    /// The version it leads to.
    var version: Int
    /// What it brings, for the ledger's own record.
    var title: String
    /// The statements.
    var script: String
    /// What statements alone cannot fill in, done after them in the same transaction.
    var fill: @Sendable (Connection) throws -> Void = { _ in }
}

/// The steps that make a ledger of the current version out of nothing or of any older one.
struct Schema: Sendable {
    /// The steps in order; the version of each is its place from one.
    var migrations: [Migration]

    /// The version of a ledger after all steps.
    var version: Int { migrations.count }

    /// Marks a file as a ledger of Palimpsest: the letters "Plmp".
    static let applicationID = 0x506C_6D70

    /// Brings a database to the current version, or says why it cannot.
    func migrate(_ connection: Connection, path: String) throws {
        try refuseStrangers(connection, path: path)
        guard try number("PRAGMA user_version", connection) < version else { return }
        try connection.transaction {
            // Read again under the lock: another process may have migrated meanwhile.
            let present = try number("PRAGMA user_version", connection)
            for migration in migrations where migration.version > present {
                try connection.script(migration.script)
                try migration.fill(connection)
                try connection.run(
                    "INSERT INTO meta (key, value) VALUES (?, ?)",
                    [.text("migration.\(migration.version)"), .text(migration.title)]
                )
                // A pragma takes no parameters; the number is ours.
                try connection.script("PRAGMA user_version = \(migration.version)")
            }
            try connection.script("PRAGMA application_id = \(Self.applicationID)")
        }
    }

    /// Whether a database has had all steps.
    func isCurrent(_ connection: Connection) throws -> Bool {
        try number("PRAGMA user_version", connection) == version
    }

    /// Refuses a database of another program and a ledger of a newer version.
    func refuseStrangers(_ connection: Connection, path: String) throws {
        let present = try number("PRAGMA user_version", connection)
        let tables = try number("SELECT count(*) FROM sqlite_schema", connection)
        let isEmpty = present == 0 && tables == 0
        guard try isEmpty || number("PRAGMA application_id", connection) == Self.applicationID
        else {
            throw LedgerError(
                .notALedger,
                "'\(path)' is a database of another program; choose another workspace"
            )
        }
        guard present <= version else {
            throw LedgerError(
                .newer,
                "the ledger '\(path)' has version \(present) and this palimpsest reads up to "
                    + "\(version); use a newer palimpsest"
            )
        }
    }

    private func number(_ sql: String, _ connection: Connection) throws -> Int {
        try connection.rows(sql).first?.integer(0) ?? 0
    }
}
