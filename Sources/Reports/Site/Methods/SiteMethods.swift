public import Evidence

/// The definitions that the methods page prints, as the code itself states them.
public struct SiteMethods: Sendable {
    /// One named rule or statistic.
    public struct Definition: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What it is, in a line of English.
        public var meaning: String
        /// What it takes, or what follows from it; none if that goes without saying.
        public var detail: String?
        /// Where it comes from; none for rules of the project's own.
        public var source: String?

        /// States a definition.
        public init(
            name: String,
            meaning: String,
            detail: String? = nil,
            source: String? = nil
        ) {
            self.name = name
            self.meaning = meaning
            self.detail = detail
            self.source = source
        }
    }

    /// The thresholds in force.
    public var policy: EvidencePolicy
    /// The statistics that can be asked by name.
    public var metrics: [Definition]
    /// How two writings of the same thing are made equal.
    public var foldingRules: [Definition]
    /// What is looked for in golds before anything is measured.
    public var lintRules: [Definition]
    /// The lenses beside the headline.
    public var lenses: [Definition]

    /// Gathers definitions.
    public init(
        policy: EvidencePolicy = EvidencePolicy(),
        metrics: [Definition] = [],
        foldingRules: [Definition] = [],
        lintRules: [Definition] = [],
        lenses: [Definition] = []
    ) {
        self.policy = policy
        self.metrics = metrics
        self.foldingRules = foldingRules
        self.lintRules = lintRules
        self.lenses = lenses
    }
}
