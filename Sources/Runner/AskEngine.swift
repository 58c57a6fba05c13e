internal import Vocabulary

/// The tasks of a run: workers for each lane, one scribe for each job.
///
/// A worker takes a request, has it answered, books what came back and takes the next one, so that
/// a request costs no task of its own. Where the respondent calls back it does not cost the worker's
/// either: the one that hands over a reply books it and starts what is next.
final class AskEngine: Sendable {
    private let jobs: [AskJob]
    /// The jobs' respondents, those that call back.
    private let callers: [(any CallingRespondent)?]
    private let time: AskTime
    private let progress: @Sendable ([AskProgress]) -> Void
    private let state: Locked<AskState>
    private let sleepers = Locked<[Int: Task<Void, Never>]>([:])
    private let scribes: [Scribe]
    /// How often progress was told; held meanwhile, so that counts are told in order.
    ///
    /// No empty value, whose address the thread sanitizer takes for that of its neighbour.
    private let telling = Locked(0)

    init(
        _ jobs: [AskJob],
        state: AskState,
        time: AskTime,
        progress: @escaping @Sendable ([AskProgress]) -> Void
    ) {
        self.jobs = jobs
        self.callers = jobs.map { $0.respondent as? any CallingRespondent }
        self.time = time
        self.progress = progress
        self.state = Locked(state)
        self.scribes = jobs.map { _ in Scribe() }
    }

    /// Runs all jobs to their end.
    func run(_ stop: AskStop) async -> [AskResult] {
        let workers = Task { await self.work() }
        let recorders = jobs.indices.map { job in
            // Tasks of their own, which the end of the run does not cancel in mid-write.
            Task {
                if await !self.record(job) { workers.cancel() }
            }
        }
        let listener = stop.listen { self.drain() }
        await withTaskCancellationHandler {
            await workers.value
        } onCancel: {
            self.end(.cancelled, "stopped: cancelled", nil)
            workers.cancel()
        }
        stop.forget(listener)
        for scribe in scribes { scribe.close() }
        for recorder in recorders { await recorder.value }
        return state.withLock { $0.results(at: time.now()) }
    }

    // MARK: Workers

    private func work() async {
        let widths = state.withLock { state in state.lanes.map(\.width) }
        await withDiscardingTaskGroup { group in
            for (lane, width) in widths.enumerated() {
                for _ in 0..<width { group.addTask { await self.work(in: lane) } }
            }
        }
    }

    private func work(in lane: Int) async {
        let worker = AskWorker(lane: lane)
        var step = change { $0.take(lane, at: time.now()) }
        while true {
            if goesOnAlone(step) { step = await nextStep(of: worker, after: step) }
            switch step {
            case .send(let ticket): await send(ticket)
            case .pull(let job): await pull(job)
            case .wait(let moment): await sleep(lane, until: moment)
            case .park: break
            case .over: return
            }
            step = change { $0.take(lane, at: time.now()) }
        }
    }

    /// Whether a step needs no task.
    private func goesOnAlone(_ step: AskStep) -> Bool {
        switch step {
        case .send(let ticket): callers[ticket.job] != nil
        case .park: true
        case .pull, .wait, .over: false
        }
    }

    /// Sleeps until a step comes that needs a task.
    private func nextStep(of worker: AskWorker, after step: AskStep) async -> AskStep {
        await withTaskCancellationHandler {
            await withCheckedContinuation { task in
                worker.sleep(task)
                if case .park = step { advance([worker]) } else { perform(step, worker) }
            }
        } onCancel: {
            worker.cancel()?.cancel()
        }
    }

    // MARK: Without tasks

    /// Has workers that were parked go on, and those that they wake, one after the other.
    private func advance(_ workers: [AskWorker]) {
        var workers = workers
        var place = 0
        while place < workers.count {
            let worker = workers[place]
            place += 1
            let (step, woken) = state.withLock { state in
                (state.takeOrPark(worker, at: time.now()), state.takeWakes())
            }
            perform(step, worker)
            workers += woken
        }
    }

    /// Takes a step for a worker whose task sleeps, or wakes the task to take it.
    private func perform(_ step: AskStep, _ worker: AskWorker) {
        if case .park = step { return }
        guard case .send(let ticket) = step, let respondent = callers[ticket.job] else {
            return worker.wake(for: step)
        }
        let number = worker.beginCall()
        let call = AskCall(
            respondent: respondent,
            ticket: respondent.start(ticket.request) { result in
                self.settle(ticket, result, worker)
            }
        )
        if worker.keep(call, number: number) { call.cancel() }
    }

    /// Books what a respondent called back with, and goes on.
    private func settle(
        _ ticket: AskTicket,
        _ result: Result<Reply, ReplyFailure>,
        _ worker: AskWorker
    ) {
        let wasCancelled = worker.isCancelled
        let now = time.now()
        let (isWorthTelling, step, recording, woken) = state.withLock { state in
            let isWorthTelling = state.settle(ticket, result, wasCancelled: wasCancelled, at: now)
            let step = state.takeOrPark(worker, at: now)
            return (
                isWorthTelling, step, state.recording(of: ticket.job, at: now), state.takeWakes()
            )
        }
        call(recording, for: ticket.job)
        if isWorthTelling { tell() }
        perform(step, worker)
        advance(woken)
    }

