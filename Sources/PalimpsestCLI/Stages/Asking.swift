import Foundation
import Ledger
import Runner
import Scoring
import Vocabulary

/// One model of a run: who answers, within which limits and at which prices.
struct AskedModel: Sendable {
    var respondent: any Respondent
    /// The endpoint, which models may share.
    var lane: String
    var limits = EndpointLimits()
    var prices: TokenPrices?
    /// How many tokens an answer may have, for what is spent at most.
    var longestAnswer = 256
    /// How many tokens go before every question.
    var systemTokens = 0
}

/// Asks models what the ledger does not hold yet.
struct Asking {
    let ledger: Ledger
    let seed: UInt64
    let world: World
    let quiet: Bool
    var retryingFailures = false
    /// Whether further samples are asked beside those kept, and no identical request serves.
    var isFresh = false
    var maximumCost: Double?

    /// Asks every model the items of a selection, all models side by side.
    func run(
        _ models: [AskedModel],
        _ selection: Selection,
        words: [String]
    ) async throws -> [AskingOutcome] {
        var parts: [ModelPart] = []
        for model in models { parts.append(try await part(of: model, selection, words: words)) }
        let board = RunBoard(
            parts.map(\.outcome),
            meter: ProgressMeter(world: world, isQuiet: quiet)
        )
        let stop = AskStop()
        let groups = groups(of: parts)
        let asked = try await draining(stop, world) { [parts] in
            try await withThrowingTaskGroup { tasks in
                for group in groups {
                    tasks.addTask {
                        try await ask(group, of: parts, selection, board: board, stop: stop)
                    }
                }
                return try await tasks.reduce(into: []) { $0 += $1 }
            }
        }
        for (index, part) in asked { parts[index] = part }
        board.finish()
        for part in parts {
            if let run = part.outcome.run { try await ledger.endRun(run, at: world.now()) }
        }
        return parts.map(\.outcome)
    }

    /// The models whose waves go together, by their places: those of one endpoint, so that a slow
    /// one holds up no later turns elsewhere; but all that one maximum of money holds.
    private func groups(of parts: [ModelPart]) -> [[Int]] {
        guard maximumCost == nil else { return [Array(parts.indices)] }
        return Dictionary(grouping: parts.indices) { parts[$0].model.lane }.values
            .sorted { $0[0] < $1[0] }
    }

    /// Asks a group of models, wave by wave.
    private func ask(
        _ group: [Int],
        of all: [ModelPart],
        _ selection: Selection,
        board: RunBoard,
        stop: AskStop
    ) async throws -> [(Int, ModelPart)] {
        var parts = group.map { all[$0] }
        // Only conversations look items up.
        let isTalk = selection.items.contains { $0.follows != nil }
        let items = Dictionary(
            uniqueKeysWithValues: isTalk ? selection.items.map { ($0.id, $0) } : []
        )
        let waves = parts.map { Wave.waves(of: selection.items, samples: $0.samples) }
        for index in waves.first?.indices ?? [].indices {
            try await ask(
                &parts,
                waves.map { $0[index] },
                items: items,
                selection: selection,
                places: group,
                board: board,
                stop: stop
            )
            board.end(Array(zip(group, parts.map(\.outcome))))
        }
        return Array(zip(group, parts))
    }

    /// Prepares one model: what is there already, and a run if anything is left to ask.
    private func part(
        of model: AskedModel,
        _ selection: Selection,
        words: [String]
    ) async throws -> ModelPart {
        let name = model.respondent.name
        var samples = 0..<selection.samples
        if isFresh {
            let first = try await ledger.nextSample(selection.items, model: name)
            samples = first..<first + selection.samples
        }
        var tally = AnswerTally(requests: 0)
        if !isFresh {
            tally = try await ledger.tally(
                selection.items,
                model: name,
                samples: selection.samples
            )
        }
        var outcome = AskingOutcome(
            model: name,
            requests: selection.items.count * samples.count,
            answeredBefore: tally.answered,
            currency: model.prices?.currency
        )
        outcome.failedBefore = retryingFailures ? 0 : tally.failed
        if outcome.requests > outcome.answeredBefore + outcome.failedBefore {
            let packs = selection.packs.map { ("probes \($0.name)", $0.digest) }
            let locales = selection.targets.map { ("locale \($0.tag)", $0.digest) }
            outcome.run = try await ledger.startRun(
                RunStart(
                    model: name,
                    startedAt: world.now(),
                    toolVersion: toolVersion,
                    seed: seed,
                    parameters: model.respondent.parameters,
                    arguments: words,
                    packDigests: Dictionary(uniqueKeysWithValues: packs + locales)
                )
            )
        }
        let second = Wave.waves(of: selection.items, samples: samples).dropFirst().first
        if !isFresh, let second, second.isOfTwins {
            let open = outcome.requests - outcome.answeredBefore - outcome.failedBefore
            outcome.twins = min(second.items.count * samples.count, open)
        }
        return ModelPart(
            model: model,
            samples: samples,
            judge: RunJudge(ledger: ledger, items: selection.items),
            outcome: outcome
        )
    }

