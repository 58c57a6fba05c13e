/// All answers that a filter lets through, as pages that are read when they are asked for.
///
/// Answers that are recorded meanwhile are seen if they come later in the order.
public struct AnswerPages: AsyncSequence, Sendable {
    let ledger: Ledger
    let filter: AnswerFilter
    let scorer: String?
    let pageSize: Int

    /// Reads page after page.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let pages: AnswerPages
        private var cursor: AnswerCursor?
        private var isDone = false

        init(_ pages: AnswerPages) {
            self.pages = pages
        }

        /// Reads the next page, or returns none after the last one.
        public mutating func next() async throws(LedgerError) -> [LedgerAnswer]? {
            guard !isDone else { return nil }
            let page = try await pages.ledger.answers(
                matching: pages.filter,
                scorer: pages.scorer,
                after: cursor,
                limit: pages.pageSize
            )
            cursor = page.next
            isDone = page.next == nil
            return page.answers.isEmpty ? nil : page.answers
        }
    }

    /// Starts at the first page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}
