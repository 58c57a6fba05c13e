public import Diagnostics
import Foundation

/// Reads XML into values, and takes nothing on trust.
///
/// No entity is expanded, no DTD and no network address is opened: a file that declares entities or
/// default attributes is refused, a `DOCTYPE` that only names a DTD is read over. Files are UTF-8,
/// UTF-16 with a byte order mark, US-ASCII or ISO-8859-1. Every refusal is one diagnostic with line
/// and column, and no partial tree is ever returned.
public enum Markup {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: its path, which diagnostics repeat as given.
    ///   - skipping: names of elements that are left out with all they hold; their syntax is checked.
    ///   - limits: what is refused as too large.
    public static func parse(
        file: String,
        skipping: Set<String> = [],
        limits: MarkupLimits = MarkupLimits()
    ) throws(DiagnosticsError) -> MarkupElement {
        try parse(
            bytes: readBytes(of: file, limit: limits.bytes),
            named: file,
            skipping: skipping,
            limits: limits
        )
    }

    /// Reads the bytes of a document.
    ///
    /// - Parameters:
    ///   - bytes: the whole document.
    ///   - named: what diagnostics call it.
    ///   - skipping: names of elements that are left out with all they hold; their syntax is checked.
    ///   - limits: what is refused as too large.
    public static func parse(
        bytes: [UInt8],
        named: String,
        skipping: Set<String> = [],
        limits: MarkupLimits = MarkupLimits()
    ) throws(DiagnosticsError) -> MarkupElement {
        guard bytes.count <= limits.bytes else {
            throw DiagnosticsError(tooLarge(named, bytes.count, limit: limits.bytes))
        }
        let text = try decoded(bytes, named: named)
        try checkTags(of: text, named: named, limits: limits)
        return try TreeParser(named: named, text: text, skipping: skipping, limits: limits).parse()
    }
}

/// Reads a regular file whole; devices and pipes, which may never end, are refused.
func readBytes(
    of file: String,
    limit: Int
) throws(DiagnosticsError) -> [UInt8] {
    let url = URL(filePath: file).resolvingSymlinksInPath()
    let attributes: [FileAttributeKey: Any]
    do {
        attributes = try FileManager.default.attributesOfItem(atPath: url.path)
    } catch {
        throw DiagnosticsError(unreadable(file, "the file does not exist"))
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular?: break
    case .typeDirectory?: throw DiagnosticsError(unreadable(file, "this is a folder"))
    default: throw DiagnosticsError(unreadable(file, "this is not a regular file"))
    }
    if let size = attributes[.size] as? Int, size > limit {
        throw DiagnosticsError(tooLarge(file, size, limit: limit))
    }
    // Foundation leaks its buffer when it reads an empty file.
    if attributes[.size] as? Int == 0 { return [] }
    do {
        return [UInt8](try Data(contentsOf: url))
    } catch {
        throw DiagnosticsError(unreadable(file, "the file cannot be read"))
    }
}

func unreadable(_ file: String, _ why: String) -> Diagnostic {
    Diagnostic(
        .error,
        "markup-unreadable",
        at: SourceLocation(file: file),
        why,
        fix: "name a readable XML file"
    )
}

func tooLarge(_ file: String, _ size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
        .error,
        "markup-too-large",
        at: SourceLocation(file: file, line: 1),
        "the file holds \(size) bytes; at most \(limit) are read",
        fix: "split the file"
    )
}
