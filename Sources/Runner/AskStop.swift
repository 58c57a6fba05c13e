/// A request to end a run in good order, which may come from any thread.
///
/// Nothing new is started and nothing is repeated; what is in flight is finished within its
/// deadline and recorded. Cancelling the task instead leaves at once.
public final class AskStop: Sendable {
    private struct State {
        var isDraining = false
        var lastListener = 0
        var listeners: [Int: @Sendable () -> Void] = [:]
    }

    private let state = Locked(State())

    /// Makes one that has not been used.
    public init() {}

    /// Asks every run that listens to end; further calls change nothing.
    public func drain() {
        let listeners = state.withLock { state in
            defer { state.listeners = [:] }
            state.isDraining = true
            return Array(state.listeners.values)
        }
        for listener in listeners { listener() }
    }

    /// Whether it has been used.
    public var isDraining: Bool { state.withLock { $0.isDraining } }

    /// Calls a listener once, now or when it is used; gives a number to take it away with.
    func listen(_ listener: @escaping @Sendable () -> Void) -> Int {
        let (number, isDraining) = state.withLock { state in
            state.lastListener += 1
            if !state.isDraining { state.listeners[state.lastListener] = listener }
            return (state.lastListener, state.isDraining)
        }
        if isDraining { listener() }
        return number
    }

    /// Takes a listener away.
    func forget(_ number: Int) {
        state.withLock { $0.listeners[number] = nil }
    }
}
