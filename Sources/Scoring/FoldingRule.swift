/// One named step by which two writings of the same thing are made equal.
///
/// Every rule can be switched off, and every match says which rules it needed.
public enum FoldingRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// Compatibility forms (NFKC, Unicode Annex 15): full width, ligatures, NBSP.
    case compatibility
    /// Upper and lower case, dotted and dotless i, ß and final sigma included.
    case letterCase = "case"
    /// Accents of Latin letters.
    case latinMarks = "latin-marks"
    /// Apostrophes of any shape inside a word, such as in Qurʼan.
    case apostrophe
    /// Invisible format characters: bidi marks, ZWNJ, soft hyphen.
    case format
    /// Harakat and tatweel.
    case arabicMarks = "arabic-marks"
    /// Hamza seats, alef maqsura, ta marbuta and the Persian forms of kaf and yeh.
    case arabicLetters = "arabic-letters"
    /// The definite article of Arabic words.
    case arabicArticle = "arabic-article"
    /// Letters of Ethiopic that sound alike in Amharic.
    case ethiopicHomophones = "ethiopic-homophones"
    /// Letters and signs of Bengali, Assamese and Devanagari that writers use for one another.
    case indicLetters = "indic-letters"
    /// Decimal digits of any script, and Ethiopic numerals.
    case digits
    /// Grouping separators, leading and trailing zeros, ordinal endings of numerals.
    case numerals
    /// English plural endings.
    case pluralEnglish = "plural-en"
    /// A value read off the words, such as 15:00 from 3 PM.
    case value
    /// A month or date of another calendar read as the Gregorian one.
    case calendar
    /// Number words, where a number, a time or a date is asked for.
    case numberWords = "number-words"
    /// Names and signs of units of measure, written with or without a space behind the numeral.
    case units
    /// Endings of Latin script that say nothing of the thing: copulas, possessives, Romance plurals.
    case latinEndings = "latin-endings"
    /// Prefixes and endings joined to Amharic words.
    case ethiopicAffixes = "ethiopic-affixes"
    /// Prefixes before the article, and plurals, of Arabic and Persian words.
    case arabicAffixes = "arabic-affixes"
    /// Case endings and particles joined to Bengali, Assamese and Nepali words.
    case indicEndings = "indic-endings"
    /// Particles and copulas joined to Korean words.
    case koreanParticles = "korean-particles"
    /// Case and number endings of Russian words.
    case russianEndings = "russian-endings"
    /// Only what stands behind a last "Answer:" counts, if that names anything.
    case answerLine = "answer-line"
    /// What is taken back, as in "pizza, no wait, injera", does not count.
    case correction
    /// What is named of another place, behind the answer or in contrast to it, does not count.
    case contrast
    /// A name inside a longer one, as in Papua New Guinea, is not named.
    case longerNames = "longer-names"
    /// Romanisations that differ in vowels and doubled letters; off unless it is asked for.
    case transliteration
}

/// The rules in force.
public struct FoldingRules: Sendable, Hashable {
    /// The rules that are switched on.
    public var active: Set<FoldingRule>

    /// Switches on the given rules.
    public init(_ active: Set<FoldingRule>) {
        self.active = active
    }

    /// All rules.
    public static let all = FoldingRules(Set(FoldingRule.allCases))

    /// The rules by which the program judges: all but those that accept more by accident.
    public static let standard = all.without(.transliteration)

    /// The same rules without one.
    public func without(_ rule: FoldingRule) -> FoldingRules {
        FoldingRules(active.subtracting([rule]))
    }

    func has(_ rule: FoldingRule) -> Bool { active.contains(rule) }
}

/// A small set of rules in one word, kept per token.
struct RuleSet: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ rule: FoldingRule) {
        let index = FoldingRule.allCases.firstIndex(of: rule) ?? 0
        rawValue = 1 << UInt32(index)
    }

    var names: [String] {
        FoldingRule.allCases.filter { contains(RuleSet($0)) }.map(\.rawValue)
    }
}
