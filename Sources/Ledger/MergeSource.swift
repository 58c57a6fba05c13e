import Foundation
internal import SQLiteKit

/// Another ledger as it is read for a merge: itself, or a copy brought up to date.
///
/// The copy is removed when this is dropped.
final class MergeSource: Sendable {
    /// The file to attach.
    let path: String
    private let folder: URL?

    /// Checks that a file is a sound ledger of this version or an older one.
    init(_ original: String, schema: Schema = .current) throws {
        guard FileManager.default.fileExists(atPath: original) else {
            throw LedgerError(.missing, "no ledger '\(original)' to merge")
        }
        let connection = try Connection(.existingFile(original))
        try schema.refuseStrangers(connection, path: original)
        let version = try connection.rows("PRAGMA user_version").first?.integer(0) ?? 0
        guard version > 0 else {
            throw LedgerError(.notALedger, "'\(original)' is empty and no ledger")
        }
        guard try connection.rows("PRAGMA quick_check(1)").first?.text(0) == "ok" else {
            throw SQLiteError(code: .corrupt, message: "quick_check")
        }
        guard version < schema.version else {
            path = original
            folder = nil
            return
        }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "palimpsest-merge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        self.folder = folder
        path = folder.appending(path: Ledger.fileName).path
        try connection.run("VACUUM INTO ?", [.text(path)])
        try schema.migrate(try Connection(.existingFile(path)), path: path)
    }

    deinit {
        guard let folder else { return }
        try? FileManager.default.removeItem(at: folder)
    }
}
