import Diagnostics

/// One locale source of the GNU C library, as far as it is asked for (locale(5)).
struct GlibcLocaleFile: Sendable {
    /// A keyword's values and the line on which it stands.
    struct Entry: Sendable {
        var values: [String]
        var line: Int
    }

    /// What a category holds: keywords, or the name of the locale it is copied from.
    struct Category: Sendable {
        var entries: [String: Entry] = [:]
        var copied: (locale: String, line: Int)?
    }

    private(set) var categories: [String: Category] = [:]

    /// The categories that are read; collation and character classes are most of every file.
    private static let wanted: Set<String> = ["LC_TIME", "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE"]

    /// Reads a file's bytes, in which characters may be written as `<U1234>`.
    init(bytes: [UInt8], file: String) throws(DiagnosticsError) {
        var comment = UInt8(ascii: "#")
        var escape = UInt8(ascii: "\\")
        var category: (name: String, line: Int)?
        var isWanted = false
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var index = 0
        while index < lines.count {
            let number = index + 1
            let start = trimmed(lines[index])
            index += 1
            guard let first = start.first, first != comment else { continue }
            if let name = category?.name {
                if first == UInt8(ascii: "E"), start.starts(with: "END \(name)".utf8) {
                    category = nil
                    continue
                }
                guard isWanted else { continue }
                var line = Array(start)
                // A line that ends with the escape character goes on; a comment may stand between.
                while line.last == escape, index < lines.count {
                    line.removeLast()
                    let next = trimmed(lines[index])
                    index += 1
                    // Inside quotation marks a per cent sign is text.
                    if next.first == comment, !isOpen(line, escape: escape) {
                        line.append(escape)
                        continue
                    }
                    line.append(contentsOf: next)
                }
                let reader = LineReader(line: line, comment: comment, escape: escape)
                let (keyword, values) = try reader.read(file, number)
                if keyword == "copy", let other = values.first {
                    categories[name, default: Category()].copied = (other, number)
                } else {
                    categories[name, default: Category()].entries[keyword] = Entry(
                        values: values,
                        line: number
                    )
                }
            } else if start.starts(with: "LC_".utf8) {
                let name = String(decoding: start.prefix { $0 > 0x20 }, as: UTF8.self)
                category = (name, number)
                isWanted = Self.wanted.contains(name)
                if isWanted { categories[name] = Category() }
            } else if start.starts(with: "comment_char".utf8), let last = start.last {
                comment = last
            } else if start.starts(with: "escape_char".utf8), let last = start.last {
                escape = last
            }
        }
        if let category {
            throw broken(
                file,
                category.line,
                "'\(category.name)' is not ended: the file is cut off"
            )
        }
    }
}

/// Takes one line of a category apart.
private struct LineReader {
    let line: [UInt8]
    let comment: UInt8
    let escape: UInt8

    func read(
        _ file: String,
        _ number: Int
    ) throws(DiagnosticsError) -> (keyword: String, values: [String]) {
        let keyword = line.prefix { $0 > 0x20 }
        var values: [String] = []
        var rest = line[keyword.endIndex...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "\"") {
                var raw: [UInt8] = []
                rest = rest.dropFirst()
                var isClosed = false
                while let byte = rest.popFirst() {
                    if byte == UInt8(ascii: "\"") {
                        isClosed = true
                        break
                    }
                    if byte == escape, let next = rest.popFirst() {
                        raw.append(next)
                    } else {
                        raw.append(byte)
                    }
                }
                guard isClosed else { throw broken(file, number, "a quotation mark is not closed") }
                values.append(try text(raw, file, number))
            } else if byte == comment {
                break
            } else if byte <= 0x20 || byte == UInt8(ascii: ";") {
                rest = rest.dropFirst()
            } else {
                let word = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }
                values.append(try text(Array(word), file, number))
                rest = rest[word.endIndex...]
            }
        }
        return (String(decoding: keyword, as: UTF8.self), values)
    }

    /// Writes `<U1234>` as the character it stands for.
    private func text(
        _ raw: [UInt8],
        _ file: String,
        _ number: Int
    ) throws(DiagnosticsError) -> String {
        guard let plain = String(validating: raw, as: UTF8.self) else {
            throw broken(file, number, "this is not UTF-8")
        }
        guard raw.contains(UInt8(ascii: "<")) else { return plain }
        var bytes: [UInt8] = []
        var rest = raw[...]
        while let first = rest.first {
            if first == UInt8(ascii: "<"), let code = code(at: rest) {
                guard let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) else {
                    throw broken(file, number, "'<U\(code)>' is no character")
                }
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
                rest = rest.dropFirst(code.utf8.count + 3)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The four to eight digits of `<U1234>` at the start of some bytes, or none.
    private func code(at bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.starts(with: "<U".utf8) else { return nil }
        let digits = bytes.dropFirst(2).prefix(9).prefix { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
            default: false
            }
        }
        guard (4...8).contains(digits.count), bytes.dropFirst(2 + digits.count).first == 0x3e else {
            return nil
        }
        return String(decoding: digits, as: UTF8.self)
    }
}

/// Whether a quotation mark is still open at the end of a line.
private func isOpen(_ line: [UInt8], escape: UInt8) -> Bool {
    var isOpen = false
    var isEscaped = false
    for byte in line {
        if isEscaped {
            isEscaped = false
        } else if byte == escape {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isOpen.toggle()
        }
    }
    return isOpen
}

private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line.drop { $0 <= 0x20 }
}

private func broken(_ file: String, _ line: Int, _ why: String) -> DiagnosticsError {
    DiagnosticsError(
        Diagnostic(
            .error,
            "glibc-locale",
            at: SourceLocation(file: file, line: line),
            why,
            fix: "install the package locales again"
        )
    )
}
