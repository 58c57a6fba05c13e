import Diagnostics
import Foundation

/// The files that diagnostics speak of, each read once.
struct SourceTexts {
    /// The most bytes of a file that are shown from; packs are refused above it anyway.
    private static let most = 8_000_000

    private var known: [String: SourceText?] = [:]

    /// A file's lines, or none when it is no file that can be shown.
    mutating func text(of path: String) -> SourceText? {
        if let text = known[path] { return text }
        var text: SourceText?
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            !isFolder.boolValue, let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: SourceTexts.most)
        {
            text = SourceText(String(decoding: data, as: UTF8.self))
        }
        known[path] = .some(text)
        return text
    }
}

extension [Diagnostic] {
    /// The same faults, those in a template at the very braces.
    func pinpointed() -> [Diagnostic] {
        var texts = SourceTexts()
        return map { diagnostic in
            guard let text = texts.text(of: diagnostic.location.file) else { return diagnostic }
            return diagnostic.pinpointed(in: text)
        }
    }
}
