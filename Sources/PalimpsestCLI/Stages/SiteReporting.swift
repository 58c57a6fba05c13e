import Evidence
import Exchange
import Foundation
import Ledger
import Probing
import Reports
import Scoring
import Statistics
import Vocabulary

extension ReportWriter {
    /// Makes and writes the pages over all locales and the files beside them.
    /// - Returns: the path of the overview.
    func writeSite(
        _ locales: [IndexEntry],
        matrices: [FlatteningMatrix],
        to folder: String
    ) async throws -> String {
        let site = SiteInput(
            locales: locales,
            words: words,
            toolVersion: toolVersion,
            comparing: comparing,
            methods: methodDefinitions(EvidencePolicy(seed: seed, equalisedClusters: equalised)),
            dictionary: ExportTable.all.map(DictionaryTable.init),
            lenses: Lens.all.map { SiteLens($0, result: lensResults[$0.id]) },
            matrices: matrices,
            calibration: shippedCalibration(world)
        )
        let paths = try await inOrder(siteSteps(site)) { step in
            try step().map { file in
                try writeWhole(Data(file.bytes), to: "\(folder)/\(file.path)")
                meter?.wrote()
                return file.path
            }
        }.flatMap(\.self)
        removeOldPages(in: folder, keeping: Set(paths))
        return "\(folder)/\(paths.first ?? "index.html")"
    }
}

/// The calibration beside the program; none where there is none of the matching rules in force.
private func shippedCalibration(_ world: World) -> CalibrationSummary? {
    guard let folder = try? Catalogue.shipped("Docs", world),
        let data = FileManager.default.contents(atPath: "\(folder)/calibration.json"),
        let found = try? JSONDecoder().decode(CalibrationSummary.self, from: data),
        found.scorer == Scorer.version
    else { return nil }
    return found
}

/// Counts where wrong answers fall while locales pass, several at a time.
///
/// Unchecked: the tally is reached under the lock only. The order of locales does not matter to it.
final class SharedMatrixTally: @unchecked Sendable {
    private let lock = NSLock()
    private var tally: MatrixTally

    /// Starts without answers.
    init(seed: UInt64) {
        var policy = EvidencePolicy(seed: seed)
        // Dealing hits anew is for asymmetries, which pages do not show; it takes most of the time.
        policy.deals = 1
        tally = MatrixTally(policy: policy)
    }

    /// Adds the answers about one target.
    func add(
        _ answers: [JudgedAnswer],
        about target: LocaleTag,
        relations: [String: GoldRelations]
    ) {
        // Where a wrong answer falls hangs on what it matches; its other words have no say.
        let matched = answers.map { answer in
            var answer = answer
            answer.wording = nil
            return answer
        }
        lock.withLock { tally.add(matched, about: target, relations: relations) }
    }

    /// The matrices of everything added.
    var matrices: [FlatteningMatrix] { lock.withLock { tally.matrices() } }
}

/// What every lens gives on the answers about some locales, all parts of a lens together.
func lensResults(
    about locales: [LocaleTag],
    _ arguments: ParsedArguments,
    probes: [ProbePack],
    _ ledger: Ledger,
    _ world: World
) async throws -> [String: SiteLens.Result] {
    var filter = AnswerFilter()
    filter.locales = locales
    filter.includesUnplaced = true
    let gathering = LensGathering(
        ledger: ledger,
        filter: filter,
        wantsChances: Lens.all.contains { $0.needs.contains(.logprobs) }
    )
    let answers = try await gathering.answers()
    var material = LensMaterial(answers: answers)
    try await LensesCommand.describeAsking(&material, arguments, probes: probes, ledger, world)
    let policy = LensPolicy(seed: UInt64(arguments.integer("seed")))
    let views = LensesCommand.look(through: Lens.all, at: material, policy)
    return Dictionary(grouping: views, by: \.lens.id).mapValues {
        SiteLens.Result($0.map(\.result))
    }
}

/// Removes pages of models, pairs, packs and lenses that an earlier report had and this has not.
private func removeOldPages(in folder: String, keeping paths: Set<String>) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where !paths.contains(name) {
        let isOurs = ["model_", "compare_", "probes_", "lens_"].contains { name.hasPrefix($0) }
        let isFile = [".html", ".csv", ".json"].contains { name.hasSuffix($0) }
        if isOurs, isFile { try? FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
    }
}

