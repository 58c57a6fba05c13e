/// Turns the inverted form `Tanzania, United Republic of` round.
func uninverted(_ name: String) -> String? {
    let parts = name.split(separator: ",", maxSplits: 1)
    guard parts.count == 2, let last = parts.last else { return nil }
    return withoutBidiMarks("\(last) \(parts[0])")
}

/// The parts before and in the brackets of a name such as `Ethiopic (Geʻez)`.
///
/// Brackets that tell variants apart are no names.
func withoutBrackets(_ name: String) -> [String] {
    // Most names have none, and the expression is made anew by every call.
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }),
        let match = name.wholeMatch(of: /([^()\[\]]+?)\s*[(\[]([^()\[\]]+)[)\]]/)
    else {
        return []
    }
    let inner = String(match.2)
    guard !inner.contains("variant"), !inner.contains(where: \.isNumber) else {
        return [String(match.1)]
    }
    return [String(match.1)] + inner.split(separator: ",").map { withoutBidiMarks(String($0)) }
}

/// Writes each ampersand that begins no reference as one.
///
/// Release 4.15 of the table of divisions has two, which makes it no XML. Lines stay what they were.
func mendingAmpersands(_ bytes: [UInt8]) -> [UInt8] {
    let ampersand = UInt8(ascii: "&")
    guard bytes.contains(ampersand) else { return bytes }
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count + 64)
    for (index, byte) in bytes.enumerated() {
        mended.append(byte)
        guard byte == ampersand else { continue }
        let name = bytes[(index + 1)...].prefix(12)
        let isReference =
            name.firstIndex(of: UInt8(ascii: ";")).map { end in
                end > index + 1
                    && bytes[(index + 1)..<end].allSatisfy {
                        $0 == UInt8(ascii: "#") || (0x30...0x39).contains($0)
                            || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
                    }
            } ?? false
        if !isReference { mended.append(contentsOf: "amp;".utf8) }
    }
    return mended
}
