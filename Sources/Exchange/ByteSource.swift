import Diagnostics
import Foundation

/// A file read in pieces of 256 KiB, so that its size never matters.
final class ByteSource {
    /// The path as the user gave it.
    let path: String
    /// The line of the next byte, from one.
    private(set) var line = 1
    private let handle: FileHandle?
    private var piece: [UInt8] = []
    private var position = 0
    private var isDone = false

    /// Opens a file and steps over a byte order mark.
    /// - Throws: a diagnostic when there is no such file, or it is a folder or unreadable.
    init(_ path: String) throws(DiagnosticsError) {
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
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw DiagnosticsError(
                Diagnostic(.error, "unreadable", at: place, "the file cannot be read")
            )
        }
        self.path = path
        self.handle = handle
        _ = try peek()
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Reads bytes that are in memory already.
    init(_ bytes: [UInt8], named path: String) {
        self.path = path
        handle = nil
        piece = bytes
    }

    deinit { try? handle?.close() }

    /// The next byte, which stays the next one; none at the end.
    func peek() throws(DiagnosticsError) -> UInt8? {
        if position < piece.count { return piece[position] }
        return try refill() ? piece[position] : nil
    }

    /// Takes the next byte; none at the end.
    func pop() throws(DiagnosticsError) -> UInt8? {
        guard let byte = try peek() else { return nil }
        position += 1
        if byte == 10 { line += 1 }
        return byte
    }

    /// Takes bytes up to the end of the line or of what is held, the line end not among them.
    ///
    /// - Returns: the bytes, and whether the line ended; none at the end of the file.
    func popLinePart() throws(DiagnosticsError) -> (bytes: ArraySlice<UInt8>, ended: Bool)? {
        guard try peek() != nil else { return nil }
        let rest = piece[position...]
        guard let end = rest.firstIndex(of: 10) else {
            position = piece.count
            return (rest, false)
        }
        position = end + 1
        line += 1
        return (rest[..<end], true)
    }

    private func refill() throws(DiagnosticsError) -> Bool {
        guard !isDone else { return false }
        do {
            let data = try handle?.read(upToCount: 256 << 10) ?? Data()
            piece = Array(data)
        } catch {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    "unreadable",
                    at: SourceLocation(file: path, line: line),
                    "the file cannot be read on from here"
                )
            )
        }
        position = 0
        isDone = piece.isEmpty
        return !isDone
    }
}
