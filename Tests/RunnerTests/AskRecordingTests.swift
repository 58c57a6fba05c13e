import PalimpsestTestSupport
import Runner
import Testing
import Vocabulary

/// What the recorder gets, and when, also when a run ends early.
@Suite(.timeLimit(.minutes(5))) struct AskRecordingTests {
    private struct DiskFull: Error {}

    @Test func `outcomes that come while the recorder works go to it together`() async throws {
        let respondent = ScriptedRespondent { request, _ in request.item }
        let recorder = MemoryRecorder { number in
            // The first batch takes until the others could have come.
            guard number == 0 else { return }
            while respondent.calls < 30 { await Task.yield() }
        }
        let summary = try await ask(
            requests(200),
            of: respondent,
            policy: AskPolicy(width: 8, batchSize: 16),
            recorder: recorder,
            seed: 1
        )
        #expect(summary.progress.answered == 200)
        #expect(recorder.batches.reduce(0, +) == 200)
        #expect(recorder.batches.allSatisfy { (1...16).contains($0) })
        #expect(recorder.batches.count < 200)
        #expect(recorder.batches[1] == 16)
    }

    @Test func `a recorder that does not return holds up the run`() async throws {
        let door = Door()
        let respondent = ScriptedRespondent { request, _ in request.item }
        let recorder = MemoryRecorder { _ in await door.pass() }
        let counted = LoopbackGuarded(0)
        let run = Task {
            try await ask(
                requests(500),
                of: respondent,
                policy: AskPolicy(width: 4, batchSize: 8),
                recorder: recorder,
                seed: 1,
                progress: { progress in counted.withLock { $0 = progress.recorded } }
            )
        }
        // One batch with the recorder, two in wait, four that had started by then.
        while respondent.calls < 17 { await Task.yield() }
        for _ in 0..<1000 { await Task.yield() }
        #expect(respondent.calls <= 8 + 16 + 4)
        #expect(counted.withLock { $0 } == 0)
        await door.open()
        #expect(try await run.value.progress.answered == 500)
        #expect(counted.withLock { $0 } == 500)
    }

    @Test func `what the recorder throws ends the run`() async throws {
        let respondent = ScriptedRespondent { request, _ in request.item }
        let recorder = MemoryRecorder { number in if number == 3 { throw DiskFull() } }
        await #expect(throws: DiskFull.self) {
            try await ask(
                requests(1000),
                of: respondent,
                policy: AskPolicy(width: 4, batchSize: 4),
                recorder: recorder,
                seed: 1
            )
        }
        #expect(recorder.batches.count == 3)
        #expect(respondent.calls < 1000)
    }

    @Test func `cancelling records what had finished and drops what had not`() async throws {
        let door = Door()
        let respondent = ScriptedRespondent { request, _ throws(ReplyFailure) in
            guard let number = Int(request.item.dropFirst()), number >= 10 else { return "yes" }
            // Waits for the cancellation, as a transfer does.
            while !Task.isCancelled { await Task.yield() }
            throw ReplyFailure(cause: "cancelled", message: "no", retryable: false)
        }
        let recorder = MemoryRecorder { _ in await door.pass() }
        let run = Task {
            try await ask(
                requests(100),
                of: respondent,
                policy: AskPolicy(width: 4),
                recorder: recorder,
                seed: 1
            )
        }
        while respondent.calls < 14 { await Task.yield() }
        run.cancel()
        await door.open()
        let error = await #expect(throws: AskStopped.self) { try await run.value }
        #expect(error?.reason == .cancelled)
        #expect(error?.message == "stopped: cancelled with 10 of 100 recorded")
        #expect(Set(recorder.outcomes.map(\.request)) == Set(requests(10)))
        #expect(respondent.calls == 14)
    }

    @Test func `cancelling wakes those that wait for a repeat`() async throws {
        let respondent = ScriptedRespondent { _, _ throws(ReplyFailure) in
            throw ReplyFailure(cause: "http-500", message: "no", retryable: true)
        }
        let clock = ManualClock(jumps: false)
        let run = Task {
            try await ask(
                requests(3),
                of: respondent,
                recorder: MemoryRecorder(),
                clock: clock,
                seed: 1
            )
        }
        // One sleeps for all of them.
        while respondent.calls < 3 || clock.sleeperCount < 1 { await Task.yield() }
        run.cancel()
        let error = await #expect(throws: AskStopped.self) { try await run.value }
        #expect(error?.reason == .cancelled)
        #expect(clock.sleeperCount == 0)
    }

    @Test func `nothing to ask is a run with nothing done`() async throws {
        let respondent = ScriptedRespondent { request, _ in request.item }
        let recorder = MemoryRecorder()
        let summary = try await ask([], of: respondent, recorder: recorder, seed: 1)
        #expect(summary.progress.total == 0)
        #expect(recorder.batches.isEmpty)
    }
}
