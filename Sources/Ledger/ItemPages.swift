/// Answers item by item, some items in memory at a time, the next ones read meanwhile.
///
/// Only what is asked about is read, where pages of all answers go through the whole ledger.
public struct ItemPages: AsyncSequence, Sendable {
    let ledger: Ledger
    let items: [AskedItem]
    let scorer: String
    let held: HeldAnswers?
    let pageSize: Int

    /// Reads page after page.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let pages: ItemPages
        private var start = 0
        private var reading: Task<[ItemAnswers], any Error>?

        init(_ pages: ItemPages) {
            self.pages = pages
            reading = nextTask()
        }

        /// Reads the next items with their answers, or returns none after the last ones.
        public mutating func next() async throws -> [ItemAnswers]? {
            guard let task = reading else { return nil }
            let found = try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                task.cancel()
            }
            reading = nextTask()
            return found
        }

        private mutating func nextTask() -> Task<[ItemAnswers], any Error>? {
            guard start < pages.items.count else { return nil }
            let end = Swift.min(start + pages.pageSize, pages.items.count)
            let ids = pages.items[start..<end].map(\.id)
            start = end
            let (ledger, scorer, held) = (pages.ledger, pages.scorer, pages.held)
            return Task { try await ledger.answers(to: ids, scorer: scorer, held: held) }
        }
    }

    /// Starts at the first item.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}

extension Ledger {
    /// Streams the counted answers to some items, in the order of the items.
    /// - Parameters:
    ///   - items: as they were listed.
    ///   - scorer: whose judgements come along, if they are of the question as it is now.
    ///   - held: answers that were read before with judgements of that scorer, taken from there.
    ///   - pageSize: how many items are in memory at a time.
    public nonisolated func answers(
        to items: [AskedItem],
        scorer: String,
        held: HeldAnswers? = nil,
        pageSize: Int = 200
    ) -> ItemPages {
        ItemPages(ledger: self, items: items, scorer: scorer, held: held, pageSize: pageSize)
    }
}

extension ItemAnswers {
    /// The answers one by one, each with item and question.
    public var single: [LedgerAnswer] {
        answers.map { kept in
            LedgerAnswer(
                id: kept.id,
                run: kept.run,
                answer: kept.answer,
                asked: asked,
                judgement: kept.judgement
            )
        }
    }
}
