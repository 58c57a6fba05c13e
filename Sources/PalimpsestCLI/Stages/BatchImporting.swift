import Diagnostics
import Exchange
import Ledger
import Respondents
import Vocabulary

/// What taking in batch results came to.
struct BatchImported: Encodable {
    var results = 0
    var added = 0
    var replaced = 0
    var unchanged = 0
    var failed = 0
    var failures: [String: Int] = [:]
    var conflicts = 0
    /// Results with an identifier that this ledger never gave.
    var unknown = 0
    var unreadable: [Diagnostic] = []

    /// 0 when every result was an answer that found its place.
    var code: Int32 {
        failed + conflicts + unknown + unreadable.count > 0 || results == 0 ? 1 : 0
    }

    var sentence: String {
        var text =
            "\(results) results: \(added) new, \(replaced) in place of failures, \(unchanged) known, "
            + "\(failed) failed"
        if !failures.isEmpty {
            let causes = failures.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            text += " (\(causes.joined(separator: ", ")))"
        }
        if conflicts > 0 { text += ", \(conflicts) differ from the answer kept and are not" }
        if unknown > 0 { text += ", \(unknown) of another workspace" }
        if !unreadable.isEmpty { text += ", \(unreadable.count) lines not read" }
        return text
    }
}

/// Takes batch results into the ledger, as if the endpoint had replied.
final class BatchImporting {
    private struct Model {
        var respondent: HTTPRespondent
        var run: Int
    }

    private let ledger: Ledger
    private let world: World
    private var models: [String: Model] = [:]
    private var report = RecordReport()

    init(ledger: Ledger, world: World) {
        self.ledger = ledger
        self.world = world
    }

    /// Takes in one file, page by page; what is taken stays taken if a later line is damaged.
    func take(_ file: String, _ result: inout BatchImported) async throws {
        var reader = try BatchReader(file)
        var page: [BatchResult] = []
        while let found = try reader.next() {
            switch found {
            case .entry(let entry): page.append(entry)
            case .unreadable(let diagnostic): result.unreadable.append(diagnostic)
            }
            if page.count == 500 {
                try await keep(page, &result)
                page = []
            }
        }
        try await keep(page, &result)
    }

    /// Closes the runs and counts what the ledger did.
    func finish(_ result: inout BatchImported) async throws {
        result.added = report.added
        result.replaced = report.replaced
        // A late failure of what is answered by now changes nothing either.
        result.unchanged = report.unchanged + report.outranked
        result.conflicts = report.conflicts.count
        for model in models.values { try await ledger.endRun(model.run, at: world.now()) }
    }

    private func keep(_ page: [BatchResult], _ result: inout BatchImported) async throws {
        guard !page.isEmpty else { return }
        let known = try await ledger.batchEntries(page.map(\.customID))
        var rows: [AnswerRow] = []
        for one in page {
            result.results += 1
            guard let entry = known[one.customID] else {
                result.unknown += 1
                continue
            }
            let model = try await model(entry.model)
            let reply = reply(one.outcome, of: model)
            if case .failure(let failure) = reply {
                result.failed += 1
                result.failures[failure.cause, default: 0] += 1
            }
            rows.append(row(entry, reply, of: model))
        }
        report.add(try await ledger.record(rows))
    }

    /// The row under the wording that was exported: a later turn's prompt has an answer filled in.
    private func row(
        _ entry: BatchEntry,
        _ reply: Result<Reply, ReplyFailure>,
        of model: Model
    ) -> AnswerRow {
        var answer = Answer(
            item: entry.item,
            model: entry.model,
            condition: entry.condition,
            sample: entry.sample,
            origin: .live,
            text: ""
        )
        var row = AnswerRow(
            answer,
            run: model.run,
            prompt: entry.prompt,
            wording: entry.wording,
            attempts: 1,
            receivedAt: world.now()
        )
        switch reply {
        case .success(let reply):
            answer.text = reply.text
            answer.truncated = reply.truncated
            row.raw = reply.raw
            row.reasoning = reply.reasoning
            row.logprob = reply.logprob
            row.promptTokens = reply.promptTokens
            row.completionTokens = reply.completionTokens
        case .failure(let failure):
            answer.failure = failure.cause
            row.raw = failure.raw
            row.failureMessage = failure.message
        }
        row.answer = answer
        return row
    }

    private func reply(
        _ outcome: BatchResult.Outcome,
        of model: Model
    ) -> Result<Reply, ReplyFailure> {
        switch outcome {
        case .error(let code, let message):
            return .failure(ReplyFailure(cause: code, message: message, retryable: true))
        case .body(let status, let bytes):
            do {
                return .success(try model.respondent.reply(fromBody: bytes, status: status))
            } catch {
                return .failure(error)
            }
        }
    }

    private func model(_ name: String) async throws -> Model {
        if let known = models[name] { return known }
        let record = try await ledger.models().first { $0.name == name }
        let parameters = record?.parameters ?? [:]
        let respondent: HTTPRespondent
        do {
            respondent = try HTTPRespondent(
                ModelEntry(
                    name: name,
                    api: parameters["api"] ?? "openai-chat",
                    model: parameters["model"] ?? name
                ),
                key: nil
            )
        } catch {
            throw CommandFailure("\(name): \(error)")
        }
        let run = try await ledger.startRun(
            RunStart(
                model: name,
                startedAt: world.now(),
                toolVersion: toolVersion,
                parameters: parameters,
                arguments: ["batch", "import"]
            )
        )
        let model = Model(respondent: respondent, run: run)
        models[name] = model
        return model
    }
}
