import Diagnostics
import Foundation

/// Whether something is at a path.
func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
}

/// Whether a folder is at a path.
func isFolder(_ path: String) -> Bool {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
}

/// The names in a folder in order, none when it cannot be listed.
func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}

/// Reads a regular file whole, within a bound.
func bytes(of path: String, limit: Int) throws(DiagnosticsError) -> [UInt8] {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.path),
        attributes[.type] as? FileAttributeType == .typeRegular,
        let size = attributes[.size] as? Int
    else { throw DiagnosticsError(unreadable(path, "this is no readable file")) }
    guard size <= limit else {
        throw DiagnosticsError(
            unreadable(path, "the file holds \(size) bytes; at most \(limit) are read")
        )
    }
    // Foundation leaks its buffer when it reads an empty file.
    if size == 0 { return [] }
    guard let data = try? Data(contentsOf: url) else {
        throw DiagnosticsError(unreadable(path, "the file cannot be read"))
    }
    return [UInt8](data)
}

private func unreadable(_ path: String, _ why: String) -> Diagnostic {
    Diagnostic(.error, "source-unreadable", at: SourceLocation(file: path), why)
}
