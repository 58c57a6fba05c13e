private import Glibc
internal import Vocabulary

/// Why a recording cannot be used, with the line at fault.
public struct RecordingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file as it was named.
    public var file: String
    /// The line from one, or none when the file as a whole is at fault.
    public var line: Int?
    /// What is wrong and how to mend it, on one line.
    public var message: String

    /// The place and the message.
    public var description: String {
        let place = line.map { "\(file):\($0): " } ?? (file.isEmpty ? "" : "\(file): ")
        return place + message
    }
}

/// An open recording and where in it each answer stands.
final class Recording: Sendable {
    /// Where a line stands, under the mark of its key.
    struct Entry: Sendable {
        var mark: UInt64
        var offset: Int
        var length: Int
    }

    /// How many lines it has, blank ones left out.
    let count: Int
    /// Sixteen digits that any change of the content changes in all likelihood.
    let mark: String
    /// Sorted by mark.
    private let entries: [Entry]
    private let file: Int32

    /// Opens a file and reads it once from end to end.
    init(_ path: String) throws(RecordingError) {
        let shown = cleanStart(of: path)
        guard !path.utf8.contains(0) else {
            throw RecordingError(file: shown, message: "there is no such file")
        }
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else {
            let reason = errno == ENOENT ? "there is no such file" : "the file cannot be read"
            throw RecordingError(file: shown, message: reason)
        }
        do throws(RecordingError) {
            var facts = stat()
            guard unsafe fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
                throw RecordingError(file: shown, message: "this is not a plain file")
            }
            var indexing = RecordIndexing(file: shown)
            try Recording.read(file, shown) { (line, offset) throws(RecordingError) in
                try indexing.add(line, at: offset)
            }
            guard !indexing.entries.isEmpty else {
                throw RecordingError(file: shown, message: "the recording holds no answer")
            }
            entries = try indexing.finished()
            count = entries.count
            let digits = String(indexing.content.value, radix: 16)
            mark = String(repeating: "0", count: 16 - digits.count) + digits
            self.file = file
        } catch {
            close(file)
            throw error
        }
    }

    deinit { close(file) }

    /// The line of a key, or none when there is none.
    func line(of key: RecordKey) throws(ReplyFailure) -> [UInt8]? {
        let wanted = key.mark
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].mark < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, entries[low].mark == wanted else { return nil }
        let entry = entries[low]
        var filled = 0
        var bytes = [UInt8](repeating: 0, count: entry.length)
        while filled < entry.length {
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    file,
                    buffer.baseAddress?.advanced(by: filled),
                    entry.length - filled,
                    entry.offset + filled
                )
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .changed }
            filled += count
        }
        return bytes
    }

    /// Hands out a file's lines with their offsets, holding one line at a time.
    private static func read(
        _ file: Int32,
        _ shown: String,
        _ body: ([UInt8], Int) throws(RecordingError) -> Void
    ) throws(RecordingError) {
        var line: [UInt8] = []
        var start = 0
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = unsafe Glibc.read(file, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw RecordingError(file: shown, message: "the file cannot be read to its end")
            }
            if count == 0 { break }
            var rest = piece[..<count]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line += rest[..<end]
                try body(line, start)
                start += line.count + 1
                line.removeAll(keepingCapacity: line.capacity < 1 << 20)
                rest = rest[(end + 1)...]
            }
            line += rest
            // One byte more, so that the fault is told of the line that is too long.
            if line.count > RecordIndexing.longestLine { try body(line, start) }
        }
        if !line.isEmpty { try body(line, start) }
    }
}
