internal import Vocabulary

/// Sends one request until it is answered or has failed for good.
struct Persistence<Time: Clock>: Sendable where Time.Duration == Duration {
    let respondent: any Respondent
    let policy: AskPolicy
    let clock: Time
    let seed: UInt64
    let gate: EndpointGate<Time.Instant>

    /// The outcome, or none when the run ended before there was one.
    func outcome(of request: PromptRequest) async -> AskOutcome? {
        // A stream for each request: the waits depend neither on order nor on width.
        var generator = SeededGenerator(
            seed: seed,
            stream: "wait:\(request.item)#\(request.sample)"
        )
        for attempt in 1... {
            guard await passGate(&generator) else { return nil }
            let failure: ReplyFailure
            do {
                let reply = try await respondent.reply(to: request)
                return AskOutcome(request: request, result: .success(reply), attempts: attempt)
            } catch {
                failure = error
            }
            // What failed because the run ended says nothing about the request.
            if Task.isCancelled { return nil }
            guard failure.retryable, attempt < policy.attempts(for: failure.cause),
                !policy.refuses(pause: failure.retryAfter), await gate.takeRetry()
            else {
                return AskOutcome(request: request, result: .failure(failure), attempts: attempt)
            }
            guard await wait(after: failure, attempt, &generator) else { return nil }
        }
        return nil
    }

    /// Waits before a repeat; when the endpoint itself is overrun, everybody waits.
    private func wait(
        after failure: ReplyFailure,
        _ attempt: Int,
        _ generator: inout SeededGenerator
    ) async -> Bool {
        let backoff = policy.backoff(after: attempt, generator.unit())
        if let seconds = failure.retryAfter {
            // A server that says "0" would otherwise be asked again without any wait.
            let pause = max(.seconds(seconds), backoff)
            await gate.pause(until: clock.now.advanced(by: pause))
        } else if failure.cause == "http-429" {
            await gate.pause(until: clock.now.advanced(by: backoff))
        } else {
            return await sleep(until: clock.now.advanced(by: backoff))
        }
        return true
    }

    /// Waits until the endpoint takes requests again; false when the run ends.
    ///
    /// Those who waited start spread over the base delay, so that the first of them can shut the
    /// gate again before the others run into it.
    private func passGate(_ generator: inout SeededGenerator) async -> Bool {
        while let opening = await gate.closed(at: clock.now) {
            let spread = policy.baseDelay * generator.unit()
            guard await sleep(until: opening.advanced(by: spread)) else { return false }
        }
        return !Task.isCancelled
    }

    private func sleep(until instant: Time.Instant) async -> Bool {
        do {
            try await clock.sleep(until: instant, tolerance: nil)
            return true
        } catch {
            return false
        }
    }
}
