import Evidence
import Foundation
import Ledger
import Probing
import References
import Reports
import Scoring
import Vocabulary

/// Writes the pages of some locales and the index into a folder.
///
/// Two locales are under way at a time. What questions have in common is held for all locales, and
/// the answers of a ledger that is small enough too: each is beside those about several targets.
struct ReportWriter: Sendable {
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
    /// How many top answers each gold keeps in the subset with equalised golds.
    var equalised = 1
    /// What lenses gave, by lens; those without are named with what they need.
    var lensResults: [String: SiteLens.Result] = [:]

    /// How many locales are worked on at once; more would only take memory on few cores.
    private static let width = 2

    /// Answers of fewer locales are read item by item.
    private static let fewestHeld = 8

    /// The answers of a larger ledger are not held; each takes some fifty bytes and its words theirs.
    private static let mostHeld = 600_000

    /// Makes and writes the pages; each is written whole or not at all.
    /// - Returns: the paths written, the index first.
    func write(_ packs: [LocalePack], to folder: String, quiet: Bool) async throws -> [String] {
        let runs = try await ledger.runs()
        let judging = JudgingOnDemand(ledger)
        let isHeld =
            packs.count >= Self.fewestHeld
            && runs.reduce(0) { $0 + $1.answered } <= Self.mostHeld
        let held = isHeld ? try await held(packs, from: ledger, judging: judging) : nil
        let shared = SharedReading(
            runs: runs,
            origins: Dictionary(
                uniqueKeysWithValues: try await ledger.models().map { ($0.name, $0.origin) }
            ),
            questions: SharedQuestions(),
            judging: judging,
            held: held,
            beside: SharedBeside(packs, from: ledger, held: held),
            tally: SharedMatrixTally(seed: seed)
        )
        var entries: [Int: IndexEntry] = [:]
        try await withThrowingTaskGroup(of: (Int, IndexEntry).self) { group in
            var next = 0
            while next < packs.count || !group.isEmpty {
                while next < packs.count, next - entries.count < Self.width {
                    let (place, pack) = (next, packs[next])
                    group.addTask { (place, try await write(pack, shared, to: folder)) }
                    next += 1
                }
                guard let (place, entry) = try await group.next() else { break }
                entries[place] = entry
                returnFreeMemory()
                if let meter {
                    meter.end(entry.pack.tag.rawValue, answers: entry.answers)
                } else if !quiet {
                    world.say("\(entry.pack.tag): \(counted(entry.answers, "answer"))")
                }
            }
        }
        let sorted = packs.indices.compactMap { entries[$0] }
        return [try await writeSite(sorted, matrices: shared.tally.matrices, to: folder)]
            + packs.map { "\(folder)/\(localeFolder($0.tag))/index.html" }
    }

    /// What the locales of one report have in common.
    private struct SharedReading: Sendable {
        var runs: [RunSummary]
        /// Where the answers of each model come from.
        var origins: [String: AnswerOrigin]
        var questions: SharedQuestions
        var judging: JudgingOnDemand
        /// The answers about all locales, where they are read together.
        var held: HeldAnswers?
        /// What is held beside most locales.
        var beside: SharedBeside
        var tally: SharedMatrixTally
    }

    /// Makes and writes the pages of one locale.
    private func write(
        _ pack: LocalePack,
        _ shared: SharedReading,
        to folder: String
    ) async throws -> IndexEntry {
        meter?.begin(pack.tag.rawValue)
        // Names in texts are looked up among many questions, which are read beside the answers.
        let names = Task { try await readNames(about: pack) }
        defer { names.cancel() }
        var material = try await gather(
            pack,
            from: ledger,
            judging: shared.judging,
            held: shared.held,
            sharing: shared.beside
        )
        _ = try await names.value
        var report = try await report(material, shared)
        // Answers about proxies are several times those about the target; figures alone needed them.
        material.beside = BesideAnswers()
        let audit = try writeAudit(
            of: material,
            AuditContext(
                pack: report.pack,
                cultures: report.cultures,
                runs: shown(shared),
                toolVersion: toolVersion,
                openSuites: EvidencePolicy().openSuites,
                words: words
            ),
            to: folder
        )
        report.counted = audit.census
        var kept = audit.paths
        for file in localeFiles(report) {
            try writeWhole(file, in: folder)
            meter?.wrote()
            kept.insert(file.path)
        }
        removeLeftovers(of: pack.tag, in: folder, keeping: kept)
        return IndexEntry(report, items: audit.items)
    }

    /// Reads the questions in which texts about a target find their names, so that they are at hand.
    private func readNames(about pack: LocalePack) async throws {
        let texts = try await ledger.askedItems(about: [pack.tag], framings: [.elaborate])
        if !texts.isEmpty { _ = try await ledger.questions(about: pack.tag) }
    }

    /// Estimates the figures.
    private func report(
        _ material: LocaleMaterial,
        _ shared: SharedReading
    ) async throws -> LocaleReport {
        let pack = material.pack
        let questions = material.questions
        let relations = try await shared.questions.relations(of: questions, in: ledger)
        let found = try await estimate(
            material,
            relations: relations,
            names: catalogue.names,
            seed: seed,
            ledger: ledger,
            world: world,
            equalised: equalised,
            compared: comparing.models,
            sharing: shared.questions
        ) { judged in
            shared.tally.add(judged, about: pack.tag, relations: relations)
        }
        return LocaleReport(
            pack: pack.spoken(in: words.language),
            cultures: catalogue.names(in: words.language),
            evidence: found,
            questions: questions,
            items: material.items.map(\.item),
            answers: [],
            provenance: try await provenance(of: material, shared),
            warnings: warnings(on: material),
            words: words,
            counted: AnswerCensus()
        )
    }

