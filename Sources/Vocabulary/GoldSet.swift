/// How a gold came to be, which decides whether it may enter the headline.
public enum GoldStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// Stated by the source for this very locale.
    case explicit
    /// Taken from a parent locale.
    case inherited
    /// Taken from the root or from the world default `001`.
    case `default`
    /// Marked unconfirmed or provisional by the source.
    case draft
    /// Two sources, or a reviewer, disagree.
    case disputed
    /// Derived by calculation from explicit values.
    case computed
    /// Given by human annotators.
    case annotated
    /// Corrected in the locale pack, with a citation.
    case override

    /// Whether admission rule A1 lets a gold of this status into the headline.
    public var admitsHeadline: Bool {
        switch self {
        case .explicit, .computed, .annotated, .override: true
        case .inherited, .default, .draft, .disputed: false
        }
    }
}

/// One accepted wording of a meaning.
public struct Alias: Sendable, Hashable, Codable {
    /// The wording.
    public var text: String
    /// Its BCP 47 language, if known.
    public var language: String?

    /// Makes an alias.
    public init(_ text: String, language: String? = nil) {
        self.text = text
        self.language = language
    }
}

/// One accepted meaning with all its wordings.
public struct GoldCluster: Sendable, Hashable, Codable {
    /// The wording shown to readers.
    public var label: String
    /// Every accepted wording, the label included.
    public var aliases: [Alias]
    /// How many annotators gave it, or none when the source has no votes.
    public var weight: Double?

    /// Makes a cluster.
    public init(label: String, aliases: [Alias], weight: Double? = nil) {
        self.label = label
        self.aliases = aliases
        self.weight = weight
    }
}

/// The accepted answers of one culture to one question.
public struct GoldSet: Sendable, Hashable, Codable {
    /// Whose answers these are.
    public var culture: LocaleTag
    /// The meanings, heaviest first and otherwise in source order; cluster 0 is the top cluster.
    public var clusters: [GoldCluster]
    /// How the values came to be.
    public var status: GoldStatus
    /// The calendar in which month and date values are meant, such as `ethiopic`; none is Gregorian.
    public var calendar: String?
    /// Whether "none" is a right answer.
    public var acceptsNone: Bool
    /// Why the set may not be used at all, such as BLEnD's skip rule; none when it may.
    public var invalid: String?
    /// Where the values stand.
    public var citations: [Citation]

    /// Makes a gold set.
    public init(
        culture: LocaleTag,
        clusters: [GoldCluster],
        status: GoldStatus,
        calendar: String? = nil,
        acceptsNone: Bool = false,
        invalid: String? = nil,
        citations: [Citation] = []
    ) {
        self.culture = culture
        self.clusters = clusters
        self.status = status
        self.calendar = calendar
        self.acceptsNone = acceptsNone
        self.invalid = invalid
        self.citations = citations
    }

    /// Whether answers can be held against it at all.
    public var isValid: Bool { invalid == nil && !(clusters.isEmpty && !acceptsNone) }
}
