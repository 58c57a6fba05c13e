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

    /// Where the value of a key of the whole declaration stands, found again in its text.
    func place(of key: String) -> SourceLocation {
        let text = FileManager.default.contents(atPath: path).map {
            String(decoding: $0, as: UTF8.self)
        }
        let lines = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        guard let index = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) else {
            return SourceLocation(file: path)
        }
        let value = lines[index].unicodeScalars.dropFirst(key.unicodeScalars.count + 1)
        let blanks = value.prefix { $0 == " " }.count
        // A value on lines of its own is told by its key.
        let isBeside = blanks < value.count && value.dropFirst(blanks).first != "#"
        let column = isBeside ? key.unicodeScalars.count + 2 + blanks : 1
        return SourceLocation(file: path, line: index + 1, column: column)
    }

    /// Whether a value with these subjects belongs to a culture of these names.
    func speaks(of tag: LocaleTag, named names: CultureNames, in subjects: [String]?) -> Bool {
        if !locales.isEmpty, !locales.contains(tag) { return false }
        guard let subjects else { return !locales.isEmpty }
        return subjects.contains { names.contains($0) }
    }
}
