internal import Vocabulary

/// What a worker is to do next.
enum AskStep: Sendable {
    /// Send this request, to the respondent of its job.
    case send(AskTicket)
    /// Take a page from the source of this job.
    case pull(job: Int)
    /// Nothing may start before a moment.
    case wait(until: Duration)
    /// Nothing can start until something else happens.
    case park
    /// The lane is done.
    case over
}

/// When a recorder is called for the outcomes that wait for it.
enum AskRecording: Sendable {
    case now
    /// When others have had a moment to come.
    case soon
    /// Somebody else calls it, or nothing waits.
    case notYet
}

/// Everything that workers, recorders and stops agree on; reached under one lock.
///
/// It never waits and never calls out: methods say what to do, and keep whom to wake in `wakes`.
struct AskState: Sendable {
    let policy: AskPolicy
    let seed: UInt64
    let maximumCost: Double?
    var jobs: [AskJobBook]
    var lanes: [AskLane]
    var crews: [AskCrew]
    /// Money gone, and money that requests on their way are taken to cost.
    var spent = 0.0
    var reserved = 0.0
    var isDraining = false
    /// Why everything is to end at once.
    private(set) var halt: (reason: AskStopped.Reason, message: String, error: (any Error)?)?

    init(_ jobs: [AskJob], totals: [Int], policy: AskPolicy, maximumCost: Double?, seed: UInt64) {
        self.policy = policy
        self.seed = seed
        self.maximumCost = maximumCost
        var names: [String: Int] = [:]
        var members: [[Int]] = []
        self.jobs = []
        for (number, job) in jobs.enumerated() {
            let lane = names[job.lane] ?? members.count
            if lane == members.count {
                names[job.lane] = lane
                members.append([])
            }
            members[lane].append(number)
            self.jobs.append(AskJobBook(job, lane: lane, total: totals[number]))
        }
        lanes = members.map { numbers in
            AskLane(jobs: numbers, limits: numbers.map { jobs[$0].limits })
        }
        crews = members.map { _ in AskCrew() }
    }

    /// Says what a worker of a lane is to do next.
    mutating func take(_ lane: Int, at now: Duration) -> AskStep {
        while true {
            if halt != nil { return over(lane) }
            if let job = lanes[lane].jobs.first(where: { jobs[$0].wantsPage(policy) && !isDraining }
            ) {
                jobs[job].isPulling = true
                // Somebody else sends meanwhile.
                crews[lane].wake(1)
                return .pull(job: job)
            }
            guard let (ticket, place) = candidate(lane, at: now) else { return idle(lane, at: now) }
            let isRepeat = place != nil
            guard
                lanes[lane].hasRoom(
                    forRepeat: isRepeat,
                    countingUnrecorded: policy.countsUnrecorded
                ), lanes[lane].breaker.state != .probing
            else { return full(lane) }
            let opening = lanes[lane].opening(for: ticket.tokens, at: now)
            guard opening <= now else { return crews[lane].wait(until: opening) }
            if let maximumCost, ticket.cost > 0, spent + reserved + ticket.cost > maximumCost {
                // What is on its way may turn out cheaper.
                if reserved > 0 {
                    crews[lane].waitsForMoney = true
                    return .park
                }
                stopForCost(ticket.job, maximumCost)
                continue
            }
            return start(ticket, lane, place, at: now)
        }
    }

    private mutating func start(
        _ ticket: AskTicket,
        _ lane: Int,
        _ place: Int?,
        at now: Duration
    ) -> AskStep {
        var ticket = ticket
        if let place {
            lanes[lane].repeats.remove(at: place)
        } else {
            jobs[ticket.job].takeNext()
            let jobs = lanes[lane].jobs
            lanes[lane].turn = ((jobs.firstIndex(of: ticket.job) ?? 0) + 1) % jobs.count
        }
        ticket.isProbe = false
        if case .open = lanes[lane].breaker.state {
            ticket.isProbe = true
            lanes[lane].breaker.startProbe()
        }
        ticket.attempts += 1
        ticket.sentAt = now
        lanes[lane].start(ticket, at: now)
        jobs[ticket.job].inFlight += 1
        reserved += ticket.cost
        // Each that starts calls the next one, as long as there is room.
        if !crews[lane].isIdle,
            lanes[lane].hasRoom(forRepeat: true, countingUnrecorded: policy.countsUnrecorded),
            hasCandidate(lane, at: now)
        {
            crews[lane].wake(1)
        }
        return .send(ticket)
    }

    /// Nothing is ready: waits for a repeat, for others, or is done.
    private mutating func idle(_ lane: Int, at now: Duration) -> AskStep {
        let book = lanes[lane]
        if !isDraining, let due = book.repeats.map(\.due).min() {
            return crews[lane].wait(until: due)
        }
        let isDone =
            book.inFlight == 0
            && book.jobs.allSatisfy { !jobs[$0].isPulling && (isDraining || jobs[$0].isExhausted) }
        return isDone ? over(lane) : .park
    }

