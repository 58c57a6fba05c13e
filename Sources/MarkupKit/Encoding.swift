import Diagnostics

/// Turns a document into UTF-8 without a byte order mark, or says at which place it cannot.
///
/// Done here rather than by the parser so that a charset that lies is one diagnostic with a place,
/// and so that the bytes that are checked are the bytes that are parsed.
func decoded(_ bytes: [UInt8], named file: String) throws(DiagnosticsError) -> [UInt8] {
    guard !bytes.isEmpty else { throw fault(file, 1, 1, "markup-empty", "the file is empty") }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
        return try decodedUTF16(bytes, named: file)
    }
    let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    guard !body.isEmpty else { throw fault(file, 1, 1, "markup-empty", "the file is empty") }
    let declared = declaredCharset(of: body)
    switch declared?.lowercased() {
    case nil, "utf-8", "utf8":
        let claim = declared == nil ? "declares no other charset" : "declares UTF-8"
        if let bad = firstInvalid(in: body) {
            throw undecodable(body, at: bad, named: file, "the file \(claim)")
        }
    case "us-ascii", "ascii":
        if let bad = body.firstIndex(where: { $0 > 0x7f }) {
            throw undecodable(body, at: bad, named: file, "the file declares US-ASCII")
        }
    case "iso-8859-1", "latin1":
        var text: [UInt8] = []
        text.reserveCapacity(body.count)
        for byte in body {
            if byte < 0x80 {
                text.append(byte)
            } else {
                text.append(0xc0 | byte >> 6)
                text.append(0x80 | byte & 0x3f)
            }
        }
        return text
    case let folded?:
        let name = quoted(declared ?? folded)
        let what =
            folded.hasPrefix("utf-16")
            ? "declares the charset '\(name)' but has no byte order mark"
            : "declares the charset '\(name)', which is not read"
        throw fault(file, 1, nil, "markup-charset", what, fix: "save the file as UTF-8")
    }
    return body
}

private func decodedUTF16(
    _ bytes: [UInt8],
    named file: String
) throws(DiagnosticsError) -> [UInt8] {
    let little = bytes[0] == 0xff
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for i in stride(from: 2, to: bytes.count - 1, by: 2) {
        let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
        units.append(little ? b << 8 | a : a << 8 | b)
    }
    var broken = !bytes.count.isMultiple(of: 2)
    let failed = transcode(
        units.makeIterator(),
        from: UTF16.self,
        to: UTF8.self,
        stoppingOnError: true,
        into: { text.append($0) }
    )
    broken = broken || failed
    guard !broken, !text.isEmpty else {
        let place = position(of: text.count, in: text)
        throw fault(
            file,
            place.line,
            place.column,
            text.isEmpty && !broken ? "markup-empty" : "markup-charset",
            text.isEmpty && !broken ? "the file is empty" : "the UTF-16 text is broken here",
            fix: broken ? "save the file as UTF-8" : nil
        )
    }
    return text
}

/// The charset named by the XML declaration, or none.
func declaredCharset(of bytes: [UInt8]) -> String? {
    // An instruction whose name only begins so declares nothing.
    guard bytes.starts(with: "<?xml".utf8), bytes.count > 5, bytes[5] <= 0x20 else { return nil }
    let head = bytes.prefix(256)
    guard let close = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = String(decoding: head[..<close], as: UTF8.self)
    guard let match = declaration.firstMatch(of: /encoding\s*=\s*["']([^"']*)["']/) else {
        return nil
    }
    return String(match.1)
}

/// The offset of the first byte that is not UTF-8, or none (Unicode 15, table 3-7).
func firstInvalid(in bytes: [UInt8]) -> Int? {
    let span = bytes.span
    var i = 0
    while i < span.count {
        let byte = span[i]
        if byte < 0x80 {
            i += 1
            continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xbf
        switch byte {
        case 0xc2...0xdf: length = 2
        case 0xe0: (length, low) = (3, 0xa0)
        case 0xe1...0xec, 0xee...0xef: length = 3
        case 0xed: (length, high) = (3, 0x9f)
        case 0xf0: (length, low) = (4, 0x90)
        case 0xf1...0xf3: length = 4
        case 0xf4: (length, high) = (4, 0x8f)
        default: return i
        }
        guard i + length <= span.count, (low...high).contains(span[i + 1]) else { return i }
        for j in 2..<max(length, 2) where span[i + j] & 0xc0 != 0x80 { return i }
        i += length
    }
    return nil
}

private func undecodable(
    _ bytes: [UInt8],
    at offset: Int,
    named file: String,
    _ claim: String
) -> DiagnosticsError {
    let place = position(of: offset, in: bytes)
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    return fault(
        file,
        place.line,
        place.column,
        "markup-charset",
        "the byte 0x\(digits) is no text: \(claim)",
        fix: "save the file as UTF-8"
    )
}
