/// The workers of a lane that have nothing to do for now.
struct AskCrew: Sendable {
    /// Whether somebody waits for money that requests on their way may leave over.
    var waitsForMoney = false
    /// How often something happened that may concern those who park.
    private var events = 0
    private var parked: [CheckedContinuation<Void, Never>] = []
    /// The moments for which somebody sleeps.
    private var alarms: [Duration] = []
    /// Those to be woken once the lock is free.
    private var wakes: [CheckedContinuation<Void, Never>] = []

    /// Whether nobody is parked.
    var isIdle: Bool { parked.isEmpty }

    func park() -> AskStep { .park(events) }

    /// One worker sleeps for all; another only if its moment is earlier.
    mutating func wait(until moment: Duration) -> AskStep {
        if alarms.contains(where: { $0 <= moment }) { return park() }
        alarms.append(moment)
        return .wait(until: moment)
    }

    /// The one that slept is awake.
    mutating func wakeUp(from moment: Duration) {
        if let place = alarms.firstIndex(of: moment) { alarms.remove(at: place) }
    }

    /// Parks a worker unless something happened since it looked.
    mutating func park(_ worker: CheckedContinuation<Void, Never>, since seen: Int) -> Bool {
        guard seen == events else { return false }
        parked.append(worker)
        return true
    }

    /// Something happened that may concern those who are about to park.
    mutating func note() { events += 1 }

    /// Calls so many, those first who have been parked longest.
    mutating func wake(_ count: Int) {
        events += 1
        let count = min(count, parked.count)
        wakes += parked.prefix(count)
        parked.removeFirst(count)
    }

    mutating func wakeAll() { wake(parked.count) }

    /// Hands out those to be woken.
    mutating func takeWakes() -> [CheckedContinuation<Void, Never>] {
        guard !wakes.isEmpty else { return [] }
        defer { wakes = [] }
        return wakes
    }
}
