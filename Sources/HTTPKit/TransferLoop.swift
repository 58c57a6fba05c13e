private import CCurl

/// The thread body that owns libcurl's multi handle and drives all transfers (libcurl-multi(3)).
///
/// Other threads only leave notes in the inbox and wake the loop.
final class TransferLoop: Sendable {
    /// What a waiting task is resumed with.
    typealias Waiter = CheckedContinuation<Result<HTTPResponse, HTTPError>, Never>

    private let options: HTTPClient.Options
    private let inbox: Locked<Inbox>

    /// Makes the multi handle; transfers begin with `run()`.
    init(_ options: HTTPClient.Options) throws(HTTPError) {
        guard globalStatus == CURLE_OK, let multi = unsafe curl_multi_init() else {
            throw HTTPError(.other, "libcurl cannot be started")
        }
        _ = unsafe pal_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, options.width)
        self.options = options
        self.inbox = unsafe Locked(Inbox(multi: MultiHandle(pointer: multi)))
    }

    /// Names a request before it is submitted, so that it can be cancelled from its first moment.
    func ticket() -> Int {
        inbox.withLock { inbox in
            inbox.lastTicket += 1
            return inbox.lastTicket
        }
    }

    /// Hands a request to the loop; the waiter is resumed exactly once.
    func submit(_ ticket: Int, _ request: HTTPRequest, _ waiter: Waiter) {
        let accepted = inbox.withLock { inbox in
            guard inbox.multi != nil, !inbox.isStopping, !inbox.cancelled.contains(ticket) else {
                return false
            }
            inbox.submitted.append((ticket, request, waiter))
            inbox.wake()
            return true
        }
        if !accepted { waiter.resume(returning: .failure(.cancelledByTask)) }
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
        if let multi { unsafe curl_multi_cleanup(multi.pointer) }
    }

    /// Drives transfers until the loop is asked to end, then frees everything.
    func run() {
        guard let multi = inbox.withLock({ $0.multi }) else { return }
        var book = TransferBook(multi: multi, options: options)
        while true {
            let notes = inbox.withLock { $0.takeNotes() }
            if notes.isStopping { break }
            book.waiting += notes.submitted
            if !notes.cancelled.isEmpty { book.cancel(notes.cancelled) }
            book.startWaiting()
            var running: Int32 = 0
            _ = unsafe curl_multi_perform(multi.pointer, &running)
            if book.finishDone() { continue }
            // Returns early for traffic, for libcurl's own timers, and when woken.
            _ = unsafe curl_multi_poll(multi.pointer, nil, 0, 60_000, nil)
        }
        // Submissions are refused from here on, so nobody can be left waiting.
        book.waiting += inbox.withLock { $0.takeNotes().submitted }
        book.abandonAll()
        close()
    }
}

/// A multi handle as threads pass it on.
///
/// Unchecked: only the loop's thread uses the handle, except for `curl_multi_wakeup`, which may be
/// called from anywhere (curl_multi_wakeup(3)) and is called under the lock that also frees it.
@safe private struct MultiHandle: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer
}

/// What other threads tell the loop.
private struct Inbox {
    var multi: MultiHandle?
    var lastTicket = 0
    var submitted: [TransferBook.Submission] = []
    var cancelled: Set<Int> = []
    var hasNewCancellations = false
    var isStopping = false

    init(multi: MultiHandle) {
        self.multi = multi
    }

    func wake() {
        if let multi { _ = unsafe curl_multi_wakeup(multi.pointer) }
    }

    mutating func takeNotes() -> (
        submitted: [TransferBook.Submission], cancelled: Set<Int>, isStopping: Bool
    ) {
        defer {
            submitted = []
            hasNewCancellations = false
        }
        return (submitted, hasNewCancellations ? cancelled : [], isStopping)
    }
}

/// The transfers of the loop's thread: those that wait, those that run, and spare handles.
@safe private struct TransferBook {
    typealias Submission = (ticket: Int, request: HTTPRequest, waiter: TransferLoop.Waiter)

    let multi: MultiHandle
    let options: HTTPClient.Options
    var waiting: [Submission] = []
    private var running: [Int: Transfer] = [:]
    private var spare: [UnsafeMutableRawPointer] = unsafe []

    init(multi: MultiHandle, options: HTTPClient.Options) {
        self.multi = multi
        self.options = options
    }

    mutating func startWaiting() {
        let free = options.width - running.count
        guard free > 0, !waiting.isEmpty else { return }
        for submission in waiting.prefix(free) { start(submission) }
        waiting.removeFirst(min(free, waiting.count))
    }

    private mutating func start(_ submission: Submission) {
        guard let handle = unsafe spare.popLast() ?? curl_easy_init() else {
            let error = HTTPError(.other, "libcurl has no memory for a transfer")
            submission.waiter.resume(returning: .failure(error))
            return
        }
        let transfer = unsafe Transfer(
            ticket: submission.ticket,
            request: submission.request,
            waiter: submission.waiter,
            options: options,
            handle: handle
        )
        guard transfer.prepare(),
            unsafe curl_multi_add_handle(multi.pointer, handle) == CURLM_OK
        else {
            unsafe recycle(handle)
            transfer.finish(.failure(HTTPError(.invalidRequest, "libcurl refuses the request")))
            return
        }
        running[submission.ticket] = transfer
    }

    /// Hands out the results of the transfers that ended; says whether there were any.
    mutating func finishDone() -> Bool {
        var any = false
        var left: Int32 = 0
        while let message = unsafe curl_multi_info_read(multi.pointer, &left) {
            guard unsafe message.pointee.msg == CURLMSG_DONE,
                let handle = unsafe message.pointee.easy_handle
            else { continue }
            let code = unsafe message.pointee.data.result.rawValue
            var ticket = 0
            _ = unsafe pal_curl_get_long(handle, CURLINFO_PRIVATE, &ticket)
            guard let transfer = running.removeValue(forKey: ticket) else { continue }
            let result = transfer.result(of: code)
            unsafe recycle(handle)
            transfer.finish(result)
            any = true
        }
        return any
    }

    mutating func cancel(_ tickets: Set<Int>) {
        for ticket in tickets {
            guard let transfer = running.removeValue(forKey: ticket) else { continue }
            unsafe recycle(transfer.handle)
            transfer.finish(.failure(.cancelledByTask))
        }
        let dropped = waiting.filter { tickets.contains($0.ticket) }
        guard !dropped.isEmpty else { return }
        waiting.removeAll { tickets.contains($0.ticket) }
        for submission in dropped {
            submission.waiter.resume(returning: .failure(.cancelledByTask))
        }
    }

    mutating func abandonAll() {
        cancel(Set(running.keys).union(waiting.map(\.ticket)))
        while let handle = unsafe spare.popLast() { unsafe curl_easy_cleanup(handle) }
    }

    /// Takes a handle off the multi handle, which also closes a connection in mid-transfer.
    private mutating func recycle(_ handle: UnsafeMutableRawPointer) {
        _ = unsafe curl_multi_remove_handle(multi.pointer, handle)
        unsafe curl_easy_reset(handle)
        unsafe spare.append(handle)
    }
}

extension HTTPError {
    fileprivate static let cancelledByTask = HTTPError(.cancelled, "the request was cancelled")
}

/// libcurl wants to be started once in a process, before its first use (libcurl(3)).
private let globalStatus = pal_curl_global_init()
