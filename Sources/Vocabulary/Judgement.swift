/// One wording of one culture's gold that an answer holds.
public struct GoldMatch: Sendable, Hashable, Codable {
    /// Whose gold it is.
    public var culture: LocaleTag
    /// The index of the cluster in that culture's gold set.
    public var cluster: Int
    /// The alias as the gold writes it.
    public var alias: String
    /// The first byte of the span in the raw answer's UTF-8.
    public var start: Int
    /// The byte after the span.
    public var end: Int
    /// The rules that were needed, in order, such as `case`, `plural-en`.
    public var rules: [String]

    /// Makes a match.
    public init(
        culture: LocaleTag,
        cluster: Int,
        alias: String,
        start: Int,
        end: Int,
        rules: [String]
    ) {
        self.culture = culture
        self.cluster = cluster
        self.alias = alias
        self.start = start
        self.end = end
        self.rules = rules
    }
}

/// What one answer matched, from which the verdict for any target and proxy follows.
public struct Judgement: Sendable, Hashable, Codable {
    /// Whether the answer can be held against golds at all.
    public enum Outcome: String, Sendable, Hashable, Codable {
        /// It says something.
        case coded
        /// It is empty, refuses, does not know, or says that nothing applies.
        case refused
        /// It cannot be judged.
        case uncodable
    }

    /// Whether it can be judged.
    public var outcome: Outcome
    /// The rule or cause behind a refused or uncodable outcome.
    public var because: String?
    /// Everything it matched, sorted by culture and then by place.
    public var matches: [GoldMatch]
    /// The place of the option that was chosen, from zero; none for free answers and strays.
    public var choice: Int?

    /// Makes a judgement.
    public init(
        outcome: Outcome,
        because: String? = nil,
        matches: [GoldMatch] = [],
        choice: Int? = nil
    ) {
        self.outcome = outcome
        self.because = because
        self.matches = matches
        self.choice = choice
    }
}
