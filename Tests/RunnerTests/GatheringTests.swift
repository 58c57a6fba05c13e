import PalimpsestTestSupport
import Testing
import Vocabulary

@testable import Runner

/// When outcomes that wait for others go to the recorder.
@Suite struct GatheringTests {
    /// A book behind a reference, as expectations call nothing that changes a value.
    private final class Held {
        private var book = AskJobBook(
            AskJob(
                respondent: ScriptedRespondent { request, _ in request.item },
                requests: ListedRequests([]),
                recorder: MemoryRecorder(),
                lane: "a"
            ),
            lane: 0,
            total: 9
        )

        func finish(_ outcome: AskOutcome) { book.finish(outcome, AskPolicy()) }
        var progress: AskProgress { book.progress(.running) }
        func gather() -> Bool { book.gather() }
        func endGathering() -> AskRecording { book.endGathering() }
        /// How many the recorder takes, and keeps at once unless it is slow.
        func takeBatch(slow: Bool = false) -> Int {
            let batch = book.takeBatch(64)
            if !slow { book.count(batch) }
            return batch.count
        }
    }

    private func outcome(_ number: Int, _ reply: Reply = Reply(text: "yes")) -> AskOutcome {
        AskOutcome(
            request: requests(number + 1)[number],
            result: .success(reply),
            attempts: 1
        )
    }

    @Test func `what came back counts apart until the recorder has it`() {
        let book = Held()
        book.finish(outcome(0))
        book.finish(outcome(1))
        #expect(book.progress.unrecorded == 2 && book.progress.recorded == 0)
        #expect(book.takeBatch() == 2)
        book.finish(outcome(2))
        #expect(book.progress.unrecorded == 1 && book.progress.recorded == 2)
    }

    @Test func `answers that were cut before any word, and tokens that were told, are counted`() {
        let book = Held()
        book.finish(outcome(0, Reply(text: "", truncated: true, promptTokens: 20)))
        book.finish(outcome(1, Reply(text: " \n", truncated: true)))
        book.finish(outcome(2, Reply(text: "In", truncated: true, promptTokens: 4)))
        book.finish(outcome(3, Reply(text: "")))
        #expect(book.takeBatch() == 4)
        #expect(book.progress.cutSilent == 2 && book.progress.answered == 4)
        #expect(book.progress.promptTokens == 24)
        #expect(book.progress.completionTokens == nil)
    }

    @Test func `what came first waits for one moment`() {
        let book = Held()
        book.finish(outcome(0))
        #expect(book.gather())
        book.finish(outcome(1))
        // Somebody sleeps already.
        #expect(!book.gather())
        #expect(book.endGathering() == .now)
        #expect(book.takeBatch() == 2)
    }

    @Test func `what came after a batch does not end with the moment of that batch`() {
        let book = Held()
        book.finish(outcome(0))
        #expect(book.gather())
        #expect(book.takeBatch() == 1)
        book.finish(outcome(1))
        #expect(book.endGathering() == .soon)
        #expect(!book.gather())
        #expect(book.endGathering() == .now)
    }

    @Test func `a moment for which nothing waits is over, and another may begin`() {
        let book = Held()
        book.finish(outcome(0))
        #expect(book.gather())
        #expect(book.takeBatch() == 1)
        #expect(book.endGathering() == .notYet)
        book.finish(outcome(1))
        #expect(book.gather())
        #expect(book.endGathering() == .now)
    }

    @Test func `nothing is due while the recorder has a batch`() {
        let book = Held()
        book.finish(outcome(0))
        #expect(book.gather())
        #expect(book.takeBatch(slow: true) == 1)
        book.finish(outcome(1))
        // The one that records looks again, and then others get a moment anew.
        #expect(book.endGathering() == .notYet)
        #expect(book.gather())
    }
}