    // MARK: Audit trail

    /// Writes the answers about a locale item by item into its audit trail, each file as it is full.
    private func writeAudit(
        of material: LocaleMaterial,
        _ context: AuditContext,
        to folder: String
    ) throws -> (census: AnswerCensus, paths: Set<String>, items: ItemDigest) {
        var trail = AuditTrail(context)
        var gathering = ItemGathering(pack: context.pack)
        var paths: Set<String> = []
        func write(_ files: [ReportFile]) throws {
            for file in files {
                try writeWhole(file, in: folder)
                meter?.wrote()
                paths.insert(file.path)
            }
        }
        for entry in material.items.sorted(by: { $0.place < $1.place }) {
            let audited = entry.answers.compactMap { kept in
                kept.judgement.map {
                    AuditAnswer(
                        answer: kept.answer,
                        judgement: $0,
                        run: kept.run,
                        prompt: kept.prompt,
                        receivedAt: kept.receivedAt
                    )
                }
            }
            let item = AuditItem(item: entry.item, question: entry.question, answers: audited)
            gathering.add(item)
            try write(trail.add(item))
        }
        let end = trail.finish()
        try write(end.files)
        var digest = gathering.digest(comparing: comparing)
        digest.place(in: trail)
        return (end.census, paths, digest)
    }

    /// The runs as the audit trail shows them; one that brought several models names none.
    private func shown(_ shared: SharedReading) -> [Provenance.Run] {
        shared.runs.map { run in
            Provenance.Run(
                model: run.start.model ?? "",
                origin: run.start.model.flatMap { shared.origins[$0] } ?? .recorded,
                started: run.start.startedAt,
                parameters: run.start.parameters,
                number: run.id
            )
        }
    }

    /// Removes pages of an earlier report that this one has no more.
    private func removeLeftovers(of tag: LocaleTag, in folder: String, keeping paths: Set<String>) {
        let name = localeFolder(tag)
        for (below, ending) in [("", ".html"), ("", ".csv"), ("/audit", ".js")] {
            let place = "\(folder)/\(name)\(below)"
            let files = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
            for file in files where file.hasSuffix(ending) && isPageOfReport(file) {
                if !paths.contains("\(name)\(below)/\(file)") {
                    try? FileManager.default.removeItem(atPath: "\(place)/\(file)")
                }
            }
        }
    }

    /// What the reference lint finds on the questions that were asked.
    private func warnings(on material: LocaleMaterial) -> [ReferenceWarning] {
        let set = ItemSet(
            questions: Array(material.questions.values),
            items: material.items.map(\.item)
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

    private func provenance(
        of material: LocaleMaterial,
        _ shared: SharedReading
    ) async throws -> Provenance {
        let used = Set(material.items.map(\.question.pack) + [material.pack.tag.rawValue])
        let packs = try await ledger.packs().filter { used.contains($0.name) }
        var answered: [Int: Set<String>] = [:]
        for entry in material.answers {
            answered[entry.run, default: []].insert(entry.answer.model)
        }
        var shown: [Provenance.Run] = []
        for run in shared.runs {
            for model in answered[run.id, default: []].sorted() {
                shown.append(
                    Provenance.Run(
                        model: model,
                        origin: shared.origins[model] ?? .recorded,
                        started: run.start.startedAt,
                        parameters: run.start.parameters,
                        number: run.id
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

extension ItemAnswers {
    /// Where it stands in an audit trail: by suite, facet, question, then identifier.
    fileprivate var place: (String, String, String, String) {
        (question.suite, question.facet, question.id, item.id)
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
    try writeWhole(Data(text.utf8), to: path)
}

/// Writes bytes to a file whole or not at all, making the folders it needs.
func writeWhole(_ data: Data, to path: String) throws {
    let url = URL(filePath: path)
    do {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try data.write(to: url, options: .atomic)
    } catch {
        throw CommandFailure("cannot write '\(path)'; check that the folder may be written to")
    }
}

/// Writes a file of a report whole or not at all.
private func writeWhole(_ file: ReportFile, in folder: String) throws {
    try writeWhole(Data(file.bytes), to: "\(folder)/\(file.path)")
}

/// Whether a file's name is one that reports give, so that nobody else's file is removed.
private func isPageOfReport(_ name: String) -> Bool {
    let stem = String(name.prefix { $0 != "." })
    if ["index", "audit", "excluded"].contains(stem) { return true }
    // Tables of a locale's page; nothing else of a report is called so.
    if stem.hasPrefix("index-"), name.hasSuffix(".csv") { return true }
    // Pages are counted behind an underscore, data files by a number alone or behind `find-`.
    let digits =
        ["audit_", "excluded_", "find-"].first { stem.hasPrefix($0) }
        .map { stem.dropFirst($0.utf8.count) } ?? Substring(stem)
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
