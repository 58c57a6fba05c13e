import Foundation
internal import SQLiteKit

/// Another ledger as it is read for a merge: itself, or a copy brought up to date.
///
/// The copy is removed when this is dropped.
final class MergeSource: Sendable {
    /// What to attach, as SQLite names it.
    let name: String
    private let folder: URL

    /// Checks that a file is a sound ledger of this version or an older one.
    /// - Parameter isWritable: see `LedgerAccess`.
    init(_ original: String, schema: Schema = .current, isWritable: Bool? = nil) throws {
        guard FileManager.default.fileExists(atPath: original) else {
            throw LedgerError(.missing, "no ledger '\(original)' to merge")
        }
        folder = FileManager.default.temporaryDirectory
            .appending(path: "palimpsest-merge-\(UUID().uuidString)")
        let access = LedgerAccess(original, isWritable: isWritable)
        do {
            name = try MergeSource.prepare(original, access, schema, in: folder)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Checks the ledger and returns the name of what to attach.
    /// - Parameter folder: where copies go; it is made for the first.
    private static func prepare(
        _ original: String,
        _ access: LedgerAccess,
        _ schema: Schema,
        in folder: URL
    ) throws -> String {
        let place =
            access == .left
            ? .existingFile(try copy(original, into: folder)) : access.place(original)
        let connection = try Connection(place)
        try schema.refuseStrangers(connection, path: original)
        let version = try connection.rows("PRAGMA user_version").first?.integer(0) ?? 0
        guard version > 0 else {
            throw LedgerError(.notALedger, "'\(original)' is empty and no ledger")
        }
        guard try connection.rows("PRAGMA quick_check(1)").first?.text(0) == "ok" else {
            throw SQLiteError(code: .corrupt, message: "quick_check")
        }
        guard version < schema.version else { return place.name }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let current = folder.appending(path: Ledger.fileName).path
        try connection.run("VACUUM INTO ?", [.text(current)])
        try schema.migrate(try Connection(.existingFile(current)), path: current)
        return Connection.Place.existingFile(current).name
    }

    /// Copies a ledger with the log that a dead process left beside it, which only a writer can read.
    private static func copy(_ original: String, into folder: URL) throws -> String {
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = folder.appending(path: "left.sqlite").path
        for ending in ["", "-wal"] {
            try files.copyItem(atPath: original + ending, toPath: copy + ending)
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy + ending)
        }
        return copy
    }
}
