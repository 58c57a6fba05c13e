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

    /// Whether a value with these subjects belongs to a culture.
    func speaks(of pack: LocalePack, in subjects: [String]?) -> Bool {
        if !locales.isEmpty, !locales.contains(pack.tag) { return false }
        guard let subjects else { return !locales.isEmpty }
        return subjects.contains { pack.isNamed(by: $0) }
    }
}

extension LocalePack {
    /// Whether a word names the culture: its tag, territory, main language, or the place's name.
    ///
    /// `et` is a language and `ET` a territory, as in BCP 47 and ISO 3166.
    func isNamed(by word: String) -> Bool {
        if word == territory { return true }
        let isSmall = word == word.lowercased()
        if let found = languageTag(word), isSmall || word.contains("-") || word.contains("_") {
            if found == languageTag(tag.rawValue) || found == tag.language { return true }
            if let main = languages.first, found == languageTag(main) { return true }
        }
        let plain = comparable(word)
        return !plain.isEmpty
            && ([place, placeInSentence] + names.values).contains { comparable($0) == plain }
    }
}
