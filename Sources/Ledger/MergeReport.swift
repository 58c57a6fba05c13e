/// What taking over another ledger did to this one.
public struct MergeReport: Sendable, Hashable {
    /// What goes by the same name and is another one there; the one here stays.
    public struct Difference: Sendable, Hashable {
        /// What it is: `pack`, `question`, `item`, `model`, `label` or `judge`.
        public var kind: String
        /// Its name or identifier.
        public var name: String
        /// What differs, in words.
        public var what: String
    }

    /// Packs that were not here.
    public var packs = 0
    /// Questions that were not here.
    public var questions = 0
    /// Items that were not here.
    public var items = 0
    /// Models that were not here.
    public var models = 0
    /// Runs that were not here.
    public var runs = 0
    /// Answers and failures for places that had none.
    public var added = 0
    /// Answers that took the place of a failure here.
    public var replaced = 0
    /// Answers that were here already, and failures for places that have one.
    public var unchanged = 0
    /// Failures that were passed over because there is an answer here.
    public var outranked = 0
    /// Judgements that came along.
    public var judgements = 0
    /// Requests in batch files that were not here.
    public var batchEntries = 0
    /// Hand-check samples that were not here.
    public var samples = 0
    /// People's labels that were not here.
    public var labels = 0
    /// Replies of judges that were not here.
    public var judgeReplies = 0
    /// What goes by the same name and differs; a model's answers are not taken then.
    public var differences: [Difference] = []
    /// How many answers differ from the one here, which stays.
    public var conflictCount = 0
    /// The first thousand of them, with both texts.
    public var conflicts: [AnswerConflict] = []

    /// Whether nothing here was changed.
    public var isEmpty: Bool {
        packs + questions + items + models + runs + added + replaced + judgements + batchEntries
            + samples + labels + judgeReplies == 0
    }
}
