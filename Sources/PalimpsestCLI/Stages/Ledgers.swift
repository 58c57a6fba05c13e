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
