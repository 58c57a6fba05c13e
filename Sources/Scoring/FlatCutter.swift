import Foundation

/// The token that is being gathered, and those that are done, in bytes.
///
/// It follows the cutter of `Tokenizer` step by step.
struct FlatCutter: Sendable {
    var text = FlatText()
    var words = WordTable()
    var stems = StemMemory()
    let rules: FoldingRules
    let foldsPlurals: Bool
    let foldsNumerals: Bool
    private let numerals = UInt32(RuleSet(.numerals).rawValue)
    private let digits = UInt32(RuleSet(.digits).rawValue)
    let plural = UInt32(RuleSet(.pluralEnglish).rawValue)
    private let units = RuleSet(.units).rawValue
    private let apostrophe = RuleSet(.apostrophe).rawValue
    let latin = RuleSet(.latinEndings).rawValue
    private let foldsUnits: Bool
    let foldsLatin: Bool

    /// The first scalar of the token, or unknown when there is no token.
    private var first = PackedScalar.unknown
    private var kind = Token.Kind.word
    private var origin = 0
    private var start = 0
    private var end = 0
    private var scalars = 0
    private var applied: UInt32 = 0
    /// A separator seen after a digit, kept back until the next scalar shows whether it joins.
    private var pending = PackedScalar.unknown
    private var stop = Stop.line
    private var dash = SpacedDash.none
    /// Where the numeral ends with which a word begins, in the folded and in the raw text, or -1.
    private var headBytes = -1
    private var headEnd = 0

    init(rules: FoldingRules) {
        self.rules = rules
        foldsPlurals = rules.has(.pluralEnglish)
        foldsUnits = rules.has(.units)
        foldsLatin = rules.has(.latinEndings)
        foldsNumerals = rules.has(.numerals)
    }

    mutating func begin() {
        text.clear()
        first = .unknown
        pending = .unknown
        stop = .line
        dash = .none
    }

    /// Takes a character that folds to one scalar, to nothing, or to a break.
    @inline(__always)
    mutating func take(_ scalar: PackedScalar, from: Int, to: Int) {
        if scalar.has(.dropped) {
            guard first != .unknown else { return }
            applied |= scalar.rules
            // "L'eau" and "d'eau" are two words each, "Qur'an" is one.
            if scalar.rules & apostrophe != 0, scalars == 1,
                text.bytes[origin] == 0x6C || text.bytes[origin] == 0x64
            {
                close()
            }
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
            endDash(isNumeral: true)
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
            stop = .none
        } else {
            dash.take(isBlank: scalar.isBlank, isDash: scalar.isDash)
            stop = max(stop, scalar.stop)
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
                let separator = pending.stop
                close()
                stop = max(stop, separator)
            }
        }
        if first != .unknown, !scalar.has(.combining) {
            let wasUnspaced = first.has(.unspaced)
            if scalar.has(.unspaced) || wasUnspaced {
                close()
            } else if kind == .numeral, !isNumeral, scalar.count > 1 {
                // "৪টা" and "8살" are a numeral and a word; "21st", "5pm" and "3D" come later.
                close()
            }
        }
        if first == .unknown {
            endDash(isNumeral: isNumeral)
            origin = text.bytes.count
            first = scalar
            start = from
            kind = isNumeral ? .numeral : .word
            applied = 0
            scalars = 0
        } else if kind == .numeral && !isNumeral {
            kind = .word
            headBytes = text.bytes.count
            headEnd = end
        }
        append(scalar)
        scalars += 1
        end = to
        applied |= scalar.rules
    }

    /// Lets a dash between blanks end a clause, unless a numeral stands beside it, as in a range.
    @inline(__always) private mutating func endDash(isNumeral: Bool) {
        if dash == .whole, !isNumeral, text.tokens.last?.kind != .numeral {
            stop = max(stop, .clause)
        }
        dash = .none
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
        let stops = pending.stop
        pending = .unknown
        let isHan = scalars == 1 && first.has(.han)
        let head = headBytes
        headBytes = -1
        let to = text.bytes.count
        if kind == .numeral {
            numeral(origin, to, end: end)
        } else if foldsNumerals, first.has(.digit), let digitsEnd = ordinal(origin, to) {
            applied |= numerals
            append(origin, digitsEnd, kind: .numeral, end: end)
        } else if head >= 0, foldsUnits, let unit = words.sign(text, from: head, to: to) {
            let all = applied | units
            numeral(origin, head, end: headEnd)
            (start, applied, stop) = (headEnd, all, .none)
            let from = text.bytes.count
            for byte in unit { text.bytes.append(byte) }
            append(from, text.bytes.count, kind: .word, end: end)
        } else {
            append(origin, to, kind: kind, end: end, isHan: isHan)
        }
        first = .unknown
        stop = stops
    }

    private mutating func numeral(_ from: Int, _ to: Int, end: Int) {
        let plain = canonical(from, to)
        if plain.changed { applied |= first.has(.ethiopicNumber) ? digits : numerals }
        append(plain.from, plain.to, kind: .numeral, end: end)
    }

    private mutating func append(
        _ from: Int,
        _ to: Int,
        kind: Token.Kind,
        end: Int,
        isHan: Bool = false
    ) {
        finish(
            textStart: from,
            textEnd: to,
            kind: kind,
            start: start,
            end: end,
            rules: applied,
            isHan: isHan
        )
    }

    /// Stems a token and appends it.
    private mutating func finish(
        textStart: Int,
        textEnd: Int,
        kind: Token.Kind,
        start: Int,
        end: Int,
        rules: UInt32,
        isHan: Bool
    ) {
        let textHash = text.hash(from: textStart, to: textEnd)
        var stemStart = textStart
        var stemEnd = textEnd
        var stemRules: UInt32 = 0
        let word = words.number(of: textHash, text, from: textStart, to: textEnd)
        let roles = words.roles(of: word)
        if kind == .word {
            if roles.contains(.isUnit) {
                stemStart = text.bytes.count
                for byte in words.unit(of: word) { text.bytes.append(byte) }
                stemEnd = text.bytes.count
                stemRules = units
            } else {
                (stemStart, stemEnd, stemRules) = stem(textStart, textEnd, hash: textHash)
            }
        }
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
                stop: stop
            )
        )
    }

    /// Takes a token that was cut by the definition; in normal form, as all are here.
    mutating func adopt(_ token: Token) {
        let from = text.bytes.count
        text.bytes.append(contentsOf: token.text.decomposedStringWithCanonicalMapping.utf8)
        let to = text.bytes.count
        stop = token.stop
        let stemRules = token.stemRules.rawValue
        finish(
            textStart: from,
            textEnd: to,
            kind: .sign,
            start: token.start,
            end: token.end,
            rules: token.rules.rawValue,
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
        stop = .none
    }
}
