import Ledger
import Testing
import Vocabulary

@Suite struct WordingTests {
    private let ledger: Ledger
    private let run: Int
    private let item = "q0@am-ET:marked.en"
    private let old = "What is eaten at noon?"
    private let new = "And in the evening?"

    init() async throws {
        ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet())
        run = try await startRun(in: ledger)
    }

    private func missing(_ prompt: String) async throws -> [PromptRequest] {
        try await ledger.missing(
            [PromptRequest(item: item, prompt: prompt, sample: 0)],
            model: "m",
            conditions: [item: "marked"]
        )
    }

    @Test func `a reworded item is asked again and its old answer is kept apart`() async throws {
        try await ledger.record([row(item, "injera", run: run)])
        #expect(try await missing(old).isEmpty)
        #expect(try await ledger.outdated().isEmpty)

        try await ledger.register(itemSet(prompt: new))
        #expect(try await missing(new).count == 1)
        #expect(try await allAnswers(in: ledger).isEmpty)
        #expect(try await ledger.unjudgedTexts(scorer: "s").texts.isEmpty)
        #expect(try await ledger.outdated() == ["m": 1])

        try await ledger.record([row(item, "shiro", run: run, prompt: new)])
        #expect(try await missing(new).isEmpty)
        #expect(try await allAnswers(in: ledger).map(\.answer.text) == ["shiro"])

        // Back to the first wording: its answer counts again.
        try await ledger.register(itemSet())
        #expect(try await allAnswers(in: ledger).map(\.answer.text) == ["injera"])
        #expect(try await ledger.outdated() == ["m": 1])
    }

    @Test func `an answer of unknown wording counts until there is one to the present wording`()
        async throws
    {
        try await ledger.record([row(item, "injera", run: run, prompt: nil)])
        try await ledger.register(itemSet(prompt: new))
        #expect(try await missing(new).isEmpty)
        #expect(try await allAnswers(in: ledger).map(\.answer.text) == ["injera"])
        #expect(try await ledger.unjudgedTexts(scorer: "s").texts.map(\.text) == ["injera"])

        try await ledger.record([row(item, "shiro", run: run, prompt: new)])
        #expect(try await allAnswers(in: ledger).map(\.answer.text) == ["shiro"])
        // The other one is judged as well, and counts nowhere.
        let texts = try await ledger.unjudgedTexts(scorer: "s").texts.map(\.text)
        #expect(texts == ["injera", "shiro"])
        #expect(try await ledger.outdated().isEmpty)
    }

    @Test func `a follow-up counts by the item's own prompt`() async throws {
        let recorder = LedgerRecorder(
            ledger: ledger,
            run: run,
            model: "m",
            origin: .live,
            conditions: [item: "marked"],
            now: { startOfTime }
        )
        var request = PromptRequest(
            item: item,
            prompt: "You said injera. Why?",
            sample: 0,
            history: [Turn(.user, "?"), Turn(.model, "injera")],
            template: old
        )
        let reply = Reply(text: "teff", raw: "{}", reasoning: "hm", logprob: -0.5)
        try await recorder.record([
            AskOutcome(request: request, result: .success(reply), attempts: 1)
        ])
        let detail = try #require(try await ledger.answerDetails().answers.first)
        #expect(detail.prompt == "You said injera. Why?")
        #expect(detail.wording == digest(of: old) && detail.isCurrent)
        #expect(detail.reasoning == "hm" && detail.logprob == -0.5)
        request.prompt = "You said dabo. Why?"
        let conditions = [item: "marked"]
        #expect(
            try await ledger.missing([request], model: "m", conditions: conditions).isEmpty
        )
    }

    @Test func `a selection is counted without reading its answers`() async throws {
        let items = itemSet().items
        try await ledger.record([
            row(item, run: run), row(item, run: run, sample: 1, failure: "timeout"),
            row(item, run: run, sample: 5), row(item, run: run, sample: 2, prompt: nil),
            row(item, run: run, sample: 2),
            row("q1@am-ET:marked.en", run: run, prompt: "another wording"),
            row("q1@und:unmarked.en", run: run, condition: "unmarked", failure: "timeout"),
        ])
        let tally = try await ledger.tally(items, model: "m", samples: 3)
        #expect(tally.requests == 12)
        #expect(tally.answered == 2)
        #expect(tally.failed == 2)
        #expect(try await ledger.tally(items, model: "n", samples: 3).answered == 0)
    }
}
