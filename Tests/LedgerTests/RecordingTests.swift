import Ledger
import Testing
import Vocabulary

@Suite struct RecordingTests {
    private let ledger: Ledger
    private let run: Int
    private let item = "q0@am-ET:marked.en"
    private let prompt = "What is eaten at noon?"

    init() async throws {
        ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet())
        run = try await startRun(in: ledger)
    }

    @Test func `the same batch twice is one batch`() async throws {
        let rows = [row(item, run: run), row("q1@am-ET:marked.en", "shiro", run: run)]
        let first = try await ledger.record(rows)
        let before = try await allAnswers(in: ledger)
        let second = try await ledger.record(rows)
        #expect(first.added == 2)
        #expect(second.added == 0 && second.unchanged == 2)
        #expect(try await allAnswers(in: ledger) == before)
    }

    @Test func `a different answer for a taken place is reported and not kept`() async throws {
        try await ledger.record([row(item, "injera", run: run)])
        let report = try await ledger.record([row(item, "burger", run: run)])
        let conflict = try #require(report.conflicts.first)
        #expect(report.conflicts.count == 1 && report.added == 0 && report.replaced == 0)
        #expect(conflict.kept == "injera" && conflict.offered == "burger")
        #expect(conflict.item == item && conflict.model == "m" && conflict.sample == 0)
        #expect(try await allAnswers(in: ledger).map(\.answer.text) == ["injera"])
    }

    @Test func `texts that only look alike are different answers`() async throws {
        let report = try await ledger.record([
            row(item, "caf\u{E9}", run: run), row(item, "cafe\u{301}", run: run),
        ])
        #expect(report.conflicts.count == 1)
    }

    @Test func `an answer takes the place of a failure`() async throws {
        try await ledger.record([row(item, run: run, failure: "http-429", message: "slow down")])
        let later = try await startRun(in: ledger)
        let report = try await ledger.record([row(item, run: later)])
        #expect(report.replaced == 1)
        let answer = try #require(try await allAnswers(in: ledger).first)
        #expect(answer.answer.failure == nil && answer.answer.text == "injera")
        #expect(answer.run == later)
    }

    @Test func `a failure never takes the place of an answer`() async throws {
        try await ledger.record([row(item, run: run)])
        let report = try await ledger.record([row(item, run: run, failure: "timeout")])
        #expect(report.outranked == 1 && report.replaced == 0)
        #expect(try await allAnswers(in: ledger).map(\.answer.failure) == [nil])
    }

    @Test func `a newer failure takes the place of an older one`() async throws {
        let rows = [row(item, run: run, failure: "timeout")]
        try await ledger.record(rows)
        #expect(try await ledger.record(rows).unchanged == 1)
        #expect(try await ledger.record([row(item, run: run, failure: "http-500")]).replaced == 1)
        #expect(try await allAnswers(in: ledger).map(\.answer.failure) == ["http-500"])
    }

    @Test func `an empty answer is an answer`() async throws {
        try await ledger.record([row(item, "", run: run)])
        #expect(try await ledger.record([row(item, run: run, failure: "timeout")]).outranked == 1)
        #expect(try await ledger.record([row(item, "", run: run)]).unchanged == 1)
    }

    @Test(arguments: hostileTexts.keys.sorted())
    func `a hostile text comes back byte for byte`(name: String) async throws {
        let text = try #require(hostileTexts[name])
        try await ledger.record([row(item, text, run: run)])
        let back = try #require(try await allAnswers(in: ledger).first).answer.text
        #expect(Array(back.utf8) == Array(text.utf8))
    }

    @Test func `a batch with an unknown item is refused as a whole`() async throws {
        let error = await #expect(throws: LedgerError.self) {
            try await ledger.record([row(item, run: run), row("nobody", run: run)])
        }
        #expect(error?.code == .unknown)
        #expect(try await allAnswers(in: ledger).isEmpty)
    }

    @Test func `a resumed run asks for what is missing in the order given`() async throws {
        let other = "q1@am-ET:marked.en"
        try await ledger.record([
            row(item, run: run), row(item, run: run, sample: 1, failure: "timeout"),
            row(other, run: run, condition: "control"),
        ])
        let requests = [other, item].flatMap { item in
            (0..<2).map { PromptRequest(item: item, prompt: prompt, sample: $0) }
        }
        let conditions = [item: "marked", other: "marked"]
        let missing = try await ledger.missing(requests, model: "m", conditions: conditions)
        #expect(missing == [requests[0], requests[1], requests[3]])
        let fresh = try await ledger.missing(
            requests,
            model: "m",
            conditions: conditions,
            retryingFailures: false
        )
        #expect(fresh == [requests[0], requests[1]])
        #expect(
            try await ledger.missing(requests, model: "n", conditions: conditions) == requests
        )
        let error = await #expect(throws: LedgerError.self) {
            try await ledger.missing(requests, model: "m", conditions: [:])
        }
        #expect(error?.description == "no condition for the item '\(other)'")
    }

    @Test func `a recorder keeps replies and failures of a run`() async throws {
        let other = "q1@am-ET:marked.en"
        let recorder = LedgerRecorder(
            ledger: ledger,
            run: run,
            model: "m",
            origin: .live,
            conditions: [item: "marked", other: "native"],
            now: { startOfTime }
        )
        let reply = Reply(text: "injera", raw: "{}", truncated: true, promptTokens: 1)
        let failure = ReplyFailure(cause: "http-500", message: "down", retryable: true)
        try await recorder.record([
            AskOutcome(
                request: PromptRequest(item: item, prompt: prompt, sample: 2),
                result: .success(reply),
                attempts: 1
            ),
            AskOutcome(
                request: PromptRequest(item: other, prompt: prompt, sample: 0),
                result: .failure(failure),
                attempts: 3
            ),
        ])
        #expect(await recorder.report.added == 2)
        let answers = try await allAnswers(in: ledger).map(\.answer)
        #expect(answers.map(\.condition) == ["marked", "native"])
        #expect(answers.map(\.truncated) == [true, false])
        #expect(answers.map(\.failure) == [nil, "http-500"])
        #expect(answers.map(\.sample) == [2, 0])
        #expect(answers.map(\.text) == ["injera", ""])
    }
}

// By name, because a test run prints its arguments.
private let hostileTexts = [
    "NUL inside": "a\0b",
    "replacement": "\u{FFFD}",
    "emoji": "👩‍👩‍👧‍👦🇪🇹",
    "SQL": "'); DROP TABLE answers; --",
    "JSON": "{\"$\": [1]}",
    "marks": "\u{202E}\u{200F}\u{FEFF}",
    "a megabyte": String(repeating: "እንጀራ", count: 87_400),
]