    // MARK: With tasks

    private func send(_ ticket: AskTicket) async {
        let result: Result<Reply, ReplyFailure>
        do {
            result = .success(try await jobs[ticket.job].respondent.reply(to: ticket.request))
        } catch {
            result = .failure(error)
        }
        let (isWorthTelling, recording) = change { state in
            let isWorthTelling = state.settle(
                ticket,
                result,
                wasCancelled: Task.isCancelled,
                at: time.now()
            )
            return (isWorthTelling, state.recording(of: ticket.job, at: time.now()))
        }
        call(recording, for: ticket.job)
        if isWorthTelling { tell() }
    }

    private func pull(_ job: Int) async {
        let size = state.withLock { $0.policy.pageSize }
        do {
            let page = try await jobs[job].requests.next(size)
            change { $0.keep(.success(page), of: job) }
        } catch {
            change { $0.keep(.failure(error), of: job) }
        }
    }

    private func sleep(_ lane: Int, until moment: Duration) async {
        let sleeper = Task { [time] in
            // Being cancelled is one more way to wake up.
            do { try await time.sleep(moment) } catch {}
        }
        let number = sleepers.withLock { sleepers in
            let number = (sleepers.keys.max() ?? 0) + 1
            sleepers[number] = sleeper
            return number
        }
        // Whoever ends the run from here on finds the sleeper; who did before is seen here.
        if state.withLock({ $0.isDraining || $0.isHalted }) { sleeper.cancel() }
        await sleeper.value
        sleepers.withLock { $0[number] = nil }
        change { $0.crews[lane].wakeUp(from: moment) }
    }

    // MARK: Scribes

    /// Calls a job's scribe, at once or when other outcomes have had a moment to come.
    private func call(_ recording: AskRecording, for job: Int) {
        switch recording {
        case .now: scribes[job].call()
        case .notYet: break
        case .soon:
            let patience = state.withLock { $0.policy.gathering }
            Task {
                var recording = AskRecording.soon
                while case .soon = recording {
                    // Not the run's clock: this is about the disk, and no endpoint knows of it.
                    try? await Task.sleep(for: patience)
                    recording = state.withLock { $0.jobs[job].endGathering() }
                }
                if case .now = recording { scribes[job].call() }
            }
        }
    }

    /// Has a job's outcomes recorded until there will be no more; false when it cannot.
    private func record(_ job: Int) async -> Bool {
        while true {
            let isLast = await scribes[job].wait()
            while true {
                // What was called for until here is in this batch.
                scribes[job].forgetCall()
                let batch = change { $0.takeBatch(of: job) }
                if batch.isEmpty { break }
                do {
                    try await jobs[job].recorder.record(batch)
                } catch {
                    end(.recorder, "stopped: \(error)", error)
                    state.withLock { $0.jobs[job].dropWaiting() }
                    return false
                }
                let recording = change { state in
                    state.record(batch, of: job)
                    return state.recording(of: job, at: time.now())
                }
                tell()
                if isLast { continue }
                if case .now = recording { continue }
                call(recording, for: job)
                break
            }
            if isLast { return true }
        }
    }

    // MARK: Stops

    private func drain() {
        change { $0.drain() }
        wakeSleepers()
    }

    private func end(_ reason: AskStopped.Reason, _ message: String, _ error: (any Error)?) {
        change { $0.end(reason, message, error) }
        wakeSleepers()
    }

    private func wakeSleepers() {
        for sleeper in sleepers.withLock({ Array($0.values) }) { sleeper.cancel() }
    }

    /// Changes the state, then wakes whom the change concerns.
    private func change<Result: Sendable>(_ body: (inout AskState) -> Result) -> Result {
        let (result, wakes) = state.withLock { state in (body(&state), state.takeWakes()) }
        advance(wakes)
        return result
    }

    private func tell() {
        telling.withLock { count in
            count += 1
            progress(state.withLock { $0.progress(at: time.now()) })
        }
    }
}

/// What wakes the task that records a job's outcomes.
private final class Scribe: Sendable {
    private struct State {
        var isCalled = false
        var isClosed = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Locked(State())

    /// There is something to record.
    func call() { signal { $0.isCalled = true } }

    /// What it was called for is done.
    func forgetCall() { state.withLock { $0.isCalled = false } }

    /// There will be nothing more to record.
    func close() { signal { $0.isClosed = true } }

    private func signal(_ change: (inout State) -> Void) {
        let waiter = state.withLock { state in
            change(&state)
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    /// Waits for a call; says whether it was the last.
    func wait() async -> Bool {
        await withCheckedContinuation { waiter in
            let isReady = state.withLock { state in
                if state.isCalled || state.isClosed { return true }
                state.waiter = waiter
                return false
            }
            if isReady { waiter.resume() }
        }
        return state.withLock { state in
            state.isCalled = false
            return state.isClosed
        }
    }
}
