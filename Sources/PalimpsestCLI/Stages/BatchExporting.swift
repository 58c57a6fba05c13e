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

    /// Writes the files; `reused` were served by the answers of others, `twins` will be.
    func write() async throws -> (files: [BatchShard], requests: Int, reused: Int, twins: Int) {
        let folder = arguments.text("out")
        let name = arguments.optionalText("file") ?? BatchExporting.freeName(in: folder)
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
        var reused = 0
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
                for request in try await due(page) {
                    entries.append(try add(request, to: writer))
                }
            }
            reused += await source.reused
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
        return (files, entries.count, reused, twins)
    }

    /// What is to be written of a page: what never was, and what came back failed if so wished.
    private func due(_ page: [PromptRequest]) async throws -> [PromptRequest] {
        if arguments.flag("again") { return page }
        let open = Set(
            try await ledger.missing(
                page,
                model: respondent.name,
                conditions: selection.conditions,
                retryingFailures: false
            )
        )
        let fresh = Set(
            try await ledger.notExported(
                page,
                model: respondent.name,
                conditions: selection.conditions
            )
        )
        return page.filter { fresh.contains($0) || !open.contains($0) }
    }

    /// The first name whose files are not there yet.
    private static func freeName(in folder: String) -> String {
        let there = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var number = 1
        while true {
            let name = number == 1 ? "batch" : "batch-\(number)"
            if !there.contains(where: { $0.hasPrefix(name + "-0001.json") }) { return name }
            number += 1
        }
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
