import Dispatch
import PalimpsestTestSupport
import Runner
import Testing
import Vocabulary

/// Respondents that call back: the same promises, kept without a task a request.
@Suite(.timeLimit(.minutes(2))) struct CallingTests {
    private func job(
        _ respondent: any Respondent,
        _ count: Int,
        recorder: any AnswerRecorder = MemoryRecorder(),
        width: Int
    ) -> AskJob {
        AskJob(
            respondent: respondent,
            requests: ListedRequests(requests(count)),
            recorder: recorder,
            lane: "lane",
            limits: EndpointLimits(width: width)
        )
    }

    @Test(arguments: [1, 16, 512])
    func `each request is recorded once, no more at once than the width`(width: Int) async throws {
        let respondent = CallingBack { .success(Reply(text: $0.item)) }
        let recorder = MemoryRecorder()
        let results = await ask([job(respondent, 2000, recorder: recorder, width: width)], seed: 1)
        #expect(results.first?.summary.progress.answered == 2000)
        #expect(results.first?.stopped == nil)
        #expect(Set(recorder.outcomes.map(\.request)).count == 2000)
        #expect(recorder.outcomes.count == 2000)
        for outcome in recorder.outcomes {
            #expect(try outcome.result.get().text == outcome.request.item)
        }
        #expect(respondent.peak <= width)
        #expect(!recorder.overlapped)
    }

    @Test func `failures that pass are repeated`() async throws {
        let asked = LoopbackGuarded<Set<String>>([])
        let respondent = CallingBack { request in
            let isFirst = asked.withLock { $0.insert(request.item).inserted }
            guard isFirst, request.item.hasSuffix("7") else {
                return .success(Reply(text: request.item))
            }
            return .failure(ReplyFailure(cause: "http-500", message: "no", retryable: true))
        }
        let recorder = MemoryRecorder()
        let results = await ask(
            [job(respondent, 200, recorder: recorder, width: 8)],
            clock: ManualClock(jumps: true),
            seed: 1
        )
        #expect(results.first?.summary.progress.answered == 200)
        #expect(results.first?.summary.progress.retries == 20)
        #expect(recorder.outcomes.count == 200)
    }

    @Test func `respondents of both kinds share a lane`() async throws {
        let calling = CallingBack { .success(Reply(text: $0.item)) }
        let waiting = ScriptedRespondent { request, _ in
            await Task.yield()
            return request.item
        }
        let results = await ask(
            [job(calling, 300, width: 6), job(waiting, 300, width: 6)],
            seed: 1
        )
        #expect(results.map(\.summary.progress.answered) == [300, 300])
        #expect(calling.peak <= 6 && waiting.peak <= 6)
    }

    @Test func `no more replies are unrecorded than the width`() async throws {
        let door = Door()
        let respondent = CallingBack { .success(Reply(text: $0.item)) }
        let recorder = MemoryRecorder { _ in await door.pass() }
        let run = Task { await ask([job(respondent, 100, recorder: recorder, width: 6)], seed: 1) }
        while respondent.calls < 6 { await Task.yield() }
        for _ in 0..<1000 { await Task.yield() }
        #expect(respondent.calls == 6)
        await door.open()
        #expect(await run.value.first?.summary.progress.answered == 100)
    }

    @Test func `cancelling ends what is on its way and records what had come`() async throws {
        let recorder = MemoryRecorder()
        let respondent = CallingBack { $0.item < "q2" ? .success(Reply(text: "yes")) : nil }
        let run = Task { await ask([job(respondent, 50, recorder: recorder, width: 4)], seed: 1) }
        // Those whose item begins so are q0, q1 and q10 to q19: all others hang.
        while recorder.outcomes.count < 2 || respondent.underWay < 4 { await Task.yield() }
        run.cancel()
        let result = try #require(await run.value.first)
        #expect(result.stopped?.reason == .cancelled)
        #expect(respondent.underWay == 0)
        #expect(result.summary.progress.answered == recorder.outcomes.count)
        #expect(result.summary.failures.isEmpty)
    }

    @Test func `ending in good order waits for what is on its way`() async throws {
        let recorder = MemoryRecorder()
        let respondent = CallingBack { _ in nil }
        let stop = AskStop()
        let run = Task {
            await ask([job(respondent, 50, recorder: recorder, width: 4)], stop: stop, seed: 1)
        }
        while respondent.underWay < 4 { await Task.yield() }
        stop.drain()
        respondent.release()
        let result = try #require(await run.value.first)
        #expect(result.stopped?.reason == .drained)
        #expect(recorder.outcomes.count == 4 && respondent.calls == 4)
    }
}

/// Calls back from a thread of its own; where its script has no answer it waits for a release.
private final class CallingBack: CallingRespondent {
    typealias Outcome = Result<Reply, ReplyFailure>

    private struct State {
        var held: [Int: @Sendable (Outcome) -> Void] = [:]
        var calls = 0
        var underWay = 0
        var peak = 0
    }

    let name = "calling"
    let origin = AnswerOrigin.simulated
    let parameters: [String: String] = [:]
    private let script: @Sendable (PromptRequest) -> Outcome?
    private let state = LoopbackGuarded(State())
    private let queue = DispatchQueue(label: "calling-back")

    init(_ script: @escaping @Sendable (PromptRequest) -> Outcome?) {
        self.script = script
    }

    var calls: Int { state.withLock { $0.calls } }
    var underWay: Int { state.withLock { $0.underWay } }
    var peak: Int { state.withLock { $0.peak } }

    func reply(to request: PromptRequest) async throws(ReplyFailure) -> Reply {
        throw ReplyFailure(cause: "asked", message: "the runner is to call", retryable: false)
    }

    func start(
        _ request: PromptRequest,
        then done: @escaping @Sendable (Outcome) -> Void
    ) -> Int {
        let outcome = script(request)
        let ticket = state.withLock { state in
            state.calls += 1
            state.underWay += 1
            state.peak = max(state.peak, state.underWay)
            if outcome == nil { state.held[state.calls] = done }
            return state.calls
        }
        if let outcome { queue.async { self.end(outcome, done) } }
        return ticket
    }

    func cancel(_ ticket: Int) {
        guard let done = state.withLock({ $0.held.removeValue(forKey: ticket) }) else { return }
        let failure = ReplyFailure(cause: "cancelled", message: "cancelled", retryable: true)
        queue.async { self.end(.failure(failure), done) }
    }

    /// Answers whatever waits.
    func release() {
        let held = state.withLock { state in
            defer { state.held = [:] }
            return state.held.values.map(\.self)
        }
        for done in held { queue.async { self.end(.success(Reply(text: "late")), done) } }
    }

    private func end(_ outcome: Outcome, _ done: (Outcome) -> Void) {
        state.withLock { $0.underWay -= 1 }
        done(outcome)
    }
}
