/// One question with the accepted answers of every culture.
public struct Question: Sendable, Hashable {
    /// The identifier, unique over all packs, such as `months/of-year/n=1`.
    public var id: String
    /// The pack it belongs to.
    public var pack: String
    /// The body of questions it is counted with, such as `blend` or `reference`.
    public var suite: String
    /// The probe it was made from.
    public var probe: String
    /// The facet of culture it touches, such as `money`.
    public var facet: String
    /// How answers are compared.
    public var answerType: AnswerType
    /// The only target it is asked about, or none when every culture can be asked.
    public var scope: LocaleTag?
    /// The accepted answers by culture, sorted by tag.
    public var golds: [GoldSet]
    /// Whether answers have no gold and are scanned for what is typical of each culture.
    public var markers: Bool
    /// What all its prompts say that an answer may restate, such as the date they ask about, in every
    /// language.
    public var given: [String]

    /// Makes a question.
    public init(
        id: String,
        pack: String,
        suite: String,
        probe: String,
        facet: String,
        answerType: AnswerType,
        scope: LocaleTag? = nil,
        golds: [GoldSet],
        markers: Bool = false,
        given: [String] = []
    ) {
        self.id = id
        self.pack = pack
        self.suite = suite
        self.probe = probe
        self.facet = facet
        self.answerType = answerType
        self.scope = scope
        self.golds = golds
        self.markers = markers
        self.given = given
    }

    /// The gold set of a culture, if it has one.
    public func gold(of culture: LocaleTag) -> GoldSet? {
        golds.first { $0.culture == culture }
    }
}
