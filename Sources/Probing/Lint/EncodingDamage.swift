/// What is wrong with the characters of a wording, or none.
///
/// Looked for: replacement characters, UTF-8 that was read as Latin-1 or Windows-1252, control and
/// private-use characters, marks without a letter to stand on, unclosed directional embeddings,
/// character references that were never resolved, and letters of two look-alike scripts in one word.
public func encodingDamage(in text: String) -> String? {
    // Printable ASCII can only be damaged by a reference, which begins with an ampersand.
    let isPlain = text.utf8.allSatisfy { 0x20...0x7E ~= $0 && $0 != UInt8(ascii: "&") }
    if isPlain { return nil }
    let scalars = Array(text.unicodeScalars)
    if scalars.contains("\u{FFFD}") { return "holds the replacement character U+FFFD" }
    if let control = scalars.first(where: isControl) {
        return "holds the control character \(name(control))"
    }
    if let hidden = scalars.first(where: isPrivate) {
        return "holds \(name(hidden)), which has no agreed meaning"
    }
    if let first = scalars.first, first.properties.generalCategory == .nonspacingMark {
        return "begins with the mark \(name(first)), which has no letter to stand on"
    }
    if isUnbalanced(scalars) { return "opens a change of direction and does not close it" }
    if text.utf8.contains(UInt8(ascii: "&")),
        text.contains(#/&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/#)
    {
        return "holds a character reference that was not resolved"
    }
    if looksMisread(scalars) { return "looks like UTF-8 that was read as Latin-1" }
    return mixedScripts(in: scalars)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
}

private func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .surrogate: true
    default: false
    }
}

private func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Whether embeddings, overrides or isolates are opened and not closed.
private func isUnbalanced(_ scalars: [Unicode.Scalar]) -> Bool {
    var (embeddings, isolates) = (0, 0)
    for scalar in scalars {
        switch scalar.value {
        case 0x202A, 0x202B, 0x202D, 0x202E: embeddings += 1
        case 0x202C: embeddings -= 1
        case 0x2066...0x2068: isolates += 1
        case 0x2069: isolates -= 1
        default: continue
        }
    }
    return embeddings != 0 || isolates != 0
}

/// Whether a lead byte and as many following bytes as it asks for stand there as letters.
///
/// Bytes 0x80 to 0x9F are controls in Latin-1 and marks in Windows-1252; both readings count. Two
/// damaged letters are asked for, since `Ã` may stand before `©` in honest text.
private func looksMisread(_ scalars: [Unicode.Scalar]) -> Bool {
    var found = 0
    var place = 0
    while place < scalars.count {
        guard let byte = latinByte(scalars[place]) else {
            place += 1
            continue
        }
        let length = byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xC2 && byte < 0xE0 ? 2 : 0
        guard length > 0, place + length <= scalars.count,
            scalars[(place + 1)..<(place + length)].allSatisfy({
                latinByte($0).map { 0x80...0xBF ~= $0 } ?? false
            })
        else {
            place += 1
            continue
        }
        found += length == 3 ? 2 : 1
        place += length
    }
    return found >= 2
}

private func latinByte(_ scalar: Unicode.Scalar) -> UInt32? {
    if 0x80...0xFF ~= scalar.value { return scalar.value }
    return windowsBytes[scalar.value]
}

/// The letters and marks that Windows-1252 puts on the bytes 0x80 to 0x9F.
private let windowsBytes: [UInt32: UInt32] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86,
    0x2021: 0x87, 0x02C6: 0x88, 0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C,
    0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95,
    0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
]

/// Names a word in which Latin letters stand beside Cyrillic or Greek ones that look like them.
private func mixedScripts(in scalars: [Unicode.Scalar]) -> String? {
    for word in scalars.split(whereSeparator: { !$0.properties.isAlphabetic }) {
        let isLatin = word.contains { 0x41...0x24F ~= $0.value }
        let isCyrillic = word.contains { 0x400...0x52F ~= $0.value }
        let isGreek = word.contains { 0x370...0x3FF ~= $0.value }
        if isLatin, isCyrillic || isGreek {
            return "mixes Latin with \(isCyrillic ? "Cyrillic" : "Greek") letters in one word"
        }
    }
    return nil
}
