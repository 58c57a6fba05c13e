import PalimpsestTestSupport
import Runner
import Testing
import Vocabulary

/// Several jobs side by side: rates, turns, money, pauses and orderly ends.
@Suite(.timeLimit(.minutes(5))) struct LaneTests {
    private static func failure(_ cause: String, after: Double? = nil) -> ReplyFailure {
        ReplyFailure(cause: cause, message: "no", retryable: true, retryAfter: after)
    }

    private func job(
        _ respondent: any Respondent,
        _ count: Int,
        lane: String = "a",
        recorder: any AnswerRecorder = MemoryRecorder(),
        limits: EndpointLimits = EndpointLimits(),
        prices: TokenPrices? = nil,
        output: Int = 10
    ) -> AskJob {
        AskJob(
            respondent: respondent,
            requests: ListedRequests(requests(count)),
            recorder: recorder,
            lane: lane,
            limits: limits,
            prices: prices,
            expectedOutputTokens: output
        )
    }

    @Test(arguments: [7, 60, 600]) func `no minute has more requests than its limit`(
        _ limit: Int
    ) async throws {
        let clock = ManualClock(jumps: true)
        let starts = LoopbackGuarded<[Duration]>([])
        let respondent = ScriptedRespondent { request, _ in
            starts.withLock { $0.append(clock.now.offset) }
            return request.item
        }
        let count = 3 * limit
        // One at a time, so that a jump of the clock cannot come between a start and its note.
        let limits = EndpointLimits(width: 1, requestsPerMinute: limit)
        let results = await ask([job(respondent, count, limits: limits)], clock: clock, seed: 1)
        #expect(results.first?.summary.progress.answered == count)
        let times = starts.withLock { $0 }
        for index in limit..<count {
            #expect(times[index] - times[index - limit] >= .seconds(60))
        }
        #expect(times.last ?? .zero < .seconds(60 * 3.2))
    }

    @Test func `no minute has more tokens than its limit`() async throws {
        let clock = ManualClock(jumps: true)
        let starts = LoopbackGuarded<[Duration]>([])
        let respondent = ScriptedRespondent { request, _ in
            starts.withLock { $0.append(clock.now.offset) }
            return request.item
        }
        // A prompt of 10 to 12 bytes is taken for 3 tokens, so a request needs 100.
        let limits = EndpointLimits(width: 1, tokensPerMinute: 3000)
        let jobs = [job(respondent, 100, limits: limits, output: 97)]
        let results = await ask(jobs, clock: clock, seed: 1)
        #expect(results.first?.summary.progress.answered == 100)
        let times = starts.withLock { $0 }
        for index in 30..<100 { #expect(times[index] - times[index - 30] >= .seconds(60)) }
    }

    @Test func `jobs of one lane take turns`() async throws {
        let order = LoopbackGuarded<[Int]>([])
        let jobs = (0..<3).map { number in
            job(
                ScriptedRespondent { request, _ in
                    order.withLock { $0.append(number) }
                    return request.item
                },
                100,
                limits: EndpointLimits(width: 1)
            )
        }
        let results = await ask(jobs, seed: 1)
        #expect(results.map(\.summary.progress.answered) == [100, 100, 100])
        let turns = order.withLock { $0 }
        for start in stride(from: 0, to: 300, by: 3) {
            #expect(Set(turns[start..<start + 3]).count == 3)
        }
    }

    @Test func `a lane that pauses does not hold up another`() async throws {
        let clock = ManualClock(jumps: false)
        let slow = ScriptedRespondent { _, attempt throws(ReplyFailure) in
            if attempt == 1 { throw Self.failure("http-429", after: 60) }
            return "yes"
        }
        let fast = ScriptedRespondent { request, _ in request.item }
        let pauses = LoopbackGuarded<[LaneState]>([])
        let counted = LoopbackGuarded(0)
        let run = Task {
            await ask(
                [
                    job(slow, 1, lane: "slow", limits: EndpointLimits(width: 1)),
                    job(fast, 200, lane: "fast"),
                ],
                clock: clock,
                seed: 1,
                progress: { all in
                    pauses.withLock { $0.append(all[0].lane) }
                    counted.withLock { $0 = all[1].answered }
                }
            )
        }
        while counted.withLock({ $0 }) < 200 || clock.sleeperCount < 1 { await Task.yield() }
        #expect(slow.calls == 1)
        clock.advance(by: .seconds(61))
        let results = await run.value
        #expect(results.map(\.summary.progress.answered) == [1, 200])
        #expect(results.allSatisfy { $0.stopped == nil })
        #expect(pauses.withLock { $0 }.contains(.paused(seconds: 60, reason: "http-429")))
    }

    @Test func `a fifth of replies being 429 loses nothing`() async throws {
        let respondent = ScriptedRespondent { request, attempt throws(ReplyFailure) in
            var draw = SeededGenerator(seed: 3, stream: "\(request.item)/\(attempt)")
            if draw.unit() < 0.2 { throw Self.failure("http-429", after: 1) }
            return request.item
        }
        let recorder = MemoryRecorder()
        let results = await ask(
            [job(respondent, 1000, recorder: recorder)],
            clock: ManualClock(jumps: true),
            seed: 1
        )
        #expect(results.first?.summary.progress.answered == 1000)
        #expect(results.first?.stopped == nil)
        #expect(Set(recorder.outcomes.map(\.request)) == Set(requests(1000)))
        #expect(respondent.calls > 1150)
    }

    @Test func `five samples are five requests and five answers`() async throws {
        let counter = LoopbackGuarded(0)
        let respondent = ScriptedRespondent { _, _ in
            counter.withLock { number in
                number += 1
                return "answer \(number)"
            }
        }
        let recorder = MemoryRecorder()
        let samples = (0..<5).map { PromptRequest(item: "q", prompt: "Same?", sample: $0) }
        let results = await ask(
            [
                AskJob(
                    respondent: respondent,
                    requests: ListedRequests(samples),
                    recorder: recorder,
                    lane: "a"
                )
            ],
            seed: 1
        )
        #expect(results.first?.summary.progress.answered == 5)
        #expect(respondent.calls == 5)
        let texts = try recorder.outcomes.map { try $0.result.get().text }
        #expect(Set(texts).count == 5)
    }

    @Test func `an endpoint that is away is left alone, tried, and asked again when it is back`()
        async throws
    {
        let clock = ManualClock(jumps: true)
        let calls = LoopbackGuarded(0)
        let respondent = ScriptedRespondent { request, _ throws(ReplyFailure) in
            let number = calls.withLock { count in
                count += 1
                return count
            }
            if (21...33).contains(number) { throw Self.failure("timeout") }
            return request.item
        }
        let states = LoopbackGuarded<[LaneState]>([])
        let recorder = MemoryRecorder()
        let results = await ask(
            [job(respondent, 100, recorder: recorder, limits: EndpointLimits(width: 4))],
            clock: clock,
            seed: 1,
            progress: { all in states.withLock { $0 += all.map(\.lane) } }
        )
        #expect(results.first?.summary.progress.answered == 100)
        #expect(respondent.calls == 113)
        // Ten failures or a few more that were under way, then probes after 5, 10 and 20 s.
        #expect(clock.now.offset >= .seconds(5))
        let paused = states.withLock { $0 }.contains { state in
            if case .paused(_, "timeout") = state { true } else { false }
        }
        #expect(paused)
    }

    @Test func `an endpoint that stays away ends its lane and leaves its requests`() async throws {
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure("timeout")
        }
        let fine = ScriptedRespondent { request, _ in request.item }
        let recorder = MemoryRecorder()
        let clock = ManualClock(jumps: true)
        let limits = EndpointLimits(width: 20)
        let results = await ask(
            [
                job(respondent, 100, recorder: recorder, limits: limits),
                job(fine, 50, lane: "b"),
            ],
            clock: clock,
            seed: 1
        )
        #expect(results.first?.stopped?.reason == .hopeless)
        #expect(results.last?.stopped == nil)
        #expect(recorder.outcomes.isEmpty)
        // 5, 10, 20, 40, 80 and 160 s.
        #expect(clock.now.offset >= .seconds(315))
        #expect(respondent.calls >= 16 && respondent.calls <= 26)
    }

    @Test func `an endpoint that was never reached is given up after one probe`() async throws {
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure("refused")
        }
        let clock = ManualClock(jumps: true)
        let result = try #require(
            await ask(
                [job(respondent, 100, limits: EndpointLimits(width: 1))],
                clock: clock,
                seed: 1
            ).first
        )
        #expect(result.stopped?.reason == .hopeless)
        #expect(respondent.calls == 11)
    }

    @Test func `a 429 halves the width once and success widens it again`() async throws {
        let house = LoopbackGuarded((current: 0, peaks: [Int](), turnedAway: 0))
        let door = Door()
        let respondent = ScriptedRespondent { request, _ throws(ReplyFailure) in
            let isEarly = house.withLock { house in
                house.current += 1
                house.peaks.append(house.current)
                house.turnedAway += 1
                return house.turnedAway <= 8
            }
            if isEarly { await door.pass() } else { await Task.yield() }
            house.withLock { $0.current -= 1 }
            if isEarly { throw Self.failure("http-429", after: 1) }
            return request.item
        }
        let limits = EndpointLimits(width: 8)
        let run = Task {
            await ask(
                [job(respondent, 500, limits: limits)],
                clock: ManualClock(jumps: true),
                seed: 1
            )
        }
        while respondent.underWay < 8 { await Task.yield() }
        await door.open()
        #expect(await run.value.first?.summary.progress.answered == 500)
        let peaks = house.withLock { $0.peaks }
        #expect(peaks[8..<12].allSatisfy { $0 <= 4 })
        #expect(peaks.allSatisfy { $0 <= 8 })
    }

    @Test func `ending in good order finishes what is in flight and starts nothing`() async throws {
        let door = Door()
        let respondent = ScriptedRespondent { request, _ in
            await door.pass()
            return request.item
        }
        let recorder = MemoryRecorder()
        let stop = AskStop()
        let run = Task {
            await ask(
                [job(respondent, 100, recorder: recorder, limits: EndpointLimits(width: 4))],
                stop: stop,
                seed: 1
            )
        }
        while respondent.underWay < 4 { await Task.yield() }
        stop.drain()
        await door.open()
        let result = try #require(await run.value.first)
        #expect(result.stopped?.reason == .drained)
        #expect(respondent.calls == 4)
        #expect(recorder.outcomes.count == 4)
    }

    @Test func `ending in good order does not wait for repeats`() async throws {
        let clock = ManualClock(jumps: false)
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure("http-500")
        }
        let stop = AskStop()
        let recorder = MemoryRecorder()
        let run = Task {
            await ask([job(respondent, 3, recorder: recorder)], stop: stop, clock: clock, seed: 1)
        }
        while respondent.calls < 3 || clock.sleeperCount < 1 { await Task.yield() }
        stop.drain()
        #expect(await run.value.first?.stopped?.reason == .drained)
        #expect(recorder.outcomes.isEmpty)
    }

    @Test func `the maximum cost is never passed and what is in flight is kept`() async throws {
        // Three tokens in and ten out, at a hundred thousand a million: 1.3 a request.
        let prices = TokenPrices(input: 100_000, output: 100_000)
        let respondent = ScriptedRespondent { request, _ in request.item }
        let recorder = MemoryRecorder()
        let jobs = [job(respondent, 1000, recorder: recorder, prices: prices)]
        let result = try #require(await ask(jobs, maximumCost: 100, seed: 1).first)
        #expect(result.stopped?.reason == .cost)
        #expect(respondent.calls == 76)
        #expect(recorder.outcomes.count == 76)
        let cost = try #require(result.summary.progress.cost)
        #expect(cost > 98 && cost <= 100)
        #expect(result.summary.progress.costIsEstimated)
    }

    @Test func `repeats are at most two for each request and fifty`() async throws {
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw Self.failure("not-now")
        }
        let result = try #require(
            await ask(
                [job(respondent, 100, limits: EndpointLimits(attempts: 20))],
                clock: ManualClock(jumps: true),
                seed: 1
            ).first
        )
        #expect(respondent.calls == 100 + 250)
        #expect(result.summary.progress.failed == 100)
    }

    @Test func `a recorder that fails ends every job with its error`() async throws {
        let fine = MemoryRecorder()
        let broken = MemoryRecorder { number in if number == 1 { throw DiskFull() } }
        let respondent = ScriptedRespondent { request, _ in request.item }
        let results = await ask(
            [
                job(respondent, 5000, recorder: broken),
                job(ScriptedRespondent { request, _ in request.item }, 200_000, recorder: fine),
            ],
            seed: 1
        )
        #expect(results.allSatisfy { $0.stopped?.reason == .recorder && $0.error is DiskFull })
        #expect(results.first?.summary.progress.recorded == broken.outcomes.count)
        #expect(results.last?.summary.progress.recorded == fine.outcomes.count)
    }

    @Test(arguments: [0, 1, 300]) func `a source that fails ends its job, however little was left`(
        yielding: Int
    ) async throws {
        let recorder = MemoryRecorder()
        let broken = AskJob(
            respondent: ScriptedRespondent { request, _ in request.item },
            requests: BrokenSource(yielding: yielding),
            recorder: recorder,
            lane: "a"
        )
        let fine = job(ScriptedRespondent { request, _ in request.item }, 1000)
        let results = await ask([broken, fine], seed: 1)
        let stopped = try #require(results.first?.stopped)
        #expect(stopped.reason == .source && stopped.message.contains("DiskFull"))
        #expect(results.first?.summary.progress.recorded == recorder.outcomes.count)
        #expect(results.last?.stopped == nil)
        #expect(results.last?.summary.progress.answered == 1000)
    }

    @Test func `pages are taken as they are needed and never two at once`() async throws {
        let source = CountedSource(total: 1000)
        let respondent = ScriptedRespondent { request, _ in request.item }
        let recorder = MemoryRecorder { _ in
            let asked = respondent.calls
            #expect(source.yielded <= asked + 100 + 25 + 8)
        }
        let job = AskJob(
            respondent: respondent,
            requests: source,
            recorder: recorder,
            lane: "a"
        )
        let result = try #require(
            await ask([job], policy: AskPolicy(pageSize: 100), seed: 1).first
        )
        #expect(result.summary.progress.answered == 1000)
        #expect(result.summary.progress.total == 1000)
        #expect(source.pulls == 11)
        #expect(!source.overlapped)
    }

    @Test func `no more replies are unrecorded than the width`() async throws {
        let door = Door()
        let respondent = ScriptedRespondent { request, _ in request.item }
        let recorder = MemoryRecorder { _ in await door.pass() }
        let run = Task {
            await ask(
                [job(respondent, 100, recorder: recorder, limits: EndpointLimits(width: 6))],
                seed: 1
            )
        }
        while respondent.calls < 6 { await Task.yield() }
        for _ in 0..<1000 { await Task.yield() }
        #expect(respondent.calls == 6)
        await door.open()
        #expect(await run.value.first?.summary.progress.answered == 100)
    }
}

