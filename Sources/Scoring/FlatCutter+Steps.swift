import Foundation

/// Steps of `Numerals` and `Stemmer` on bytes.
extension FlatCutter {
    /// The end of the digits of "21st", "3rd" or "5th".
    func ordinal(_ from: Int, _ to: Int) -> Int? {
        let digitsEnd = to - 2
        guard digitsEnd > from, text.bytes[digitsEnd] > 0x60 else { return nil }
        switch (text.bytes[digitsEnd], text.bytes[digitsEnd + 1]) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): break  // st nd rd th
        default: return nil
        }
        for index in from..<digitsEnd where text.bytes[index] &- 0x30 > 9 { return nil }
        return digitsEnd
    }

    /// The stem of a word and the rules that made it.
    mutating func stem(_ from: Int, _ to: Int, hash: UInt64) -> (Int, Int, UInt32) {
        guard text.bytes[from] < 0x80 else { return stemByDefinition(from, to, hash) }
        let last = text.bytes[to - 1]
        guard last == 0x73 || Stemmer.mayEndLatin(last), to - from > 3 else { return (from, to, 0) }
        for index in from..<to where text.bytes[index] >= 0x80 {
            return stemByDefinition(from, to, hash)
        }
        var stem: (Int, Int, UInt32) = (from, to, 0)
        if foldsPlurals, last == 0x73 { stem = singular(from, to) }
        if foldsLatin {
            let cut = latinEnding(stem.0, stem.1)
            if cut > 0 { stem = (stem.0, stem.1 - cut, stem.2 | latin) }
        }
        return stem
    }

    /// The bytes of an ending that says nothing of the thing.
    private func latinEnding(_ from: Int, _ to: Int) -> Int {
        let length = to - from
        guard length >= 5 else { return 0 }
        let (a, b, c) = (text.bytes[to - 1], text.bytes[to - 2], text.bytes[to - 3])
        switch a {
        case 0x72:  // dir dur
            return length >= 6 && c == 0x64 && (b == 0x69 || b == 0x75) ? 3 : 0
        case 0x61:  // nya
            return length >= 7 && b == 0x79 && c == 0x6E ? 3 : 0
        case 0x78:  // eaux
            return b == 0x75 && c == 0x61 && text.bytes[to - 4] == 0x65 ? 1 : 0
        case 0x65:  // le ne re de
            return length >= 6 && (b == 0x6C || b == 0x6E || b == 0x72 || b == 0x64) ? 1 : 0
        default: return 0
        }
    }

    private mutating func singular(_ from: Int, _ to: Int) -> (Int, Int, UInt32) {
        let length = to - from
        // The letters before the last "s".
        let a = text.bytes[to - 2]
        let b = text.bytes[to - 3]
        let c = text.bytes[to - 4]
        switch a {
        case 0x65:  // e
            if b == 0x69, length > 4 {  // ies
                let start = text.bytes.count
                for index in from..<(to - 3) { text.bytes.append(text.bytes[index]) }
                text.bytes.append(0x79)
                return (start, text.bytes.count, plural)
            }
            let isSibilant =
                b == 0x78 || b == 0x7A || b == 0x6F  // xes zes oes
                || (b == 0x73 && c == 0x73) || (b == 0x68 && (c == 0x73 || c == 0x63))
            return (from, isSibilant ? to - 2 : to - 1, plural)
        case 0x73, 0x75, 0x69: return (from, to, 0)  // ss us is
        default: return (from, to - 1, plural)
        }
    }

    private mutating func stemByDefinition(
        _ from: Int,
        _ to: Int,
        _ hash: UInt64
    ) -> (Int, Int, UInt32) {
        if let known = stems.stem(of: hash, text, from: from, to: to) {
            guard known.rules != 0 else { return (from, to, 0) }
            let start = text.bytes.count
            for place in known.stem { text.bytes.append(stems[place]) }
            return (start, text.bytes.count, known.rules)
        }
        let word = String(decoding: text.bytes[from..<to], as: UTF8.self)
        let stem = Stemmer.stem(word, rules: rules)
        let start = text.bytes.count
        if !stem.rules.isEmpty {
            text.bytes.append(contentsOf: stem.text.decomposedStringWithCanonicalMapping.utf8)
        }
        stems.keep(
            hash,
            text.bytes[from..<to],
            stem: text.bytes[start...],
            rules: stem.rules.rawValue
        )
        return stem.rules.isEmpty ? (from, to, 0) : (start, text.bytes.count, stem.rules.rawValue)
    }

    /// The plain form of a numeral, written behind it when it is another.
    mutating func canonical(
        _ from: Int,
        _ to: Int
    ) -> (from: Int, to: Int, changed: Bool) {
        var isPlain = true
        for index in from..<to where text.bytes[index] &- 0x30 > 9 {
            isPlain = false
            break
        }
        if isPlain {
            guard foldsNumerals else { return (from, to, false) }
            var start = from
            while start < to - 1, text.bytes[start] == 0x30 { start += 1 }
            return (start, to, start != from)
        }
        let raw = String(decoding: text.bytes[from..<to], as: UTF8.self)
        let plain = Numerals.canonical(raw, rules: rules)
        guard plain != raw else { return (from, to, false) }
        let start = text.bytes.count
        text.bytes.append(contentsOf: plain.utf8)
        return (start, text.bytes.count, true)
    }
}
