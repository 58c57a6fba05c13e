private import CCurl
private import Glibc
private import Synchronization

/// The thread body that owns libcurl's multi handle and drives all transfers (libcurl-multi(3)).
///
/// Other threads only leave notes in the inbox and wake the loop if it sleeps.
final class TransferLoop: Sendable {
    /// Who is told how a request ended, on the loop's thread unless the loop refuses it.
    typealias Waiter = @Sendable (Result<HTTPResponse, HTTPError>) -> Void

    /// A request with who waits for it; the deadline is in nanoseconds of the clock.
    struct Submission: Sendable {
        let ticket: Int
        let request: HTTPRequest
        let deadline: Int
        let waiter: Waiter
    }

    private let options: HTTPClient.Options
    private let inbox: Locked<Inbox>
    private let lastTicket = Atomic(0)

    /// Makes the multi handle; transfers begin with `run()`.
    init(_ options: HTTPClient.Options) throws(HTTPError) {
        if let reason = unsafe pal_curl_start() {
            throw HTTPError(.other, unsafe String(cString: reason))
        }
        guard let multi = unsafe pal_curl_multi_init() else {
            throw HTTPError(.other, "libcurl has no memory for another handle")
        }
        _ = unsafe pal_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, options.width)
        self.options = options
        self.inbox = unsafe Locked(Inbox(multi: MultiHandle(pointer: multi)))
    }

    /// Names a request before it is submitted, so that it can be cancelled from its first moment.
    func ticket() -> Int {
        lastTicket.add(1, ordering: .relaxed).newValue
    }

    /// Hands a request to the loop; the waiter is called exactly once, and never by this call.
    func submit(_ ticket: Int, _ request: HTTPRequest, _ waiter: @escaping Waiter) {
        let submission = Submission(
            ticket: ticket,
            request: request,
            deadline: monotonicNow() + request.timeout.wholeNanoseconds,
            waiter: waiter
        )
        let accepted = inbox.withLock { inbox in
            guard inbox.multi != nil, !inbox.isStopping, !inbox.cancelled.contains(ticket) else {
                return false
            }
            inbox.submitted.append(submission)
            inbox.wake()
            return true
        }
        if !accepted { Task { submission.fail(.cancelledByTask) } }
    }

    /// Asks the loop to end a transfer, also one that is yet to be submitted.
    func cancel(_ ticket: Int) {
        inbox.withLock { inbox in
            inbox.cancelled.insert(ticket)
            inbox.hasNewCancellations = true
            inbox.wake()
        }
    }

    /// Drops the memory of a ticket whose request is over.
    func forget(_ ticket: Int) {
        inbox.withLock { inbox in
            if !inbox.cancelled.isEmpty { inbox.cancelled.remove(ticket) }
        }
    }

    /// Asks the loop to end.
    func stop() {
        inbox.withLock { inbox in
            inbox.isStopping = true
            inbox.wake()
        }
    }

    /// Frees the multi handle; the loop must not be running.
    func close() {
        let multi = inbox.withLock { inbox in
            defer { inbox.multi = nil }
            return inbox.multi
        }
        if let multi { unsafe pal_curl_multi_cleanup(multi.pointer) }
    }

    /// Drives transfers until the loop is asked to end, then frees everything.
    func run() {
        guard let multi = inbox.withLock({ $0.multi }) else { return }
        let book = TransferBook(multi: multi, options: options)
        while true {
            let notes = inbox.withLock { $0.takeNotes() }
            if notes.isStopping { break }
            book.add(notes.submitted)
            if !notes.cancelled.isEmpty { book.cancel(notes.cancelled) }
            let longestSleep = book.startWaiting()
            var running: Int32 = 0
            _ = unsafe pal_curl_multi_perform(multi.pointer, &running)
            if book.finishDone() { continue }
            guard inbox.withLock({ $0.fallAsleep() }) else { continue }
            // Returns early for traffic, for libcurl's own timers, and when woken.
            _ = unsafe pal_curl_multi_poll(multi.pointer, longestSleep)
        }
        // Submissions are refused from here on, so nobody can be left waiting.
        book.add(inbox.withLock { $0.takeNotes().submitted })
        book.abandonAll()
        close()
    }
}

/// A multi handle as threads pass it on.
///
/// Unchecked: only the loop's thread uses the handle, except for `curl_multi_wakeup`, which may be
/// called from anywhere (curl_multi_wakeup(3)) and is called under the lock that also frees it.
@safe struct MultiHandle: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer
}

/// What other threads tell the loop.
private struct Inbox {
    var multi: MultiHandle?
    var submitted: [TransferLoop.Submission] = []
    var cancelled: Set<Int> = []
    var hasNewCancellations = false
    var isStopping = false
    private var isAsleep = false

    init(multi: MultiHandle) {
        self.multi = multi
    }

    /// A loop that is awake looks here before it sleeps, so that it need not be woken.
    mutating func wake() {
        guard isAsleep, let multi else { return }
        isAsleep = false
        _ = unsafe pal_curl_multi_wakeup(multi.pointer)
    }

    /// The loop is about to sleep; false when there is something to do.
    mutating func fallAsleep() -> Bool {
        isAsleep = submitted.isEmpty && !hasNewCancellations && !isStopping
        return isAsleep
    }

    mutating func takeNotes() -> (
        submitted: [TransferLoop.Submission], cancelled: Set<Int>, isStopping: Bool
    ) {
        defer {
            submitted = []
            hasNewCancellations = false
            isAsleep = false
        }
        return (submitted, hasNewCancellations ? cancelled : [], isStopping)
    }
}

extension TransferLoop.Submission {
    /// Tells who waits that there is no response.
    func fail(_ error: HTTPError) {
        waiter(.failure(error))
    }
}

extension HTTPError {
    static let cancelledByTask = HTTPError(.cancelled, "the request was cancelled")
}

/// Nanoseconds of the clock that nobody sets.
func monotonicNow() -> Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
