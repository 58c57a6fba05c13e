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
        let real = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: real)
        // A pipe would be waited for, a device read without end.
        if attributes?[.type] as? FileAttributeType == .typeRegular,
            let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: SourceTexts.most)
        {
            text = SourceText(String(decoding: data, as: UTF8.self))
        }
        known[path] = .some(text)
        return text
    }
}

extension [Diagnostic] {
    /// The same faults, those in a template at the very braces, and in the order of each file.
    func pinpointed() -> [Diagnostic] {
        var texts = SourceTexts()
        var files: [String: Int] = [:]
        let faults = enumerated().map { index, diagnostic in
            let file = diagnostic.location.file
            files[file] = files[file] ?? index
            let text = texts.text(of: file)
            return (index, text.map { diagnostic.pinpointed(in: $0) } ?? diagnostic)
        }
        let sorted = faults.sorted { a, b in
            let (x, y) = (a.1.location, b.1.location)
            return (files[x.file] ?? 0, x.line ?? 0, x.column ?? 0, a.0)
                < (files[y.file] ?? 0, y.line ?? 0, y.column ?? 0, b.0)
        }
        return sorted.map(\.1)
    }
}
