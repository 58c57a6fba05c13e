/// What all requests to one endpoint share: a pause asked for, and repeats left.
actor EndpointGate<Instant: InstantProtocol> {
    private var opening: Instant?
    private var retriesLeft: Int?

    init(retryBudget: Int?) {
        self.retriesLeft = retryBudget
    }

    /// Lets nobody through before an instant; an earlier pause that lasts longer stays.
    func pause(until instant: Instant) {
        opening = opening.map { max($0, instant) } ?? instant
    }

    /// The end of the pause, if it is yet to come.
    func closed(at now: Instant) -> Instant? {
        guard let opening, now < opening else { return nil }
        return opening
    }

    /// Takes one repeat from the budget; false when none is left.
    func takeRetry() -> Bool {
        guard let left = retriesLeft else { return true }
        retriesLeft = max(0, left - 1)
        return left > 0
    }
}
