internal import Vocabulary

extension AskState {
    /// Books what came back for a request; says whether the state of its lane is worth telling.
    mutating func settle(
        _ ticket: AskTicket,
        _ result: Result<Reply, ReplyFailure>,
        wasCancelled: Bool,
        at now: Duration
    ) -> Bool {
        let lane = jobs[ticket.job].lane
        let before = lanes[lane].state(at: now)
        let allowed = lanes[lane].allowed
        lanes[lane].inFlight -= 1
        jobs[ticket.job].inFlight -= 1
        reserved -= ticket.cost
        // Rounding must not leave a crumb that looks like a request on its way.
        if reserved < 1e-12 { reserved = 0 }
        switch result {
        case .success(let reply):
            charge(ticket, reply, at: now)
            lanes[lane].succeeded()
            finish(ticket, result)
        case .failure(let failure):
            charge(ticket, failure, at: now)
            // What failed because the run ended says nothing about the request.
            if wasCancelled {
                lanes[lane].breaker.dropProbe(at: now)
            } else {
                settle(ticket, failure, at: now)
            }
        }
        wakeAfterSettling(lane, narrower: allowed)
        return lanes[lane].state(at: now) != before
    }

    private mutating func wakeAfterSettling(_ lane: Int, narrower allowed: Int) {
        // The worker that settled goes on by itself; more are called for room beyond its own.
        if lanes[lane].allowed > allowed { crews[lane].wake(1) }
        for index in crews.indices where crews[index].waitsForMoney {
            crews[index].waitsForMoney = false
            crews[index].wake(1)
        }
    }

    private mutating func finish(_ ticket: AskTicket, _ result: Result<Reply, ReplyFailure>) {
        let outcome = AskOutcome(
            request: ticket.request,
            result: result,
            attempts: ticket.attempts
        )
        lanes[jobs[ticket.job].lane].unrecorded += 1
        jobs[ticket.job].finish(outcome, policy)
        if jobs[ticket.job].stop != nil { dropRepeats(of: ticket.job) }
    }

    private mutating func settle(_ ticket: AskTicket, _ failure: ReplyFailure, at now: Duration) {
        let lane = jobs[ticket.job].lane
        var ticket = ticket
        let isTurnedAway = failure.cause == "http-429"
        let isOverload =
            isTurnedAway || failure.cause == "http-529"
            || (failure.cause == "http-503" && failure.retryAfter != nil)
        ticket.turnedAway += isTurnedAway ? 1 : 0
        ticket.tries += isTurnedAway ? 0 : 1
        note(ticket, failure, isTurnedAway: isTurnedAway, at: now)
        if failure.cause == "http-503" || isOverload {
            lanes[lane].narrow(sentAt: ticket.sentAt, at: now)
        }
        if let seconds = failure.retryAfter, policy.refuses(pause: seconds) {
            // What may be asked again is left to another run, as it is when the breaker gives up.
            if !failure.retryable { finish(ticket, .failure(failure)) }
            let limit = policy.longestPause / .seconds(1)
            end(
                lane: lane,
                .pause,
                "stopped: the endpoint asks to wait \(seconds) s, longer than the limit of \(limit) s"
            )
            return
        }
        switch lanes[lane].breaker.state {
        case .hopeless:
            let last = lanes[lane].breaker.last
            end(
                lane: lane,
                .hopeless,
                "stopped: the endpoint did not come back, the last attempt failed with "
                    + "\(last.cause): \(last.message)"
            )
            return
        case .open,
            .probing where Breaker.isEndpoint(failure.cause):
            // It failed because the endpoint is away: that is not the request's fault.
            ticket.tries -= isTurnedAway ? 0 : 1
            hold(ticket, failure, until: now)
            return
        default: break
        }
        let isNew = ticket.repeatedFor.insert(failure.cause).inserted
        let hasTries =
            isTurnedAway
            ? ticket.turnedAway < max(policy.maxTurnedAway, jobs[ticket.job].maxAttempts)
            : ticket.tries < jobs[ticket.job].maxAttempts
        guard failure.retryable, hasTries, isNew || !policy.repeatedOnce.contains(failure.cause)
        else {
            finish(ticket, .failure(failure))
            return
        }
        let backoff = policy.backoff(after: ticket.attempts, ticket.draw(seed))
        guard isOverload || failure.retryAfter != nil else {
            hold(ticket, failure, until: now + backoff)
            return
        }
        // A server that says "0" would otherwise be asked again without any wait.
        let pause = now + max(.seconds(failure.retryAfter ?? 0), backoff)
        lanes[lane].pause(until: pause, failure.cause)
        // Spread over the base delay, so that the first one can shut the lane again.
        let spread = policy.baseDelay * ticket.draw(seed)
        hold(ticket, failure, until: max(pause, lanes[lane].pausedUntil) + spread)
    }

    /// Tells the breaker what an attempt showed of the endpoint.
    private mutating func note(
        _ ticket: AskTicket,
        _ failure: ReplyFailure,
        isTurnedAway: Bool,
        at now: Duration
    ) {
        let lane = jobs[ticket.job].lane
        let isLast =
            ticket.turnedAway >= max(policy.maxTurnedAway, jobs[ticket.job].maxAttempts)
        if Breaker.isEndpoint(failure.cause) || (isTurnedAway && isLast) {
            lanes[lane].breaker.sawFailure(
                failure.cause,
                failure.message,
                ofProbe: ticket.isProbe,
                at: now,
                policy
            )
        } else {
            lanes[lane].breaker.sawLife()
        }
    }

    /// Keeps a request to be sent again, or leaves it to another run when nothing is repeated.
    private mutating func hold(_ ticket: AskTicket, _ failure: ReplyFailure, until due: Duration) {
        guard !isDraining, halt == nil, jobs[ticket.job].stop == nil else { return }
        guard jobs[ticket.job].takeRepeat(policy.retryBudget) else {
            finish(ticket, .failure(failure))
            return
        }
        var ticket = ticket
        ticket.due = due
        lanes[jobs[ticket.job].lane].repeats.append(ticket)
    }

    private mutating func charge(_ ticket: AskTicket, _ reply: Reply, at now: Duration) {
        let lane = jobs[ticket.job].lane
        guard let input = reply.promptTokens, let output = reply.completionTokens else {
            spend(ticket.cost, ticket.job, estimated: true)
            return
        }
        lanes[lane].correctTokens(of: ticket, to: Double(input + output), at: now)
        guard let prices = jobs[ticket.job].prices else { return }
        spend(prices.cost(input: input, output: output), ticket.job, estimated: false)
    }

    /// An attempt that may have made the endpoint work counts as its estimate.
    private mutating func charge(_ ticket: AskTicket, _ failure: ReplyFailure, at now: Duration) {
        switch failure.cause {
        case "refused", "dns", "tls", "proxy", "invalid-request": break
        case let cause where cause.hasPrefix("http-"): break
        default: spend(ticket.cost, ticket.job, estimated: true)
        }
    }

    private mutating func spend(_ cost: Double, _ job: Int, estimated: Bool) {
        guard jobs[job].prices != nil else { return }
        spent += cost
        jobs[job].spend(cost, estimated: estimated)
    }
}
