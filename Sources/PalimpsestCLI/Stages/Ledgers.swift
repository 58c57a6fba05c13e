import Foundation
import Ledger

/// Opens the ledger of the workspace if there is one.
func existingLedger(_ arguments: ParsedArguments) async throws -> Ledger? {
    let workspace = arguments.text("workspace")
    guard FileManager.default.fileExists(atPath: "\(workspace)/\(Ledger.fileName)") else {
        return nil
    }
    return try await Ledger.open(workspace: workspace, creating: false)
}

/// Opens the ledger of the workspace, making folders and file when they are missing.
func newLedger(_ arguments: ParsedArguments) async throws -> Ledger {
    let workspace = arguments.text("workspace")
    let parent = URL(filePath: workspace).deletingLastPathComponent()
    // A parent that cannot be made is reported by the ledger itself, in one line.
    try? FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    return try await Ledger.open(workspace: workspace)
}

/// What a command has to take away again when it fails before it has kept anything.
struct FreshWorkspace {
    private let folder: String
    private let hadFolder: Bool
    private let hadLedger: Bool

    /// Looks at a workspace before its ledger is opened.
    init(_ workspace: String) {
        folder = workspace.isEmpty ? "." : workspace
        let files = FileManager.default
        hadFolder = files.fileExists(atPath: folder)
        hadLedger = files.fileExists(atPath: "\(folder)/\(Ledger.fileName)")
    }

    /// Removes the ledger that was not there, and the folder if that was not there either.
    func remove() {
        guard !hadLedger else { return }
        let files = FileManager.default
        for ending in ["", "-wal", "-shm"] {
            try? files.removeItem(atPath: "\(folder)/\(Ledger.fileName)\(ending)")
        }
        // Only an empty one: it may be somebody else's by now.
        if !hadFolder { unsafe rmdir(folder) }
    }
}
