internal import Vocabulary

/// Reads matches in the very form in which they are written, at a fraction of a JSON decoder's cost.
///
/// Ledgers before version 7 repeat a find for every culture, as a list of whole matches. Anything
/// else, such as a text with an escape in it, reads as none and is left to the decoder.
struct MatchesReader {
    private let bytes: [UInt8]
    private var place = 0

    private init(_ text: [UInt8]) {
        bytes = text
    }

    /// The matches of a text, or none when it is not in that form.
    static func read(_ text: [UInt8]) -> [GoldMatch]? {
        var reader = MatchesReader(text)
        let found = text.first == UInt8(ascii: "[") ? reader.matches() : reader.finds()
        return reader.place == text.count ? found : nil
    }

    /// The present form: each find once.
    private mutating func finds() -> [GoldMatch]? {
        if take("{}") { return [] }
        guard take(#"{"at":"#), let at = numbers(), take(#","clusters":"#),
            let clusters = numbers(), take(#","cultures":["#), let cultures = strings(),
            take(#","found":["#)
        else { return nil }
        var found: [KeptMatches.Find] = []
        repeat {
            guard let find = find() else { return nil }
            found.append(find)
        } while take(",")
        guard take("]}") else { return nil }
        return KeptMatches(
            at: at,
            clusters: clusters,
            cultures: cultures.map { LocaleTag($0) },
            found: found
        ).matches
    }

    private mutating func find() -> KeptMatches.Find? {
        guard take(#"{"alias":"#), let alias = string(), take(#","end":"#), let end = number(),
            take(#","rules":["#), let rules = strings(), take(#","start":"#),
            let start = number(), take("}")
        else { return nil }
        return KeptMatches.Find(alias: alias, start: start, end: end, rules: rules)
    }

    private mutating func numbers() -> [Int]? {
        guard take("[") else { return nil }
        if take("]") { return [] }
        var numbers: [Int] = []
        repeat {
            guard let number = number() else { return nil }
            numbers.append(number)
        } while take(",")
        return take("]") ? numbers : nil
    }

    /// The form of older ledgers: every match whole.
    private mutating func matches() -> [GoldMatch]? {
        guard take("[") else { return nil }
        var matches: [GoldMatch] = []
        if take("]") { return matches }
        repeat {
            guard let match = match() else { return nil }
            matches.append(match)
        } while take(",")
        return take("]") ? matches : nil
    }

    private mutating func match() -> GoldMatch? {
        guard take(#"{"alias":"#), let alias = string(), take(#","cluster":"#),
            let cluster = number(), take(#","culture":"#), let culture = string(),
            take(#","end":"#), let end = number(), take(#","rules":["#), let rules = strings(),
            take(#","start":"#), let start = number(), take("}")
        else { return nil }
        return GoldMatch(
            culture: LocaleTag(culture),
            cluster: cluster,
            alias: alias,
            start: start,
            end: end,
            rules: rules
        )
    }

    /// The rest of a list after its opening bracket.
    private mutating func strings() -> [String]? {
        if take("]") { return [] }
        var texts: [String] = []
        repeat {
            guard let text = string() else { return nil }
            texts.append(text)
        } while take(",")
        return take("]") ? texts : nil
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                defer { place += 1 }
                return String(decoding: bytes[start..<place], as: UTF8.self)
            }
            guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
            place += 1
        }
        return nil
    }

    private mutating func number() -> Int? {
        var value = 0
        let start = place
        // Eighteen digits cannot overflow.
        while place < bytes.count, place - start < 18, 0x30...0x39 ~= bytes[place] {
            value = value * 10 + Int(bytes[place] - 0x30)
            place += 1
        }
        return place > start ? value : nil
    }

    private mutating func take(_ form: StaticString) -> Bool {
        let length = form.utf8CodeUnitCount
        guard bytes.count - place >= length else { return false }
        let isHere = form.withUTF8Buffer { form in
            unsafe form.elementsEqual(bytes[place..<place + length])
        }
        if isHere { place += length }
        return isHere
    }
}
