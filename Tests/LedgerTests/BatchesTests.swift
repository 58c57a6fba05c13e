import Ledger
import Testing
import Vocabulary

@Suite struct BatchesTests {
    private let item = "q0@am-ET:marked.en"

    private func entry(_ id: String, sample: Int, file: String = "a.jsonl") -> BatchEntry {
        BatchEntry(
            customID: id,
            file: file,
            model: "m",
            item: item,
            condition: "marked",
            sample: sample,
            prompt: "What is eaten at noon?",
            exportedAt: startOfTime
        )
    }

    @Test func `results find the places of their requests in any order`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet())
        let run = try await startRun(in: ledger)
        let entries = (0..<3).map { entry("r\($0)", sample: $0, file: "\($0 / 2).jsonl") }
        #expect(try await ledger.store(entries) == 3)
        #expect(try await ledger.store(entries) == 0)

        let found = try await ledger.batchEntries(["r2", "nobody", "r0"])
        #expect(found.keys.sorted() == ["r0", "r2"])
        #expect(found["r2"]?.sample == 2 && found["r2"]?.file == "1.jsonl")
        #expect(found["r2"]?.prompt == "What is eaten at noon?")
        #expect(found["r2"]?.wording == digest(of: "What is eaten at noon?"))

        try await ledger.record([
            row(item, run: run), row(item, run: run, sample: 1, failure: "http-400"),
        ])
        let files = try await ledger.batchFiles()
        #expect(files.map(\.file) == ["0.jsonl", "1.jsonl"])
        #expect(files.map(\.requests) == [2, 1])
        #expect(files.map(\.answered) == [1, 0] && files.map(\.failed) == [1, 0])
    }

    @Test func `what was exported is told from what was not, by wording`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet())
        _ = try await startRun(in: ledger)
        try await ledger.store([entry("r0", sample: 0)])
        let requests = [
            PromptRequest(item: item, prompt: "What is eaten at noon?", sample: 0),
            PromptRequest(item: item, prompt: "What is eaten at noon?", sample: 1),
            PromptRequest(item: item, prompt: "And at night?", sample: 0),
        ]
        let left = try await ledger.notExported(
            requests,
            model: "m",
            conditions: [item: "marked"]
        )
        #expect(left == Array(requests[1...]))
    }

    @Test func `a request for an unknown item is refused with nothing kept`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet())
        _ = try await startRun(in: ledger)
        var stranger = entry("r1", sample: 0)
        stranger.item = "nobody"
        let entries = [entry("r0", sample: 0), stranger]
        let error = await #expect(throws: LedgerError.self) { try await ledger.store(entries) }
        #expect(error?.code == .unknown)
        #expect(try await ledger.batchEntries(["r0"]).isEmpty)
    }
}
