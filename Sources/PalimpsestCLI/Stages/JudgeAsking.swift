import Foundation
import Ledger
import Runner
import Scoring
import Vocabulary

/// Asks judge models what the ledger does not hold of them yet.
struct JudgeAsking {
    let ledger: Ledger
    let seed: UInt64
    let world: World
    let quiet: Bool
    var retryingFailures = false
    var maximumCost: Double?

    /// Asks each judge every request that it has not replied to, all judges side by side.
    func run(_ judges: [AskedModel], _ requests: [JudgeRequest]) async throws -> [AskingOutcome] {
        var outcomes: [AskingOutcome] = []
        var jobs: [AskJob] = []
        var places: [Int] = []
        for judge in judges {
            let (outcome, open) = try await prepare(judge, requests)
            outcomes.append(outcome)
            guard !open.isEmpty else { continue }
            places.append(outcomes.count - 1)
            jobs.append(
                AskJob(
                    respondent: judge.respondent,
                    requests: ListedRequests(open),
                    recorder: JudgeRecorder(
                        ledger: ledger,
                        judge: judge.respondent.name,
                        now: world.now,
                        reading: { EquivalencePrompt.reading($0) }
                    ),
                    lane: judge.lane,
                    limits: judge.limits,
                    prices: judge.prices,
                    expectedOutputTokens: judge.longestAnswer,
                    overheadTokens: judge.systemTokens
                )
            )
        }
        guard !jobs.isEmpty else { return outcomes }
        let board = RunBoard(outcomes, meter: ProgressMeter(world: world, isQuiet: quiet))
        let stop = AskStop()
        let results = try await draining(stop, world) { [jobs, places] in
            await Runner.ask(
                jobs,
                policy: AskPolicy(),
                stop: stop,
                maximumCost: maximumCost,
                clock: ContinuousClock(),
                seed: seed
            ) { progress in
                board.show(Array(zip(places, progress)))
            }
        }
        board.finish()
        for (place, result) in zip(places, results) { try outcomes[place].take(result) }
        return outcomes
    }

    /// What one judge has still to be asked.
    private func prepare(
        _ judge: AskedModel,
        _ requests: [JudgeRequest]
    ) async throws -> (AskingOutcome, [PromptRequest]) {
        let name = judge.respondent.name
        try await ledger.registerJudge(
            ModelRecord(
                name: name,
                origin: judge.respondent.origin,
                parameters: judge.respondent.parameters
            )
        )
        let replies = try await ledger.judgeReplies().filter { $0.judge == name }
        let answered = Set(replies.filter { $0.failure == nil }.map(\.request))
        let failed = Set(replies.filter { $0.failure != nil }.map(\.request))
        var outcome = AskingOutcome(
            model: name,
            requests: requests.count,
            answeredBefore: requests.count { answered.contains($0.digest) },
            currency: judge.prices?.currency
        )
        outcome.failedBefore =
            retryingFailures ? 0 : requests.count { failed.contains($0.digest) }
        let open = requests.filter {
            !answered.contains($0.digest) && (retryingFailures || !failed.contains($0.digest))
        }
        return (
            outcome, open.map { PromptRequest(item: $0.digest, prompt: $0.body, sample: 0) }
        )
    }
}

extension AskingOutcome {
    /// Takes over what the runner says.
    fileprivate mutating func take(_ result: AskResult) throws {
        add(result.summary.progress)
        failures.merge(result.summary.failures) { $0 + $1 }
        if let error = result.error { throw error }
        guard let ended = result.stopped else { return }
        switch ended.reason {
        case .cancelled, .drained: wasInterrupted = true
        default: stopped = ended.message
        }
    }
}
