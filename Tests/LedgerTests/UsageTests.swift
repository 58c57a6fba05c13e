import Ledger
import Testing
import Vocabulary

@Suite struct UsageTests {
    @Test func `tokens are summed over what was asked, and what is unknown is counted`()
        async throws
    {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet(questions: 3))
        let run = try await startRun(in: ledger)
        let other = try await startRun(in: ledger)
        var silent = row("q1@am-ET:marked.en", run: run)
        silent.completionTokens = nil
        var recorded = row("q2@am-ET:marked.en", run: other)
        recorded.attempts = 0
        recorded.promptTokens = nil
        recorded.completionTokens = nil
        try await ledger.record([
            row("q0@am-ET:marked.en", run: run), silent, recorded,
            row("q0@am-ET:marked.en", run: other, sample: 1),
        ])
        let whole = try await ledger.usage(model: "m")
        #expect(whole.requests == 3 && whole.unknown == 1)
        #expect(whole.promptTokens == 21 && whole.completionTokens == 4)
        let part = try await ledger.usage(ofRun: run)
        #expect(part.requests == 2 && part.promptTokens == 14 && part.completionTokens == 2)
        #expect(try await ledger.usage(model: "nobody") == TokenUsage())
    }

    @Test func `failures are counted by cause with an example`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet(questions: 3))
        let run = try await startRun(in: ledger)
        let later = try await startRun(in: ledger)
        try await ledger.record([
            row("q0@am-ET:marked.en", run: run, failure: "http-500", message: "first"),
            row("q1@am-ET:marked.en", run: run, failure: "timeout"),
            row("q2@am-ET:marked.en", run: later, failure: "http-500", message: "second"),
            row("q2@am-ET:marked.en", run: later, sample: 1),
        ])
        let all = try await ledger.failures(model: "m")
        #expect(all.map(\.cause) == ["http-500", "timeout"])
        #expect(all.map(\.count) == [2, 1])
        #expect(all.map(\.message) == ["first", nil])
        #expect(all.map(\.item) == ["q0@am-ET:marked.en", "q1@am-ET:marked.en"])
        #expect(try await ledger.failures(ofRun: later).map(\.message) == ["second"])
        #expect(try await ledger.failures(model: "n").isEmpty)
    }

    @Test func `what a failure brought is kept with it`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet())
        let run = try await startRun(in: ledger)
        let item = "q0@am-ET:marked.en"
        let recorder = LedgerRecorder(
            ledger: ledger,
            run: run,
            model: "m",
            origin: .live,
            conditions: [item: "marked"],
            now: { startOfTime }
        )
        let failure = ReplyFailure(
            cause: "not-json",
            message: "no JSON",
            retryable: false,
            raw: "<html>"
        )
        let request = PromptRequest(item: item, prompt: "What is eaten at noon?", sample: 0)
        try await recorder.record([
            AskOutcome(request: request, result: .failure(failure), attempts: 1)
        ])
        let detail = try #require(
            try await ledger.answerDetails(includingRaw: true).answers.first
        )
        #expect(detail.raw == "<html>" && detail.answer.failure == "not-json")
    }

    @Test func `counts of tokens that cannot be true are unknown and spoil no sum`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet(questions: 4))
        let run = try await startRun(in: ledger)
        // Rows as earlier versions kept them.
        var huge = row("q1@am-ET:marked.en", run: run)
        huge.promptTokens = .max
        huge.completionTokens = .max
        var negative = row("q2@am-ET:marked.en", run: run)
        negative.promptTokens = .min
        var most = row("q3@am-ET:marked.en", run: run)
        most.promptTokens = 1_000_000_000
        try await ledger.record([row("q0@am-ET:marked.en", run: run), huge, negative, most])
        var another = row("q1@am-ET:marked.en", run: run, sample: 1)
        another.promptTokens = .max
        try await ledger.record([another])
        for usage in [try await ledger.usage(model: "m"), try await ledger.usage(ofRun: run)] {
            #expect(usage.requests == 5 && usage.unknown == 3)
            #expect(usage.promptTokens == 1_000_000_007 && usage.completionTokens == 8)
        }
    }
}
