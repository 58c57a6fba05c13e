/// The workers of a lane that have nothing to do for now.
struct AskCrew: Sendable {
    /// Whether somebody waits for money that requests on their way may leave over.
    var waitsForMoney = false
    private var parked: [AskWorker] = []
    /// The moments for which somebody sleeps.
    private var alarms: [Duration] = []
    /// Those to be woken once the lock is free.
    private var wakes: [AskWorker] = []

    /// Whether nobody is parked.
    var isIdle: Bool { parked.isEmpty }

    /// One worker sleeps for all; another only if its moment is earlier.
    mutating func wait(until moment: Duration) -> AskStep {
        if alarms.contains(where: { $0 <= moment }) { return .park }
        alarms.append(moment)
        return .wait(until: moment)
    }

    /// The one that slept is awake.
    mutating func wakeUp(from moment: Duration) {
        if let place = alarms.firstIndex(of: moment) { alarms.remove(at: place) }
    }

    /// Parks a worker until it is woken.
    mutating func park(_ worker: AskWorker) { parked.append(worker) }

    /// Calls so many, those first who have been parked longest.
    mutating func wake(_ count: Int) {
        let count = min(count, parked.count)
        wakes += parked.prefix(count)
        parked.removeFirst(count)
    }

    mutating func wakeAll() { wake(parked.count) }

    /// Hands out those to be woken.
    mutating func takeWakes() -> [AskWorker] {
        guard !wakes.isEmpty else { return [] }
        defer { wakes = [] }
        return wakes
    }
}
