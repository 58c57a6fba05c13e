import Exchange
import Foundation
import Ledger
import Respondents
import Vocabulary

/// Writes what is left to ask into batch files, and keeps where each result belongs.
struct BatchExporting {
    let ledger: Ledger
    let respondent: HTTPRespondent
    let shape: BatchShape
    let selection: Selection
    let arguments: ParsedArguments
    let world: World

    /// Writes the files; `twins` are requests that the answers of others will serve.
    func write() async throws -> (files: [BatchShard], requests: Int, twins: Int) {
        let folder = arguments.text("out")
        let name = arguments.text("file")
        let writer: BatchWriter
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
            let standard = shape.limits
            writer = try BatchWriter(
                folder: folder,
                name: name,
                shape: shape,
                limits: BatchLimits(
                    count: arguments.optionalInteger("max-requests") ?? standard.count,
                    bytes: arguments.optionalInteger("max-bytes") ?? standard.bytes
                )
            )
        } catch let fault as WriteFault {
            throw CommandFailure("\(fault)")
        } catch {
            throw CommandFailure(
                "the folder \(quoted(folder)) cannot be made; name another with --out"
            )
        }
        var entries: [BatchEntry] = []
        var twins = 0
        let waves = Wave.waves(of: selection.items, samples: 0..<selection.samples)
        for (index, wave) in waves.enumerated() {
            let source = try await source(of: wave)
            while true {
                let page = try await source.next(1000)
                if page.isEmpty { break }
                if index > 0, wave.items[0].follows == nil {
                    twins += page.count
                    continue
                }
                let fresh =
                    arguments.flag("again")
                    ? page
                    : try await ledger.notExported(
                        page,
                        model: respondent.name,
                        conditions: selection.conditions
                    )
                for request in fresh { entries.append(try add(request, to: writer)) }
            }
            if let run = source.run { try await ledger.endRun(run, at: world.now()) }
        }
        let files: [BatchShard]
        do {
            files = try writer.finish()
        } catch {
            throw CommandFailure("\(error)")
        }
        // After the files: a crash between leaves files whose identifiers the same command gives again.
        var start = 0
        for file in files {
            for index in start..<start + file.count { entries[index].file = file.path }
            start += file.count
        }
        for start in stride(from: 0, to: entries.count, by: 5000) {
            try await ledger.store(Array(entries[start..<min(start + 5000, entries.count)]))
        }
        return (files, entries.count, twins)
    }

    /// The requests of a wave; identical ones that have an answer are served on the way.
    private func source(of wave: Wave) async throws -> PendingRequests {
        let isFirst = wave.items[0].follows == nil
        var run: Int?
        if isFirst {
            let tally = try await ledger.tally(
                wave.items,
                model: respondent.name,
                samples: selection.samples
            )
            if tally.answered < tally.requests {
                run = try await ledger.startRun(
                    RunStart(
                        model: respondent.name,
                        startedAt: world.now(),
                        toolVersion: toolVersion,
                        parameters: respondent.parameters,
                        arguments: ["batch", "export"]
                    )
                )
            }
        }
        return PendingRequests(
            wave,
            items: Dictionary(uniqueKeysWithValues: selection.items.map { ($0.id, $0) }),
            conditions: selection.conditions,
            ledger: ledger,
            model: respondent.name,
            run: run,
            retryingFailures: arguments.flag("retry-failed"),
            reusing: true,
            now: world.now
        )
    }

    private func add(_ request: PromptRequest, to writer: BatchWriter) throws -> BatchEntry {
        let condition = selection.conditions[request.item] ?? ""
        let wording = digest(of: request.template ?? request.prompt)
        let identifier = batchIdentifier(
            model: respondent.name,
            condition: condition,
            item: request.item,
            sample: request.sample,
            wording: wording
        )
        do {
            try writer.add(
                BatchRequest(customID: identifier, body: respondent.batchBody(for: request))
            )
        } catch {
            throw CommandFailure("\(error)")
        }
        return BatchEntry(
            customID: identifier,
            file: "",
            model: respondent.name,
            item: request.item,
            condition: condition,
            sample: request.sample,
            prompt: request.prompt,
            wording: wording,
            exportedAt: world.now()
        )
    }
}
