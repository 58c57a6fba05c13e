/// One thing said in a conversation.
public struct Turn: Sendable, Hashable, Codable {
    /// Who said it.
    public enum Speaker: String, Sendable, Hashable, Codable {
        case user
        case model
    }

    /// Who said it.
    public var speaker: Speaker
    /// What was said.
    public var text: String

    /// Joins a speaker and words.
    public init(_ speaker: Speaker, _ text: String) {
        self.speaker = speaker
        self.text = text
    }
}

/// One request to a model.
public struct PromptRequest: Sendable, Hashable {
    /// The item asked.
    public var item: String
    /// The text sent.
    public var prompt: String
    /// Which sample of the item is wanted, from zero.
    public var sample: Int
    /// What was said before, oldest first; empty for an item of one turn.
    public var history: [Turn]
    /// The item's own prompt where the text sent was made from it by filling in an earlier answer.
    public var template: String?

    /// Makes a request.
    public init(
        item: String,
        prompt: String,
        sample: Int,
        history: [Turn] = [],
        template: String? = nil
    ) {
        self.item = item
        self.prompt = prompt
        self.sample = sample
        self.history = history
        self.template = template
    }
}

/// What came back for one request.
public struct Reply: Sendable, Hashable {
    /// What the model said.
    public var text: String
    /// The whole body as received, or none for respondents without one.
    public var raw: String?
    /// Whether it stopped at its length limit.
    public var truncated: Bool
    /// Tokens sent, if the endpoint says what can be true.
    public var promptTokens: Int?
    /// Tokens received, if the endpoint says what can be true.
    public var completionTokens: Int?
    /// Seconds from sending to the last byte.
    public var seconds: Double
    /// What the model wrote for itself before it answered, kept apart from the answer.
    public var reasoning: String?
    /// The natural logarithm of the probability of the whole answer, if the endpoint says.
    public var logprob: Double?

    /// Makes a reply.
    public init(
        text: String,
        raw: String? = nil,
        truncated: Bool = false,
        promptTokens: Int? = nil,
        completionTokens: Int? = nil,
        seconds: Double = 0,
        reasoning: String? = nil,
        logprob: Double? = nil
    ) {
        self.text = text
        self.raw = raw
        self.truncated = truncated
        self.promptTokens = statedTokens(promptTokens)
        self.completionTokens = statedTokens(completionTokens)
        self.seconds = seconds
        self.reasoning = reasoning
        self.logprob = logprob
    }
}

/// Why a request got no answer.
public struct ReplyFailure: Error, Sendable, Hashable {
    /// A stable name of the cause, such as `http-429`, `timeout`, `not-json`.
    public var cause: String
    /// One line for people, free of secrets.
    public var message: String
    /// Whether asking again may help.
    public var retryable: Bool
    /// Seconds the endpoint asks to wait, if it says.
    public var retryAfter: Double?
    /// The start of the body that was no answer, free of secrets, or none.
    public var raw: String?

    /// Makes a failure.
    public init(
        cause: String,
        message: String,
        retryable: Bool,
        retryAfter: Double? = nil,
        raw: String? = nil
    ) {
        self.cause = cause
        self.message = message
        self.retryable = retryable
        self.retryAfter = retryAfter
        self.raw = raw
    }
}

/// Somebody who answers prompts: a model behind an endpoint, a recording, a simulation.
public protocol Respondent: Sendable {
    /// The name reports show.
    var name: String { get }
    /// Where its answers come from.
    var origin: AnswerOrigin { get }
    /// Everything that shapes its answers, sorted by name and free of secrets, for the ledger.
    var parameters: [String: String] { get }

    /// Answers one prompt, or throws why it could not.
    func reply(to request: PromptRequest) async throws(ReplyFailure) -> Reply
}

/// A respondent that calls back when it has answered, so that a prompt costs no task of its own.
public protocol CallingRespondent: Respondent {
    /// Starts to answer one prompt and calls back once, on any thread, after this call has returned.
    ///
    /// Who is called back may start further prompts, but must not wait for anything.
    /// - Returns: a number to cancel it with.
    func start(
        _ request: PromptRequest,
        then done: @escaping @Sendable (Result<Reply, ReplyFailure>) -> Void
    ) -> Int

    /// Ends what was started early; it calls back with a failure unless it is over already.
    func cancel(_ ticket: Int)
}

/// Somebody who keeps what came back, durably, before it counts as acknowledged.
public protocol AnswerRecorder: Sendable {
    /// Keeps a batch of outcomes; when it returns they survive the death of the process.
    func record(_ outcomes: [AskOutcome]) async throws
}

/// One request with what became of it.
public struct AskOutcome: Sendable {
    /// The request.
    public var request: PromptRequest
    /// The reply or the last failure.
    public var result: Result<Reply, ReplyFailure>
    /// How many times it was sent.
    public var attempts: Int

    /// Joins a request and its result.
    public init(request: PromptRequest, result: Result<Reply, ReplyFailure>, attempts: Int) {
        self.request = request
        self.result = result
        self.attempts = attempts
    }
}
