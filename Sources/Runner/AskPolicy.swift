/// How hard a run tries, and when it gives up.
public struct AskPolicy: Sendable, Hashable {
    /// How many requests are under way at once; jobs have limits of their own instead.
    public var width: Int
    /// How often one request is sent at most; jobs have limits of their own instead.
    public var maxAttempts: Int
    /// How often one request may be turned away with 429 before that counts as its failure.
    public var maxTurnedAway: Int
    /// The bound of the first wait before a repeat; it doubles with each further one.
    public var baseDelay: Duration
    /// The bound of every such wait, unless the endpoint asks for more.
    public var maxDelay: Duration
    /// The longest pause an endpoint may ask for; a longer one ends the run.
    public var longestPause: Duration
    /// How many repeats a job may spend; none allows two for each request started, and fifty.
    public var retryBudget: Int?
    /// The most outcomes handed to the recorder in one call.
    public var batchSize: Int
    /// How long an outcome waits for others that are to be recorded with it.
    ///
    /// At least; at most twice as long. It waits for no more than a share of the lane's width, and for
    /// none that is not on its way.
    public var gathering = Duration.milliseconds(2)
    /// The share of a lane's width that is recorded without waiting for more.
    ///
    /// What waits or is being recorded keeps its place in the width, so that a share of one would
    /// leave the endpoint idle while the disk works.
    public var gatheredShare = 0.75
    /// How many requests are taken from a source at once.
    public var pageSize: Int
    /// Causes that are worth one repeat and no more, whatever `maxAttempts` says.
    public var repeatedOnce: Set<String>
    /// Causes that will fail every request alike.
    public var hopeless: Set<String>
    /// Causes that may speak of the one request; they are hopeless while nothing at all was answered.
    ///
    /// A login page or a redirect in the endpoint's place meets every request alike.
    public var hopelessAtFirst: Set<String> = [
        "http-301", "http-302", "http-303", "http-307", "http-308", "http-400", "http-422",
        "not-json", "no-choices",
    ]
    /// How many requests in a row may fail for hopeless causes before their job ends.
    public var hopelessInARow: Int
    /// How many attempts in a row may fail because of the endpoint before its lane pauses; none
    /// never pauses.
    public var breakerAfter: Int?
    /// The first such pause; it doubles with each probe in vain.
    public var breakerPause: Duration
    /// The longest such pause.
    public var breakerLongestPause: Duration
    /// How many probes may be in vain before the lane is hopeless.
    public var breakerTrips: Int
    /// The same for an endpoint that has never been reached: more likely a wrong address.
    public var breakerTripsUnreached: Int
    /// Whether a reply keeps its place in the width until it is recorded, so that the death of
    /// the process costs at most `width` replies.
    public var countsUnrecorded: Bool

    /// Makes a policy; counts below one count as one.
    public init(
        width: Int = 8,
        maxAttempts: Int = 5,
        maxTurnedAway: Int = 40,
        baseDelay: Duration = .milliseconds(500),
        maxDelay: Duration = .seconds(30),
        longestPause: Duration = .seconds(600),
        retryBudget: Int? = nil,
        batchSize: Int = 64,
        pageSize: Int = 256,
        repeatedOnce: Set<String> = ["not-json", "no-choices", "no-content"],
        hopeless: Set<String> = [
            "refused", "dns", "tls", "proxy", "http-401", "http-403", "http-402", "http-404",
            "invalid-request",
            "command-missing",
        ],
        hopelessInARow: Int = 5,
        breakerAfter: Int? = 10,
        breakerPause: Duration = .seconds(5),
        breakerLongestPause: Duration = .seconds(300),
        breakerTrips: Int = 6,
        breakerTripsUnreached: Int = 1,
        countsUnrecorded: Bool = true
    ) {
        self.width = max(1, width)
        self.maxAttempts = max(1, maxAttempts)
        self.maxTurnedAway = max(1, maxTurnedAway)
        self.baseDelay = baseDelay
        self.maxDelay = maxDelay
        self.longestPause = longestPause
        self.retryBudget = retryBudget
        self.batchSize = max(1, batchSize)
        self.pageSize = max(1, pageSize)
        self.repeatedOnce = repeatedOnce
        self.hopeless = hopeless
        self.hopelessInARow = max(1, hopelessInARow)
        self.breakerAfter = breakerAfter.map { max(1, $0) }
        self.breakerPause = breakerPause
        self.breakerLongestPause = breakerLongestPause
        self.breakerTrips = max(1, breakerTrips)
        self.breakerTripsUnreached = max(1, breakerTripsUnreached)
        self.countsUnrecorded = countsUnrecorded
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
        seconds.map { !($0 <= longestPause / .seconds(1)) } ?? false
    }
}
