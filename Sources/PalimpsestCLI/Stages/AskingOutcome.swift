import Ledger
import Runner
import Vocabulary

/// What asking one model came to.
struct AskingOutcome: Sendable, Encodable {
    var run: Int?
    var model: String
    /// How many items and samples were wanted.
    var requests: Int
    var answeredBefore: Int
    var failedBefore = 0
    var answered = 0
    /// How many were served by the answer to an identical request.
    var reused = 0
    /// How many wait for the answer to an identical request of this run.
    var twins = 0
    var failed = 0
    /// How many later turns wait for an answer to the turn before.
    var waiting = 0
    var failures: [String: Int] = [:]
    /// How many answers the length limit cut before any word; they are uncodable.
    var cutSilent = 0
    /// How many times requests were sent again.
    var repeats = 0
    /// Tokens of this run's answers, as far as the endpoint says; none where it says nothing.
    var promptTokens: Int?
    var completionTokens: Int?
    var cost: Double?
    var currency: String?
    /// Whether some of the cost is an estimate because the endpoint reported no tokens.
    var costIsEstimated = false
    /// Why it ended early, or none.
    var stopped: String?
    var wasInterrupted = false

    /// 0 when all is answered, 1 when something failed or it ended early, 130 after Ctrl-C.
    var code: Int32 {
        wasInterrupted ? 130 : failed + failedBefore > 0 || stopped != nil ? 1 : 0
    }

    var sentence: String {
        var parts = [
            "\(answered) answered", "\(failed) failed", "\(answeredBefore) answered before",
        ]
        if reused > 0 { parts.append("\(reused) known from identical requests") }
        if waiting > 0 { parts.append("\(waiting) wait for an earlier turn") }
        var text = "\(model): " + parts.joined(separator: ", ")
        if !failures.isEmpty {
            let causes = failures.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            text += " (\(causes.joined(separator: ", ")))"
        }
        let counts = tokenCounts(
            sent: promptTokens.map(short),
            received: completionTokens.map(short)
        )
        if let counts { text += "; \(counts)" }
        if let cost, let currency {
            text += ", \(costIsEstimated ? "about " : "")\(money(cost)) \(currency)"
        }
        if cutSilent > 0 {
            text += "; \(cutSilent) cut at --max-tokens before any word, which are uncodable"
        }
        if let stopped { text += "; \(stopped)" }
        if wasInterrupted { text += "; run again to go on" }
        if failedBefore > 0 {
            text += "; \(failedBefore) failed before, --retry-failed asks them again"
        } else if failed > 0 {
            text += "; --retry-failed asks the failed ones again"
        }
        return text
    }

    mutating func add(_ progress: AskProgress) {
        answered += progress.answered
        failed += progress.failed
        repeats += progress.retries
        cutSilent += progress.cutSilent
        promptTokens = sum(promptTokens, progress.promptTokens)
        completionTokens = sum(completionTokens, progress.completionTokens)
        if let spent = progress.cost {
            cost = (cost ?? 0) + spent
            costIsEstimated = costIsEstimated || progress.costIsEstimated
        }
    }

    /// The sum of what was told, none where neither was.
    private func sum(_ one: Int?, _ other: Int?) -> Int? {
        guard let one, let other else { return one ?? other }
        return one + other
    }
}

/// Tokens sent and received as words, without a count that nobody told; none without any.
func tokenCounts(sent: String?, received: String?) -> String? {
    switch (sent, received) {
    case (let sent?, let received?): "\(sent) tokens sent, \(received) received"
    case (let sent?, nil): "\(sent) tokens sent"
    case (nil, let received?): "\(received) tokens received"
    case (nil, nil): nil
    }
}

extension RunProgress {
    /// What all models have done: in the waves that are over, and in the one that goes on.
    /// - Parameters:
    ///   - before: what each model had done when the wave began.
    ///   - wave: the models of the wave as they stand, by their place in `before`.
    init(_ before: [AskingOutcome], adding wave: [(index: Int, progress: AskProgress)]) {
        var outcomes = before
        for (index, progress) in wave {
            outcomes[index].add(progress)
            unrecorded += progress.unrecorded
            switch progress.lane {
            // Pauses of a moment are how rate limits work; they show as repeats.
            case .paused(let seconds, let reason) where seconds >= 2:
                troubles[before[index].model] = "paused for \(span(seconds)), \(reason)"
            case .probing: troubles[before[index].model] = "trying whether the endpoint is back"
            case .over: ended.insert(before[index].model)
            case .paused, .running: break
            }
        }
        for outcome in outcomes {
            if outcome.stopped != nil { ended.insert(outcome.model) }
            total +=
                outcome.requests - outcome.answeredBefore - outcome.failedBefore
                - outcome.reused - outcome.waiting - outcome.twins
            answered += outcome.answered
            failed += outcome.failed
            repeats += outcome.repeats
            tokens += (outcome.promptTokens ?? 0) + (outcome.completionTokens ?? 0)
            if let currency = outcome.currency { costs[currency, default: 0] += outcome.cost ?? 0 }
        }
        // The twins of a request that failed are asked themselves.
        total = max(total, done)
    }
}

/// What asking several models came to; the counts on top are sums.
struct RunResult: Sendable, Encodable {
    var models: [AskingOutcome]
    var model: String
    var requests: Int
    var answered: Int
    var answeredBefore: Int
    var failed: Int
    var reused: Int
    var failures: [String: Int]
    var stopped: String?
    var wasInterrupted: Bool

    init(_ models: [AskingOutcome]) {
        self.models = models
        model = models.map(\.model).joined(separator: ", ")
        requests = models.map(\.requests).reduce(0, +)
        answered = models.map(\.answered).reduce(0, +)
        answeredBefore = models.map(\.answeredBefore).reduce(0, +)
        failed = models.map(\.failed).reduce(0, +)
        reused = models.map(\.reused).reduce(0, +)
        failures = models.reduce(into: [:]) { $0.merge($1.failures) { $0 + $1 } }
        stopped = models.compactMap(\.stopped).first
        wasInterrupted = models.contains(where: \.wasInterrupted)
    }

    /// The gravest code of the models.
    var code: Int32 { models.map(\.code).max() ?? 0 }
}
