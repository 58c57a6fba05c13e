public import Vocabulary

/// Writes the outcomes of one run into a ledger.
public actor LedgerRecorder: AnswerRecorder {
    /// What the run has done to the ledger so far; conflicts are answers that were not kept.
    public private(set) var report = RecordReport()

    private let ledger: Ledger
    private let run: Int
    private let model: String
    private let origin: AnswerOrigin
    private let conditions: [String: String]
    private let now: @Sendable () -> String

    /// Makes a recorder for one run.
    /// - Parameters:
    ///   - ledger: where to write; the run, model and items are registered there.
    ///   - run: the number of the run.
    ///   - model: the model's name.
    ///   - origin: where its answers come from.
    ///   - conditions: the condition of each item, by identifier.
    ///   - now: the time of the day as ISO 8601 text.
    public init(
        ledger: Ledger,
        run: Int,
        model: String,
        origin: AnswerOrigin,
        conditions: [String: String],
        now: @escaping @Sendable () -> String
    ) {
        self.ledger = ledger
        self.run = run
        self.model = model
        self.origin = origin
        self.conditions = conditions
        self.now = now
    }

    /// Keeps a batch of outcomes; when it returns they survive the death of the process.
    public func record(_ outcomes: [AskOutcome]) async throws {
        let time = now()
        let rows = try outcomes.map { try row($0, at: time) }
        report.add(try await ledger.record(rows))
    }

    private func row(_ outcome: AskOutcome, at time: String) throws -> AnswerRow {
        let request = outcome.request
        guard let condition = conditions[request.item] else {
            throw LedgerError(.unknown, "no condition for the item '\(request.item)'")
        }
        var answer = Answer(
            item: request.item,
            model: model,
            condition: condition,
            sample: request.sample,
            origin: origin,
            text: ""
        )
        switch outcome.result {
        case .success(let reply):
            answer.text = reply.text
            answer.truncated = reply.truncated
            return AnswerRow(
                answer,
                run: run,
                prompt: request.prompt,
                raw: reply.raw,
                attempts: outcome.attempts,
                seconds: reply.seconds,
                promptTokens: reply.promptTokens,
                completionTokens: reply.completionTokens,
                receivedAt: time
            )
        case .failure(let failure):
            answer.failure = failure.cause
            return AnswerRow(
                answer,
                run: run,
                prompt: request.prompt,
                failureMessage: failure.message,
                attempts: outcome.attempts,
                receivedAt: time
            )
        }
    }
}
