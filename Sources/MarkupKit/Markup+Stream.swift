public import Diagnostics
import Foundation

/// How much one record of a stream may hold; the stream itself may be of any length.
public struct RecordLimits: Sendable, Hashable {
    /// Bytes of text, names and attributes of one record.
    public var bytes: Int
    /// Elements of one record.
    public var elements: Int
    /// Attributes of one start tag.
    public var attributes: Int
    /// Different names in the whole file.
    public var names: Int

    /// Makes limits; the defaults hold the longest page of any Wikipedia, which allows two megabytes.
    public init(
        bytes: Int = 8 << 20,
        elements: Int = 50_000,
        attributes: Int = 256,
        names: Int = 20_000
    ) {
        self.bytes = bytes
        self.elements = elements
        self.attributes = attributes
        self.names = names
    }
}

/// What came of streaming a file.
public struct StreamSummary: Sendable, Hashable {
    /// Complete records that were handed over.
    public var records: Int
    /// Complete records that were beyond the limits, and skipped.
    public var oversized: Int
    /// Bytes that were read.
    public var bytes: Int
    /// Where and why the reading ended early, or none when it came to the end or was told to stop.
    public var cut: Diagnostic?

    /// Makes a summary.
    public init(records: Int = 0, oversized: Int = 0, bytes: Int = 0, cut: Diagnostic? = nil) {
        self.records = records
        self.oversized = oversized
        self.bytes = bytes
        self.cut = cut
    }
}

extension Markup {
    /// Hands over each element of a name in a large XML file, in memory that its largest one sets.
    ///
    /// The file is UTF-8, US-ASCII or ISO-8859-1. A fault inside the root element ends the stream
    /// with the summary's `cut`; the complete records before it were handed over. Records inside
    /// records come as children of the outer one.
    ///
    /// - Parameters:
    ///   - file: its path, which diagnostics repeat as given.
    ///   - record: the local name of a record, whatever its namespace.
    ///   - skipping: local names of elements inside records that are left out with all they hold.
    ///   - limits: what one record may hold; a larger one is skipped and counted.
    ///   - body: takes a record, and says whether to go on.
    /// - Throws: what `body` throws, and `DiagnosticsError` for a file that cannot be opened, is in
    ///   another charset, or has a fault before its root element, such as a declared entity.
    public static func stream(
        file: String,
        record: String,
        skipping: Set<String> = [],
        limits: RecordLimits = .init(),
        _ body: (MarkupElement) throws -> Bool
    ) throws -> StreamSummary {
        let descriptor = try openRegular(file)
        defer { close(descriptor) }
        try checkHead(descriptor, file)
        return try withoutActuallyEscaping(body) { body in
            let builder = RecordBuilder(
                record: record,
                skipping: skipping,
                limits: limits,
                body: body
            )
            return try streamRecords(from: descriptor, named: file, into: builder)
        }
    }
}

/// Opens a regular file; devices and pipes, which may never end, are refused.
private func openRegular(_ file: String) throws(DiagnosticsError) -> Int32 {
    let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
        let why = errno == ENOENT ? "the file does not exist" : "the file cannot be read"
        throw DiagnosticsError(unreadable(file, why))
    }
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    let kind = status.st_mode & S_IFMT
    if isKnown, kind == S_IFREG { return descriptor }
    close(descriptor)
    let why = kind == S_IFDIR ? "this is a folder" : "this is not a regular file"
    throw DiagnosticsError(unreadable(file, why))
}

/// Refuses charsets that are not read from a stream.
private func checkHead(_ descriptor: Int32, _ file: String) throws(DiagnosticsError) {
    var head = [UInt8](repeating: 0, count: 256)
    let count = unsafe head.withUnsafeMutableBytes { bytes in
        unsafe pread(descriptor, bytes.baseAddress, bytes.count, 0)
    }
    guard count > 0 else { throw fault(file, 1, 1, "markup-empty", "the file is empty") }
    head.removeLast(head.count - count)
    let mark = head.prefix(2)
    let declared =
        mark == [0xff, 0xfe] || mark == [0xfe, 0xff]
        ? "UTF-16"
        : declaredCharset(of: head.starts(with: [0xef, 0xbb, 0xbf]) ? Array(head[3...]) : head)
    switch declared?.lowercased() {
    case nil, "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1": return
    case _:
        throw fault(
            file,
            1,
            nil,
            "markup-charset",
            "the charset '\(quoted(declared ?? ""))' is not read from a stream",
            fix: "save the file as UTF-8"
        )
    }
}
