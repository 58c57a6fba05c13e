internal import Vocabulary

extension [GoldMatch] {
    /// Writes the matches as JSON, each find once with the golds that hold it.
    ///
    /// Dozens of cultures accept the same word: a find repeated for each of them was four fifths of
    /// a ledger. `cultures`, `clusters` and `at` have an entry for each match, in its order; `at`
    /// says which of `found` it is, from zero. No match at all is an empty object.
    func writeJSON(to bytes: inout [UInt8]) {
        guard !isEmpty else { return bytes.append(contentsOf: "{}".utf8) }
        // By place: taking out whole matches would count every part of each.
        var found: [Int] = []
        bytes.append(contentsOf: #"{"at":["#.utf8)
        for place in indices {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            let known = found.lastIndex { self[$0].isSameFind(as: self[place]) }
            if known == nil { found.append(place) }
            write(known ?? found.count - 1, to: &bytes)
        }
        bytes.append(contentsOf: #"],"clusters":["#.utf8)
        for place in indices {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(self[place].cluster, to: &bytes)
        }
        bytes.append(contentsOf: #"],"cultures":["#.utf8)
        for place in indices {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(self[place].culture.rawValue, to: &bytes)
        }
        bytes.append(contentsOf: #"],"found":["#.utf8)
        for (number, place) in found.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            self[place].writeFind(to: &bytes)
        }
        bytes.append(contentsOf: "]}".utf8)
    }
}

extension GoldMatch {
    /// Whether two cultures' golds were met by the same words, in the same way.
    fileprivate func isSameFind(as other: GoldMatch) -> Bool {
        start == other.start && end == other.end && rules == other.rules
            && alias.utf8.elementsEqual(other.alias.utf8)
    }

    fileprivate func writeFind(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: #"{"alias":"#.utf8)
        write(alias, to: &bytes)
        bytes.append(contentsOf: #","end":"#.utf8)
        write(end, to: &bytes)
        bytes.append(contentsOf: #","rules":["#.utf8)
        for (place, rule) in rules.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(rule, to: &bytes)
        }
        bytes.append(contentsOf: #"],"start":"#.utf8)
        write(start, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }
}

private func write(_ number: Int, to bytes: inout [UInt8]) {
    guard number < 0 || number > 9 else {
        bytes.append(UInt8(ascii: "0") + UInt8(number))
        return
    }
    bytes.append(contentsOf: String(number).utf8)
}

/// Writes a text in quotes; what JSON does not allow inside of them is escaped (RFC 8259, section 7).
private func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    let isPlain = text.utf8.allSatisfy {
        $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    guard !isPlain else { return bytes.append(contentsOf: text.utf8) }
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0..<0x20:
            bytes.append(contentsOf: #"\u00"#.utf8)
            bytes.append(UInt8(ascii: "0") + byte >> 4)
            let low = byte & 15
            bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
        default:
            bytes.append(byte)
        }
    }
}
