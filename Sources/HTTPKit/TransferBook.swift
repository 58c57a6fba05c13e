private import CCurl

/// The transfers of the loop's thread: those that wait, those that run, and spare slots.
@safe final class TransferBook {
    private let multi: MultiHandle
    private let options: HTTPClient.Options
    private var waiting: [TransferLoop.Submission] = []
    private var slots: [TransferSlot] = []
    private var spare: [Int] = []

    init(multi: MultiHandle, options: HTTPClient.Options) {
        self.multi = multi
        self.options = options
    }

    func add(_ submissions: [TransferLoop.Submission]) {
        guard !submissions.isEmpty else { return }
        if waiting.isEmpty { waiting = submissions } else { waiting += submissions }
    }

    /// Starts as many as the width allows and drops those whose deadline has passed.
    ///
    /// - Returns: the milliseconds until another deadline of one that waits, a minute at most.
    func startWaiting() -> Int32 {
        guard !waiting.isEmpty else { return 60_000 }
        let now = monotonicNow()
        let free = options.width - slots.count + spare.count
        let started = waiting.prefix(free)
        for submission in started { start(submission, at: now) }
        if started.count == waiting.count {
            waiting = []
            return 60_000
        }
        waiting.removeFirst(started.count)
        for submission in waiting where submission.deadline <= now {
            submission.fail(HTTPError(.timeout, "no turn came before the deadline"))
        }
        waiting.removeAll { $0.deadline <= now }
        let next = waiting.map(\.deadline).min() ?? Int.max
        return Int32(clamping: min(60_000, (next - now) / 1_000_000 + 1))
    }

    private func start(_ submission: TransferLoop.Submission, at now: Int) {
        guard submission.deadline > now else {
            submission.fail(HTTPError(.timeout, "no turn came before the deadline"))
            return
        }
        guard let number = spare.popLast() ?? newSlot() else {
            submission.fail(HTTPError(.other, "libcurl has no memory for a transfer"))
            return
        }
        let slot = slots[number]
        guard slot.prepare(submission, at: now),
            unsafe pal_curl_multi_add_handle(multi.pointer, slot.handle) == CURLM_OK
        else {
            spare.append(number)
            slot.finish(.failure(HTTPError(.invalidRequest, "libcurl refuses the request")))
            return
        }
    }

    private func newSlot() -> Int? {
        guard let slot = TransferSlot(slots.count, options) else { return nil }
        slots.append(slot)
        return slots.count - 1
    }

    /// Hands out the results of the transfers that ended; says whether there were any.
    func finishDone() -> Bool {
        var any = false
        var left: Int32 = 0
        while let message = unsafe pal_curl_multi_info_read(multi.pointer, &left) {
            guard unsafe message.pointee.msg == CURLMSG_DONE,
                let handle = unsafe message.pointee.easy_handle
            else { continue }
            let code = unsafe message.pointee.data.result.rawValue
            var number = 0
            _ = unsafe pal_curl_get_long(handle, CURLINFO_PRIVATE, &number)
            let result = slots[number].result(of: code)
            end(number, result)
            any = true
        }
        return any
    }

    func cancel(_ tickets: Set<Int>) {
        for (number, slot) in slots.enumerated() {
            guard let ticket = slot.ticket, tickets.contains(ticket) else { continue }
            end(number, .failure(.cancelledByTask))
        }
        for submission in waiting where tickets.contains(submission.ticket) {
            submission.fail(.cancelledByTask)
        }
        waiting.removeAll { tickets.contains($0.ticket) }
    }

    func abandonAll() {
        for (number, slot) in slots.enumerated() where slot.ticket != nil {
            end(number, .failure(.cancelledByTask))
        }
        for submission in waiting { submission.fail(.cancelledByTask) }
        waiting = []
        // Handles go before the multi handle does (curl_multi_cleanup(3)).
        slots = []
        spare = []
    }

    /// Takes a handle off the multi handle, which also closes a connection in mid-transfer.
    private func end(_ number: Int, _ result: Result<HTTPResponse, HTTPError>) {
        let slot = slots[number]
        _ = unsafe pal_curl_multi_remove_handle(multi.pointer, slot.handle)
        spare.append(number)
        slot.finish(result)
    }
}
