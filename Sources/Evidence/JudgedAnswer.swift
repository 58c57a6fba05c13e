public import Vocabulary

/// One answer with everything the estimates need to know about it.
///
/// Kept in one place each, since answers are sorted and grouped a dozen times and a copy of all
/// fields would touch a dozen texts.
public struct JudgedAnswer: Sendable, Hashable {
    /// The tag that stands for no culture, as in the identifiers of unmarked items.
    public static let noCulture = LocaleTag("und")

    private var kept: Kept

    private struct Fields: Sendable, Hashable {
        var question: String
        var suite: String
        var facet: String
        var answerType: AnswerType
        var target: LocaleTag
        var model: String
        var origin: AnswerOrigin
        var condition: String
        var sample: Int
        var judgement: Judgement
        var exclusions: [Exclusion]
        var probe: String?
        var source: String?
        var wording: UInt64?
        var pick: OptionPick?
    }

    private final class Kept: Sendable {
        let fields: Fields

        init(_ fields: Fields) {
            self.fields = fields
        }
    }

    private mutating func change(_ body: (inout Fields) -> Void) {
        var fields = kept.fields
        body(&fields)
        kept = Kept(fields)
    }

    /// Joins an answer's judgement with what is known about its question.
    public init(
        question: String,
        suite: String,
        facet: String,
        answerType: AnswerType,
        target: LocaleTag,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        sample: Int,
        judgement: Judgement,
        exclusions: [Exclusion] = [],
        probe: String? = nil,
        source: String? = nil,
        wording: UInt64? = nil,
        pick: OptionPick? = nil
    ) {
        kept = Kept(
            Fields(
                question: question,
                suite: suite,
                facet: facet,
                answerType: answerType,
                target: target,
                model: model,
                origin: origin,
                condition: condition,
                sample: sample,
                judgement: judgement,
                exclusions: exclusions,
                probe: probe,
                source: source,
                wording: wording,
                pick: pick
            )
        )
    }

    /// Two are the same when all fields are.
    public static func == (a: JudgedAnswer, b: JudgedAnswer) -> Bool {
        a.kept === b.kept || a.kept.fields == b.kept.fields
    }

    /// Feeds all fields.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kept.fields)
    }
}

extension JudgedAnswer {
    /// The question it answers, the unit that is resampled.
    public var question: String {
        get { kept.fields.question }
        set { change { $0.question = newValue } }
    }

    /// The body of questions.
    public var suite: String {
        get { kept.fields.suite }
        set { change { $0.suite = newValue } }
    }

    /// The facet of culture the question touches.
    public var facet: String {
        get { kept.fields.facet }
        set { change { $0.facet = newValue } }
    }

    /// How answers to it are compared.
    public var answerType: AnswerType {
        get { kept.fields.answerType }
        set { change { $0.answerType = newValue } }
    }

    /// The culture the question was asked about.
    public var target: LocaleTag {
        get { kept.fields.target }
        set { change { $0.target = newValue } }
    }

    /// The model's name.
    public var model: String {
        get { kept.fields.model }
        set { change { $0.model = newValue } }
    }

    /// Where the answer comes from.
    public var origin: AnswerOrigin {
        get { kept.fields.origin }
        set { change { $0.origin = newValue } }
    }

    /// The condition it is counted under.
    public var condition: String {
        get { kept.fields.condition }
        set { change { $0.condition = newValue } }
    }

    /// Which sample of the item this is, from zero.
    public var sample: Int {
        get { kept.fields.sample }
        set { change { $0.sample = newValue } }
    }

    /// What it matched.
    public var judgement: Judgement {
        get { kept.fields.judgement }
        set { change { $0.judgement = newValue } }
    }

    /// The reasons for which its item, or a pair, stays out.
    public var exclusions: [Exclusion] {
        get { kept.fields.exclusions }
        set { change { $0.exclusions = newValue } }
    }

    /// The probe of the question: questions of one probe may be right or wrong together.
    public var probe: String? {
        get { kept.fields.probe }
        set { change { $0.probe = newValue } }
    }

    /// Where the question comes from, such as the edition of a reference, if it is known.
    public var source: String? {
        get { kept.fields.source }
        set { change { $0.source = newValue } }
    }

    /// What the answer says, folded and hashed, for answers that match nothing.
    public var wording: UInt64? {
        get { kept.fields.wording }
        set { change { $0.wording = newValue } }
    }

    /// What was offered and chosen; none for free answers.
    public var pick: OptionPick? {
        get { kept.fields.pick }
        set { change { $0.pick = newValue } }
    }
}

/// The options of one prompt, and the one that was chosen.
public struct OptionPick: Sendable, Hashable {
    /// The cultures of each option, in the order shown.
    public var offered: [[LocaleTag]]
    /// The place of the chosen option, from zero; none when nothing of the list was chosen.
    public var position: Int?

    /// Joins options and choice.
    public init(offered: [[LocaleTag]], position: Int?) {
        self.offered = offered
        self.position = position
    }

    /// The cultures of the chosen option; none when nothing of the list was chosen.
    public var chosen: [LocaleTag]? {
        position.flatMap { offered.indices.contains($0) ? offered[$0] : nil }
    }
}

/// The marked entities of one text about a target, which has no gold.
public struct MarkedText: Sendable, Hashable {
    /// The question it answers, the unit that is resampled.
    public var question: String
    /// The body of questions.
    public var suite: String
    /// The model's name.
    public var model: String
    /// Where the text comes from.
    public var origin: AnswerOrigin
    /// The condition, such as `elaborate`.
    public var condition: String
    /// The culture the text is about.
    public var target: LocaleTag
    /// Which sample of the item this is, from zero.
    public var sample: Int
    /// How many names of each culture stand in it.
    public var counts: [LocaleTag: Int]
    /// How many names of any of them stand in it, each once though several have it.
    public var entities: Int

    /// Describes a text.
    public init(
        question: String,
        suite: String,
        model: String,
        origin: AnswerOrigin,
        condition: String,
        target: LocaleTag,
        sample: Int,
        counts: [LocaleTag: Int],
        entities: Int
    ) {
        self.question = question
        self.suite = suite
        self.model = model
        self.origin = origin
        self.condition = condition
        self.target = target
        self.sample = sample
        self.counts = counts
        self.entities = entities
    }
}

/// One answer dealt to another question of the same answer type.
public struct ShuffledAnswer: Sendable, Hashable {
    /// The model's name.
    public var model: String
    /// The body of questions.
    public var suite: String
    /// The condition it is counted under.
    public var condition: String
    /// The answer type of both questions.
    public var answerType: AnswerType
    /// Whether the matcher calls it right for the target on the question it was dealt to.
    public var accepted: Bool

    /// Makes a dealt answer.
    public init(
        model: String,
        suite: String,
        condition: String,
        answerType: AnswerType,
        accepted: Bool
    ) {
        self.model = model
        self.suite = suite
        self.condition = condition
        self.answerType = answerType
        self.accepted = accepted
    }
}
