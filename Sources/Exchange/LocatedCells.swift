import Diagnostics

/// One cell of delimited text with the place where it begins.
struct LocatedCell: Sendable, Hashable {
    var text: String
    var line: Int
    /// In Unicode scalars from one.
    var column: Int
}

/// Cuts text that people edit in a spreadsheet into rows of cells with their places (RFC 4180).
///
/// The separator is the comma, semicolon or tab that stands most often in the first line: programs
/// write the one of their country.
struct LocatedCells {
    private let file: String
    private let scalars: [Unicode.Scalar]
    private let separator: Unicode.Scalar
    private var place = 0
    private var line = 1
    private var column = 1

    init(_ text: String, file: String) {
        self.file = file
        scalars = Array(text.unicodeScalars)
        let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
        let candidates: [Unicode.Scalar] = [",", ";", "\t"]
        separator =
            candidates.max { a, b in head.count { $0 == a } < head.count { $0 == b } } ?? ","
    }

    /// Reads the next row that is not empty; none at the end.
    mutating func next() throws(DiagnosticsError) -> [LocatedCell]? {
        while place < scalars.count {
            let row = try row()
            if row.count > 1 || row.first?.text.isEmpty == false { return row }
        }
        return nil
    }

    private mutating func row() throws(DiagnosticsError) -> [LocatedCell] {
        var cells: [LocatedCell] = []
        while true {
            cells.append(try cell())
            guard place < scalars.count, scalars[place] == separator else { break }
            advance()
        }
        if place < scalars.count, scalars[place] == "\r" { advance() }
        if place < scalars.count, scalars[place] == "\n" { advance() }
        return cells
    }

    private mutating func cell() throws(DiagnosticsError) -> LocatedCell {
        let (startLine, startColumn) = (line, column)
        var text = String.UnicodeScalarView()
        guard place < scalars.count, scalars[place] == "\"" else {
            while place < scalars.count, !endsCell(scalars[place]) {
                text.append(scalars[place])
                advance()
            }
            return LocatedCell(text: String(text), line: startLine, column: startColumn)
        }
        advance()
        while place < scalars.count {
            let scalar = scalars[place]
            advance()
            guard scalar == "\"" else {
                text.append(scalar)
                continue
            }
            if place == scalars.count || endsCell(scalars[place]) {
                return LocatedCell(text: String(text), line: startLine, column: startColumn)
            }
            // Writers that forget to double a quote mean the quote.
            text.append(scalar)
            if scalars[place] == "\"" { advance() }
        }
        throw DiagnosticsError(
            Diagnostic(
                .error,
                "open-quote",
                at: SourceLocation(file: file, line: startLine, column: startColumn),
                "a quoted cell begins here and is never closed",
                fix: "check that the file was saved whole"
            )
        )
    }

    private func endsCell(_ scalar: Unicode.Scalar) -> Bool {
        scalar == separator || scalar == "\n" || scalar == "\r"
    }

    private mutating func advance() {
        let isLineEnd =
            scalars[place] == "\n"
            || (scalars[place] == "\r"
                && (place + 1 == scalars.count || scalars[place + 1] != "\n"))
        if isLineEnd {
            line += 1
            column = 1
        } else {
            column += 1
        }
        place += 1
    }
}
