/// A clock whose type no longer matters; its instants are durations since the run began.
struct AskTime: Sendable {
    /// The time since the run began.
    let now: @Sendable () -> Duration
    /// Waits until that much time has passed since the run began; throws when cancelled.
    let sleep: @Sendable (_ until: Duration) async throws -> Void

    init(_ clock: any Clock<Duration>) {
        self = Self.opened(clock)
    }

    private init(
        now: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.sleep = sleep
    }

    private static func opened<Time: Clock<Duration>>(_ clock: Time) -> AskTime {
        let start = clock.now
        return AskTime(
            now: { start.duration(to: clock.now) },
            sleep: { try await clock.sleep(until: start.advanced(by: $0), tolerance: nil) }
        )
    }
}
