public import Vocabulary

/// Asks a respondent every request, a bounded number at once, and has each outcome recorded.
///
/// Failures that may pass are repeated after a wait; those that stay are outcomes too. An outcome
/// counts as done once the recorder has returned; outcomes that come while it works go to it
/// together. Cancelling ends what is under way: what had finished is still recorded, the rest is
/// left for another run.
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
    progress: @Sendable (AskProgress) -> Void = { _ in }
) async throws -> AskSummary {
    func open<Time: Clock<Duration>>(_ clock: Time) async throws -> AskSummary {
        let persistence = Persistence(
            respondent: respondent,
            policy: policy,
            clock: clock,
            seed: seed,
            gate: EndpointGate<Time.Instant>(retryBudget: policy.retryBudget)
        )
        return try await run(requests, policy, recorder, progress) { request in
            await persistence.outcome(of: request)
        }
    }
    return try await open(clock)
}

private enum AskEvent: Sendable {
    case finished(AskOutcome?)
    case recorded([AskOutcome])
}

private func run(
    _ requests: [PromptRequest],
    _ policy: AskPolicy,
    _ recorder: any AnswerRecorder,
    _ progress: @Sendable (AskProgress) -> Void,
    outcome: @escaping @Sendable (PromptRequest) async -> AskOutcome?
) async throws -> AskSummary {
    var book = AskBook(total: requests.count, policy: policy)
    try await withThrowingTaskGroup(of: AskEvent.self) { group in
        var waiting: [AskOutcome] = []
        var isRecording = false
        var underWay = 0
        var rest = requests[...]
        while true {
            // A recorder that falls behind holds up new requests, not memory.
            while book.stop == nil, !Task.isCancelled, underWay < policy.width,
                waiting.count < 2 * policy.batchSize, let request = rest.popFirst()
            {
                group.addTask { .finished(await outcome(request)) }
                underWay += 1
            }
            if !isRecording, !waiting.isEmpty {
                let batch = Array(waiting.prefix(policy.batchSize))
                waiting.removeFirst(batch.count)
                isRecording = true
                group.addTask {
                    // A task of its own, which the run's end does not cancel in mid-write.
                    try await Task { try await recorder.record(batch) }.value
                    return .recorded(batch)
                }
            }
            guard let event = try await group.next() else { break }
            switch event {
            case .finished(let outcome):
                underWay -= 1
                guard let outcome else { continue }
                waiting.append(outcome)
                book.watch(outcome)
                if book.stop != nil { group.cancelAll() }
            case .recorded(let batch):
                isRecording = false
                book.count(batch)
                progress(book.summary.progress)
            }
        }
    }
    try book.checkComplete()
    return book.summary
}
