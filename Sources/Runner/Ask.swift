public import Vocabulary

/// Asks several respondents side by side, each within its endpoint's limits, and has each outcome
/// recorded.
///
/// Jobs of one lane take turns; lanes do not wait for each other. Failures that may pass are
/// repeated after a wait; those that stay are outcomes too. An outcome counts as done once its
/// recorder has returned; outcomes that come while it works go to it together. Cancelling the task
/// ends what is under way: what had finished is still recorded, the rest is left for another run.
/// It returns when every respondent has; one that ignores cancellation holds it up.
/// - Parameters:
///   - jobs: what to ask of whom; the results come in the same order.
///   - policy: how hard to try; its width and attempts give way to the jobs' limits.
///   - stop: asks the run to end in good order.
///   - maximumCost: what all jobs together may cost, in the currency of their prices; a request is
///     started only if its estimate fits, besides those of all that are on their way.
///   - clock: what waits are measured with.
///   - seed: where the jitter of waits is drawn from.
///   - progress: told after each batch that was recorded and when a lane pauses or goes on.
/// - Returns: for each job what was done, and why it ended early if it did.
public func ask(
    _ jobs: [AskJob],
    policy: AskPolicy = AskPolicy(),
    stop: AskStop = AskStop(),
    maximumCost: Double? = nil,
    clock: any Clock<Duration> = ContinuousClock(),
    seed: UInt64,
    progress: @escaping @Sendable ([AskProgress]) -> Void = { _ in }
) async -> [AskResult] {
    var totals: [Int] = []
    for job in jobs {
        do {
            totals.append(try await job.requests.total)
        } catch {
            return jobs.map { _ in AskResult(failedSource: error) }
        }
    }
    let state = AskState(
        jobs,
        totals: totals,
        policy: policy,
        maximumCost: maximumCost,
        seed: seed
    )
    let engine = AskEngine(jobs, state: state, time: AskTime(clock), progress: progress)
    return await engine.run(stop)
}

/// Asks a respondent every request, a bounded number at once, and has each outcome recorded.
///
/// One job without a breaker, so that an endpoint that cannot be reached ends the run like one that
/// denies access; repeats have no budget unless the policy sets one.
/// - Parameters:
///   - requests: what to ask, each item and sample once.
///   - respondent: who answers.
///   - policy: how hard to try.
///   - recorder: who keeps the outcomes; one call at a time, in order of completion.
///   - clock: what waits are measured with.
///   - seed: where the jitter of waits is drawn from.
///   - progress: told after each batch that was recorded.
/// - Throws: `AskStopped` when the run ended early, or what the recorder throws.
public func ask(
    _ requests: [PromptRequest],
    of respondent: any Respondent,
    policy: AskPolicy = AskPolicy(),
    recorder: any AnswerRecorder,
    clock: any Clock<Duration> = ContinuousClock(),
    seed: UInt64,
    progress: @escaping @Sendable (AskProgress) -> Void = { _ in }
) async throws -> AskSummary {
    let job = AskJob(
        respondent: respondent,
        requests: ListedRequests(requests),
        recorder: recorder,
        lane: respondent.name,
        limits: EndpointLimits(width: policy.width, attempts: policy.maxAttempts)
    )
    var policy = policy
    policy.breakerAfter = nil
    policy.countsUnrecorded = false
    policy.retryBudget = policy.retryBudget ?? Int.max
    let results = await ask(
        [job],
        policy: policy,
        clock: clock,
        seed: seed,
        progress: { all in all.first.map(progress) }
    )
    guard let result = results.first else { preconditionFailure("one job has one result") }
    if let error = result.error { throw error }
    if let stopped = result.stopped { throw stopped }
    return result.summary
}

extension AskResult {
    /// The result of a run whose source could not say how much it holds.
    fileprivate init(failedSource error: any Error) {
        let summary = AskSummary(progress: AskProgress(total: 0), failures: [:])
        self.init(
            summary: summary,
            stopped: AskStopped(
                reason: .source,
                message: "stopped: the source of requests failed: \(error)",
                summary: summary
            ),
            error: error
        )
    }
}
