/// Everything about a run that is known when it starts.
public struct RunStart: Sendable, Hashable {
    /// The model asked, or none for an import that brings several.
    public var model: String?
    /// When it starts, as ISO 8601 text.
    public var startedAt: String
    /// The version of Palimpsest.
    public var toolVersion: String
    /// The seed of all that is drawn.
    public var seed: UInt64
    /// What shapes the model's answers in this run, free of secrets.
    public var parameters: [String: String]
    /// The words of the command line, free of secrets.
    public var arguments: [String]
    /// The digests of the packs in use, by kind and name, such as `locale am-ET`.
    public var packDigests: [String: String]

    /// Describes a run.
    public init(
        model: String?,
        startedAt: String,
        toolVersion: String,
        seed: UInt64 = 0,
        parameters: [String: String] = [:],
        arguments: [String] = [],
        packDigests: [String: String] = [:]
    ) {
        self.model = model
        self.startedAt = startedAt
        self.toolVersion = toolVersion
        self.seed = seed
        self.parameters = parameters
        self.arguments = arguments
        self.packDigests = packDigests
    }
}

/// A run and what became of it.
public struct RunSummary: Sendable, Hashable {
    /// The number of the run, from one.
    public var id: Int
    /// What was known when it started.
    public var start: RunStart
    /// When it ended as ISO 8601 text, or none when it was cut short or goes on.
    public var endedAt: String?
    /// How many of the kept answers it brought.
    public var answered: Int
    /// How many items it asked in vain that no later run has answered.
    public var failed: Int
}

/// How the answers of a run are spread over conditions, locales and causes of failure.
public struct RunCount: Sendable, Hashable {
    /// The condition.
    public var condition: String
    /// The locale, or none for items that name no real culture.
    public var locale: String?
    /// Why there is no answer, or none for the answered ones.
    public var failure: String?
    /// How many answers.
    public var count: Int
}
