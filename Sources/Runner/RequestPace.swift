/// Spreads the starts of requests evenly, so that no minute has more than its limit.
///
/// The generic cell rate algorithm (ITU-T I.371, annex A) with a burst of one second's share, at
/// least one; the interval is lengthened so that burst and steady flow together keep the limit.
struct RequestPace: Sendable {
    private let interval: Duration
    private let slack: Duration
    /// When the next request would be due if all came at the steady rate.
    private var arrival = Duration.zero

    init(perMinute limit: Int) {
        let limit = max(1, limit)
        let burst = max(1, limit / 60)
        // One attosecond more, since the quotient is rounded down.
        interval =
            Duration.seconds(60) / (limit - burst + 1)
            + Duration(secondsComponent: 0, attosecondsComponent: 1)
        slack = interval * (burst - 1)
    }

    /// When the next request may start.
    var opening: Duration { arrival - slack }

    /// Counts a request that starts.
    mutating func start(at now: Duration) {
        arrival = max(arrival, now) + interval
    }
}
