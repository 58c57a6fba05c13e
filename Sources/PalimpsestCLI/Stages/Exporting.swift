import Evidence
import Exchange
import Foundation
import Ledger
import Scoring
import Vocabulary

/// Writes tables of a ledger into a folder, a page in memory at a time.
struct Exporting {
    /// The name of the description of columns for people.
    static let dictionaryName = "data-dictionary.md"
    /// The name of the description of files for programs.
    static let packageName = "datapackage.json"

    let ledger: Ledger
    let folder: String
    let form: ExportForm
    let tables: [ExportTable]
    /// Which answers are meant; also which models of the evidence.
    let filter: AnswerFilter
    let includesRaw: Bool
    let isForSpreadsheets: Bool

    /// The paths of all that will be written.
    var paths: [String] {
        tables.map(path) + ["\(folder)/\(Self.dictionaryName)", "\(folder)/\(Self.packageName)"]
    }

    private func path(_ table: ExportTable) -> String { "\(folder)/\(table.name).\(form.rawValue)" }

    /// Writes everything; files get their names only once all of them are whole.
    func write(_ catalogue: Catalogue?, seed: UInt64, world: World) async throws -> [ExportFile] {
        do {
            let writers = try tables.map { table in
                try ExportWriter(
                    path(table),
                    table: table,
                    form: form,
                    isForSpreadsheets: isForSpreadsheets
                )
            }
            let relations = catalogue == nil ? [:] : try await judge()
            for (table, writer) in zip(tables, writers) {
                switch table {
                case .answers: try await writeAnswers(to: writer)
                case .verdicts:
                    try await writeVerdicts(to: writer, catalogue?.locales ?? [], relations)
                case .labels: for row in try await labelRows() { try writer.add(row) }
                case .judge:
                    for row in try await judgeRows(catalogue?.locales ?? []) {
                        try writer.add(row)
                    }
                default: continue
                }
            }
            let estimates = zip(tables, writers).filter { table, _ in
                [.evidence, .further, .matrix].contains(table)
            }
            if let catalogue, !estimates.isEmpty {
                try await writeEstimates(to: estimates, catalogue, relations, seed, world)
            }
            let files = try writers.map { try $0.finish() }
            try writeExport(
                dataDictionary(of: tables),
                to: "\(folder)/\(Self.dictionaryName)"
            )
            try writeExport(
                dataPackage(named: "palimpsest-export", files: files),
                to: "\(folder)/\(Self.packageName)"
            )
            return files
        } catch let fault as WriteFault {
            throw CommandFailure("\(fault)")
        }
    }

    private func judge() async throws -> [String: GoldRelations] {
        _ = try await judgeLedger(ledger)
        return Dictionary(
            uniqueKeysWithValues: try await ledger.relations(scorer: Scorer.version).map {
                ($0.question, $0)
            }
        )
    }

    private func writeAnswers(to writer: ExportWriter) async throws {
        var cursor: AnswerCursor?
        repeat {
            let page = try await ledger.answerDetails(
                matching: filter,
                includingRaw: includesRaw,
                after: cursor
            )
            for answer in page.answers { try writer.add(answer.exportRow) }
            cursor = page.next
        } while cursor != nil
    }

    private func writeVerdicts(
        to writer: ExportWriter,
        _ packs: [LocalePack],
        _ relations: [String: GoldRelations]
    ) async throws {
        let proxies = Dictionary(uniqueKeysWithValues: packs.map { ($0.tag, $0.proxies) })
        var filter = filter
        // Only answers about a real culture that declares proxies have a verdict.
        filter.locales = filter.locales ?? packs.map(\.tag)
        for try await page in ledger.allAnswers(matching: filter, scorer: Scorer.version) {
            for answer in page {
                guard let target = answer.item.locale else { continue }
                let relations = relations[answer.question.id]
                for proxy in proxies[target, default: []] {
                    let row = answer.exportRow(target: target, proxy: proxy, relations: relations)
                    if let row { try writer.add(row) }
                }
            }
        }
    }

    /// Estimates each locale once and writes what every table takes of it.
    private func writeEstimates(
        to tables: [(table: ExportTable, writer: ExportWriter)],
        _ catalogue: Catalogue,
        _ relations: [String: GoldRelations],
        _ seed: UInt64,
        _ world: World
    ) async throws {
        var all: [LocaleEvidence] = []
        var tally = MatrixTally(policy: EvidencePolicy(seed: seed))
        for pack in catalogue.locales where filter.locales?.contains(pack.tag) != false {
            let material = try await gather(pack, from: ledger)
            if material.isEmpty { continue }
            if tables.contains(where: { $0.table == .matrix }) {
                tally.add(material, relations: relations)
            }
            if tables.allSatisfy({ $0.table == .matrix }) { continue }
            var found = try await estimate(
                material,
                relations: relations,
                names: catalogue.names,
                seed: seed,
                ledger: ledger,
                world: world,
                compared: filter.models
            )
            found.keep(models: filter.models)
            for (table, writer) in tables where table == .evidence {
                try write(found, of: pack, to: writer, seed: seed)
            }
            all.append(found)
        }
        for (table, writer) in tables {
            switch table {
            case .further:
                for row in all.flatMap(\.furtherRows) + acrossLocales(all).furtherRows {
                    try writer.add(row)
                }
                for row in matrices(tally, tables) { try writer.add(row) }
            case .matrix:
                for matrix in tally.matrices() where isWanted(matrix.model) {
                    for row in matrix.exportRows { try writer.add(row) }
                }
            default: continue
            }
        }
    }

    /// The asymmetries of matrices, where matrices are asked for too.
    private func matrices(
        _ tally: MatrixTally,
        _ tables: [(table: ExportTable, writer: ExportWriter)]
    ) -> [[String: ExportValue]] {
        guard tables.contains(where: { $0.table == .matrix }) else { return [] }
        return tally.matrices().filter { isWanted($0.model) }.flatMap(\.furtherRows)
    }

    private func isWanted(_ model: String) -> Bool { filter.models?.contains(model) != false }

    private func write(
        _ found: LocaleEvidence,
        of pack: LocalePack,
        to writer: ExportWriter,
        seed: UInt64
    ) throws {
        let level = EvidencePolicy(seed: seed).level
        for row in found.rows {
            for line in row.exportRows(level: level) { try writer.add(line) }
        }
        for row in found.facets {
            let kind = pack.proxies.first { $0.tag == row.proxy }?.kind
            for line in row.exportRows(level: level, kind: kind) { try writer.add(line) }
        }
        for row in found.adjudication?.corrected ?? [] where isWanted(row.model) {
            let kind = pack.proxies.first { $0.tag == row.proxy }?.kind
            try writer.add(row.exportRow(level: AdjudicationPolicy().level, kind: kind))
        }
    }
}
