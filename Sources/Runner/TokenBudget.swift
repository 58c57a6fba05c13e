/// Spreads tokens evenly, so that the reservations of no minute exceed its limit.
///
/// A leaking bucket: a request adds what it is taken to need and may start when that fits; what it
/// really used corrects the level. The bucket holds one second's share, or one request's need where
/// that is more; a need of more than half a minute's share is let pass at half the limit's rate.
struct TokenBudget: Sendable {
    private let limit: Double
    private var capacity: Double
    private var level = 0.0
    private var updated = Duration.zero

    init(perMinute limit: Int) {
        self.limit = Double(max(1, limit))
        capacity = self.limit / 60
    }

    /// Tokens a second; with what the bucket holds they make up one minute's limit.
    private var rate: Double { max(limit - capacity, limit / 2) / 60 }

    private func level(at now: Duration) -> Double {
        max(0, level - (now - updated) / .seconds(1) * rate)
    }

    /// When a request with such a need may start.
    func opening(for need: Double, at now: Duration) -> Duration {
        let excess = level(at: now) - max(capacity - need, 0)
        guard excess > 1e-6 else { return now }
        // Rounded up, so that nobody wakes a little too early.
        let wait = min(excess / rate, 1e9) * 1e9
        return now + .nanoseconds(Int64(wait.rounded(.up)) + 1)
    }

    /// Takes what a request that starts is taken to need.
    mutating func reserve(_ need: Double, at now: Duration) {
        level = level(at: now) + need
        updated = now
        capacity = max(capacity, need)
    }

    /// Puts what a request really used in place of its reservation.
    mutating func correct(_ reserved: Double, to used: Double, at now: Duration) {
        level = max(0, level(at: now) + used - reserved)
        updated = now
    }
}
