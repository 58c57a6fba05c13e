import Diagnostics

/// A cursor over delimited text of any length; what it holds is one row of at most 64 MiB.
struct DelimitedStream {
    /// One row.
    struct Record {
        /// The line it begins on.
        var line: Int
        /// The line it ends on.
        var lastLine: Int
        var cells: [String]
        /// What of it is no text, the first; the row after it begins where it would anyway.
        var fault: Diagnostic?
    }

    private let source: ByteSource
    private let delimiter: UInt8
    private let limit = 64 << 20

    init(_ source: ByteSource, delimiter: UInt8) {
        self.source = source
        self.delimiter = delimiter
    }

    /// Reads the next row; none at the end.
    /// - Throws: a located diagnostic where nobody can tell the end of the row.
    mutating func next() throws(DiagnosticsError) -> Record? {
        guard try source.peek() != nil else { return nil }
        var record = Record(line: source.line, lastLine: source.line, cells: [])
        var room = limit
        while true {
            let line = source.line
            let bytes = try cell(&room, rowLine: record.line)
            record.lastLine = source.line
            if let text = String(validating: bytes, as: UTF8.self) {
                record.cells.append(text)
            } else {
                record.cells.append("")
                record.fault = record.fault ?? noText(bytes, from: line)
            }
            guard let separator = try source.pop() else { return record }
            if separator == delimiter { continue }
            if separator == 13, try source.peek() == 10 { _ = try source.pop() }
            return record
        }
    }

    private func cell(_ room: inout Int, rowLine: Int) throws(DiagnosticsError) -> [UInt8] {
        let line = source.line
        guard try source.peek() == UInt8(ascii: "\"") else {
            var bytes: [UInt8] = []
            while let byte = try source.peek(), !endsCell(byte) {
                try append(byte, to: &bytes, &room, rowLine)
                _ = try source.pop()
            }
            return bytes
        }
        _ = try source.pop()
        var bytes: [UInt8] = []
        while let byte = try source.pop() {
            guard byte == UInt8(ascii: "\"") else {
                try append(byte, to: &bytes, &room, rowLine)
                continue
            }
            guard let next = try source.peek() else { return bytes }
            if next == byte {
                try append(byte, to: &bytes, &room, rowLine)
                _ = try source.pop()
            } else if endsCell(next) {
                return bytes
            } else {
                // A quote that neither doubles nor closes: writers that forget to double it mean it.
                try append(byte, to: &bytes, &room, rowLine)
            }
        }
        throw DiagnosticsError(
            diagnostic(
                "open-quote",
                line,
                "a quoted cell begins here and is never closed",
                fix: "check that the file was copied whole"
            )
        )
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == 10 || byte == 13
    }

    private func append(
        _ byte: UInt8,
        to bytes: inout [UInt8],
        _ room: inout Int,
        _ line: Int
    ) throws(DiagnosticsError) {
        guard room > 0 else {
            throw DiagnosticsError(
                diagnostic(
                    "long-row",
                    line,
                    "the row holds more than \(limit) bytes",
                    fix: "look for a quote that is never closed"
                )
            )
        }
        room -= 1
        bytes.append(byte)
    }

    private func noText(_ bytes: [UInt8], from line: Int) -> Diagnostic {
        let pieces = bytes.split(separator: 10, omittingEmptySubsequences: false)
        let bad = pieces.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        return diagnostic(
            "not-utf-8",
            line + bad,
            "the text is not UTF-8",
            fix: "save the file as UTF-8"
        )
    }

    private func diagnostic(
        _ identifier: String,
        _ line: Int,
        _ summary: String,
        fix: String
    ) -> Diagnostic {
        let place = SourceLocation(file: source.path, line: line)
        return Diagnostic(.error, identifier, at: place, summary, fix: fix)
    }
}
