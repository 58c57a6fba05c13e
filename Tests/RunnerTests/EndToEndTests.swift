import PalimpsestTestSupport
import Respondents
import Runner
import Testing
import Vocabulary

/// The whole way of a question: runner, chat respondent, transfer, scripted endpoint, recorder.
@Suite(.timeLimit(.minutes(2))) struct EndToEndTests {
    private static let secret = "sk-0123456789abcdefghij"

    private struct Run {
        var outcomes: [AskOutcome]
        var summary: AskSummary
        var requests: [ReceivedRequest]
        var virtual: Duration
    }

    private func respondent(
        at server: LoopbackServer,
        width: Int = 4,
        timeout: Duration = .seconds(20)
    ) throws -> HTTPRespondent {
        try HTTPRespondent(
            ModelEntry(
                name: "m",
                api: "openai-chat",
                model: "m",
                baseURL: server.baseURL + "/v1",
                limits: EndpointLimits(width: width, timeout: timeout)
            ),
            key: APIKey(Self.secret)
        )
    }

    private func run(
        _ script: [LoopbackReply],
        count: Int = 1,
        policy: AskPolicy = AskPolicy(maxAttempts: 3, baseDelay: .milliseconds(100)),
        timeout: Duration = .seconds(20)
    ) async throws -> Run {
        let server = try LoopbackServer.start(script: script)
        defer { server.stop() }
        let recorder = MemoryRecorder()
        let clock = ManualClock(jumps: true)
        let respondent = try respondent(at: server, timeout: timeout)
        let summary = try await ask(
            requests(count),
            of: respondent,
            policy: policy,
            recorder: recorder,
            clock: clock,
            seed: 5
        )
        for outcome in recorder.outcomes {
            #expect(!"\(outcome)".contains(Self.secret))
        }
        #expect(!"\(respondent.parameters)".contains(Self.secret))
        return Run(
            outcomes: recorder.outcomes,
            summary: summary,
            requests: server.requests,
            virtual: clock.now.offset
        )
    }

    private func cause(_ run: Run) -> String? {
        guard case .failure(let failure) = run.outcomes.first?.result else { return nil }
        return failure.cause
    }

    @Test func `after a 429 the endpoint is left alone for as long as it asks`() async throws {
        let run = try await run([.fault(429, headers: ["Retry-After": "7"]), .chat("yes")])
        #expect(try run.outcomes.first?.result.get().text == "yes")
        #expect(run.outcomes.first?.attempts == 2)
        #expect(run.requests.count == 2)
        #expect(run.virtual >= .seconds(7) && run.virtual < .seconds(7.1))
    }

    @Test(arguments: [
        LoopbackReply.fault(500), .fault(503), .close, .reset,
        .cut(body: Array("{".utf8), promised: 99), .text("<html>", type: "text/html"),
    ])
    func `a passing fault costs one repeat`(_ fault: LoopbackReply) async throws {
        let run = try await run([fault, .chat("yes")])
        #expect(try run.outcomes.first?.result.get().text == "yes")
        #expect(run.outcomes.first?.attempts == 2)
        #expect(run.requests.count == 2)
    }

    @Test(arguments: [
        (LoopbackReply.fault(500), "http-500", 3),
        (.fault(400, "bad \(Self.secret)"), "http-400", 1),
        (.close, "empty-reply", 3),
        (.cut(body: Array("{".utf8), promised: 99), "truncated-body", 3),
        (.text("<html>", type: "text/html"), "not-json", 2),
        (.text("{}"), "no-choices", 2),
    ])
    func `a lasting fault is an outcome after the attempts it is worth`(
        _ fault: LoopbackReply,
        _ expected: String,
        _ attempts: Int
    ) async throws {
        let run = try await run([fault])
        #expect(cause(run) == expected)
        #expect(run.outcomes.first?.attempts == attempts)
        #expect(run.requests.count == attempts)
        #expect(run.summary.failures == [expected: 1])
    }

    @Test func `a silent endpoint costs each attempt its deadline`() async throws {
        let run = try await run([.hang], timeout: .milliseconds(150))
        #expect(cause(run) == "timeout")
        #expect(run.outcomes.first?.attempts == 3)
        // A deadline may pass before a busy server has read the request.
        #expect(run.requests.count <= 3)
    }

    @Test func `half a surrogate pair does not cost the answer`() async throws {
        let run = try await run([.chat(#"in\ud83djera"#)])
        let reply = try #require(try run.outcomes.first?.result.get())
        #expect(reply.text == "in\u{fffd}jera")
        #expect(reply.raw?.contains(#"in\ud83djera"#) == true)
        #expect(run.requests.count == 1)
    }

    @Test func `a cut answer is marked`() async throws {
        let run = try await run([.chat("In Ethiopia", finish: "length")])
        #expect(try run.outcomes.first?.result.get().truncated == true)
    }

    @Test func `two thousand questions reach the endpoint once each, sixteen at a time`()
        async throws
    {
        let server = try LoopbackServer.start { _ in .afterArrivals(16, .chat("yes")) }
        defer { server.stop() }
        let recorder = MemoryRecorder()
        let summary = try await ask(
            requests(2000),
            of: try respondent(at: server, width: 16, timeout: .seconds(60)),
            policy: AskPolicy(width: 16),
            recorder: recorder,
            seed: 5
        )
        #expect(summary.progress.answered == 2000 && summary.progress.attempts == 2000)
        #expect(recorder.outcomes.count == 2000)
        #expect(Set(recorder.outcomes.map(\.request)) == Set(requests(2000)))
        #expect(Set(server.requests.map(\.text)).count == 2000)
        #expect(server.requests.count == 2000)
        #expect(server.peakConcurrency == 16)
    }

    @Test func `faults strewn among many lose and double nothing`() async throws {
        // Every fault once, then answers; which request meets which does not matter.
        let faults: [LoopbackReply] = [
            .fault(429, headers: ["Retry-After": "1"]), .fault(500), .close, .reset,
            .cut(body: [0x7b], promised: 9), .fault(503), .text("<html>"), .fault(408),
        ]
        let policy = AskPolicy(width: 8, maxAttempts: 12)
        let run = try await run(faults + [.chat("yes")], count: 300, policy: policy)
        #expect(run.summary.progress.answered == 300)
        #expect(run.summary.progress.attempts == 308)
        #expect(run.requests.count == 308)
        #expect(Set(run.outcomes.map(\.request)).count == 300)
    }

    @Test func `a wrong key ends the run after a few requests`() async throws {
        let server = try LoopbackServer.start { _ in .fault(401, "no \(Self.secret)") }
        defer { server.stop() }
        let error = await #expect(throws: AskStopped.self) {
            try await ask(
                requests(500),
                of: try respondent(at: server),
                policy: AskPolicy(width: 4, hopelessInARow: 5),
                recorder: MemoryRecorder(),
                seed: 5
            )
        }
        #expect(error?.reason == .hopeless)
        #expect(error?.message.contains(Self.secret) == false)
        #expect(server.requests.count < 20)
    }

    @Test func `cancelling lets go of the endpoint and keeps what was answered`() async throws {
        let server = try LoopbackServer.start { $0.index < 10 ? .chat("yes") : .hang }
        defer { server.stop() }
        let recorder = MemoryRecorder()
        let run = Task {
            try await ask(
                requests(100),
                of: try respondent(at: server),
                policy: AskPolicy(width: 4),
                recorder: recorder,
                seed: 5
            )
        }
        while server.requests.count < 14 { await Task.yield() }
        run.cancel()
        let error = await #expect(throws: AskStopped.self) { try await run.value }
        #expect(error?.reason == .cancelled)
        #expect(recorder.outcomes.count == 10)
        while server.openConnections > 0 { await Task.yield() }
        #expect(server.requests.count == 14)
    }
}
