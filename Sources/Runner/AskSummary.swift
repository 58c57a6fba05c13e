/// How far a run is, counting only what the recorder has taken.
public struct AskProgress: Sendable, Hashable {
    /// How many requests the run has.
    public var total: Int
    /// How many were answered and recorded.
    public var answered = 0
    /// How many failed for good and were recorded as failures.
    public var failed = 0
    /// How many times the recorded ones were sent, repeats included.
    public var attempts = 0

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
}

/// Why a run ended before all requests were recorded; the recorded ones stay recorded.
public struct AskStopped: Error, Sendable, Hashable, CustomStringConvertible {
    /// What ended it.
    public enum Reason: String, Sendable, Hashable {
        /// The task was cancelled.
        case cancelled
        /// Too many requests in a row failed for causes that will not pass.
        case hopeless
        /// The endpoint asks for a longer pause than the policy grants.
        case pause
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
