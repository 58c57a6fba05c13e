import Foundation
import Ledger
import Runner
import Vocabulary

/// What a run came to.
struct AskingOutcome: Sendable, Encodable {
    var run: Int?
    var model: String
    var requests: Int
    var answeredBefore: Int
    var answered = 0
    var failed = 0
    var failures: [String: Int] = [:]
    /// Why it ended early, or none.
    var stopped: String?
    var wasInterrupted = false

    /// 0 when all is answered, 1 when some failed or it ended early, 130 after Ctrl-C.
    var code: Int32 { wasInterrupted ? 130 : failed > 0 || stopped != nil ? 1 : 0 }

    var sentence: String {
        var text =
            "\(model): \(answered) answered, \(failed) failed, \(answeredBefore) answered before"
        if !failures.isEmpty {
            let causes = failures.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            text += " (\(causes.joined(separator: ", ")))"
        }
        if let stopped { text += "; \(stopped)" }
        if wasInterrupted { text += "; run again to go on" }
        return text
    }
}

/// Asks a respondent what the ledger does not hold yet.
struct Asking {
    let ledger: Ledger
    let respondent: any Respondent
    let policy: AskPolicy
    let seed: UInt64
    let world: World
    let quiet: Bool

    func run(
        _ selection: Selection,
        retryingFailures: Bool = true,
        words: [String]
    ) async throws -> AskingOutcome {
        let requests = selection.requests
        let missing = try await ledger.missing(
            requests,
            model: respondent.name,
            conditions: selection.conditions,
            retryingFailures: retryingFailures
        )
        var outcome = AskingOutcome(
            model: respondent.name,
            requests: requests.count,
            answeredBefore: requests.count - missing.count
        )
        guard !missing.isEmpty else { return outcome }
        let packs = selection.packs.map { ("probes \($0.name)", $0.digest) }
        let locales = selection.targets.map { ("locale \($0.tag)", $0.digest) }
        let run = try await ledger.startRun(
            RunStart(
                model: respondent.name,
                startedAt: world.now(),
                toolVersion: toolVersion,
                seed: seed,
                parameters: respondent.parameters,
                arguments: words,
                packDigests: Dictionary(uniqueKeysWithValues: packs + locales)
            )
        )
        outcome.run = run
        let recorder = LedgerRecorder(
            ledger: ledger,
            run: run,
            model: respondent.name,
            origin: respondent.origin,
            conditions: selection.conditions,
            now: world.now
        )
        let meter = ProgressMeter(world: world, isQuiet: quiet)
        do {
            let summary = try await interruptible(world) {
                try await ask(
                    missing,
                    of: respondent,
                    policy: policy,
                    recorder: recorder,
                    seed: seed,
                    progress: { meter.show($0) }
                )
            }
            outcome.take(summary)
        } catch let stop as AskStopped {
            outcome.take(stop.summary)
            outcome.stopped = stop.message
            outcome.wasInterrupted = stop.reason == .cancelled
        }
        meter.finish()
        try await ledger.endRun(run, at: world.now())
        return outcome
    }

    /// Keeps the model's parameters, and refuses to mix answers given under different ones.
    func registerModel() async throws {
        let name = respondent.name
        let known = try await ledger.models().first { $0.name == name }
        if let known, known.parameters != respondent.parameters, try await hasAnswers(of: name) {
            let keys = Set(known.parameters.keys).union(respondent.parameters.keys)
            let changed = keys.filter { known.parameters[$0] != respondent.parameters[$0] }.sorted()
            throw CommandFailure(
                "\(quoted(name)) was asked with another \(changed.joined(separator: ", ")) before; keep "
                    + "those answers apart by giving this one another --name"
            )
        }
        _ = try await ledger.register(
            ModelRecord(name: name, origin: respondent.origin, parameters: respondent.parameters)
        )
    }
}

extension Asking {
    private func hasAnswers(of model: String) async throws -> Bool {
        var filter = AnswerFilter()
        filter.models = [model]
        filter.includesFailed = false
        return !(try await ledger.answers(matching: filter, limit: 1).answers.isEmpty)
    }
}

extension AskingOutcome {
    fileprivate mutating func take(_ summary: AskSummary) {
        answered = summary.progress.answered
        failed = summary.progress.failed
        failures = summary.failures
    }
}

/// Lets Ctrl-C cancel a body once; a second one ends the process as it always does.
private func interruptible<Result: Sendable>(
    _ world: World,
    _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    guard world.handlesInterrupts else { return try await body() }
    let task = Task { try await body() }
    let queue = DispatchQueue(label: "palimpsest.interrupts")
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: queue)
    source.setEventHandler {
        world.say("\nstopping; Ctrl-C again leaves at once")
        signal(SIGINT, SIG_DFL)
        task.cancel()
    }
    source.resume()
    defer {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }
    return try await task.value
}
