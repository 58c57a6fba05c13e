/// Stops asking an endpoint that fails whatever it is asked, and finds out when it is back.
struct Breaker: Sendable {
    enum State: Sendable, Hashable {
        /// Requests may start.
        case closed
        /// Nothing may start before a moment; then one may.
        case open(until: Duration)
        /// One request is on its way to find out.
        case probing
        /// The endpoint did not come back.
        case hopeless
    }

    private(set) var state = State.closed
    /// The cause and message of the last failure.
    private(set) var last: (cause: String, message: String) = ("", "")
    private var inARow = 0
    private var probesInVain = 0
    private var wasReached = false

    /// Failures that say something about the endpoint and nothing about the request.
    static func isEndpoint(_ cause: String) -> Bool {
        switch cause {
        case "refused", "dns", "reset", "empty-reply", "timeout", "truncated-body", "transport":
            true
        default: cause.hasPrefix("http-5")
        }
    }

    /// Whether the endpoint cannot have been reached at all.
    static func isUnreached(_ cause: String) -> Bool { cause == "refused" || cause == "dns" }

    /// The endpoint gave a reply that shows it to work.
    mutating func sawLife() {
        wasReached = true
        inARow = 0
        probesInVain = 0
        if state != .hopeless { state = .closed }
    }

    /// An attempt failed for a cause of the endpoint.
    mutating func sawFailure(
        _ cause: String,
        _ message: String,
        ofProbe isProbe: Bool,
        at now: Duration,
        _ policy: AskPolicy
    ) {
        guard let limit = policy.breakerAfter else { return }
        last = (cause, message)
        if !Self.isUnreached(cause) { wasReached = true }
        inARow += 1
        switch state {
        case .closed where inARow >= limit:
            state = .open(until: now + policy.breakerPause)
        case .probing where isProbe:
            probesInVain += 1
            let granted = wasReached ? policy.breakerTrips : policy.breakerTripsUnreached
            let pause = policy.breakerPause * (1 << min(probesInVain, 30))
            state =
                probesInVain >= granted
                ? .hopeless : .open(until: now + min(pause, policy.breakerLongestPause))
        case .closed, .open, .probing, .hopeless: break
        }
    }

    /// The probe is on its way.
    mutating func startProbe() { state = .probing }

    /// The probe ended without telling anything.
    mutating func dropProbe(at now: Duration) {
        if state == .probing { state = .open(until: now) }
    }
}