    /// There is no room: waits for others, or for a repeat that would have room.
    private mutating func full(_ lane: Int) -> AskStep {
        guard lanes[lane].inFlight < lanes[lane].allowed,
            let due = lanes[lane].repeats.map(\.due).min()
        else {
            return .park
        }
        return crews[lane].wait(until: due)
    }

    private mutating func over(_ lane: Int) -> AskStep {
        crews[lane].wakeAll()
        return .over
    }

    private mutating func stopForCost(_ job: Int, _ maximum: Double) {
        jobs[job].end(
            .cost,
            "stopped: the next request might cost more than is left of the maximum of \(maximum)"
        )
        dropRepeats(of: job)
    }

    /// Leaves the repeats of a job for another run.
    mutating func dropRepeats(of job: Int) {
        lanes[jobs[job].lane].repeats.removeAll { $0.job == job }
    }

    /// Ends all jobs of a lane.
    mutating func end(lane: Int, _ reason: AskStopped.Reason, _ message: String) {
        for job in lanes[lane].jobs { jobs[job].end(reason, message) }
        lanes[lane].repeats = []
        crews[lane].wakeAll()
    }

    /// Keeps a page of a job's source.
    mutating func keep(_ page: Result<[PromptRequest], any Error>, of job: Int) {
        switch page {
        case .success(let requests): jobs[job].keep(requests)
        case .failure(let error):
            jobs[job].loseSource()
            jobs[job].end(.source, "stopped: the source of requests failed: \(error)")
        }
        crews[jobs[job].lane].wakeAll()
    }

    /// When a job's recorder is to be called for what waits.
    mutating func recording(of job: Int, at now: Duration) -> AskRecording {
        let waiting = jobs[job].waiting.count
        // The one that records looks again when it is done.
        guard waiting > 0, !jobs[job].isRecording else { return .notYet }
        let number = jobs[job].lane
        let lane = lanes[number]
        // Every commit writes whole pages: one for many answers costs little more than for one.
        let enough = min(policy.batchSize, Int(Double(lane.allowed) * policy.gatheredShare))
        // What was recorded just now has made room for others, which are yet to start.
        let isLast = lane.inFlight == 0 && !hasCandidate(number, at: now)
        return waiting >= enough || isLast ? .now : jobs[job].gather() ? .soon : .notYet
    }

    /// Hands out what a job's recorder is to take next.
    mutating func takeBatch(of job: Int) -> [AskOutcome] {
        let wasFull = jobs[job].waiting.count >= 2 * policy.batchSize
        defer { if wasFull { crews[jobs[job].lane].wake(policy.batchSize) } }
        return jobs[job].takeBatch(policy.batchSize)
    }

    /// Counts what a recorder has taken, which makes room.
    mutating func record(_ batch: [AskOutcome], of job: Int) {
        jobs[job].count(batch)
        let lane = jobs[job].lane
        lanes[lane].unrecorded -= batch.count
        crews[lane].wake(batch.count)
    }

    /// Starts and repeats nothing more.
    mutating func drain() {
        isDraining = true
        for lane in lanes.indices {
            lanes[lane].repeats = []
            crews[lane].wakeAll()
        }
    }

    /// Ends everything at once; the first reason stays.
    mutating func end(_ reason: AskStopped.Reason, _ message: String, _ error: (any Error)?) {
        if halt == nil { halt = (reason, message, error) }
        for lane in lanes.indices { crews[lane].wakeAll() }
    }

    var isHalted: Bool { halt != nil }

    /// Hands out the workers to be woken once the lock is free.
    mutating func takeWakes() -> [AskWorker] {
        var wakes: [AskWorker] = []
        for lane in crews.indices { wakes += crews[lane].takeWakes() }
        return wakes
    }

    /// Says what a worker is to do next; one with nothing to do is parked.
    mutating func takeOrPark(_ worker: AskWorker, at now: Duration) -> AskStep {
        let step = take(worker.lane, at: now)
        if case .park = step { crews[worker.lane].park(worker) }
        return step
    }

    /// How far each job is.
    func progress(at now: Duration) -> [AskProgress] {
        let states = lanes.map { $0.state(at: now) }
        return jobs.map { $0.progress(states[$0.lane]) }
    }

    /// What became of each job.
    func results(at now: Duration) -> [AskResult] {
        zip(jobs, progress(at: now)).map { job, progress in
            let summary = AskSummary(progress: progress, failures: job.summary.failures)
            guard progress.recorded < progress.total else { return AskResult(summary: summary) }
            let count = "\(progress.recorded) of \(progress.total) recorded"
            let (reason, message): (AskStopped.Reason, String) =
                if let stop = job.stop {
                    stop
                } else if let halt {
                    (halt.reason, "\(halt.message)\(halt.error == nil ? " with \(count)" : "")")
                } else if isDraining {
                    (.drained, "stopped: ended in good order with \(count)")
                } else {
                    (.cancelled, "stopped: cancelled with \(count)")
                }
            return AskResult(
                summary: summary,
                stopped: AskStopped(reason: reason, message: message, summary: summary),
                error: halt?.error
            )
        }
    }
}
