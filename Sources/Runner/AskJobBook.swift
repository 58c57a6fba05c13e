internal import Vocabulary

/// One job as it goes on: the requests at hand, the outcomes in wait, the counts.
struct AskJobBook: Sendable {
    let lane: Int
    let maxAttempts: Int
    let prices: TokenPrices?
    private let expectedOutputTokens: Int
    private let overheadTokens: Int
    /// Why it ended early.
    private(set) var stop: (reason: AskStopped.Reason, message: String)?
    /// Requests taken from the source and not started, the next one last.
    private var page: [PromptRequest] = []
    var isPulling = false
    private(set) var isSourceOver = false
    private var pulled = 0
    private var started = 0
    private var repeated = 0
    /// How many came back for good.
    private var finished = 0
    var inFlight = 0
    /// The batch for which somebody sleeps, to call the recorder when others have had a moment to
    /// come; batches count from zero.
    private var gathered: Int?
    private var batches = 0
    /// Whether the recorder has a batch.
    private(set) var isRecording = false
    /// Outcomes that the recorder has yet to take.
    private(set) var waiting: [AskOutcome] = []
    private var hopelessInARow = 0
    private var hasAnswer = false
    private(set) var summary: AskSummary
    private var money = 0.0
    private var isEstimated = false

    init(_ job: AskJob, lane: Int, total: Int) {
        self.lane = lane
        self.maxAttempts = max(1, job.limits.attempts)
        self.prices = job.prices
        self.expectedOutputTokens = job.expectedOutputTokens
        self.overheadTokens = job.overheadTokens
        self.summary = AskSummary(progress: AskProgress(total: total), failures: [:])
    }

    /// Whether nothing is left to start; repeats may be.
    var isExhausted: Bool { stop != nil || (isSourceOver && page.isEmpty) }

    /// Whether the next page is wanted, so early that nobody has to wait for it.
    func wantsPage(_ policy: AskPolicy) -> Bool {
        !isPulling && !isSourceOver && stop == nil && page.count <= policy.pageSize / 4
    }

    /// Keeps a page; an empty one ends the source.
    mutating func keep(_ requests: [PromptRequest]) {
        isPulling = false
        isSourceOver = requests.isEmpty
        pulled += requests.count
        if isSourceOver { summary.progress.total = pulled }
        if pulled > summary.progress.total { summary.progress.total = pulled }
        page.insert(contentsOf: requests.reversed(), at: 0)
    }

    /// Takes nothing more from a source that failed; what it had left stays in the total.
    mutating func loseSource() {
        isPulling = false
        isSourceOver = true
    }

    /// Whether a request is at hand.
    var hasNext: Bool { !page.isEmpty }

    /// Looks at the next request with what it is taken to need.
    func nextTicket(_ number: Int) -> AskTicket? {
        page.last.map { request in
            let input = request.history.reduce(
                overheadTokens + estimatedTokens(of: request.prompt)
            ) { $0 + estimatedTokens(of: $1.text) }
            return AskTicket(
                job: number,
                request: request,
                tokens: Double(input + expectedOutputTokens),
                cost: prices?.cost(input: input, output: expectedOutputTokens) ?? 0
            )
        }
    }

    /// Takes the next request, which starts.
    mutating func takeNext() {
        page.removeLast()
        started += 1
    }

    /// Takes one repeat from the budget; false when none is left.
    mutating func takeRepeat(_ budget: Int?) -> Bool {
        guard repeated < budget ?? (2 * started + 50) else { return false }
        repeated += 1
        return true
    }

    mutating func end(_ reason: AskStopped.Reason, _ message: String) {
        if stop == nil { stop = (reason, message) }
    }

    mutating func spend(_ cost: Double, estimated: Bool) {
        money += cost
        if estimated { isEstimated = true }
    }

    /// Keeps an outcome for the recorder and looks at it for a reason to end the job.
    mutating func finish(_ outcome: AskOutcome, _ policy: AskPolicy) {
        waiting.append(outcome)
        finished += 1
        guard case .failure(let failure) = outcome.result else {
            hopelessInARow = 0
            hasAnswer = true
            return
        }
        let isEndpoint = policy.breakerAfter != nil && Breaker.isEndpoint(failure.cause)
        // A 429 that is not worth a repeat says that there is no money left.
        let isOverdrawn = failure.cause == "http-429" && !failure.retryable
        let isRefused = !hasAnswer && policy.hopelessAtFirst.contains(failure.cause)
        let isHopeless =
            isOverdrawn || isRefused || (!isEndpoint && policy.hopeless.contains(failure.cause))
        hopelessInARow = isHopeless ? hopelessInARow + 1 : 0
        // Before the first answer nobody knows whether it is the requests: more of them must fail.
        let most = isRefused ? 4 * policy.hopelessInARow : policy.hopelessInARow
        if hopelessInARow >= most {
            end(
                .hopeless,
                "stopped: \(hopelessInARow) requests in a row failed for good, the last with "
                    + "\(failure.cause): \(failure.message)"
            )
        }
    }

    /// Sees to it that somebody sleeps; false when somebody does.
    mutating func gather() -> Bool {
        guard gathered == nil else { return false }
        gathered = batches
        return true
    }

    /// The moment is over: says whether what waits is due.
    ///
    /// A moment belongs to the batch for which it began. Most batches fill up sooner, and what came
    /// after one gets a moment of its own instead of being cut short by the rest of another's.
    mutating func endGathering() -> AskRecording {
        // The one that records looks again when it is done.
        guard let gathered, !waiting.isEmpty, !isRecording else {
            gathered = nil
            return .notYet
        }
        self.gathered = gathered == batches ? nil : batches
        return gathered == batches ? .now : .soon
    }

    /// Hands out what the recorder is to take next.
    mutating func takeBatch(_ size: Int) -> [AskOutcome] {
        batches += 1
        isRecording = !waiting.isEmpty
        guard waiting.count > size else {
            defer { waiting = [] }
            return waiting
        }
        defer { waiting.removeFirst(size) }
        return Array(waiting.prefix(size))
    }

    /// Forgets what no recorder will take.
    mutating func dropWaiting() { waiting = [] }

    /// Counts outcomes that the recorder has taken.
    mutating func count(_ batch: [AskOutcome]) {
        isRecording = false
        for outcome in batch {
            summary.progress.attempts += outcome.attempts
            switch outcome.result {
            case .success(let reply):
                summary.progress.answered += 1
                if reply.truncated, reply.text.allSatisfy(\.isWhitespace) {
                    summary.progress.cutSilent += 1
                }
                if let sent = reply.promptTokens {
                    summary.progress.promptTokens = (summary.progress.promptTokens ?? 0) + sent
                }
                if let received = reply.completionTokens {
                    let before = summary.progress.completionTokens ?? 0
                    summary.progress.completionTokens = before + received
                }
            case .failure(let failure):
                summary.progress.failed += 1
                summary.failures[failure.cause, default: 0] += 1
            }
        }
    }

    /// The counts with the state of the lane.
    func progress(_ lane: LaneState) -> AskProgress {
        var progress = summary.progress
        progress.lane = stop == nil ? lane : .over
        progress.inFlight = inFlight
        progress.unrecorded = finished - progress.recorded
        progress.cost = prices.map { _ in money }
        progress.costIsEstimated = isEstimated
        return progress
    }
}
