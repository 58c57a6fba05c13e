public import Diagnostics
import Foundation

/// Reads somebody's text file whole, or says in one line why not.
public enum TextFile {
    /// Reads a file as UTF-8.
    /// - Throws: a diagnostic that names the file, and the line when a byte is no UTF-8.
    public static func read(_ path: String, limit: Int = 1 << 30) throws(DiagnosticsError) -> String
    {
        let place = SourceLocation(file: path)
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw DiagnosticsError(
                Diagnostic(.error, "no-such-file", at: place, "there is no such file")
            )
        }
        guard !isFolder.boolValue else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "is-folder",
                    at: place,
                    "this is a folder",
                    fix: "name a file in it"
                )
            )
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw DiagnosticsError(
                Diagnostic(.error, "unreadable", at: place, "the file cannot be read")
            )
        }
        guard data.count <= limit else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "too-large",
                    at: place,
                    "the file holds \(data.count) bytes, more than \(limit)"
                )
            )
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "not-utf-8",
                    at: SourceLocation(file: path, line: badLine(in: data)),
                    "the text is not UTF-8",
                    fix: "save the file as UTF-8"
                )
            )
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    private static func badLine(in data: Data) -> Int {
        var line = 1
        for piece in data.split(separator: 10, omittingEmptySubsequences: false) {
            if String(validating: piece, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }
}
