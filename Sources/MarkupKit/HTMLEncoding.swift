import Diagnostics
import Foundation

/// Turns HTML into UTF-8 without a byte order mark.
///
/// Byte order mark, else UTF-8 if the bytes are, else what the page declares, else Windows-1252:
/// a page that declares one thing and is another is common, and bytes that pass as UTF-8 by chance
/// are not. A byte that is no text becomes U+FFFD, as in browsers.
func decodedHTML(_ bytes: [UInt8], named file: String) throws(DiagnosticsError) -> [UInt8] {
    guard !bytes.isEmpty else { throw fault(file, 1, 1, "markup-empty", "the file is empty") }
    let text: [UInt8]
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
        let isLittle = bytes[0] == 0xff
        var units: [UInt16] = []
        for i in stride(from: 2, to: bytes.count - 1, by: 2) {
            let unit = UInt16(bytes[i + 1]) << 8 | UInt16(bytes[i])
            units.append(isLittle ? unit : unit.byteSwapped)
        }
        text = Array(String(decoding: units, as: UTF16.self).utf8)
    } else {
        let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
        let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
        if firstInvalid(in: body) == nil {
            text = body
        } else {
            let declared = hasMark ? "utf-8" : declaredHTMLCharset(of: body) ?? "windows-1252"
            let charset = try known(declared, file)
            text =
                charset == "UTF-8"
                ? Array(String(decoding: body, as: UTF8.self).utf8)
                : try converted(body, from: charset, file)
        }
    }
    guard !text.isEmpty else { throw fault(file, 1, 1, "markup-empty", "the file is empty") }
    return text
}

/// The charset of the first 1,024 bytes, as HTML's own prescan has it, or none.
private func declaredHTMLCharset(of bytes: [UInt8]) -> String? {
    // Each byte is one scalar, so that no broken byte can hide the declaration.
    let head = String(String.UnicodeScalarView(bytes.prefix(1_024).map { Unicode.Scalar($0) }))
    return head.firstMatch(of: /(?i)(?:charset|encoding)\s*=\s*["']?\s*([\w.:\-]+)/)
        .map { $0.1.lowercased() }
}

/// The name that iconv has for a label of the Encoding Standard, section 4.2.
private func known(_ label: String, _ file: String) throws(DiagnosticsError) -> String {
    switch label {
    case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be": return "UTF-8"
    case "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252":
        return "WINDOWS-1252"
    case "iso-8859-9", "latin5", "windows-1254": return "WINDOWS-1254"
    case "tis-620", "iso-8859-11", "windows-874": return "CP874"
    case "gb2312", "gbk", "gb18030", "x-gbk": return "GB18030"
    case "big5", "big5-hkscs": return "BIG5-HKSCS"
    case "shift_jis", "shift-jis", "sjis", "windows-31j": return "CP932"
    case "euc-kr", "ks_c_5601-1987", "windows-949": return "CP949"
    case "euc-jp", "koi8-r", "koi8-u", "iso-2022-jp": return label.uppercased()
    case _ where label.wholeMatch(of: /windows-125[0-8]|iso-8859-(?:[2-8]|1[03-6])/) != nil:
        return label.uppercased()
    default:
        throw fault(
            file,
            1,
            nil,
            "markup-charset",
            "declares the charset '\(quoted(label))', which is not read",
            fix: "save the file as UTF-8"
        )
    }
}

private func converted(
    _ bytes: [UInt8],
    from charset: String,
    _ file: String
) throws(DiagnosticsError) -> [UInt8] {
    let converter = unsafe iconv_open("UTF-8", charset)
    guard Int(bitPattern: converter) != -1 else {
        throw fault(
            file,
            1,
            nil,
            "markup-charset",
            "this system cannot read the charset '\(charset)'",
            fix: "save the file as UTF-8"
        )
    }
    defer { unsafe _ = iconv_close(converter) }
    var input = bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    while offset < input.count {
        var left = input.count - offset
        var room = chunk.count
        let code = unsafe input.withUnsafeMutableBytes { source in
            unsafe chunk.withUnsafeMutableBytes { target in
                var from = unsafe source.baseAddress?.advanced(by: offset)
                    .assumingMemoryBound(to: CChar.self)
                var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
                let done = unsafe iconv(converter, &from, &left, &to, &room)
                return done == Int.max || done == -1 ? errno : 0
            }
        }
        offset = input.count - left
        result += chunk[..<(chunk.count - room)]
        if code == EILSEQ || code == EINVAL {
            result += [0xef, 0xbf, 0xbd]
            offset += 1
        }
    }
    return result
}
