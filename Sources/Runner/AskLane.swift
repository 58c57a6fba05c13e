internal import Vocabulary

/// What all requests to one endpoint share: limits, pauses, the breaker, and repeats in wait.
struct AskLane: Sendable {
    /// The numbers of its jobs.
    let jobs: [Int]
    /// The most requests at once.
    let width: Int
    /// How many of them are allowed for now; overload halves it, success widens it.
    private(set) var allowed: Int
    var inFlight = 0
    /// Replies that the recorder has yet to take.
    var unrecorded = 0
    /// Requests to be sent again.
    var repeats: [AskTicket] = []
    var breaker = Breaker()
    private(set) var pausedUntil = Duration.zero
    private(set) var pauseReason = ""
    private var pace: RequestPace?
    private var tokens: TokenBudget?
    private var successes = 0
    private var lastCut: Duration?
    /// The place in `jobs` whose turn it is.
    var turn = 0

    init(jobs: [Int], limits: [EndpointLimits]) {
        self.jobs = jobs
        width = max(1, limits.map(\.width).min() ?? 1)
        allowed = width
        pace = limits.compactMap(\.requestsPerMinute).min().map(RequestPace.init(perMinute:))
        tokens = limits.compactMap(\.tokensPerMinute).min().map(TokenBudget.init(perMinute:))
    }

    /// Whether one more may be sent, as far as numbers go.
    func hasRoom(forRepeat isRepeat: Bool, countingUnrecorded: Bool) -> Bool {
        // Those that wait to be repeated keep their place against new ones.
        inFlight + (isRepeat ? 0 : repeats.count) < allowed
            && (!countingUnrecorded || inFlight + unrecorded < width)
    }

    /// When pauses and rates let a request with such a need start; now if at once.
    func opening(for need: Double, at now: Duration) -> Duration {
        var opening = max(now, pausedUntil)
        if case .open(let until) = breaker.state { opening = max(opening, until) }
        if let pace { opening = max(opening, pace.opening) }
        if let tokens { opening = max(opening, tokens.opening(for: need, at: now)) }
        return opening
    }

    /// Counts a request that starts.
    mutating func start(_ ticket: AskTicket, at now: Duration) {
        inFlight += 1
        pace?.start(at: now)
        tokens?.reserve(ticket.tokens, at: now)
    }

    /// Counts what a request really used.
    mutating func correctTokens(of ticket: AskTicket, to used: Double, at now: Duration) {
        tokens?.correct(ticket.tokens, to: used, at: now)
    }

    /// A request was answered: widens by one for as many successes as the lane is wide.
    mutating func succeeded() {
        breaker.sawLife()
        guard allowed < width else { return }
        successes += 1
        guard successes >= allowed else { return }
        successes = 0
        allowed += 1
    }

    /// The endpoint is overrun: halves the width, once for all requests that were under way.
    mutating func narrow(sentAt: Duration, at now: Duration) {
        if let lastCut, sentAt <= lastCut { return }
        lastCut = now
        successes = 0
        allowed = max(1, allowed / 2)
    }

    /// Starts nothing before a moment; an earlier pause that lasts longer stays.
    mutating func pause(until moment: Duration, _ reason: String) {
        guard moment > pausedUntil else { return }
        pausedUntil = moment
        pauseReason = reason
    }

    /// What there is to tell of the lane.
    func state(at now: Duration) -> LaneState {
        switch breaker.state {
        case .hopeless: return .over
        case .probing: return .probing
        case .open(let until) where until > now && until >= pausedUntil:
            return .paused(seconds: (until - now) / .seconds(1), reason: breaker.last.cause)
        case .open, .closed: break
        }
        guard pausedUntil > now else { return .running }
        return .paused(seconds: (pausedUntil - now) / .seconds(1), reason: pauseReason)
    }
}