/// What the code itself says of its measures, rules and statistics.
func methodDefinitions(_ policy: EvidencePolicy) -> SiteMethods {
    SiteMethods(
        policy: policy,
        metrics: (Metric.all + Metric.drawn).map {
            .init(name: $0.name, meaning: $0.summary, detail: $0.usage, source: $0.source)
        },
        foldingRules: FoldingRule.allCases.map {
            .init(name: $0.rawValue, meaning: $0.meaning)
        },
        lintRules: LintRule.allCases.map { rule in
            .init(
                name: rule.rawValue,
                meaning: rule.meaning,
                detail: rule.keepsOut ? "Keeps items out of the headline." : nil
            )
        },
        lenses: Lens.all.map {
            .init(name: $0.name, meaning: $0.question, detail: $0.limit, source: $0.source)
        }
    )
}

extension SiteLens {
    /// A lens with what it gave; without a result, the page says how to look through it.
    init(_ lens: Lens, result: SiteLens.Result?) {
        self.init(
            id: lens.id,
            name: lens.name,
            question: lens.question,
            needs: lens.needs.map(\.words),
            source: lens.source,
            limit: lens.limit,
            measures: lens.measures.map {
                Measure(id: $0.id, summary: $0.summary, isShare: $0.isShare)
            },
            result: result
                ?? .notEnough(
                    reason: "this report was made without looking through lenses",
                    command: "palimpsest report --all --lenses"
                )
        )
    }
}

extension SiteLens.Result {
    /// What a lens gave on the parts of the answers; what is missing counts where it gave no rows.
    init(_ results: [LensResult]) {
        var rows: [SiteLens.Row] = []
        var sentences: [String] = []
        var missing: (reason: String, command: String)?
        for result in results {
            switch result {
            case .notEnough(let reason, let command): missing = missing ?? (reason, command)
            case .rows(let found, let leftOut):
                rows += found.map(SiteLens.Row.init)
                sentences += leftOut
            }
        }
        if rows.isEmpty, let missing {
            self = .notEnough(reason: missing.reason, command: missing.command)
        } else {
            self = .rows(rows, leftOut: sentences)
        }
    }
}

extension SiteLens.Row {
    /// The row as pages show it.
    init(_ row: LensRow) {
        self.init(
            suite: row.suite,
            model: row.model,
            origin: row.origin,
            condition: row.condition,
            target: row.target,
            other: row.other,
            measure: row.measure,
            subset: row.subset,
            n: row.n,
            unit: row.unit,
            estimate: row.estimate,
            low: row.low,
            high: row.high,
            null: row.null,
            p: row.p,
            note: row.note
        )
    }
}

extension DictionaryTable {
    /// The table as the data dictionary lists it.
    init(_ table: ExportTable) {
        self.init(
            name: table.name,
            meaning: table.meaning,
            key: table.key,
            columns: table.columns.map { column in
                Column(
                    name: column.name,
                    kind: column.kind.rawValue,
                    unit: column.unit,
                    meaning: column.meaning,
                    allowed: column.allowed,
                    isRequired: column.isRequired
                )
            }
        )
    }
}

/// Reads the sides of a comparison as commands write them: a model, or `model@condition`.
///
/// A name with `@` that is a model's own is that model.
/// - Throws: when there are not two sides, or no such model.
func comparisonChoice(_ sides: [String], models: [String]) throws -> ComparisonChoice {
    guard !sides.isEmpty else { return .few }
    let read = try sides.map { try comparedSide($0, models: models) }
    guard read.count >= 2 else {
        throw UsageError("name two sides with --compare A --compare B")
    }
    var pairs: [ComparedPair] = []
    for (i, first) in read.enumerated() {
        for second in read[(i + 1)...] where first != second {
            pairs.append(ComparedPair(first, second))
        }
    }
    guard !pairs.isEmpty else { throw UsageError("both sides of the comparison are the same") }
    return .asked(pairs)
}

private func comparedSide(_ word: String, models: [String]) throws -> ComparedSide {
    if models.contains(word) { return ComparedSide(model: word) }
    if let at = word.lastIndex(of: "@"), models.contains(String(word[..<at])) {
        return ComparedSide(
            model: String(word[..<at]),
            condition: String(word[word.index(after: at)...])
        )
    }
    throw UsageError("no answers of a model \(quoted(word))\(hint(word, among: models))")
}
