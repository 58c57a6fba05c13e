/// A family of probes as `Probes/<name>.yaml` declares it.
public struct ProbePack: Sendable, Hashable, Codable {
    /// The pack's name, equal to the file's name.
    public var name: String
    /// Its version; a changed pack has another.
    public var version: String
    /// The body of questions its items are counted with.
    public var suite: String
    /// A line for lists.
    public var title: String
    /// The probes, in file order.
    public var probes: [Probe]
    /// The SHA-256 of the file.
    public var digest: String
    /// The file's path as given.
    public var path: String

    /// Makes a pack.
    public init(
        name: String,
        version: String,
        suite: String,
        title: String,
        probes: [Probe],
        digest: String,
        path: String
    ) {
        self.name = name
        self.version = version
        self.suite = suite
        self.title = title
        self.probes = probes
        self.digest = digest
        self.path = path
    }
}

/// One question template with its slots and the property that holds its gold.
public struct Probe: Sendable, Hashable, Codable {
    /// The probe's name inside its pack.
    public var id: String
    /// What it wants to learn, as an imperative.
    public var goal: String
    /// The facet of culture it touches.
    public var facet: String
    /// How answers are compared.
    public var answerType: AnswerType
    /// The property whose value is the gold, with slots in braces, such as `calendar.month.{n}`.
    public var gold: String
    /// Slots in file order; items are made for every combination.
    public var slots: [Slot]
    /// The template by framing; `proxy` and `fictional` fall back to `marked`.
    public var templates: [Framing: String]
    /// The framings to make items for.
    public var framings: [Framing]
    /// Whether only cultures of the target's language can be told apart by the answer (rule A4).
    public var sameLanguageOnly: Bool
    /// The prompts of later turns, the second turn's first; `{answer}` stands for the answer before.
    public var followUps: [String]
    /// The framings whose items go on with the follow-ups.
    public var followUpFramings: [Framing]
    /// Where it stands in the pack.
    public var citation: Citation

    /// A named hole in a template and what may fill it.
    public struct Slot: Sendable, Hashable, Codable {
        /// The name in braces.
        public var name: String
        /// The values, each a key used in identifiers and properties and the words shown.
        public var values: [Value]
        /// The property whose clusters fill the slot for a target, instead of fixed values.
        public var property: String?
        /// How many values to draw for a target, by seed, when a property fills the slot.
        public var limit: Int?

        /// Makes a slot.
        public init(name: String, values: [Value], property: String? = nil, limit: Int? = nil) {
            self.name = name
            self.values = values
            self.property = property
            self.limit = limit
        }
    }

    /// One filling of a slot.
    public struct Value: Sendable, Hashable, Codable {
        /// The key, such as `1`.
        public var key: String
        /// The words, such as `first`.
        public var words: String

        /// Makes a value.
        public init(key: String, words: String) {
            self.key = key
            self.words = words
        }
    }

    /// Makes a probe.
    public init(
        id: String,
        goal: String,
        facet: String,
        answerType: AnswerType,
        gold: String,
        slots: [Slot],
        templates: [Framing: String],
        framings: [Framing],
        sameLanguageOnly: Bool,
        followUps: [String] = [],
        followUpFramings: [Framing] = [.marked],
        citation: Citation
    ) {
        self.id = id
        self.goal = goal
        self.facet = facet
        self.answerType = answerType
        self.gold = gold
        self.slots = slots
        self.templates = templates
        self.framings = framings
        self.sameLanguageOnly = sameLanguageOnly
        self.followUps = followUps
        self.followUpFramings = followUps.isEmpty ? [] : followUpFramings
        self.citation = citation
    }
}
