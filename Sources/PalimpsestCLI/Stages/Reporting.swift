import Evidence
import Foundation
import Ledger
import Probing
import References
import Reports
import Scoring
import Vocabulary

/// Writes the pages of some locales and the index into a folder.
struct ReportWriter {
    let ledger: Ledger
    let catalogue: Catalogue
    let seed: UInt64
    let world: World
    /// The words in which pages speak to their reader.
    var words = Words()
    /// Shows how far the pages are; without one, a line is said for each locale.
    var meter: PageMeter?
    /// Which models and conditions are set side by side.
    var comparing = ComparisonChoice.few

    /// Makes and writes the pages; each is written whole or not at all.
    /// - Returns: the paths written, the index first.
    func write(_ packs: [LocalePack], to folder: String, quiet: Bool) async throws -> [String] {
        let relations = Dictionary(
            uniqueKeysWithValues: try await ledger.relations(scorer: Scorer.version).map {
                ($0.question, $0)
            }
        )
        var entries: [IndexEntry] = []
        var paths: [String] = []
        for pack in packs {
            meter?.begin(pack.tag.rawValue)
            let material = try await gather(pack, from: ledger)
            let found = try await estimate(
                material,
                relations: relations,
                names: catalogue.names,
                seed: seed,
                ledger: ledger,
                world: world
            )
            let report = try await report(material, found)
            for page in localePages(report) {
                try writeWhole(page.html, to: "\(folder)/\(page.path)")
                meter?.wrote()
                if page.path.hasSuffix("index.html") { paths.append("\(folder)/\(page.path)") }
            }
            entries.append(IndexEntry(report, comparing: comparing))
            if let meter {
                meter.end(answers: material.answers.count)
            } else if !quiet {
                world.say("\(pack.tag): \(material.answers.count) answers")
            }
        }
        return [try await writeSite(entries, to: folder)] + paths
    }

    private func report(
        _ material: LocaleMaterial,
        _ evidence: LocaleEvidence
    ) async throws -> LocaleReport {
        let items = Dictionary(
            material.answers.map { ($0.item.id, $0.item) },
            uniquingKeysWith: { a, _ in a }
        )
        return LocaleReport(
            pack: material.pack,
            cultures: catalogue.names,
            evidence: evidence,
            questions: material.questions,
            items: items.values.sorted { $0.id < $1.id },
            answers: material.answers.compactMap { entry in
                entry.judgement.map { AuditAnswer(answer: entry.answer, judgement: $0) }
            },
            provenance: try await provenance(of: material),
            warnings: warnings(on: material),
            words: words
        )
    }

    /// What the reference lint finds on the questions that were asked.
    private func warnings(on material: LocaleMaterial) -> [ReferenceWarning] {
        let set = ItemSet(
            questions: Array(material.questions.values),
            items: Array(
                Dictionary(
                    material.answers.map { ($0.item.id, $0.item) },
                    uniquingKeysWith: { a, _ in a }
                ).values
            )
        )
        let tag = material.pack.tag
        let tally = lintTally(of: set, locales: catalogue.locales, targets: [tag]).tally.first
        return (tally?.rules ?? []).map { row in
            ReferenceWarning(
                rule: row.rule.rawValue,
                meaning: row.rule.meaning,
                findings: row.findings,
                items: row.items,
                lost: row.lost
            )
        }
    }

    private func provenance(of material: LocaleMaterial) async throws -> Provenance {
        let used = Set(material.answers.map(\.question.pack) + [material.pack.tag.rawValue])
        let runs = Set(material.answers.map(\.run))
        let packs = try await ledger.packs().filter { used.contains($0.name) }
        let models = try await ledger.models()
        let origins = Dictionary(uniqueKeysWithValues: models.map { ($0.name, $0.origin) })
        let answered = Dictionary(grouping: material.answers, by: \.run)
        var shown: [Provenance.Run] = []
        for run in try await ledger.runs() where runs.contains(run.id) {
            let names = Set(answered[run.id, default: []].map(\.answer.model)).sorted()
            for model in names {
                shown.append(
                    Provenance.Run(
                        model: model,
                        origin: origins[model] ?? .recorded,
                        started: run.start.startedAt,
                        parameters: run.start.parameters
                    )
                )
            }
        }
        return Provenance(
            toolVersion: toolVersion,
            packs: packs.map {
                Provenance.Pack(
                    name: $0.name,
                    version: $0.version.isEmpty ? nil : $0.version,
                    digest: $0.digest
                )
            },
            sources: sources(of: material),
            seed: seed,
            runs: shown
        )
    }

    /// The sources that the golds cite, with what is known of their licences.
    private func sources(of material: LocaleMaterial) -> [Provenance.Source] {
        var names: Set<String> = []
        for question in material.questions.values {
            for gold in question.golds { names.formUnion(gold.citations.map(\.source)) }
        }
        return names.sorted().map { name in
            let words: [Substring] = name.split(separator: " ", maxSplits: 1)
            let isCLDR = words.first == "CLDR"
            let licence =
                catalogue.sources.first { "\($0.title), \($0.date)" == name }?.licence
                ?? knownLicences[words.first.map(String.init) ?? ""] ?? "see the pack"
            return Provenance.Source(
                name: isCLDR ? "CLDR" : name,
                version: isCLDR ? words.last.map(String.init) : nil,
                licence: licence
            )
        }
    }
}

/// Licences of sources that no declaration describes, by the first word of their citations.
private let knownLicences = [
    "CLDR": "Unicode License",
    "BLEnD": "CC BY-SA 4.0, as its dataset card says",
    "iso-codes": "LGPL 2.1 or later",
    "jollyday": "Apache License 2.0",
    "KGeography": "GPL 2 or later",
    "glibc": "LGPL 2.1 or later",
    "mobile-broadband-provider-info": "public domain",
]

/// Writes a text to a file whole or not at all, making the folders it needs.
func writeWhole(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    do {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
        throw CommandFailure("cannot write '\(path)'; check that the folder may be written to")
    }
}
