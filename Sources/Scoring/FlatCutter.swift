import Foundation

/// The token that is being gathered, and those that are done, in bytes.
///
/// It follows the cutter of `Tokenizer` step by step.
struct FlatCutter: Sendable {
    private(set) var text = FlatText()
    var words = WordTable()
    private let rules: FoldingRules
    private let foldsPlurals: Bool
    private let foldsArticles: Bool
    private let foldsNumerals: Bool
    private let numerals = UInt16(RuleSet(.numerals).rawValue)
    private let digits = UInt16(RuleSet(.digits).rawValue)
    private let plural = UInt16(RuleSet(.pluralEnglish).rawValue)
    private let article = UInt16(RuleSet(.arabicArticle).rawValue)

    /// The first scalar of the token, or unknown when there is no token.
    private var first = PackedScalar.unknown
    private var kind = Token.Kind.word
    private var origin = 0
    private var start = 0
    private var end = 0
    private var scalars = 0
    private var applied: UInt16 = 0
    private var hasMark = false
    /// A separator seen after a digit, kept back until the next scalar shows whether it joins.
    private var pending = PackedScalar.unknown
    private var afterStop = true

    init(rules: FoldingRules) {
        self.rules = rules
        foldsPlurals = rules.has(.pluralEnglish)
        foldsArticles = rules.has(.arabicArticle)
        foldsNumerals = rules.has(.numerals)
    }

    mutating func begin() {
        text.clear()
        first = .unknown
        pending = .unknown
        afterStop = true
    }

    /// Takes a character that folds to one scalar, to nothing, or to a break.
    @inline(__always)
    mutating func take(_ scalar: PackedScalar, from: Int, to: Int) {
        if scalar.has(.dropped) {
            if first != .unknown { applied |= scalar.rules }
        } else if scalar.has(.separates) {
            separate(scalar, from: from, to: to)
        } else {
            add(scalar, from: from, to: to)
        }
    }

    private mutating func separate(_ scalar: PackedScalar, from: Int, to: Int) {
        if first != .unknown, kind == .numeral, pending == .unknown, scalar.has(.joinsDigits) {
            pending = scalar
            return
        }
        close()
        if scalar.has(.currency) {
            let offset = text.bytes.count
            append(scalar)
            finish(
                textStart: offset,
                textEnd: text.bytes.count,
                kind: .sign,
                start: from,
                end: to,
                rules: 0,
                isHan: false
            )
            afterStop = false
        } else if scalar.has(.endsClause) {
            afterStop = true
        }
    }

    @inline(__always)
    mutating func add(_ scalar: PackedScalar, from: Int, to: Int) {
        let isDigit = scalar.has(.digit)
        let isNumeral = isDigit || scalar.has(.ethiopicNumber)
        if pending != .unknown {
            if isDigit {
                append(pending)
                scalars += 1
                pending = .unknown
            } else {
                let stops = pending.has(.endsClause)
                close()
                if stops { afterStop = true }
            }
        }
        if first != .unknown, !scalar.has(.combining) {
            let wasUnspaced = first.has(.unspaced)
            if scalar.has(.unspaced) || wasUnspaced { close() }
        }
        if first == .unknown {
            origin = text.bytes.count
            first = scalar
            start = from
            kind = isNumeral ? .numeral : .word
            applied = 0
            scalars = 0
            hasMark = false
        } else if kind == .numeral && !isNumeral {
            kind = .word
        }
        if scalar.has(.combining) { hasMark = true }
        append(scalar)
        scalars += 1
        end = to
        applied |= scalar.rules
    }

    @inline(__always) private mutating func append(_ scalar: PackedScalar) {
        var bits = scalar.bits
        var left = scalar.count
        repeat {
            text.bytes.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            left -= 1
        } while left > 0
    }

    mutating func close() {
        guard first != .unknown else {
            pending = .unknown
            return
        }
        let stops = pending.has(.endsClause)
        pending = .unknown
        let isHan = scalars == 1 && first.has(.han)
        var from = origin
        var to = text.bytes.count
        if kind == .numeral {
            let plain = canonical(from, to)
            if plain.changed {
                applied |= first.has(.ethiopicNumber) ? digits : numerals
                (from, to) = (plain.from, plain.to)
            }
        } else if foldsNumerals, first.has(.digit), let digitsEnd = ordinal(from, to) {
            to = digitsEnd
            kind = .numeral
            applied |= numerals
        }
        finish(
            textStart: from,
            textEnd: to,
            kind: kind,
            start: start,
            end: end,
            rules: applied,
            isHan: isHan
        )
        first = .unknown
        afterStop = stops
    }

