/// What asking has cost in tokens, as the endpoint counts them.
public struct TokenUsage: Sendable, Hashable {
    /// Requests that were sent, whether answered or not; copies of earlier answers are none.
    public var requests = 0
    /// Tokens sent, summed over the requests for which they are known.
    public var promptTokens = 0
    /// Tokens received, summed over the requests for which they are known.
    public var completionTokens = 0
    /// Answered requests for which one of the two numbers is unknown.
    public var unknown = 0

    /// No usage.
    public init() {}
}

/// How often one cause kept requests from being answered.
public struct FailureCount: Sendable, Hashable {
    /// The stable name of the cause, such as `http-429`.
    public var cause: String
    /// How many requests.
    public var count: Int
    /// The message of one of them, if it has any.
    public var message: String?
    /// The item of that one.
    public var item: String
}
