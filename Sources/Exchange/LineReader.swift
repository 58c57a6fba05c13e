public import Diagnostics

/// Reads a text file line by line in bounded memory, however large it is.
public struct LineReader {
    /// What came next.
    public enum Line: Sendable, Hashable {
        /// The bytes of a line without its line end; `isCut` when the file ends without one.
        case bytes([UInt8], number: Int, isCut: Bool)
        /// A line of more bytes than the limit, which were passed over.
        case tooLong(number: Int, count: Int)
    }

    /// The most bytes of one line.
    public let limit: Int
    private let source: ByteSource

    /// Opens a file.
    /// - Throws: a diagnostic when there is no such file, or it is a folder or unreadable.
    public init(_ path: String, limit: Int = 64 << 20) throws(DiagnosticsError) {
        source = try ByteSource(path)
        self.limit = limit
    }

    /// Reads the next line, `\n` and `\r\n` taken off; none at the end.
    public mutating func next() throws(DiagnosticsError) -> Line? {
        let number = source.line
        var line: [UInt8] = []
        var count = 0
        var hasBegun = false
        var ended = false
        while !ended, let part = try source.popLinePart() {
            hasBegun = true
            ended = part.ended
            count += part.bytes.count
            if count <= limit {
                line += part.bytes
            } else {
                line = []
            }
        }
        guard hasBegun else { return nil }
        guard count <= limit else { return .tooLong(number: number, count: count) }
        if line.last == 13 { line.removeLast() }
        return .bytes(line, number: number, isCut: !ended)
    }
}