private struct DiskFull: Error {}

/// Hands out some of its requests and cannot read the last.
private actor BrokenSource: RequestSource {
    private let count: Int
    private var yielded = 0

    init(yielding count: Int) { self.count = count }

    var total: Int { count + 1 }

    func next(_ wanted: Int) throws -> [PromptRequest] {
        guard yielded < count else { throw DiskFull() }
        let page = yielded..<min(count, yielded + wanted)
        yielded = page.upperBound
        return page.map { PromptRequest(item: "q\($0)", prompt: "What?", sample: 0) }
    }
}

/// Makes requests as they are pulled; says more than it has.
private final class CountedSource: RequestSource {
    private struct State {
        var yielded = 0
        var pulls = 0
        var isBusy = false
        var overlapped = false
    }

    private let count: Int
    private let state = LoopbackGuarded(State())

    init(total: Int) { count = total }

    var total: Int { count + 5 }
    var yielded: Int { state.withLock { $0.yielded } }
    var pulls: Int { state.withLock { $0.pulls } }
    var overlapped: Bool { state.withLock { $0.overlapped } }

    func next(_ wanted: Int) async -> [PromptRequest] {
        let start = state.withLock { state in
            if state.isBusy { state.overlapped = true }
            state.isBusy = true
            state.pulls += 1
            defer { state.yielded = min(count, state.yielded + wanted) }
            return state.yielded
        }
        await Task.yield()
        state.withLock { $0.isBusy = false }
        return (start..<min(count, start + wanted)).map {
            PromptRequest(item: "q\($0)", prompt: "What?", sample: 0)
        }
    }
}
