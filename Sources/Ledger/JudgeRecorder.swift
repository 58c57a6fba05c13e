public import Vocabulary

/// Keeps the replies of one judge model in a ledger.
///
/// The item of a request is the digest under which the request itself is kept.
public actor JudgeRecorder: AnswerRecorder {
    private let ledger: Ledger
    private let judge: String
    private let reading: @Sendable (String) -> Equivalence
    private let now: @Sendable () -> String

    /// Makes a recorder.
    /// - Parameters:
    ///   - ledger: where to write; the judge and the requests are registered there.
    ///   - judge: the judge's name.
    ///   - now: the time as ISO 8601 text.
    ///   - reading: what a reply says.
    public init(
        ledger: Ledger,
        judge: String,
        now: @escaping @Sendable () -> String,
        reading: @escaping @Sendable (String) -> Equivalence
    ) {
        self.ledger = ledger
        self.judge = judge
        self.now = now
        self.reading = reading
    }

    /// Keeps a batch of replies; when it returns they survive the death of the process.
    public func record(_ outcomes: [AskOutcome]) async throws {
        try await ledger.record(outcomes, of: judge, at: now(), reading: reading)
    }
}
