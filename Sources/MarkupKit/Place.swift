import Diagnostics

/// The line and the column in scalars, both from one, of a byte in UTF-8 text.
func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if byte & 0xc0 != 0x80 {
            column += 1
        }
    }
    return (line, column)
}

/// Foreign text made fit for one line of a message: no control characters, at most 60 scalars.
func quoted(_ text: String) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
        guard count < 60 else { return result + "…" }
        let isControl = scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
        result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
        count += 1
    }
    return result
}

/// One fault that stops the reading of a document.
func fault(
    _ file: String,
    _ line: Int,
    _ column: Int?,
    _ identifier: String,
    _ summary: String,
    fix: String? = nil
) -> DiagnosticsError {
    DiagnosticsError(
        Diagnostic(
            .error,
            identifier,
            at: SourceLocation(file: file, line: line, column: column),
            summary,
            fix: fix
        )
    )
}

/// A message of libxml2 as one lower-case line.
func tidy(_ message: String) -> String {
    var text = message[...]
    while let last = text.last, last.isNewline || last == "." { text.removeLast() }
    let line = quoted(String(text))
    guard let first = line.first, line.dropFirst().first?.isLowercase == true else { return line }
    return first.lowercased() + line.dropFirst()
}
