/// One word, numeral or sign of a text, folded, with its place in the raw text.
struct Token: Sendable, Hashable {
    /// What kind of token it is.
    enum Kind: Sendable, Hashable {
        case word
        /// Digits with inner separators, such as `1234.5`, `17:00`, `5-7`, `03/02/2025`.
        case numeral
        /// A sign of a currency.
        case sign
    }

    /// The folded text.
    var text: String
    /// The folded text without endings and articles, by which tokens are compared.
    var stem: String
    var kind: Kind
    /// UTF-8 offsets in the raw text.
    var start: Int
    var end: Int
    var rules: RuleSet
    /// The rules by which the stem differs from the text.
    var stemRules: RuleSet
    /// Whether it is one ideograph.
    var isHan: Bool
    /// What ends between the token before and this one.
    var stop: Stop
    /// The last bytes of what the raw text has between the token before and this one.
    var before = ""
    /// The first bytes of what it has between this token and the next one, for numerals.
    var behind = ""

    /// Whether a sentence or clause ends in front of it.
    var afterStop: Bool { stop != .none }
}
