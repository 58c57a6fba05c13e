/// The head of a request, as far as a server of files needs it (RFC 9112).
struct PageRequest: Sendable, Hashable {
    /// The method as written.
    var method: String
    /// The target as written, with its query.
    var target: String
    /// The host that the client thinks it speaks to, in lower case.
    var host: String?

    /// Reads a head up to its empty line; none when it is no request.
    init?(_ head: String) {
        // One grapheme: a split at a lone newline would miss it.
        let lines = head.split(whereSeparator: \.isNewline)
        let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else {
            return nil
        }
        method = String(words[0])
        target = String(words[1])
        var hosts: [String] = []
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            guard line[..<colon].lowercased() == "host" else { continue }
            hosts.append(line[line.index(after: colon)...].drop { $0 == " " }.lowercased())
        }
        // Two hosts are an attack on somebody (RFC 9112, section 3.2).
        guard hosts.count <= 1 else { return nil }
        host = hosts.first
    }

    /// The path below the root, decoded; none when it could lead anywhere else.
    ///
    /// Refused are steps upwards, hidden names, bytes that are no UTF-8, controls and backslashes.
    var path: String? {
        let encoded = target.prefix { $0 != "?" && $0 != "#" }
        guard let text = decoded(encoded) else { return nil }
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\"
        }
        guard isPlain, text.hasPrefix("/") else { return nil }
        let steps = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (i, step) in steps.enumerated() {
            if step.hasPrefix(".") { return nil }
            if step.isEmpty, i != steps.count - 1 { return nil }
        }
        return text
    }

    private func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit),
                let low = rest.popFirst().flatMap(digit)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
