internal import Vocabulary

/// A worker of a lane: a task that does what has to be waited for, and lends itself to the rest.
///
/// While one request follows another to a respondent that calls back, or while there is nothing to
/// do, the task sleeps: whoever hands over a reply or makes room goes on in its place.
final class AskWorker: Sendable {
    let lane: Int

    private struct State {
        var task: CheckedContinuation<AskStep, Never>?
        /// Counts the calls, so that what is said of one is not taken for the next.
        var calls = 0
        var call: AskCall?
        var isCancelled = false
    }

    private let state = Locked(State())

    init(lane: Int) {
        self.lane = lane
    }

    /// Whether the run has been cancelled.
    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// The task goes to sleep until a step comes that needs it.
    func sleep(_ task: CheckedContinuation<AskStep, Never>) {
        state.withLock { $0.task = task }
    }

    /// Wakes the task, which is to take this step.
    func wake(for step: AskStep) {
        let task = state.withLock { state in
            defer { state.task = nil }
            return state.task
        }
        task?.resume(returning: step)
    }

    /// A call is about to be made; gives its number among the worker's calls.
    func beginCall() -> Int {
        state.withLock { state in
            state.calls += 1
            state.call = nil
            return state.calls
        }
    }

    /// A call was made; true when it is to be cancelled at once.
    func keep(_ call: AskCall, number: Int) -> Bool {
        state.withLock { state in
            // It may have been answered before its maker came to say so.
            if state.calls == number { state.call = call }
            return state.isCancelled
        }
    }

    /// The run was cancelled; gives the call that is to be ended.
    func cancel() -> AskCall? {
        state.withLock { state in
            state.isCancelled = true
            return state.call
        }
    }
}

/// A request on its way to a respondent that calls back.
struct AskCall: Sendable {
    let respondent: any CallingRespondent
    let ticket: Int

    func cancel() { respondent.cancel(ticket) }
}
