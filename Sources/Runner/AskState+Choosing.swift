/// What a lane may start next.
extension AskState {
    /// The next request of a lane and, for a repeat, its place; jobs take turns.
    func candidate(_ lane: Int, at now: Duration) -> (AskTicket, repeat: Int?)? {
        if isDraining { return nil }
        let book = lanes[lane]
        if !book.repeats.isEmpty {
            let due = book.repeats.indices.filter { book.repeats[$0].due <= now }
            if let place = due.min(by: { book.repeats[$0].due < book.repeats[$1].due }) {
                return (book.repeats[place], place)
            }
        }
        for step in 0..<book.jobs.count {
            let number = book.jobs[(book.turn + step) % book.jobs.count]
            guard mayStart(number), let ticket = jobs[number].nextTicket(number) else { continue }
            return (ticket, nil)
        }
        return nil
    }

    /// Whether a lane has a next request, without looking at it.
    func hasCandidate(_ lane: Int, at now: Duration) -> Bool {
        if isDraining { return false }
        return lanes[lane].jobs.contains { mayStart($0) && jobs[$0].hasNext }
            || lanes[lane].repeats.contains { $0.due <= now }
    }

    /// Whether a job may start a request; a recorder that falls behind holds up new requests, not
    /// memory.
    private func mayStart(_ job: Int) -> Bool {
        jobs[job].stop == nil && jobs[job].waiting.count < 2 * policy.batchSize
    }
}
