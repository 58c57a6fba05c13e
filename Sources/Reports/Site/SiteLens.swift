public import Vocabulary

/// What one lens gives on everything in a report, or what it needs.
public struct SiteLens: Sendable {
    /// One number of a lens.
    public struct Row: Sendable, Hashable {
        /// The body of questions.
        public var suite: String
        /// The model's name.
        public var model: String
        /// Where the answers come from.
        public var origin: AnswerOrigin
        /// The condition.
        public var condition: String
        /// The target culture; none for rows over several.
        public var target: LocaleTag?
        /// What it is compared with; none for a plain row.
        public var other: String?
        /// Which measure of the lens it is.
        public var measure: String
        /// Which answers or questions are counted.
        public var subset: String
        /// How many units the estimate rests on.
        public var n: Int
        /// What is counted in n.
        public var unit: String
        /// The estimate; none where it is not defined.
        public var estimate: Double?
        /// The lower end of its interval.
        public var low: Double?
        /// The upper end of its interval.
        public var high: Double?
        /// What chance alone gives.
        public var null: Double?
        /// The p-value of the measure's test, not corrected.
        public var p: Double?
        /// Why there is no estimate, or what else must be known.
        public var note: String?

        /// Makes a row.
        public init(
            suite: String,
            model: String,
            origin: AnswerOrigin,
            condition: String,
            target: LocaleTag?,
            other: String?,
            measure: String,
            subset: String,
            n: Int,
            unit: String,
            estimate: Double?,
            low: Double?,
            high: Double?,
            null: Double?,
            p: Double?,
            note: String?
        ) {
            self.suite = suite
            self.model = model
            self.origin = origin
            self.condition = condition
            self.target = target
            self.other = other
            self.measure = measure
            self.subset = subset
            self.n = n
            self.unit = unit
            self.estimate = estimate
            self.low = low
            self.high = high
            self.null = null
            self.p = p
            self.note = note
        }
    }

    /// One thing that rows measure.
    public struct Measure: Sendable, Hashable {
        /// The word in a row.
        public var id: String
        /// What it is, as a sentence of English.
        public var summary: String
        /// Whether it is a share.
        public var isShare: Bool

        /// Describes a measure.
        public init(id: String, summary: String, isShare: Bool) {
            self.id = id
            self.summary = summary
            self.isShare = isShare
        }
    }

    /// Rows, or what is missing.
    public enum Result: Sendable, Hashable {
        /// Rows, and a sentence on each thing left out.
        case rows([Row], leftOut: [String])
        /// A clause that says what is missing, and the command that brings it.
        case notEnough(reason: String, command: String)
    }

    /// The word that names it in commands.
    public var id: String
    /// The name shown.
    public var name: String
    /// The question it answers.
    public var question: String
    /// What answers must be there, in words.
    public var needs: [String]
    /// The paper it follows.
    public var source: String
    /// What it cannot show.
    public var limit: String
    /// What its rows measure.
    public var measures: [Measure]
    /// What it gives here.
    public var result: Result

    /// Describes a lens with what it gives.
    public init(
        id: String,
        name: String,
        question: String,
        needs: [String],
        source: String,
        limit: String,
        measures: [Measure],
        result: Result
    ) {
        self.id = id
        self.name = name
        self.question = question
        self.needs = needs
        self.source = source
        self.limit = limit
        self.measures = measures
        self.result = result
    }
}
