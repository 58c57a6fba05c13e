public import Vocabulary

/// One model to ask: its requests, who answers them and who keeps the outcomes.
public struct AskJob: Sendable {
    /// Who answers.
    public var respondent: any Respondent
    /// What to ask, each item and sample once.
    public var requests: any RequestSource
    /// Who keeps the outcomes; one call at a time for each job, in order of completion.
    public var recorder: any AnswerRecorder
    /// The endpoint; jobs of one lane share its limits, pauses and breaker.
    public var lane: String
    /// How hard the endpoint may be asked; within a lane the strictest of each limit holds.
    public var limits: EndpointLimits
    /// What tokens cost; none leaves the job out of all sums of money.
    public var prices: TokenPrices?
    /// How many tokens an answer is taken to have until the endpoint says.
    public var expectedOutputTokens: Int
    /// How many tokens every request has besides its prompt and history, such as a system prompt's.
    public var overheadTokens: Int

    /// Joins what a job needs.
    public init(
        respondent: any Respondent,
        requests: any RequestSource,
        recorder: any AnswerRecorder,
        lane: String,
        limits: EndpointLimits = EndpointLimits(),
        prices: TokenPrices? = nil,
        expectedOutputTokens: Int = 256,
        overheadTokens: Int = 0
    ) {
        self.respondent = respondent
        self.requests = requests
        self.recorder = recorder
        self.lane = lane
        self.limits = limits
        self.prices = prices
        self.expectedOutputTokens = max(0, expectedOutputTokens)
        self.overheadTokens = max(0, overheadTokens)
    }
}
