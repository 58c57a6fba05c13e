import Foundation

/// The folded scalars of one character, and the rules that changed it.
struct FoldedCharacter: Sendable {
    var scalars: [Unicode.Scalar]
    var rules: RuleSet
    /// Whether the character separates words.
    var isBreak: Bool
    /// Whether it is dropped without separating words.
    var isDropped: Bool
}

/// Folds characters, remembering those seen: a text uses few.
struct CharacterFolder: Sendable {
    private static let mostSeen = 4096
    private let rules: FoldingRules
    private var seen: [Character: FoldedCharacter] = [:]

    init(rules: FoldingRules) {
        self.rules = rules
    }

    mutating func fold(_ character: Character) -> FoldedCharacter {
        if let known = seen[character] { return known }
        let folded = compute(character)
        // Hostile texts have no end of characters, and characters no end of marks.
        if seen.count < Self.mostSeen, character.utf8.count <= 64 { seen[character] = folded }
        return folded
    }

    private func compute(_ character: Character) -> FoldedCharacter {
        var result = FoldedCharacter(scalars: [], rules: [], isBreak: false, isDropped: false)
        let raw = String(character)
        var text = raw
        if rules.has(.compatibility) {
            text = raw.decomposedStringWithCompatibilityMapping
            if text.precomposedStringWithCanonicalMapping
                != raw.precomposedStringWithCanonicalMapping
            {
                result.rules.insert(RuleSet(.compatibility))
            }
        } else {
            text = raw.decomposedStringWithCanonicalMapping
        }
        var baseIsLatin = false
        for scalar in text.unicodeScalars {
            append(scalar, baseIsLatin: &baseIsLatin, to: &result)
        }
        if result.scalars.isEmpty && !result.isBreak { result.isDropped = true }
        return result
    }

    private func append(
        _ scalar: Unicode.Scalar,
        baseIsLatin: inout Bool,
        to result: inout FoldedCharacter
    ) {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .format,
            .control where scalar != "\t" && scalar != "\n" && scalar != "\r":
            if rules.has(.format) {
                result.rules.insert(RuleSet(.format))
            } else {
                result.isBreak = true
            }
            return
        case .nonspacingMark, .enclosingMark:
            if baseIsLatin && rules.has(.latinMarks) {
                result.rules.insert(RuleSet(.latinMarks))
                return
            }
        default: break
        }
        if LetterTables.isArabicMark(scalar) && rules.has(.arabicMarks) {
            result.rules.insert(RuleSet(.arabicMarks))
            return
        }
        if LetterTables.isArabicSeat(scalar) && rules.has(.arabicLetters) {
            result.rules.insert(RuleSet(.arabicLetters))
            return
        }
        if scalar.isApostrophe {
            if rules.has(.apostrophe) {
                result.rules.insert(RuleSet(.apostrophe))
            } else {
                result.isBreak = true
            }
            return
        }
        appendWord(scalar, baseIsLatin: &baseIsLatin, to: &result)
    }

    private func appendWord(
        _ scalar: Unicode.Scalar,
        baseIsLatin: inout Bool,
        to result: inout FoldedCharacter
    ) {
        let properties = scalar.properties
        if properties.numericType == .decimal, let value = properties.numericValue {
            let digit = Unicode.Scalar(UInt8(48 + Int(value)))
            if rules.has(.digits) {
                if digit != scalar { result.rules.insert(RuleSet(.digits)) }
                result.scalars.append(digit)
            } else {
                result.scalars.append(scalar)
            }
            return
        }
        guard scalar.isWordPart else {
            result.isBreak = true
            result.scalars.append(scalar)
            return
        }
        var letters = [scalar]
        if rules.has(.letterCase) {
            letters = scalar.folded
            if letters != [scalar] { result.rules.insert(RuleSet(.letterCase)) }
        }
        for letter in letters {
            var plain = letter
            if rules.has(.arabicLetters), let base = LetterTables.arabic[plain] {
                result.rules.insert(RuleSet(.arabicLetters))
                plain = base
            }
            if rules.has(.indicLetters), let base = LetterTables.indic[plain] {
                result.rules.insert(RuleSet(.indicLetters))
                plain = base
            }
            if rules.has(.ethiopicHomophones) {
                let base = LetterTables.ethiopicBase(plain)
                if base != plain { result.rules.insert(RuleSet(.ethiopicHomophones)) }
                plain = base
            }
            baseIsLatin = plain.isLatin || (baseIsLatin && plain.properties.isDiacritic)
            result.scalars.append(plain)
        }
    }
}

extension Unicode.Scalar {
    var isApostrophe: Bool {
        switch value {
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x02B9, 0x02BB...0x02BF, 0x02C8, 0x2032,
            0x055A, 0xA78C, 0xFF07:
            true
        default: false
        }
    }

    var isLatin: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F: true
        default: false
        }
    }

    /// Letters, marks and numbers make words, and so do signs of currencies, each for itself.
    var isWordPart: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        default: false
        }
    }

    /// Full case folding, near enough: lower case of upper case, with the known exceptions.
    fileprivate var folded: [Unicode.Scalar] {
        switch value {
        case 0x41...0x5A: [Unicode.Scalar(UInt8(value + 32))]
        case 0xDF, 0x1E9E: ["s", "s"]
        case 0x3C2: ["\u{3C3}"]
        case 0x130, 0x131: ["i"]
        case ..<0x80: [self]
        default: Array(properties.lowercaseMapping.unicodeScalars)
        }
    }
}
