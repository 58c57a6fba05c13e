/// The most scalars of a value; a gold that is cut would be a wrong gold, so longer ones are none.
let longestValue = 500

/// A stranger's text made fit to be a value, or none when nothing is left or it is too long.
///
/// Blanks of every kind become one space, control characters and marks that only steer direction or
/// hyphenation go, and so does the Ethiopic word space at the ends. Joiners stay, since Persian and
/// the scripts of India spell with them.
func cleaned(_ text: String) -> String? {
    var scalars = String.UnicodeScalarView()
    var count = 0
    var isPending = false
    for scalar in text.unicodeScalars {
        if isDropped(scalar) { continue }
        if scalar.properties.isWhitespace || scalar.value < 0x20 {
            isPending = count > 0
            continue
        }
        if isPending {
            scalars.append(" ")
            count += 1
            isPending = false
        }
        scalars.append(scalar)
        count += 1
        if count > longestValue + 8 { return nil }
    }
    let isEdge: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\u{1361}" }
    while let last = scalars.last, isEdge(last) { scalars.removeLast() }
    while let first = scalars.first, isEdge(first) { scalars.removeFirst() }
    guard !scalars.isEmpty, scalars.count <= longestValue else { return nil }
    return String(scalars)
}

private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x08, 0x0e...0x1b, 0x7f...0x84, 0x86...0x9f, 0xad, 0x200b, 0xfff9...0xfffc: true
    case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2060, 0x2066...0x206f, 0xfeff: true
    case 0xe0000...0xe007f: true
    default: false
    }
}

/// A language tag in the case of BCP 47 (RFC 5646, section 2.1.1), or none when it is no tag.
func languageTag(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 35 else { return nil }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, (2...8).contains(first.count) else { return nil }
    var tag: [String] = []
    for (index, part) in parts.enumerated() {
        guard part.utf8.allSatisfy(isAlphanumeric), part.count <= 8 else { return nil }
        switch (index, part.count) {
        case (0, _): tag.append(part.lowercased())
        case (_, 4) where part.allSatisfy(\.isLetter): tag.append(part.capitalized)
        case (_, 2): tag.append(part.uppercased())
        default: tag.append(part.lowercased())
        }
    }
    return tag[0] == "und" || tag[0] == "mul" || tag[0] == "zxx" ? nil : tag.joined(separator: "-")
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst().lowercased() }
}

/// A heading, field or title in the form in which two are compared: small letters, plain blanks.
func comparable(_ text: String) -> String {
    let plain = cleaned(text.replacing("_", with: " ")) ?? ""
    let edges: (Character) -> Bool = { ":•·–-*".contains($0) || $0.isWhitespace }
    let tail = plain.drop(while: edges).reversed().drop(while: edges)
    return String(tail.reversed()).lowercased()
}

/// A field's name as the end of a property: words of letters and digits joined by hyphens.
func slug(_ text: String) -> String {
    comparable(text).split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
}
