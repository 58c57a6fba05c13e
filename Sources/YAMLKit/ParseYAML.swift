import Diagnostics
import Foundation

/// The size above which a file is not read, in bytes: 1 MB.
public let largestYAML = 1_000_000

/// Reads YAML from bytes.
///
/// Only what packs need is let through: one document, each key once, no anchors, aliases or tags,
/// at most 64 levels, 50,000 values and 1 MB, valid UTF-8 without NUL. A byte order mark is skipped,
/// and reading ends at the hundredth fault.
public func parseYAML(_ bytes: [UInt8], file: String) -> YAMLDocument {
    if let fault = faultInBytes(bytes, file: file) {
        return YAMLDocument(root: nil, diagnostics: [fault])
    }
    // libyaml would count the mark as a column.
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? bytes.dropFirst(3) : bytes[...]
    var builder = TreeBuilder(text, file: file)
    do {
        let root = try builder.root()
        return YAMLDocument(root: root, diagnostics: builder.diagnostics)
    } catch let problem as SyntaxProblem {
        let mark = problem.mark ?? place(ofByte: problem.byte, in: text)
        let words =
            misplaced(problem, at: mark, in: text) ?? plainWords(for: problem)
        let fault = Diagnostic(
            .error,
            "yaml-syntax",
            at: SourceLocation(file: file, line: mark.line, column: mark.column),
            words.summary,
            fix: words.fix
        )
        return YAMLDocument(root: nil, diagnostics: builder.diagnostics + [fault])
    } catch {
        return YAMLDocument(root: nil, diagnostics: builder.diagnostics)
    }
}

/// What libyaml does not say of a problem, though the text around it does: a tab, an open quote.
private func misplaced(
    _ problem: SyntaxProblem,
    at mark: Mark,
    in text: ArraySlice<UInt8>
) -> (summary: String, fix: String?)? {
    let lines = text.split(
        maxSplits: mark.line,
        omittingEmptySubsequences: false,
        whereSeparator: { $0 == 0x0A }
    )
    guard lines.indices.contains(mark.line - 1) else { return nil }
    switch problem.text {
    case "found character that cannot start any token":
        let before = lines[mark.line - 1].prefix(mark.column)
        guard before.last == 0x09, before.allSatisfy({ $0 == 0x09 || $0 == 0x20 }) else {
            return nil
        }
        return ("a tab stands where spaces indent", "indent with spaces")
    case "did not find expected key", "could not find expected ':'":
        // A quote that is never closed runs on to the next one, and the fault shows only there.
        let open = lines.prefix(mark.line - 1).lastIndex { line in
            let value = line.firstRange(of: [0x3A, 0x20]).map { line[$0.upperBound...] } ?? []
            let bare = value.drop { $0 == 0x20 }
            guard let quote = bare.first, quote == 0x22 || quote == 0x27 else { return false }
            return !bare.count(where: { $0 == quote }).isMultiple(of: 2)
        }
        guard let open else { return nil }
        return (
            "this does not fit what goes before: the quote that opens on line \(open + 1) "
                + "is not closed there",
            "close it on line \(open + 1)"
        )
    default: return nil
    }
}

/// Reads a YAML file, and gives its bytes too, from which its digest is taken.
public func readYAMLFile(at path: String) -> (bytes: [UInt8], document: YAMLDocument) {
    func stop(
        _ identifier: String,
        _ summary: String,
        fix: String? = nil
    ) -> (bytes: [UInt8], document: YAMLDocument) {
        let fault = Diagnostic(
            .error,
            identifier,
            at: SourceLocation(file: path),
            summary,
            fix: fix
        )
        return ([], YAMLDocument(root: nil, diagnostics: [fault]))
    }
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    guard let attributes else { return stop("file-missing", "there is no such file") }
    // A pipe or a device would be read without end.
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
        return stop("file-kind", "this is not a plain file")
    }
    let bytes: [UInt8]
    do {
        // An empty file reads as nothing at all.
        let data = try FileHandle(forReadingFrom: url).read(upToCount: largestYAML + 1)
        bytes = data.map { [UInt8]($0) } ?? []
    } catch {
        return stop("file-unreadable", "the file cannot be read", fix: "allow yourself to read it")
    }
    return (bytes, parseYAML(bytes, file: path))
}

private func faultInBytes(_ bytes: [UInt8], file: String) -> Diagnostic? {
    func fault(_ identifier: String, byte: Int?, _ summary: String, _ fix: String) -> Diagnostic {
        let mark = byte.map { place(ofByte: $0, in: bytes[...]) }
        let location = SourceLocation(file: file, line: mark?.line, column: mark?.column)
        return Diagnostic(.error, identifier, at: location, summary, fix: fix)
    }
    if bytes.count > largestYAML {
        return fault("yaml-size", byte: nil, "the file is larger than 1 MB", "split it")
    }
    if let nul = bytes.firstIndex(of: 0) {
        return fault("yaml-nul", byte: nul, "a NUL byte stands here", "save the file as UTF-8")
    }
    var position = 0
    // `String(validating:)` says whether, not where; the decoder says both.
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    loop: while true {
        switch decoder.parseScalar(from: &iterator) {
        case .valid(let scalar): position += scalar.count
        case .error: break loop
        case .emptyInput: return nil
        }
    }
    let byte = String(bytes[position], radix: 16, uppercase: true)
    return fault(
        "yaml-encoding",
        byte: position,
        "the byte 0x\(byte) is not valid UTF-8 here",
        "save the file as UTF-8"
    )
}

/// The line and column of a byte, counted as libyaml counts them.
private func place(ofByte offset: Int, in bytes: ArraySlice<UInt8>) -> Mark {
    var mark = Mark(line: 1, column: 1)
    var previous: UInt8 = 0
    for byte in bytes.prefix(offset) {
        if byte == 0x0A, previous == 0x0D {
            // The second half of a line break already counted.
        } else if byte == 0x0A || byte == 0x0D {
            mark = Mark(line: mark.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
            mark.column += 1
        }
        previous = byte
    }
    return mark
}
