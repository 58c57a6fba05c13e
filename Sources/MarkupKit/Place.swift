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

/// A message of libxml2 as one lower-case line; those about size say what is too large.
func tidy(_ message: String) -> String {
    for (theirs, plain) in sizes where message.contains(theirs) { return plain }
    var text = message.prefix { !$0.isNewline }
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    let line = quoted(String(text))
    guard let first = line.first, line.dropFirst().first?.isLowercase == true else { return line }
    return first.lowercased() + line.dropFirst()
}

/// Undoes what libxml2 leaves for its own tree builder: an ampersand comes as `&#38;`.
func unescapedAttribute(_ value: UnsafeBufferPointer<UInt8>) -> String {
    guard unsafe value.contains(UInt8(ascii: "&")) else {
        return unsafe String(decoding: value, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var i = 0
    while i < value.count {
        let byte = unsafe value[i]
        bytes.append(byte)
        i += byte == UInt8(ascii: "&") ? 5 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// Whether what a parser has not taken is no more than a cut leaves: blanks, part of a mark, or of
/// a scalar.
func isSpent(_ rest: some Collection<UInt8>) -> Bool {
    guard let first = rest.first else { return true }
    let tail = rest.dropFirst()
    if first >= 0xc0 { return tail.count < 3 && tail.allSatisfy { $0 & 0xc0 == 0x80 } }
    if rest.count < 9, marks.contains(where: { $0.utf8.starts(with: rest) }) { return true }
    return rest.allSatisfy { $0 == 0x20 || (0x09...0x0d).contains($0) }
}

private let sizes = [
    ("CData section too big", "a CDATA section holds more than 10000000 bytes"),
    ("ttValue length too long", "an attribute's value holds more than 10000000 bytes"),
    ("huge text node", "a text holds more than 10000000 bytes"),
    ("ame too long", "a name holds more than 50000 bytes"),
    ("Huge input lookup", "one mark or name holds more than 10000000 bytes"),
    ("nput is not proper UTF-8", "what stands here is not UTF-8, which the file is taken for"),
]

private let marks = ["<![CDATA[", "<!--", "![CDATA[", "!--", "-->", "</", "/>", "?>", "]]>"]
