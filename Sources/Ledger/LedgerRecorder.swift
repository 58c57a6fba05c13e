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
    private let judging: Judging?
    private let now: @Sendable () -> String

    /// Judges answers as they are recorded, so that a run needs no pass over the ledger after it.
    public struct Judging: Sendable {
        /// Whose judgements they are.
        public var scorer: String
        /// Judges a batch; rows that it leaves out stay unjudged.
        public var judge: @Sendable ([AnswerRow]) async throws -> [RowJudgement]

        /// Joins a scorer's name and its work.
        public init(
            scorer: String,
            judge: @escaping @Sendable ([AnswerRow]) async throws -> [RowJudgement]
        ) {
            self.scorer = scorer
            self.judge = judge
        }
    }

    /// Makes a recorder for one run.
    /// - Parameters:
    ///   - ledger: where to write; the run, model and items are registered there.
    ///   - run: the number of the run.
    ///   - model: the model's name.
    ///   - origin: where its answers come from.
    ///   - conditions: the condition of each item, by identifier.
    ///   - judging: who judges the answers as they come, or none.
    ///   - now: the time of the day as ISO 8601 text.
    public init(
        ledger: Ledger,
        run: Int,
        model: String,
        origin: AnswerOrigin,
        conditions: [String: String],
        judging: Judging? = nil,
        now: @escaping @Sendable () -> String
    ) {
        self.ledger = ledger
        self.run = run
        self.model = model
        self.origin = origin
        self.conditions = conditions
        self.judging = judging
        self.now = now
    }

    /// Keeps a batch of outcomes; when it returns they survive the death of the process.
    public func record(_ outcomes: [AskOutcome]) async throws {
        let time = now()
        let rows = try outcomes.map { try row($0, at: time) }
        let judgements = try await judging?.judge(rows) ?? []
        report.add(
            try await ledger.record(rows, judgements: judgements, scorer: judging?.scorer ?? "")
        )
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
                wording: request.template.map { digest(of: $0) },
                raw: reply.raw,
                reasoning: reply.reasoning,
                logprob: reply.logprob,
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
                wording: request.template.map { digest(of: $0) },
                raw: failure.raw,
                failureMessage: failure.message,
                attempts: outcome.attempts,
                receivedAt: time
            )
        }
    }
}