    /// Stems a token and appends it.
    private mutating func finish(
        textStart: Int,
        textEnd: Int,
        kind: Token.Kind,
        start: Int,
        end: Int,
        rules: UInt16,
        isHan: Bool
    ) {
        let textHash = text.hash(from: textStart, to: textEnd)
        var stemStart = textStart
        var stemEnd = textEnd
        var stemRules: UInt16 = 0
        if kind == .word { (stemStart, stemEnd, stemRules) = stem(textStart, textEnd) }
        let word = words.number(of: textHash, text, from: textStart, to: textEnd)
        var roles = words.roles(of: word)
        if textStart < textEnd, text.bytes[textStart] &- 0x30 < 10 { roles.insert(.hasValue) }
        text.roles.formUnion(roles)
        text.tokens.append(
            FlatToken(
                stemHash: stemRules == 0 ? textHash : text.hash(from: stemStart, to: stemEnd),
                textStart: UInt32(truncatingIfNeeded: textStart),
                textEnd: UInt32(truncatingIfNeeded: textEnd),
                stemStart: UInt32(truncatingIfNeeded: stemStart),
                stemEnd: UInt32(truncatingIfNeeded: stemEnd),
                start: UInt32(truncatingIfNeeded: start),
                end: UInt32(truncatingIfNeeded: end),
                rules: rules,
                stemRules: stemRules,
                word: word,
                kind: kind,
                isHan: isHan,
                afterStop: afterStop
            )
        )
    }

    /// Takes a token that was cut by the definition; in normal form, as all are here.
    mutating func adopt(_ token: Token) {
        let from = text.bytes.count
        text.bytes.append(contentsOf: token.text.decomposedStringWithCanonicalMapping.utf8)
        let to = text.bytes.count
        afterStop = token.afterStop
        let stemRules = UInt16(truncatingIfNeeded: token.stemRules.rawValue)
        finish(
            textStart: from,
            textEnd: to,
            kind: .sign,
            start: token.start,
            end: token.end,
            rules: UInt16(truncatingIfNeeded: token.rules.rawValue),
            isHan: token.isHan
        )
        var flat = text.tokens.removeLast()
        flat.kind = token.kind
        if stemRules != 0 {
            flat.stemRules = stemRules
            flat.stemStart = UInt32(text.bytes.count)
            text.bytes.append(contentsOf: token.stem.decomposedStringWithCanonicalMapping.utf8)
            flat.stemEnd = UInt32(text.bytes.count)
            flat.stemHash = text.hash(from: Int(flat.stemStart), to: Int(flat.stemEnd))
        }
        text.tokens.append(flat)
        afterStop = false
    }
}

/// Steps of `Numerals` and `Stemmer` on bytes.
extension FlatCutter {
    /// The end of the digits of "21st", "3rd" or "5th".
    private func ordinal(_ from: Int, _ to: Int) -> Int? {
        let digitsEnd = to - 2
        guard digitsEnd > from, text.bytes[digitsEnd] > 0x60 else { return nil }
        switch (text.bytes[digitsEnd], text.bytes[digitsEnd + 1]) {
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): break  // st nd rd th
        default: return nil
        }
        for index in from..<digitsEnd where text.bytes[index] &- 0x30 > 9 { return nil }
        return digitsEnd
    }

    /// The stem of a word and the rule that made it.
    private mutating func stem(_ from: Int, _ to: Int) -> (Int, Int, UInt16) {
        let lead = text.bytes[from]
        if lead < 0x80 {
            guard foldsPlurals, to - from > 3, text.bytes[to - 1] == 0x73 else {
                return (from, to, 0)
            }
            for index in from..<to where text.bytes[index] >= 0x80 {
                return stemByDefinition(from, to)
            }
            return singular(from, to)
        }
        guard foldsArticles, to - from >= 7, lead == 0xD8, text.bytes[from + 1] == 0xA7,
            text.bytes[from + 2] == 0xD9, text.bytes[from + 3] == 0x84
        else { return (from, to, 0) }
        if hasMark { return stemByDefinition(from, to) }
        return scalars >= 5 ? (from + 4, to, article) : (from, to, 0)
    }

    private mutating func singular(_ from: Int, _ to: Int) -> (Int, Int, UInt16) {
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

    private mutating func stemByDefinition(_ from: Int, _ to: Int) -> (Int, Int, UInt16) {
        let word = String(decoding: text.bytes[from..<to], as: UTF8.self)
        let stem = Stemmer.stem(word, rules: rules)
        guard stem != word else { return (from, to, 0) }
        let start = text.bytes.count
        text.bytes.append(contentsOf: stem.decomposedStringWithCanonicalMapping.utf8)
        return (start, text.bytes.count, text.bytes[from] < 0x80 ? plural : article)
    }

    /// The plain form of a numeral, written behind it when it is another.
    private mutating func canonical(
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
