private import Foundation
private import Glibc
internal import Vocabulary

/// What tasks tell the thread that drives the children.
///
/// Unchecked: all that changes is touched under the lock only.
final class CommandInbox: @unchecked Sendable {
    /// What was told since the last time.
    struct Notes {
        var submitted: [CommandJob] = []
        var cancelled: Set<Int> = []
        var isStopping = false
    }

    /// The end of the pipe that becomes readable when there are notes.
    let bell: Int32
    private let rope: Int32
    private let state = NSCondition()
    private var notes = Notes()
    private var cancelled: Set<Int> = []
    private var lastTicket = 0
    private var hasEnded = false

    init?() {
        guard let pipe = CommandPipes.open(oursWrites: false) else { return nil }
        bell = pipe.ours
        rope = pipe.theirs
        _ = fcntl(rope, F_SETFL, fcntl(rope, F_GETFL) | O_NONBLOCK)
    }

    deinit {
        close(bell)
        close(rope)
    }

    /// Names a request before it is submitted, so that it can be cancelled from its first moment.
    func ticket() -> Int {
        state.withLock {
            lastTicket += 1
            return lastTicket
        }
    }

    /// Hands a request over; its waiter is resumed exactly once.
    func submit(_ job: CommandJob) {
        let isAccepted = state.withLock {
            guard !notes.isStopping, !cancelled.contains(job.ticket) else { return false }
            notes.submitted.append(job)
            return true
        }
        if isAccepted { ring() } else { job.waiter.resume(returning: .failure(.commandCancelled)) }
    }

    /// Asks for the end of a request, also of one that is yet to be submitted.
    func cancel(_ ticket: Int) {
        state.withLock {
            cancelled.insert(ticket)
            notes.cancelled.insert(ticket)
        }
        ring()
    }

    /// Drops the memory of a request that is over.
    func forget(_ ticket: Int) {
        state.withLock { _ = cancelled.remove(ticket) }
    }

    /// Takes the notes and silences the bell.
    func take() -> Notes {
        var pieces = [UInt8](repeating: 0, count: 64)
        while unsafe read(bell, &pieces, pieces.count) > 0 {}
        return state.withLock {
            defer { notes = Notes(isStopping: notes.isStopping) }
            return notes
        }
    }

    /// Asks the thread to end, and waits until all children have.
    func stopAndWait() {
        state.withLock { notes.isStopping = true }
        ring()
        state.lock()
        while !hasEnded { state.wait() }
        state.unlock()
    }

    /// Tells who waits that the thread's work is over.
    func end() {
        state.withLock {
            hasEnded = true
            state.broadcast()
        }
    }

    private func ring() {
        var stroke: UInt8 = 1
        // A full pipe rings already.
        _ = unsafe write(rope, &stroke, 1)
    }
}
