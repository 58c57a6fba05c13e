public import Foundation

/// The folder of the package, found from this file.
public let packageRoot: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The folder of reference material beside the package, or none with a line that says so.
public func sharedFolder(_ path: String = "") -> URL? {
    let url = packageRoot.deletingLastPathComponent().appending(path: "shared")
    guard FileManager.default.fileExists(atPath: url.path) else {
        print("skipped: no ../shared")
        return nil
    }
    return path.isEmpty ? url : url.appending(path: path)
}
