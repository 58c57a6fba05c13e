import Ledger
import Testing
import Vocabulary

@Suite struct ReuseTests {
    private let ledger: Ledger
    private let run: Int
    private let prompt = "What is eaten at noon?"
    private let conditions = [
        "q0@am-ET:marked.en": "marked", "q1@am-ET:marked.en": "marked",
        "q0@und:unmarked.en": "unmarked",
    ]

    init() async throws {
        ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet())
        run = try await startRun(in: ledger)
        try await ledger.record([
            row("q0@am-ET:marked.en", "injera", run: run),
            row("q0@am-ET:marked.en", run: run, sample: 1, failure: "timeout"),
        ])
    }

    private func request(_ item: String, _ sample: Int = 0) -> PromptRequest {
        PromptRequest(item: item, prompt: prompt, sample: sample)
    }

    @Test func `an identical request is answered by a copy that names its source`() async throws {
        let later = try await startRun(in: ledger)
        let requests = [
            request("q1@am-ET:marked.en"), request("q1@am-ET:marked.en", 1),
            request("q0@und:unmarked.en"), request("q1@am-ET:marked.en", 2),
        ]
        let left = try await ledger.reuse(
            requests,
            model: "m",
            conditions: conditions,
            run: later,
            at: "2026-02-03T04:05:06Z"
        )
        #expect(left == [requests[1], requests[3]])
        #expect(
            try await ledger.missing(requests, model: "m", conditions: conditions) == left
        )
        let details = try await ledger.answerDetails(includingRaw: true).answers
        let source = try #require(details.first { $0.answer.item == "q0@am-ET:marked.en" })
        let copies = details.filter { $0.reusedFrom != nil }
        #expect(copies.map(\.answer.item) == ["q1@am-ET:marked.en", "q0@und:unmarked.en"])
        for copy in copies {
            #expect(copy.reusedFrom == source.id && copy.run == later)
            #expect(copy.answer.text == "injera" && copy.raw == source.raw)
            #expect(copy.prompt == prompt && copy.isCurrent)
            #expect(copy.attempts == 0 && copy.seconds == nil && copy.promptTokens == nil)
            #expect(copy.receivedAt == "2026-02-03T04:05:06Z")
        }
        #expect(try await ledger.usage(ofRun: later) == TokenUsage())
    }

    @Test func `a copy takes the place of a failure and copies of copies name the first`()
        async throws
    {
        let item = "q1@am-ET:marked.en"
        try await ledger.record([row(item, run: run, failure: "timeout")])
        for wanted in [item, "q0@und:unmarked.en"] {
            let left = try await ledger.reuse(
                [request(wanted)],
                model: "m",
                conditions: conditions,
                run: run,
                at: startOfTime
            )
            #expect(left.isEmpty)
        }
        let details = try await ledger.answerDetails().answers
        #expect(Set(details.compactMap(\.reusedFrom)).count == 1)
        #expect(try await ledger.failures(model: "m").map(\.count) == [1])
    }

    @Test func `another model, another prompt and a request with history are asked`()
        async throws
    {
        _ = try await startRun(in: ledger, model: "n")
        let plain = request("q1@am-ET:marked.en")
        var other = plain
        other.prompt = "What is eaten at night?"
        var later = plain
        later.history = [Turn(.user, "?"), Turn(.model, "!")]
        later.template = prompt
        func left(_ request: PromptRequest, _ model: String) async throws -> Int {
            try await ledger.reuse(
                [request],
                model: model,
                conditions: conditions,
                run: run,
                at: startOfTime
            ).count
        }
        #expect(try await left(plain, "n") == 1)
        #expect(try await left(other, "m") == 1)
        #expect(try await left(later, "m") == 1)
        #expect(try await left(plain, "m") == 0)
    }
}
