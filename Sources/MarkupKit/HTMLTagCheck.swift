import Diagnostics

/// Refuses NUL bytes and tags with too many attributes before the HTML parser sees them.
///
/// libxml2 compares the attributes of a tag pairwise. What is a tag is judged without regard to
/// comments and scripts, so that nothing can hide one: each `<` with a letter may begin it, and four
/// times the attributes are let pass, since words of a script may be taken for some.
func checkHTMLTags(
    of bytes: [UInt8],
    named file: String,
    limits: MarkupLimits
) throws(DiagnosticsError) {
    let most = limits.attributes * 4
    let span = bytes.span
    // Tags that begin inside another's values are read again; a page of only such is refused.
    var work = 8 * bytes.count + 65_536
    var i = 0
    while i < span.count {
        if span[i] == 0 {
            let place = position(of: i, in: bytes)
            throw fault(
                file,
                place.line,
                place.column,
                "markup-nul",
                "the file holds a NUL byte",
                fix: "HTML is text: check that this is the right file"
            )
        }
        if span[i] == UInt8(ascii: "<"), i + 1 < span.count, isLetter(span[i + 1]) {
            let scan = scanTag(from: i + 1, in: span, most: most)
            work -= scan.end - i
            if scan.isOver || work < 0 {
                let place = position(of: i, in: bytes)
                throw fault(
                    file,
                    place.line,
                    place.column,
                    "markup-attributes",
                    scan.isOver
                        ? "a tag has more than \(limits.attributes) attributes"
                        : "tags stand in tags without end"
                )
            }
        }
        i += 1
    }
}

/// Counts the attributes of a tag as libxml2 2.9 cuts them, up to a number.
private func scanTag(from start: Int, in span: Span<UInt8>, most: Int) -> (end: Int, isOver: Bool) {
    var i = start
    var count = 0
    var isFresh = false
    var isAfterEquals = false
    while i < span.count {
        let byte = span[i]
        switch byte {
        case UInt8(ascii: ">"): return (i, false)
        case 0x09...0x0d, 0x20: isFresh = true
        case UInt8(ascii: "="):
            isAfterEquals = true
            isFresh = false
            i += 1
            continue
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if isAfterEquals {
                i += 1
                while i < span.count, span[i] != byte { i += 1 }
                isFresh = true
                isAfterEquals = false
                i += 1
                continue
            }
            isFresh = false
        default:
            if isFresh, !isAfterEquals {
                count += 1
                if count > most { return (i, true) }
            }
            isFresh = false
            isAfterEquals = false
        }
        i += 1
    }
    return (i, false)
}

private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
