import Diagnostics

/// Finds what libxml2 reports without a place: prefixes, functions and variables nobody declared.
///
/// Also bounds the length and the nesting, since the library compiles expressions by recursion.
func checkXPath(
    _ xpath: String,
    namespaces: [String: String]
) throws(DiagnosticsError) {
    let bytes = Array(xpath.utf8)
    guard bytes.contains(where: { $0 > 0x20 }) else {
        throw xpathFault("", at: 0, "xpath-syntax", "the expression is empty")
    }
    guard bytes.count <= 4_096 else {
        throw xpathFault(
            xpath,
            at: nil,
            "xpath-length",
            "the expression has \(bytes.count) bytes; at most 4096 are read"
        )
    }
    var i = 0
    var depth = 0
    while i < bytes.count {
        let byte = bytes[i]
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard let end = bytes[(i + 1)...].firstIndex(of: byte) else {
                let fix = "end it with \(Character(Unicode.Scalar(byte)))"
                throw xpathFault(xpath, at: i, "xpath-syntax", "the text has no end", fix: fix)
            }
            i = end + 1
        case 0:
            throw xpathFault(xpath, at: i, "xpath-syntax", "the expression holds a NUL byte")
        case UInt8(ascii: "("), UInt8(ascii: "["):
            depth += 1
            guard depth <= 64 else {
                throw xpathFault(xpath, at: i, "xpath-depth", "brackets are nested deeper than 64")
            }
            i += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
            depth -= 1
            i += 1
        case UInt8(ascii: "$"):
            throw xpathFault(
                xpath,
                at: i,
                "xpath-variable",
                "there are no variables",
                fix: "write the value itself"
            )
        default:
            i = isNameStart(byte) ? try nameEnd(i, bytes, xpath, namespaces) : i + 1
        }
    }
}

/// One fault of an expression; the file of its place is called `XPath`.
func xpathFault(
    _ xpath: String,
    at offset: Int?,
    _ identifier: String,
    _ summary: String,
    fix: String? = nil
) -> DiagnosticsError {
    guard let offset else { return fault("XPath", 1, nil, identifier, summary, fix: fix) }
    let place = position(of: offset, in: Array(xpath.utf8))
    return fault("XPath", place.line, place.column, identifier, summary, fix: fix)
}

/// Checks the name at a byte and gives the byte after it.
private func nameEnd(
    _ start: Int,
    _ bytes: [UInt8],
    _ xpath: String,
    _ namespaces: [String: String]
) throws(DiagnosticsError) -> Int {
    var end = bytes[start...].firstIndex { !isNamePart($0) } ?? bytes.count
    let first = String(decoding: bytes[start..<end], as: UTF8.self)
    let isAxis = bytes[end...].starts(with: "::".utf8)
    var isPrefixed = false
    if !isAxis, end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"),
        isNameStart(bytes[end + 1]) || bytes[end + 1] == UInt8(ascii: "*")
    {
        guard first == "xml" || namespaces[first] != nil else {
            let near = suggestion(for: first, among: Array(namespaces.keys))
            throw xpathFault(
                xpath,
                at: start,
                "xpath-prefix",
                "the prefix '\(quoted(first))' is not declared",
                fix: near.map { "did you mean '\($0)'?" }
                    ?? "declare it with --namespace \(quoted(first))=uri, or use local-name()"
            )
        }
        isPrefixed = true
        end = bytes[(end + 1)...].firstIndex { !isNamePart($0) } ?? bytes.count
    }
    let next = bytes[end...].firstIndex { $0 > 0x20 }
    if let next, bytes[next] == UInt8(ascii: "("), !isAxis {
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        let isKnown = isPrefixed ? false : known.contains(first)
        guard isKnown || operators.contains(name) else {
            throw xpathFault(
                xpath,
                at: start,
                "xpath-function",
                "there is no function '\(quoted(name))' in XPath 1.0",
                fix: suggestion(for: name, among: Array(known)).map { "did you mean '\($0)'?" }
            )
        }
    }
    return end
}

private let operators: Set = ["and", "or", "div", "mod"]

/// The functions and node tests of XPath 1.0, sections 2.3 and 4.
private let known: Set = [
    "last", "position", "count", "id", "local-name", "namespace-uri", "name", "string", "concat",
    "starts-with", "contains", "substring-before", "substring-after", "substring", "string-length",
    "normalize-space", "translate", "boolean", "not", "true", "false", "lang", "number", "sum",
    "floor", "ceiling", "round", "node", "text", "comment", "processing-instruction",
]

private func isNameStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
