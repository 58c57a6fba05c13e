import PalimpsestTestSupport
import Runner
import Testing
import Vocabulary

/// The runner with scripted respondents and a clock that no test waits for.
@Suite(.timeLimit(.minutes(5))) struct AskTests {
    private static func failure(
        _ cause: String,
        retryable: Bool = true,
        after: Double? = nil
    ) -> ReplyFailure {
        ReplyFailure(cause: cause, message: "no", retryable: retryable, retryAfter: after)
    }

    @Test func `two thousand requests are each recorded once, no more at once than the width`()
        async throws
    {
        let respondent = ScriptedRespondent { request, _ in
            await Task.yield()
            return request.item
        }
        let recorder = MemoryRecorder()
        let seen = LoopbackGuarded<[Int]>([])
        let summary = try await ask(
            requests(2000),
            of: respondent,
            policy: AskPolicy(width: 16),
            recorder: recorder,
            seed: 1,
            progress: { progress in seen.withLock { $0.append(progress.recorded) } }
        )
        #expect(summary.progress.answered == 2000)
        #expect(summary.progress.attempts == 2000)
        #expect(Set(recorder.outcomes.map(\.request)).count == 2000)
        #expect(recorder.outcomes.count == 2000)
        for outcome in recorder.outcomes {
            #expect(try outcome.result.get().text == outcome.request.item)
        }
        #expect(respondent.peak <= 16)
        #expect(!recorder.overlapped)
        let counts = seen.withLock { $0 }
        #expect(counts == counts.sorted() && counts.last == 2000)
    }

    @Test func `the width is used to the full`() async throws {
        let house = FullHouse()
        let respondent = ScriptedRespondent { request, _ in
            // Nobody leaves before the fourth has come.
            await house.enter(of: 4)
            return request.item
        }
        _ = try await ask(
            requests(40),
            of: respondent,
            policy: AskPolicy(width: 4),
            recorder: MemoryRecorder(),
            seed: 1
        )
        #expect(respondent.peak == 4)
    }

    @Test func `a failure that passes is repeated and one that stays is recorded`() async throws {
        let respondent = ScriptedRespondent { request, attempt throws(ReplyFailure) in
            if request.item == "q0", attempt < 3 { throw Self.failure("http-500") }
            if request.item == "q1" { throw Self.failure("http-500") }
            if request.item == "q2" { throw Self.failure("http-400", retryable: false) }
            if request.item == "q3" { throw Self.failure("not-json") }
            return "yes"
        }
        let recorder = MemoryRecorder()
        let summary = try await ask(
            requests(5),
            of: respondent,
            policy: AskPolicy(width: 2, maxAttempts: 4),
            recorder: recorder,
            clock: ManualClock(jumps: true),
            seed: 1
        )
        #expect(requests(5).map(respondent.attempts) == [3, 4, 1, 2, 1])
        #expect(summary.failures == ["http-500": 1, "http-400": 1, "not-json": 1])
        #expect(summary.progress.answered == 2)
        #expect(summary.progress.attempts == 11)
        #expect(summary.progress.retries == 6)
        let attempts = Dictionary(
            uniqueKeysWithValues: recorder.outcomes.map { ($0.request.item, $0.attempts) }
        )
        #expect(attempts == ["q0": 3, "q1": 4, "q2": 1, "q3": 2, "q4": 1])
    }

    @Test func `a cause worth one repeat is so after other failures too`() async throws {
        let causes = ["http-500", "http-500", "not-json", "http-500", "not-json"]
        let respondent = ScriptedRespondent { _, attempt throws(ReplyFailure) in
            throw Self.failure(causes[min(attempt, causes.count) - 1])
        }
        let summary = try await ask(
            requests(1),
            of: respondent,
            policy: AskPolicy(maxAttempts: 9),
            recorder: MemoryRecorder(),
            clock: ManualClock(jumps: true),
            seed: 1
        )
        #expect(respondent.calls == 5)
        #expect(summary.failures == ["not-json": 1])
    }

    @Test func `waits grow, stay below their bound and are the same for the same seed`()
        async throws
    {
        func waits(seed: UInt64) async throws -> [Duration] {
            let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
                throw Self.failure("http-503")
            }
            let clock = ManualClock(jumps: true)
            _ = try await ask(
                requests(1),
                of: respondent,
                policy: AskPolicy(maxAttempts: 9, baseDelay: .seconds(1), maxDelay: .seconds(20)),
                recorder: MemoryRecorder(),
                clock: clock,
                seed: seed
            )
            return clock.slept
        }
        let first = try await waits(seed: 7)
        let bounds: [Duration] = [1, 2, 4, 8, 16, 20, 20, 20].map { .seconds($0) }
        #expect(first.count == bounds.count)
        for (wait, bound) in zip(first, bounds) { #expect(wait >= .zero && wait < bound) }
        #expect(try await waits(seed: 7) == first)
        #expect(try await waits(seed: 8) != first)
    }

    @Test func `a pause asked for is kept`() async throws {
        let respondent = ScriptedRespondent { _, attempt throws(ReplyFailure) in
            if attempt == 1 { throw Self.failure("http-429", after: 7) }
            return "yes"
        }
        let clock = ManualClock(jumps: true)
        let summary = try await ask(
            requests(1),
            of: respondent,
            policy: AskPolicy(baseDelay: .milliseconds(100)),
            recorder: MemoryRecorder(),
            clock: clock,
            seed: 1
        )
        #expect(summary.progress.answered == 1)
        #expect(clock.now.offset >= .seconds(7))
        #expect(clock.now.offset < .seconds(7.1))
    }

    @Test func `one 429 holds up everybody and nobody starts before the pause is over`()
        async throws
    {
        let door = Door()
        let house = FullHouse()
        let respondent = ScriptedRespondent { request, attempt throws(ReplyFailure) in
            // The first three are under way together before one of them is turned away.
            if attempt == 1, ["q0", "q1", "q2"].contains(request.item) { await house.enter(of: 3) }
            if request.item == "q0", attempt == 1 { throw Self.failure("http-429", after: 30) }
            if request.item == "q1" || request.item == "q2" { await door.pass() }
            return "yes"
        }
        let clock = ManualClock(jumps: false)
        let all = requests(12)
        let run = Task {
            try await ask(
                all,
                of: respondent,
                policy: AskPolicy(width: 3, baseDelay: .milliseconds(100)),
                recorder: MemoryRecorder(),
                clock: clock,
                seed: 1
            )
        }
        while respondent.calls < 3 || respondent.underWay > 2 { await Task.yield() }
        await door.open()
        // Those under way end; those that follow find the lane paused, and one sleeps for all.
        while respondent.underWay > 0 || clock.sleeperCount < 1 { await Task.yield() }
        for _ in 0..<100 { await Task.yield() }
        #expect(clock.sleeperCount >= 1)
        #expect(respondent.calls == 3)
        clock.advance(by: .seconds(29.999))
        for _ in 0..<100 { await Task.yield() }
        #expect(clock.sleeperCount >= 1)
        #expect(respondent.calls == 3)
        clock.advance(by: .seconds(0.2))
        #expect(try await run.value.progress.answered == 12)
        #expect(respondent.calls == 13)
    }

    @Test func `a pause beyond the limit ends the run and makes no failure`() async throws {
        let recorder = MemoryRecorder()
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure("http-429", after: 86_400)
        }
        let error = await #expect(throws: AskStopped.self) {
            try await ask(
                requests(50),
                of: respondent,
                policy: AskPolicy(width: 1),
                recorder: recorder,
                clock: ManualClock(jumps: true),
                seed: 1
            )
        }
        #expect(error?.reason == .pause)
        // The next run asks it, which asks no failure again.
        #expect(recorder.outcomes.isEmpty && error?.summary.progress.failed == 0)
        #expect(respondent.calls == 1)
        #expect(
            error?.message
                == "stopped: the endpoint asks to wait 86400.0 s, longer than the limit of 600.0 s"
        )
    }

    @Test func `what is not worth a repeat fails, however long a pause it asks for`() async throws {
        let recorder = MemoryRecorder()
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure("http-429", retryable: false, after: 86_400)
        }
        let error = await #expect(throws: AskStopped.self) {
            try await ask(
                requests(50),
                of: respondent,
                policy: AskPolicy(width: 1),
                recorder: recorder,
                clock: ManualClock(jumps: true),
                seed: 1
            )
        }
        #expect(error?.reason == .pause)
        #expect(recorder.outcomes.count == 1)
    }

    @Test func `a hopeless endpoint is not asked everything`() async throws {
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure("http-401", retryable: false)
        }
        let recorder = MemoryRecorder()
        let error = await #expect(throws: AskStopped.self) {
            try await ask(
                requests(500),
                of: respondent,
                policy: AskPolicy(width: 1, hopelessInARow: 5),
                recorder: recorder,
                seed: 1
            )
        }
        #expect(error?.reason == .hopeless)
        #expect(respondent.calls == 5)
        #expect(recorder.outcomes.count == 5)
        #expect(error?.summary.failures == ["http-401": 5])
        #expect(
            error?.message
                == "stopped: 5 requests in a row failed for good, the last with http-401: no"
        )
    }

    @Test(arguments: [
        ("http-429", 5), ("http-402", 5), ("command-missing", 5), ("http-400", 20),
        ("http-302", 20), ("http-307", 20), ("not-json", 20), ("no-choices", 20),
    ])
    func `no money, no program, and requests none of which is accepted end the run`(
        cause: String,
        most: Int
    ) async throws {
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure(cause, retryable: false)
        }
        let error = await #expect(throws: AskStopped.self) {
            try await ask(
                requests(100),
                of: respondent,
                policy: AskPolicy(width: 1, hopelessInARow: 5),
                recorder: MemoryRecorder(),
                seed: 1
            )
        }
        #expect(error?.reason == .hopeless)
        #expect(respondent.calls == most)
    }

    @Test(arguments: ["http-400", "http-302", "not-json", "no-choices"])
    func `a request that is not accepted speaks for itself once others were`(
        cause: String
    ) async throws {
        let respondent = ScriptedRespondent { request, _ throws(ReplyFailure) in
            if request.item != "q7" { throw Self.failure(cause, retryable: false) }
            return "yes"
        }
        let summary = try await ask(
            requests(100),
            of: respondent,
            policy: AskPolicy(width: 1, hopelessInARow: 5),
            recorder: MemoryRecorder(),
            seed: 1
        )
        #expect(summary.failures == [cause: 99])
    }

    @Test(arguments: ["http-500", "content-filter", "too-large", "no-content"])
    func `causes that one request may have do not end a run without answers`(
        cause: String
    ) async throws {
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure(cause, retryable: false)
        }
        let summary = try await ask(
            requests(50),
            of: respondent,
            policy: AskPolicy(width: 1, hopelessInARow: 5),
            recorder: MemoryRecorder(),
            seed: 1
        )
        #expect(summary.failures == [cause: 50])
    }

    @Test func `now and then a refusal of service does not end the run`() async throws {
        let respondent = ScriptedRespondent { request, _ throws(ReplyFailure) in
            if !request.item.hasSuffix("4") { throw Self.failure("http-403", retryable: false) }
            return "yes"
        }
        let summary = try await ask(
            requests(40),
            of: respondent,
            policy: AskPolicy(width: 1, hopelessInARow: 10),
            recorder: MemoryRecorder(),
            seed: 1
        )
        #expect(summary.progress.answered == 4)
        #expect(summary.failures == ["http-403": 36])
    }

    @Test func `the budget of repeats is for the whole run`() async throws {
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure("http-500")
        }
        let summary = try await ask(
            requests(20),
            of: respondent,
            policy: AskPolicy(maxAttempts: 5, retryBudget: 7),
            recorder: MemoryRecorder(),
            clock: ManualClock(jumps: true),
            seed: 1
        )
        #expect(respondent.calls == 27)
        #expect(summary.progress.failed == 20)
        #expect(summary.progress.retries == 7)
    }
}

/// Lets nobody out before so many are in.
private actor FullHouse {
    private var count = 0
    private let door = Door()

    func enter(of size: Int) async {
        count += 1
        if count >= size { await door.open() }
        await door.pass()
    }
}
