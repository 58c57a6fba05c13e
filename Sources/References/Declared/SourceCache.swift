public import Diagnostics
import Foundation
public import Vocabulary

/// What was fetched, when, and what its digest was.
public struct FetchRecord: Sendable, Hashable, Codable {
    /// The address as declared.
    public var url: String
    /// The SHA-256 of what it gave.
    public var sha256: String
    /// The day of the fetch, as `2026-01-31`.
    public var date: String
    /// How many bytes it gave.
    public var bytes: Int

    /// Records a fetch.
    public init(url: String, sha256: String, date: String, bytes: Int) {
        self.url = url
        self.sha256 = sha256
        self.date = date
        self.bytes = bytes
    }
}

/// Fetched files under the digests of their bytes, with a record of where they came from.
///
/// `<folder>/files/<sha256>` is a file, `<folder>/addresses/<sha256 of the address>.json` the record
/// of its last fetch. Nothing here touches the network.
public struct SourceCache: Sendable, Hashable {
    /// The folder.
    public let folder: String

    /// Takes a folder, which is made when something is first kept.
    public init(folder: String) {
        self.folder = folder
    }

    /// The path of the file of a digest, whether it is there or not.
    public func path(of sha256: String) -> String { "\(folder)/files/\(sha256)" }

    /// The record of an address, or none when it was never fetched or the record is broken.
    public func record(of url: String) -> FetchRecord? {
        guard let data = FileManager.default.contents(atPath: recordPath(url)),
            let record = try? JSONDecoder().decode(FetchRecord.self, from: data),
            record.url == url, record.sha256.wholeMatch(of: /[0-9a-f]{64}/) != nil
        else { return nil }
        return record
    }

    /// The fetched file of a declaration, or none when it is not there.
    ///
    /// The declared digest decides; without one, what the address gave last.
    public func file(of declaration: SourceDeclaration) -> String? {
        guard let url = declaration.url else { return nil }
        guard let sha256 = declaration.sha256 ?? record(of: url)?.sha256 else { return nil }
        let path = path(of: sha256)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// Keeps what an address gave, and records it.
    ///
    /// - Parameter date: the day, as `2026-01-31`; the caller has the clock.
    /// - Throws: a message when the folder cannot be written to.
    public func keep(
        _ bytes: [UInt8],
        from url: String,
        on date: String
    ) throws(DiagnosticsError) -> FetchRecord {
        let record = FetchRecord(
            url: url,
            sha256: digest(of: bytes),
            date: date,
            bytes: bytes.count
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let manager = FileManager.default
            for part in ["files", "addresses"] {
                try manager.createDirectory(
                    atPath: "\(folder)/\(part)",
                    withIntermediateDirectories: true
                )
            }
            try Data(bytes)
                .write(to: URL(filePath: path(of: record.sha256)), options: .atomic)
            try encoder.encode(record)
                .write(to: URL(filePath: recordPath(url)), options: .atomic)
        } catch {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "source-cache",
                    at: SourceLocation(file: folder),
                    "what was fetched cannot be kept in this folder",
                    fix: "make it writable, or name another with XDG_CACHE_HOME"
                )
            )
        }
        return record
    }

    /// Whether the file of a digest is there and still has that digest.
    public func verifies(_ sha256: String) -> Bool {
        (try? digestOfFile(path(of: sha256))) == sha256
    }

    private func recordPath(_ url: String) -> String {
        "\(folder)/addresses/\(digest(of: url)).json"
    }
}

/// The SHA-256 of a regular file, which is mapped and so never held in memory whole.
func digestOfFile(_ path: String) throws -> String {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw CocoaError(.fileReadUnknown)
    }
    // Foundation leaks its buffer when it reads an empty file.
    if attributes[.size] as? Int == 0 { return digest(of: "") }
    return digest(of: try Data(contentsOf: url, options: .alwaysMapped))
}
