/// Why an item, or one of its proxies, stays out of the headline.
public struct Exclusion: Sendable, Hashable, Codable {
    /// The admission rule, `A1` to `A4`.
    public var rule: String
    /// The culture it concerns, or none when the whole item is out.
    public var culture: LocaleTag?
    /// The reason in words.
    public var reason: String

    /// Makes an exclusion.
    public init(rule: String, culture: LocaleTag? = nil, reason: String) {
        self.rule = rule
        self.culture = culture
        self.reason = reason
    }
}

/// One prompt: a question in a framing, about a locale, in a language.
public struct ProbeItem: Sendable, Hashable {
    /// The identifier, unique and stable: question, locale, framing, language and variant.
    public var id: String
    /// The question it asks.
    public var question: String
    /// The culture it is about; none for the framings that name no real culture.
    public var locale: LocaleTag?
    /// How it speaks of the culture.
    public var framing: Framing
    /// The language of the prompt.
    public var language: String
    /// The text sent to a model.
    public var prompt: String
    /// The reasons for which it, or a pair, stays out of the headline.
    public var exclusions: [Exclusion]
    /// The item whose answer this one takes up; none for a first turn.
    ///
    /// The prompt of such an item may hold `{answer}`, which stands for that answer.
    public var follows: String?
    /// Which variant of its framing it is, from one; none where a framing has one prompt only.
    ///
    /// Phrasings and orders of options are variants. They share one condition, and their answers
    /// are averaged within a question as samples are.
    public var variant: Int?
    /// The options in the order shown; empty where the answer is free.
    public var options: [ChoiceOption]
    /// Whether the prompt is a translation that no speaker has signed; shown wherever it shows.
    public var isUnreviewed: Bool
    /// The mean Zipf frequency of the words of a phrasing, if the pack says.
    public var frequency: Double?

    /// Makes an item.
    ///
    /// - Parameter turn: which turn of a conversation it is, from one; later ones carry it in their
    ///   identifier, as in `…:marked.en+2`.
    /// - Parameter variant: which variant of its framing it is, from one, as in `…:choice.en~3`.
    public init(
        question: String,
        locale: LocaleTag?,
        framing: Framing,
        language: String,
        prompt: String,
        exclusions: [Exclusion] = [],
        turn: Int = 1,
        variant: Int? = nil,
        options: [ChoiceOption] = [],
        isUnreviewed: Bool = false,
        frequency: Double? = nil
    ) {
        let culture = locale?.rawValue ?? "und"
        let place =
            "\(question)@\(culture):\(framing.rawValue).\(language)"
            + (variant.map { "~\($0)" } ?? "")
        self.id = turn > 1 ? "\(place)+\(turn)" : place
        self.follows = turn > 1 ? turn > 2 ? "\(place)+\(turn - 1)" : place : nil
        self.question = question
        self.locale = locale
        self.framing = framing
        self.language = language
        self.prompt = prompt
        self.exclusions = exclusions
        self.variant = variant
        self.options = options
        self.isUnreviewed = isUnreviewed
        self.frequency = frequency
    }

    /// The condition its answers are counted under: the framing, and the turn if it is a later one.
    public var condition: String {
        guard let plus = turnMark else { return framing.rawValue }
        return framing.rawValue + id[plus...]
    }

    /// Which turn of its conversation it is, from one.
    public var turn: Int { turnMark.flatMap { Int(id[$0...].dropFirst()) } ?? 1 }

    /// The identifier of the item that opens its conversation; its own for a first turn.
    public var firstTurn: String { turnMark.map { String(id[..<$0]) } ?? id }

    private var turnMark: String.Index? { follows == nil ? nil : id.lastIndex(of: "+") }
}

/// Questions and the items that ask them, as a pack yields them.
public struct ItemSet: Sendable, Hashable, Codable {
    /// The questions, sorted by identifier.
    public var questions: [Question]
    /// The items, sorted by identifier.
    public var items: [ProbeItem]

    /// Joins questions and items, in the order in which they are kept.
    public init(questions: [Question], items: [ProbeItem]) {
        self.questions = questions.sorted { $0.id < $1.id }
        self.items = items.sorted { $0.id < $1.id }
    }
}
