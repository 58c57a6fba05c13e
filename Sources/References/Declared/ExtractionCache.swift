import Foundation
import Vocabulary

/// Values of files that were read before, kept by the digests of file and declaration.
///
/// An entry that cannot be read, or whose bytes are not those that were written, is as good as none
/// and is written anew: a cache may cost time but never a wrong value.
struct ExtractionCache: Sendable {
    /// Raised whenever a reader finds other values in the same file.
    static let version = 3
    /// The most entries that are kept.
    static let mostEntries = 500
    /// The most bytes of an entry.
    static let largestEntry = 64 << 20

    /// The folder of the entries, which is made when it is first needed.
    let folder: String

    /// The values of a file by a declaration, or none when they have to be found.
    func extraction(file: String, declaration: String) -> Extraction? {
        let path = self.path(file, declaration)
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
            size > 0, size <= ExtractionCache.largestEntry,
            let data = FileManager.default.contents(atPath: path),
            let end = data.firstIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        let body = data[data.index(after: end)...]
        guard String(decoding: data[..<end], as: UTF8.self) == head(of: body) else { return nil }
        return try? JSONDecoder().decode(Extraction.self, from: body)
    }

    /// Keeps values; a folder that cannot be written to is no fault.
    func keep(_ extraction: Extraction, file: String, declaration: String) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let body = try? encoder.encode(extraction), body.count < ExtractionCache.largestEntry
        else { return }
        let path = self.path(file, declaration)
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // Written beside and renamed, so that no reader ever sees half an entry.
        try? (Data("\(head(of: body))\n".utf8) + body)
            .write(to: URL(filePath: path), options: .atomic)
        prune()
    }

    private func head(of body: Data) -> String {
        "palimpsest extraction \(ExtractionCache.version) \(digest(of: body))"
    }

    private func path(_ file: String, _ declaration: String) -> String {
        let key = digest(of: "\(ExtractionCache.version) \(file) \(declaration)")
        return "\(folder)/\(key).json"
    }

    /// Removes the oldest entries beyond the limit.
    private func prune() {
        let manager = FileManager.default
        let names = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        let entries = names.filter { $0.wholeMatch(of: /[0-9a-f]{64}\.json/) != nil }
        guard entries.count > ExtractionCache.mostEntries else { return }
        let dated = entries.map { name in
            let attributes = try? manager.attributesOfItem(atPath: "\(folder)/\(name)")
            return (attributes?[.modificationDate] as? Date ?? .distantPast, name)
        }
        for (_, name) in dated.sorted(by: { $0 < $1 }).prefix(
            entries.count - ExtractionCache.mostEntries
        ) {
            try? manager.removeItem(atPath: "\(folder)/\(name)")
        }
    }
}
