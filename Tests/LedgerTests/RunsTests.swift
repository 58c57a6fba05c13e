import Ledger
import Testing
import Vocabulary

@Suite struct RunsTests {
    @Test func `a run is listed with what it brought`() async throws {
        let ledger = try await Ledger.inMemory()
        try await ledger.register(itemSet(questions: 3))
        let first = try await startRun(in: ledger)
        let second = try await startRun(in: ledger, at: "2026-02-03T04:05:06Z")
        try await ledger.record([
            row("q0@am-ET:marked.en", run: first),
            row("q0@und:unmarked.en", run: first, condition: "unmarked"),
            row("q1@am-ET:marked.en", run: first, failure: "timeout"),
            row("q2@am-ET:marked.en", run: first, failure: "timeout"),
        ])
        try await ledger.endRun(first, at: "2026-01-02T03:05:00Z")
        let runs = try await ledger.runs()
        #expect(runs.map(\.id) == [first, second])
        #expect(runs.map(\.answered) == [2, 0])
        #expect(runs.map(\.failed) == [2, 0])
        #expect(runs.map(\.endedAt) == ["2026-01-02T03:05:00Z", nil])
        #expect(runs[1].start.startedAt == "2026-02-03T04:05:06Z")
        #expect(runs[0].start.seed == .max)
        #expect(try await ledger.run(first) == runs[0])
        #expect(try await ledger.run(99) == nil)

        let counts = try await ledger.counts(ofRun: first)
        #expect(counts.map(\.condition) == ["marked", "marked", "unmarked"])
        #expect(counts.map(\.locale) == ["am-ET", "am-ET", nil])
        #expect(counts.map(\.failure) == [nil, "timeout", nil])
        #expect(counts.map(\.count) == [1, 2, 1])
    }

    @Test func `a run keeps its arguments, parameters and packs`() async throws {
        let ledger = try await Ledger.inMemory()
        let start = RunStart(
            model: nil,
            startedAt: startOfTime,
            toolVersion: "1.0.0",
            seed: 7,
            parameters: ["temperature": "0"],
            arguments: ["run", "--seed", "7"],
            packDigests: ["locale am-ET": "d"]
        )
        let id = try await ledger.startRun(start)
        #expect(try await ledger.run(id)?.start == start)
    }

    @Test func `a run of an unknown model and the end of an unknown run are refused`()
        async throws
    {
        let ledger = try await Ledger.inMemory()
        let start = RunStart(model: "nobody", startedAt: startOfTime, toolVersion: "1.0.0")
        let unknown = await #expect(throws: LedgerError.self) { try await ledger.startRun(start) }
        #expect(unknown?.code == .unknown)
        let end = await #expect(throws: LedgerError.self) {
            try await ledger.endRun(3, at: startOfTime)
        }
        #expect(end?.description == "no run 3 in the ledger")
    }
}
