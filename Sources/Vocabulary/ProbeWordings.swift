extension Probe {
    /// A further phrasing of the marked prompt, for the framing `paraphrase`.
    public struct Paraphrase: Sendable, Hashable, Codable {
        /// The template, with the slots of the marked one.
        public var text: String
        /// The mean Zipf frequency of its words, or none if not counted (van Heuven 2014).
        public var frequency: Double?

        /// Makes a phrasing.
        public init(text: String, frequency: Double? = nil) {
            self.text = text
            self.frequency = frequency
        }
    }

    /// The marked prompt in another language, for the framing `native`.
    public struct Translation: Sendable, Hashable, Codable {
        /// The BCP 47 language of the text, such as `am`.
        public var language: String
        /// The template; besides the slots it may hold `{place.FORM}` and `{language.FORM}`.
        public var text: String
        /// The speaker who signed it; none means unreviewed, and is shown so.
        public var reviewer: String?

        /// Makes a translation.
        public init(language: String, text: String, reviewer: String? = nil) {
            self.language = language
            self.text = text
            self.reviewer = reviewer
        }

        /// Whether it can be put to somebody who is asked in a language of a locale pack.
        ///
        /// The territory of the asked language may differ, its script may not.
        public func serves(_ asked: String) -> Bool {
            if language == asked { return true }
            let (mine, theirs) = (LocaleTag(language), LocaleTag(asked))
            return mine.territory == nil && mine.language == theirs.language
                && mine.script == theirs.script
        }
    }

    /// How many options a choice item has when the pack does not say.
    public static let usualChoiceOptions = 4
    /// How many options a choice item may have.
    public static let choiceOptionRange = 3...6
}
