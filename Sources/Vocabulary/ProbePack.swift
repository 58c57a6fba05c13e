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
    ///
    /// Empty for a probe whose answers are scanned for markers.
    public var gold: String
    /// Slots in file order; items are made for every combination.
    public var slots: [Slot]
    /// The template by framing; all but `unmarked` and `elaborate` can be made from `marked`.
    public var templates: [Framing: String]
    /// The framings to make items for.
    public var framings: [Framing]
    /// Whether only cultures of the target's language can be told apart by the answer (rule A4).
    public var sameLanguageOnly: Bool
    /// The prompts of later turns, the second turn's first; `{answer}` stands for the answer before.
    public var followUps: [String]
    /// The framings whose items go on with the follow-ups.
    public var followUpFramings: [Framing]
    /// Further phrasings of the marked prompt, for the framing `paraphrase`.
    public var paraphrases: [Paraphrase]
    /// The marked prompt in other languages, for the framing `native`.
    public var translations: [Translation]
    /// How many options an item of the framing `choice` has at most.
    public var choiceOptions: Int
    /// Whether answers have no gold and are scanned for what is typical of each culture.
    public var markers: Bool
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
        /// The words of prompts in other languages: by language, then by key.
        public var words: [String: [String: String]]

        /// Makes a slot.
        public init(
            name: String,
            values: [Value],
            property: String? = nil,
            limit: Int? = nil,
            words: [String: [String: String]] = [:]
        ) {
            self.name = name
            self.values = values
            self.property = property
            self.limit = limit
            self.words = words
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
        paraphrases: [Paraphrase] = [],
        translations: [Translation] = [],
        choiceOptions: Int = Probe.usualChoiceOptions,
        markers: Bool = false,
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
        self.paraphrases = paraphrases
        self.translations = translations
        self.choiceOptions = choiceOptions
        self.markers = markers
        self.citation = citation
    }
}