    /// Asks one wave of every model that still goes on.
    private func ask(
        _ parts: inout [ModelPart],
        _ waves: [Wave],
        items: [String: ProbeItem],
        selection: Selection,
        places: [Int],
        board: RunBoard,
        stop: AskStop
    ) async throws {
        let open = parts.indices.filter { parts[$0].goesOn }
        let conditions = selection.conditions
        var jobs: [AskJob] = []
        var sources: [PendingRequests] = []
        for index in open {
            guard let run = parts[index].outcome.run else { continue }
            let model = parts[index].model
            let source = PendingRequests(
                waves[index],
                items: items,
                conditions: conditions,
                ledger: ledger,
                model: model.respondent.name,
                run: run,
                retryingFailures: retryingFailures,
                reusing: !isFresh,
                now: world.now,
                ahead: { [judge = parts[index].judge] in judge.lookAhead($0) }
            )
            sources.append(source)
            jobs.append(
                AskJob(
                    respondent: model.respondent,
                    requests: source,
                    recorder: recorder(for: model, run: run, conditions, parts[index].judge),
                    lane: model.lane,
                    limits: model.limits,
                    prices: model.prices,
                    expectedOutputTokens: model.longestAnswer,
                    overheadTokens: model.systemTokens
                )
            )
        }
        guard !jobs.isEmpty else { return }
        let spent = parts.compactMap(\.outcome.cost).reduce(0, +)
        let shown = open.map { places[$0] }
        let results = await Runner.ask(
            jobs,
            policy: AskPolicy(),
            stop: stop,
            maximumCost: maximumCost.map { max(0, $0 - spent) },
            clock: ContinuousClock(),
            seed: seed
        ) { progress in
            board.show(Array(zip(shown, progress)))
        }
        for (place, index) in open.enumerated() {
            try parts[index].take(results[place])
            if let fault = await sources[place].fault { throw fault }
            if waves[index].isOfTwins, parts[index].goesOn {
                parts[index].outcome.twins = 0
            }
            parts[index].outcome.reused += await sources[place].reused
            parts[index].outcome.waiting += await sources[place].waiting
        }
    }

    private func recorder(
        for model: AskedModel,
        run: Int,
        _ conditions: [String: String],
        _ judge: RunJudge
    ) -> LedgerRecorder {
        LedgerRecorder(
            ledger: ledger,
            run: run,
            model: model.respondent.name,
            origin: model.respondent.origin,
            conditions: conditions,
            judging: LedgerRecorder.Judging(scorer: Scorer.version) { rows in
                try await judge.judgements(rows)
            },
            now: world.now
        )
    }

    /// Keeps a model's parameters, and refuses to mix answers given under different ones.
    func register(_ respondent: any Respondent) async throws {
        let name = respondent.name
        let known = try await ledger.models().first { $0.name == name }
        let keys = Set(known?.parameters.keys ?? [:].keys).union(respondent.parameters.keys)
        // A server that moved is the same model; each run keeps the address it used.
        let changed = keys.subtracting(["base_url"])
            .filter { known?.parameters[$0] != respondent.parameters[$0] }.sorted()
        if known != nil, !changed.isEmpty, try await hasAnswers(of: name) {
            throw CommandFailure(
                "\(quoted(name)) was asked with another \(changed.joined(separator: ", ")) before; keep "
                    + "those answers apart by giving this one another --name"
            )
        }
        _ = try await ledger.register(
            ModelRecord(name: name, origin: respondent.origin, parameters: respondent.parameters)
        )
    }

    private func hasAnswers(of model: String) async throws -> Bool {
        var filter = AnswerFilter()
        filter.models = [model]
        filter.includesFailed = false
        return !(try await ledger.answers(matching: filter, limit: 1).answers.isEmpty)
    }
}

/// One model in the course of a run.
struct ModelPart: Sendable {
    let model: AskedModel
    let samples: Range<Int>
    let judge: RunJudge
    var outcome: AskingOutcome

    /// Whether there is, and may be, more to ask.
    var goesOn: Bool {
        outcome.run != nil && outcome.stopped == nil && !outcome.wasInterrupted
    }

    mutating func take(_ result: AskResult) throws {
        outcome.add(result.summary.progress)
        outcome.failures.merge(result.summary.failures) { $0 + $1 }
        if let error = result.error { throw error }
        guard let stopped = result.stopped else { return }
        switch stopped.reason {
        case .cancelled, .drained: outcome.wasInterrupted = true
        default: outcome.stopped = stopped.message
        }
    }
}
