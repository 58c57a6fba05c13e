import Foundation
internal import SQLiteKit

/// How the file of an existing ledger can be opened by the user of this process.
enum LedgerAccess: Sendable, Hashable {
    /// It can be written.
    case written
    /// It can only be read, and nobody has it open.
    case still
    /// It can only be read, beside a process that has it open.
    case shared
    /// It can only be read, and a process that died has left a log that is not in the file yet.
    case left

    /// Looks at a file and its folder, where SQLite keeps the log and the locks while it is open.
    /// - Parameter isWritable: what to take for granted, for tests of a user who may write anywhere.
    init(_ path: String, isWritable: Bool? = nil) {
        let files = FileManager.default
        let folder = URL(filePath: path).deletingLastPathComponent().path
        if isWritable
            ?? (files.isWritableFile(atPath: path) && files.isWritableFile(atPath: folder))
        {
            self = .written
        } else if files.fileExists(atPath: path + "-shm") {
            self = .shared
        } else {
            let log = try? files.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber
            self = (log?.intValue ?? 0) > 0 ? .left : .still
        }
    }

    /// The place to open; SQLite itself says that what a dead process left cannot be read in place.
    func place(_ path: String) -> Connection.Place {
        switch self {
        case .written: .existingFile(path)
        case .still: .unchangingFile(path)
        case .shared, .left: .readOnlyFile(path)
        }
    }
}
