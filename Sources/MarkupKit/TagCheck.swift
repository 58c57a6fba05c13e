import Diagnostics

/// Refuses NUL bytes and start tags with too many attributes before the parser sees them.
///
/// libxml2 compares the attributes of a tag pairwise before it reports any of them, so no callback
/// can stop it in time. Comments, CDATA and instructions are stepped over; broken markup is left
/// for the parser to report.
func checkTags(
    of bytes: [UInt8],
    named file: String,
    limits: MarkupLimits
) throws(DiagnosticsError) {
    let end = bytes.count
    let span = bytes.span
    var i = 0
    var attributes = 0
    var quote: UInt8 = 0
    var inTag = false
    var inDeclaration = false
    while i < end {
        let byte = span[i]
        if byte == 0 {
            let place = position(of: i, in: bytes)
            throw fault(
                file,
                place.line,
                place.column,
                "markup-nul",
                "the file holds a NUL byte",
                fix: "XML is text: check that this is the right file"
            )
        }
        if quote != 0 {
            if byte == quote { quote = 0 }
        } else if inTag {
            if byte == UInt8(ascii: ">") {
                inTag = false
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                attributes += 1
                if attributes > limits.attributes {
                    let place = position(of: i, in: bytes)
                    throw fault(
                        file,
                        place.line,
                        place.column,
                        "markup-attributes",
                        "a tag has more than \(limits.attributes) attributes"
                    )
                }
            } else if byte == UInt8(ascii: "<") {
                // No '<' may stand in a tag: start counting afresh where the parser gives up.
                attributes = 0
            }
        } else if inDeclaration {
            // Its literals may hold anything; '[' opens the internal subset, read as text is.
            switch byte {
            case UInt8(ascii: ">"), UInt8(ascii: "["): inDeclaration = false
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            default: break
            }
        } else if byte == UInt8(ascii: "<"), i + 1 < end {
            switch span[i + 1] {
            case UInt8(ascii: "!"):
                if follows("<!--", at: i, in: bytes) {
                    i = index(after: "-->", from: i + 4, in: bytes)
                    continue
                }
                if follows("<![CDATA[", at: i, in: bytes) {
                    i = index(after: "]]>", from: i + 9, in: bytes)
                    continue
                }
                inDeclaration = true
            case UInt8(ascii: "?"):
                i = index(after: "?>", from: i + 2, in: bytes)
                continue
            case UInt8(ascii: "/"):
                break
            default:
                inTag = true
                attributes = 0
            }
        }
        i += 1
    }
}

private func follows(_ mark: StaticString, at start: Int, in bytes: [UInt8]) -> Bool {
    let wanted = Array(mark.description.utf8)
    return start + wanted.count <= bytes.count
        && bytes[start..<start + wanted.count].elementsEqual(wanted)
}

/// The index after the next occurrence of a mark, or the end; NUL bytes stop it, to be reported.
private func index(after mark: StaticString, from start: Int, in bytes: [UInt8]) -> Int {
    let wanted = Array(mark.description.utf8)
    var i = start
    while i + wanted.count <= bytes.count {
        if bytes[i] == 0 { return i }
        if bytes[i] == wanted[0], bytes[i..<i + wanted.count].elementsEqual(wanted) {
            return i + wanted.count
        }
        i += 1
    }
    return bytes.count
}
