/// Cuts texts into folded tokens with their places, character by character.
///
/// This is how tokens are defined; `FlatTokenizer` makes the same ones of most texts, faster.
struct Tokenizer: Sendable {
    private let rules: FoldingRules
    private var folder: CharacterFolder

    init(rules: FoldingRules) {
        self.rules = rules
        self.folder = CharacterFolder(rules: rules)
    }

    mutating func tokens(of text: String) -> [Token] {
        var cutter = Cutter(rules: rules)
        var offset = 0
        for character in text {
            let length = character.utf8.count
            cutter.take(folder.fold(character), from: offset, to: offset + length)
            offset += length
        }
        cutter.close()
        NumberSigns.addGaps(to: &cutter.tokens, from: text)
        return cutter.tokens
    }
}

/// The token that is being gathered, and those that are done.
private struct Cutter {
    let rules: FoldingRules
    var tokens: [Token] = []
    private var scalars = String.UnicodeScalarView()
    private var kind = Token.Kind.word
    private var start = 0
    private var end = 0
    private var applied: RuleSet = []
    /// A separator seen after a digit, kept back until the next scalar shows whether it joins.
    private var pending: Unicode.Scalar?
    private var stop = Stop.line
    private var dash = SpacedDash.none
    /// The scalars of the numeral with which a word begins, and where they end in the raw text.
    private var head: (count: Int, end: Int)?

    init(rules: FoldingRules) {
        self.rules = rules
    }

    mutating func take(_ character: FoldedCharacter, from: Int, to: Int) {
        if character.isDropped {
            guard let first = scalars.first else { return }
            applied.formUnion(character.rules)
            // "L'eau" and "d'eau" are two words each, "Qur'an" is one.
            if character.rules.contains(RuleSet(.apostrophe)), scalars.count == 1,
                first == "l" || first == "d"
            {
                close()
            }
            return
        }
        if character.isBreak {
            separate(character.scalars.first ?? " ", from: from, to: to)
            return
        }
        for scalar in character.scalars {
            add(scalar, from: from, to: to, rules: character.rules)
        }
    }

    private mutating func separate(_ scalar: Unicode.Scalar, from: Int, to: Int) {
        if !scalars.isEmpty, kind == .numeral, pending == nil, scalar.joinsDigits {
            pending = scalar
            return
        }
        close()
        if scalar.properties.generalCategory == .currencySymbol {
            endDash(isNumeral: true)
            tokens.append(
                Token(
                    text: String(scalar),
                    stem: String(scalar),
                    kind: .sign,
                    start: from,
                    end: to,
                    rules: [],
                    stemRules: [],
                    isHan: false,
                    stop: stop
                )
            )
            stop = .none
        } else {
            dash.take(isBlank: scalar.isBlank, isDash: scalar.isDash)
            stop = max(stop, scalar.stop)
        }
    }

    /// Lets a dash between blanks end a clause, unless a numeral stands beside it, as in a range.
    private mutating func endDash(isNumeral: Bool) {
        if dash == .whole, !isNumeral, tokens.last?.kind != .numeral {
            stop = max(stop, .clause)
        }
        dash = .none
    }

    private mutating func add(
        _ scalar: Unicode.Scalar,
        from: Int,
        to: Int,
        rules newRules: RuleSet
    ) {
        let isDigit = scalar.properties.numericType == .decimal
        let isNumeral = isDigit || LetterTables.ethiopicNumber(scalar) != nil
        if let separator = pending {
            if isDigit {
                scalars.append(separator)
                pending = nil
            } else {
                close()
                stop = max(stop, separator.stop)
            }
        }
        let unspaced = LetterTables.isUnspaced(scalar)
        if !scalars.isEmpty {
            let isMark = scalar.properties.generalCategory.isMark
            let mixesScripts = unspaced && !isMark
            let leavesHan = !unspaced && tokenIsUnspaced && !isMark
            let startsNumber = isNumeral && kind == .word && !endsInDigit
            // "৪টা" and "8살" are a numeral and a word; "21st", "5pm" and "3D" are taken apart later.
            let leavesNumber = kind == .numeral && !isNumeral && !isMark && scalar.value >= 0x80
            if mixesScripts || leavesHan || leavesNumber || (startsNumber && tokenIsUnspaced) {
                close()
            }
        }
        if scalars.isEmpty {
            endDash(isNumeral: isNumeral)
            start = from
            kind = isNumeral ? .numeral : .word
            applied = []
        } else if kind == .numeral && !isNumeral {
            kind = .word
            head = (scalars.count, end)
        }
        scalars.append(scalar)
        end = to
        applied.formUnion(newRules)
    }

    private var tokenIsUnspaced: Bool {
        scalars.first.map(LetterTables.isUnspaced) ?? false
    }

    private var endsInDigit: Bool {
        scalars.last.map { $0.properties.numericType == .decimal } ?? false
    }

    mutating func close() {
        let stops = pending?.stop ?? .none
        pending = nil
        guard let first = scalars.first else { return }
        let text = String(scalars)
        let isHan = scalars.count == 1 && LetterTables.isHan(first)
        let isEthiopic = LetterTables.ethiopicNumber(first) != nil
        let head = head
        self.head = nil
        let count = scalars.count
        scalars.removeAll()
        if kind == .numeral {
            numeral(text, isEthiopic: isEthiopic, end: end)
        } else if rules.has(.numerals), let number = Numerals.withoutOrdinal(text) {
            applied.insert(RuleSet(.numerals))
            append(number, kind: .numeral, end: end)
        } else if let head, rules.has(.units), count > head.count,
            Units.signs.contains(String(text.unicodeScalars.dropFirst(head.count)))
        {
            let all = applied.union(RuleSet(.units))
            numeral(
                String(text.unicodeScalars.prefix(head.count)),
                isEthiopic: isEthiopic,
                end: head.end
            )
            (start, applied, stop) = (head.end, all, .none)
            append(
                String(text.unicodeScalars.dropFirst(head.count)),
                kind: .word,
                end: end
            )
        } else {
            append(text, kind: kind, end: end, isHan: isHan)
        }
        stop = stops
    }

    private mutating func numeral(_ text: String, isEthiopic: Bool, end: Int) {
        let plain = Numerals.canonical(text, rules: rules)
        if plain != text { applied.insert(RuleSet(isEthiopic ? .digits : .numerals)) }
        append(plain, kind: .numeral, end: end)
    }

    private mutating func append(_ text: String, kind: Token.Kind, end: Int, isHan: Bool = false) {
        let stem = kind == .word ? Stemmer.stem(text, rules: rules) : (text, [])
        tokens.append(
            Token(
                text: text,
                stem: stem.0,
                kind: kind,
                start: start,
                end: end,
                rules: applied,
                stemRules: stem.1,
                isHan: isHan,
                stop: stop
            )
        )
    }
}

extension Unicode.Scalar {
    var joinsDigits: Bool {
        switch self {
        case ".", ",", ":", "/", "-", "\u{2013}", "\u{66B}", "\u{66C}": true
        default: false
        }
    }
}

extension Unicode.GeneralCategory {
    var isMark: Bool {
        self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
    }
}
