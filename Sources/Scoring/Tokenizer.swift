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
    private var afterStop = true

    init(rules: FoldingRules) {
        self.rules = rules
    }

    mutating func take(_ character: FoldedCharacter, from: Int, to: Int) {
        if character.isDropped {
            if !scalars.isEmpty { applied.formUnion(character.rules) }
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
            tokens.append(
                Token(
                    text: String(scalar),
                    stem: String(scalar),
                    kind: .sign,
                    start: from,
                    end: to,
                    rules: [],
                    isHan: false,
                    afterStop: afterStop
                )
            )
            afterStop = false
        } else if scalar.endsClause {
            afterStop = true
        }
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
                if separator.endsClause { afterStop = true }
            }
        }
        let unspaced = LetterTables.isUnspaced(scalar)
        if !scalars.isEmpty {
            let isMark = scalar.properties.generalCategory.isMark
            let mixesScripts = unspaced && !isMark
            let leavesHan = !unspaced && tokenIsUnspaced && !isMark
            let startsNumber = isNumeral && kind == .word && !endsInDigit
            if mixesScripts || leavesHan || (startsNumber && tokenIsUnspaced) { close() }
        }
        if scalars.isEmpty {
            start = from
            kind = isNumeral ? .numeral : .word
            applied = []
        } else if kind == .numeral && !isNumeral {
            // "21st", "5pm" and "3D" begin with digits; the reader of values takes them apart.
            kind = .word
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
        let stops = pending?.endsClause ?? false
        pending = nil
        guard let first = scalars.first else { return }
        var text = String(scalars)
        let isHan = scalars.count == 1 && LetterTables.isHan(first)
        scalars.removeAll()
        if kind == .numeral {
            let plain = Numerals.canonical(text, rules: rules)
            if plain != text {
                let isEthiopic = LetterTables.ethiopicNumber(first) != nil
                applied.insert(RuleSet(isEthiopic ? .digits : .numerals))
                text = plain
            }
        } else if rules.has(.numerals), let number = Numerals.withoutOrdinal(text) {
            text = number
            kind = .numeral
            applied.insert(RuleSet(.numerals))
        }
        let stem = kind == .word ? Stemmer.stem(text, rules: rules) : text
        tokens.append(
            Token(
                text: text,
                stem: stem,
                kind: kind,
                start: start,
                end: end,
                rules: applied,
                isHan: isHan,
                afterStop: afterStop
            )
        )
        afterStop = stops
    }
}

extension Unicode.Scalar {
    var joinsDigits: Bool {
        switch self {
        case ".", ",", ":", "/", "-", "\u{2013}", "\u{66B}", "\u{66C}": true
        default: false
        }
    }

    var endsClause: Bool {
        switch self {
        case ".", ",", ";", ":", "!", "?", "\n", "\u{60C}", "\u{61B}", "\u{61F}",
            "\u{1361}"..."\u{1368}",
            "\u{3001}", "\u{3002}", "\u{FF0C}", "(", ")", "*", "\u{2014}":
            true
        default: false
        }
    }
}

extension Unicode.GeneralCategory {
    var isMark: Bool {
        self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
    }
}
