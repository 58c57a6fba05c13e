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
        func gather() -> Bool { book.gather() }
        func endGathering() -> AskRecording { book.endGathering() }
        /// How many the recorder takes, and keeps at once unless it is slow.
        func takeBatch(slow: Bool = false) -> Int {
            let batch = book.takeBatch(64)
            if !slow { book.count(batch) }
            return batch.count
        }
    }

    private func outcome(_ number: Int) -> AskOutcome {
        AskOutcome(
            request: requests(number + 1)[number],
            result: .success(Reply(text: "yes")),
            attempts: 1
        )
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
