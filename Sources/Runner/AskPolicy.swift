/// How hard a run tries, and when it gives up.
public struct AskPolicy: Sendable, Hashable {
    /// How many requests are under way at once.
    public var width: Int
    /// How often one request is sent at most.
    public var maxAttempts: Int
    /// The bound of the first wait before a repeat; it doubles with each further one.
    public var baseDelay: Duration
    /// The bound of every such wait, unless the endpoint asks for more.
    public var maxDelay: Duration
    /// The longest pause an endpoint may ask for; a longer one ends the run.
    public var longestPause: Duration
    /// How many repeats the whole run may spend; none is no limit.
    public var retryBudget: Int?
    /// The most outcomes handed to the recorder in one call.
    public var batchSize: Int
    /// Causes that are worth one repeat and no more, whatever `maxAttempts` says.
    public var repeatedOnce: Set<String>
    /// Causes that will fail every request alike.
    public var hopeless: Set<String>
    /// How many requests in a row may fail for hopeless causes before the run ends.
    public var hopelessInARow: Int

    /// Makes a policy; counts below one count as one.
    public init(
        width: Int = 8,
        maxAttempts: Int = 5,
        baseDelay: Duration = .milliseconds(500),
        maxDelay: Duration = .seconds(30),
        longestPause: Duration = .seconds(600),
        retryBudget: Int? = nil,
        batchSize: Int = 64,
        repeatedOnce: Set<String> = ["not-json", "no-choices", "no-content"],
        hopeless: Set<String> = [
            "refused", "dns", "tls", "http-401", "http-403", "http-404", "invalid-request",
        ],
        hopelessInARow: Int = 5
    ) {
        self.width = max(1, width)
        self.maxAttempts = max(1, maxAttempts)
        self.baseDelay = baseDelay
        self.maxDelay = maxDelay
        self.longestPause = longestPause
        self.retryBudget = retryBudget
        self.batchSize = max(1, batchSize)
        self.repeatedOnce = repeatedOnce
        self.hopeless = hopeless
        self.hopelessInARow = max(1, hopelessInARow)
    }

    /// How often a request that failed for a cause may be sent in all.
    func attempts(for cause: String) -> Int {
        repeatedOnce.contains(cause) ? min(2, maxAttempts) : maxAttempts
    }

    /// Draws the wait before a repeat: exponential backoff with full jitter (Brooker 2015).
    ///
    /// - Parameter attempt: how often the request was sent, from one.
    func backoff(after attempt: Int, _ draw: Double) -> Duration {
        let bound = min(maxDelay, baseDelay * (1 << min(attempt - 1, 30)))
        return bound * draw
    }

    /// Whether an endpoint asks for a longer pause than is granted.
    func refuses(pause seconds: Double?) -> Bool {
        seconds.map { $0 > longestPause / .seconds(1) } ?? false
    }
}
