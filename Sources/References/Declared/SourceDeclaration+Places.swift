import Diagnostics
import Foundation
public import Vocabulary

extension SourceDeclaration {
    /// The path of the declared file as seen from the working directory.
    public var filePath: String? {
        guard let file else { return nil }
        if file.hasPrefix("/") { return file }
        guard let slash = path.lastIndex(of: "/") else { return file }
        return "\(path[..<slash])/\(file)"
    }

    /// The declared file, if it is there.
    var existingFile: String? {
        filePath.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    }

    /// Where a key of the whole declaration stands, found again in its text.
    func place(of key: String) -> SourceLocation {
        let text = FileManager.default.contents(atPath: path).map {
            String(decoding: $0, as: UTF8.self)
        }
        let lines = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        guard let index = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) else {
            return SourceLocation(file: path)
        }
        return SourceLocation(file: path, line: index + 1, column: 1)
    }

    /// Whether a value with these subjects belongs to a culture of these names.
    func speaks(of tag: LocaleTag, named names: CultureNames, in subjects: [String]?) -> Bool {
        if !locales.isEmpty, !locales.contains(tag) { return false }
        guard let subjects else { return !locales.isEmpty }
        return subjects.contains { names.contains($0) }
    }
}
