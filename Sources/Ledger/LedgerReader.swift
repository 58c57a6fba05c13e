internal import SQLiteKit

/// A second connection to a ledger's file that only reads, on a queue of its own.
///
/// In write-ahead mode readers and the writer do not wait for each other, so that one core can read
/// while another writes. Each statement sees everything that was acknowledged before it started.
actor LedgerReader {
    private nonisolated let executor: DiskExecutor
    private let connection: Connection
    private let path: String

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    private init(_ connection: sending Connection, path: String, executor: DiskExecutor) {
        self.connection = connection
        self.path = path
        self.executor = executor
    }

    static func open(_ path: String) async throws(LedgerError) -> LedgerReader {
        let executor = DiskExecutor()
        let connection = try await executor.make { () throws(LedgerError) in
            do throws(SQLiteError) {
                let access = LedgerAccess(path)
                let place = access == .written ? .readOnlyFile(path) : access.place(path)
                let connection = try Connection(place)
                // Answers about one culture lie side by side, those to one item far apart: what is
                // held are the pages of a culture.
                try connection.run("PRAGMA cache_size = -24000")
                return connection
            } catch {
                throw LedgerError(error, path: path)
            }
        }
        return LedgerReader(connection, path: path, executor: executor)
    }

    /// Runs a body with the connection and says what its failures mean for the user.
    func perform<Result: Sendable>(
        _ body: @Sendable (Connection) throws -> Result
    ) throws(LedgerError) -> Result {
        try explaining(path) { try body(connection) }
    }
}

/// Runs a body and says what its failures mean for the user.
func explaining<Result>(
    _ path: String,
    _ body: () throws -> Result
) throws(LedgerError) -> Result {
    do {
        return try body()
    } catch let error as LedgerError {
        throw error
    } catch let error as SQLiteError {
        throw LedgerError(error, path: path)
    } catch {
        throw LedgerError(.unreadable, "the ledger '\(path)' cannot be read: \(error)")
    }
}
