/// Where an answer stands in every copy of a ledger, whatever its wording.
public struct AnswerPlace: Sendable, Hashable, Codable {
    /// The model's name.
    public var model: String
    /// The condition it is counted under.
    public var condition: String
    /// The item asked.
    public var item: String
    /// Which sample of the item, from zero.
    public var sample: Int

    /// Names a place.
    public init(model: String, condition: String, item: String, sample: Int) {
        self.model = model
        self.condition = condition
        self.item = item
        self.sample = sample
    }

    /// The place of an answer.
    public init(_ answer: Answer) {
        self.init(
            model: answer.model,
            condition: answer.condition,
            item: answer.item,
            sample: answer.sample
        )
    }

    /// One text for one place, for keys and draws.
    public var key: String { "\(model)\u{1F}\(condition)\u{1F}\(item)\u{1F}\(sample)" }
}

/// The answers among which a hand-check sample is drawn alike.
public struct AdjudicationStratum: Sendable, Hashable, Codable {
    /// The culture asked about.
    public var target: LocaleTag
    /// The proxy whose golds are shown beside the target's.
    public var proxy: LocaleTag
    /// The language of the prompt.
    public var language: String
    /// What the matcher said when the sample was drawn.
    public var verdict: Verdict

    /// Names a stratum.
    public init(target: LocaleTag, proxy: LocaleTag, language: String, verdict: Verdict) {
        self.target = target
        self.proxy = proxy
        self.language = language
        self.verdict = verdict
    }

    /// One text for one stratum, which also orders them.
    public var key: String { "\(target)\u{1F}\(proxy)\u{1F}\(language)\u{1F}\(verdict.rawValue)" }
}

/// How many answers a stratum holds and how many of them were drawn.
public struct StratumCount: Sendable, Hashable, Codable {
    /// The stratum.
    public var stratum: AdjudicationStratum
    /// Answers in it when the sample was drawn.
    public var population: Int
    /// How many of them are in the sample.
    public var drawn: Int

    /// Counts a stratum.
    public init(stratum: AdjudicationStratum, population: Int, drawn: Int) {
        self.stratum = stratum
        self.population = population
        self.drawn = drawn
    }
}

/// One answer in a hand-check sample, held against one target and one proxy.
public struct AdjudicationUnit: Sendable, Hashable, Codable {
    /// The name that the rater sees, which says nothing.
    public var id: String
    /// Which answer.
    public var place: AnswerPlace
    /// What it was drawn from.
    public var stratum: AdjudicationStratum
    /// Whether side A of the sheet is the target.
    public var targetIsA: Bool
    /// The digest of what was shown: the answer and the golds of both sides.
    public var shown: String

    /// Makes a unit.
    public init(
        id: String,
        place: AnswerPlace,
        stratum: AdjudicationStratum,
        targetIsA: Bool,
        shown: String
    ) {
        self.id = id
        self.place = place
        self.stratum = stratum
        self.targetIsA = targetIsA
        self.shown = shown
    }
}

/// A hand-check sample: how it was drawn, and what it holds in the order of the sheet.
public struct AdjudicationSample: Sendable, Hashable, Codable {
    /// Its name, the same for the same draw from the same answers.
    public var uid: String
    /// When it was drawn, as ISO 8601 text.
    public var createdAt: String
    /// The seed of the draw.
    public var seed: UInt64
    /// The scorer whose verdicts made the strata.
    public var scorer: String
    /// The version of the tool.
    public var toolVersion: String
    /// The strata, sorted, with their sizes.
    public var strata: [StratumCount]
    /// What was drawn, in the order of the sheet.
    public var units: [AdjudicationUnit]

    /// Makes a sample.
    public init(
        uid: String,
        createdAt: String,
        seed: UInt64,
        scorer: String,
        toolVersion: String,
        strata: [StratumCount],
        units: [AdjudicationUnit]
    ) {
        self.uid = uid
        self.createdAt = createdAt
        self.seed = seed
        self.scorer = scorer
        self.toolVersion = toolVersion
        self.strata = strata
        self.units = units
    }
}

/// What one rater said of one unit.
public struct RaterLabel: Sendable, Hashable, Codable {
    /// The unit.
    public var unit: String
    /// The rater's name, as given at import.
    public var rater: String
    /// The label with the sides known.
    public var label: AdjudicationLabel
    /// What the rater noted, or empty.
    public var note: String

    /// Makes a label.
    public init(unit: String, rater: String, label: AdjudicationLabel, note: String = "") {
        self.unit = unit
        self.rater = rater
        self.label = label
        self.note = note
    }
}
