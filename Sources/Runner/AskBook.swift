internal import Vocabulary

/// The counts of a run and the reasons to end it.
struct AskBook {
    private let policy: AskPolicy
    private var hopelessInARow = 0
    private(set) var stop: (reason: AskStopped.Reason, message: String)?
    private(set) var summary: AskSummary

    init(total: Int, policy: AskPolicy) {
        self.policy = policy
        self.summary = AskSummary(progress: AskProgress(total: total), failures: [:])
    }

    /// Looks at an outcome as it comes for a reason to end the run.
    mutating func watch(_ outcome: AskOutcome) {
        guard case .failure(let failure) = outcome.result else {
            hopelessInARow = 0
            return
        }
        hopelessInARow = policy.hopeless.contains(failure.cause) ? hopelessInARow + 1 : 0
        guard stop == nil else { return }
        if let seconds = failure.retryAfter, policy.refuses(pause: seconds) {
            let limit = policy.longestPause / .seconds(1)
            stop = (
                .pause,
                "stopped: the endpoint asks to wait \(seconds) s, longer than the limit of \(limit) s"
            )
        } else if hopelessInARow >= policy.hopelessInARow {
            stop = (
                .hopeless,
                "stopped: \(hopelessInARow) requests in a row failed for good, the last with "
                    + "\(failure.cause): \(failure.message)"
            )
        }
    }

    /// Counts outcomes that the recorder has taken.
    mutating func count(_ batch: [AskOutcome]) {
        for outcome in batch {
            summary.progress.attempts += outcome.attempts
            switch outcome.result {
            case .success:
                summary.progress.answered += 1
            case .failure(let failure):
                summary.progress.failed += 1
                summary.failures[failure.cause, default: 0] += 1
            }
        }
    }

    /// Throws when requests are left over.
    func checkComplete() throws(AskStopped) {
        let progress = summary.progress
        guard progress.recorded < progress.total else { return }
        if let stop {
            throw AskStopped(reason: stop.reason, message: stop.message, summary: summary)
        }
        throw AskStopped(
            reason: .cancelled,
            message: "stopped: cancelled with \(progress.recorded) of \(progress.total) recorded",
            summary: summary
        )
    }
}
