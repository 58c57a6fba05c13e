import Diagnostics

/// A cursor over delimited text of any length; what it holds is one row of at most 64 MiB.
struct DelimitedStream {
    private let source: ByteSource
    private let delimiter: UInt8
    private let limit = 64 << 20

    init(_ source: ByteSource, delimiter: UInt8) {
        self.source = source
        self.delimiter = delimiter
    }

    /// Reads the next row and the line it begins on; none at the end.
    mutating func next() throws(DiagnosticsError) -> (line: Int, cells: [String])? {
        guard try source.peek() != nil else { return nil }
        let line = source.line
        var cells: [String] = []
        var room = limit
        while true {
            cells.append(try cell(&room, rowLine: line))
            guard let separator = try source.pop() else { return (line, cells) }
            if separator == delimiter { continue }
            if separator == 13, try source.peek() == 10 { _ = try source.pop() }
            return (line, cells)
        }
    }

    private func cell(_ room: inout Int, rowLine: Int) throws(DiagnosticsError) -> String {
        let line = source.line
        guard try source.peek() == UInt8(ascii: "\"") else {
            var bytes: [UInt8] = []
            while let byte = try source.peek(), !endsCell(byte) {
                try append(byte, to: &bytes, &room, rowLine)
                _ = try source.pop()
            }
            return try text(bytes, from: line)
        }
        _ = try source.pop()
        var bytes: [UInt8] = []
        while let byte = try source.pop() {
            guard byte == UInt8(ascii: "\"") else {
                try append(byte, to: &bytes, &room, rowLine)
                continue
            }
            guard let next = try source.peek() else { return try text(bytes, from: line) }
            if next == byte {
                try append(byte, to: &bytes, &room, rowLine)
                _ = try source.pop()
            } else if endsCell(next) {
                return try text(bytes, from: line)
            } else {
                // A quote that neither doubles nor closes: writers that forget to double it mean it.
                try append(byte, to: &bytes, &room, rowLine)
            }
        }
        throw fault(
            "open-quote",
            line,
            "a quoted cell begins here and is never closed",
            fix: "check that the file was copied whole"
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
            throw fault(
                "long-row",
                line,
                "the row holds more than \(limit) bytes",
                fix: "look for a quote that is never closed"
            )
        }
        room -= 1
        bytes.append(byte)
    }

    private func text(_ bytes: [UInt8], from line: Int) throws(DiagnosticsError) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let pieces = bytes.split(separator: 10, omittingEmptySubsequences: false)
        let bad = pieces.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        throw fault("not-utf-8", line + bad, "the text is not UTF-8", fix: "save the file as UTF-8")
    }

    private func fault(
        _ identifier: String,
        _ line: Int,
        _ summary: String,
        fix: String
    ) -> DiagnosticsError {
        let place = SourceLocation(file: source.path, line: line)
        return DiagnosticsError(Diagnostic(.error, identifier, at: place, summary, fix: fix))
    }
}
