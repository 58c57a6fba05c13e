/// What one source says about a property of a culture, before sources are held against each other.
public struct SourceOpinion: Sendable, Hashable, Codable {
    /// The identifier of the source, such as `cldr`.
    public var source: String
    /// The property, its slot filled.
    public var property: String
    /// The value with status and citations.
    public var gold: GoldSet
    /// By cluster, a code that names the meaning in every source, such as `ET-OR`, if there is one.
    public var keys: [String?]
    /// How the value was found, one step a line: files asked, aliases followed, what was missing.
    public var steps: [String]

    /// States an opinion.
    public init(
        source: String,
        property: String,
        gold: GoldSet,
        keys: [String?] = [],
        steps: [String] = []
    ) {
        self.source = source
        self.property = property
        self.gold = gold
        self.keys = keys
        self.steps = steps
    }
}

/// A property that sources can be asked for.
public struct PropertyPattern: Sendable, Hashable, Codable {
    /// The pattern, its slot in braces, such as `calendar.month.{n}`.
    public var pattern: String
    /// What it is, in a few words.
    public var summary: String
    /// Whether each of several values is right by itself, as with divisions or operators.
    public var isList: Bool

    /// Describes a property.
    public init(_ pattern: String, _ summary: String, isList: Bool = false) {
        self.pattern = pattern
        self.summary = summary
        self.isList = isList
    }

    /// Whether a property is of this pattern: a slot stands for one word between dots.
    public func matches(_ property: String) -> Bool {
        if property == pattern { return true }
        // Asked for every pair of both, so that no word is cut out.
        let dot = UInt8(ascii: ".")
        var own = pattern.utf8[...]
        var rest = property.utf8[...]
        while true {
            let part = own.prefix { $0 != dot }
            let word = rest.prefix { $0 != dot }
            let isSlot = part.first == UInt8(ascii: "{") && !word.isEmpty
            guard isSlot || part.elementsEqual(word) else { return false }
            own = own[part.endIndex...]
            rest = rest[word.endIndex...]
            let dots = (own.popFirst(), rest.popFirst())
            if dots.0 == nil || dots.1 == nil { return dots.0 == dots.1 }
        }
    }
}
