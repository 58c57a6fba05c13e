/// What an endpoint's lane is doing.
public enum LaneState: Sendable, Hashable {
    /// Requests are started as limits allow.
    case running
    /// Nothing is started for so many more seconds, for the reason given.
    case paused(seconds: Double, reason: String)
    /// One request is on its way to see whether the endpoint is back.
    case probing
    /// Nothing more will be started.
    case over
}

/// How far a job is; answers, failures and tokens count when the recorder has taken them.
public struct AskProgress: Sendable, Hashable {
    /// How many requests the job has; corrected when its source turns out to hold fewer.
    public var total: Int
    /// How many were answered and recorded.
    public var answered = 0
    /// How many failed for good and were recorded as failures.
    public var failed = 0
    /// How many times the recorded ones were sent, repeats included.
    public var attempts = 0
    /// How many answers the length limit cut before any word, as reasoning does that uses it up.
    public var cutSilent = 0
    /// Tokens sent, as far as the endpoint said; none where it said nothing.
    public var promptTokens: Int?
    /// Tokens received, as far as the endpoint said; none where it said nothing.
    public var completionTokens: Int?
    /// The money spent so far, also on attempts that failed after the endpoint may have counted
    /// them; none without prices.
    public var cost: Double?
    /// Whether the endpoint left out token counts, so that the cost is partly an estimate.
    public var costIsEstimated = false
    /// What the job's lane is doing.
    public var lane = LaneState.running
    /// How many requests are on their way.
    public var inFlight = 0
    /// How many came back and are not recorded yet; their cost counts already.
    public var unrecorded = 0

    /// Starts with nothing done.
    public init(total: Int) {
        self.total = total
    }

    /// Answered and failed ones.
    public var recorded: Int { answered + failed }
    /// How many times recorded ones were sent again.
    public var retries: Int { attempts - recorded }
}

/// What became of a run.
public struct AskSummary: Sendable, Hashable {
    /// The counts at the end.
    public var progress: AskProgress
    /// How many failed by cause.
    public var failures: [String: Int]

    /// Joins the counts.
    public init(progress: AskProgress, failures: [String: Int]) {
        self.progress = progress
        self.failures = failures
    }
}

/// Why a run ended before all requests were recorded; the recorded ones stay recorded.
public struct AskStopped: Error, Sendable, Hashable, CustomStringConvertible {
    /// What ended it.
    public enum Reason: String, Sendable, Hashable {
        /// The task was cancelled.
        case cancelled
        /// It was asked to end in good order.
        case drained
        /// Too many requests in a row failed for causes that will not pass, or the endpoint did
        /// not come back.
        case hopeless
        /// The endpoint asks for a longer pause than the policy grants.
        case pause
        /// The next request might cost more than the maximum leaves.
        case cost
        /// A recorder could not keep what came back.
        case recorder
        /// The source of requests failed.
        case source
    }

    /// What ended it.
    public var reason: Reason
    /// One line for people.
    public var message: String
    /// What was done until then.
    public var summary: AskSummary

    /// The message.
    public var description: String { message }
}

/// What became of one job of several.
public struct AskResult: Sendable {
    /// What was done.
    public var summary: AskSummary
    /// Why it ended early; none when every request is recorded.
    public var stopped: AskStopped?
    /// What a recorder or a source threw, if that ended it.
    public var error: (any Error)?
}
