import Evidence
import Exchange
import Foundation
import Probing
import Reports
import Scoring
import Statistics
import Vocabulary

extension ReportWriter {
    /// Makes and writes the pages over all locales and the files beside them.
    /// - Returns: the path of the overview.
    func writeSite(_ locales: [IndexEntry], to folder: String) async throws -> String {
        let site = SiteInput(
            locales: locales,
            words: words,
            toolVersion: toolVersion,
            comparing: comparing,
            methods: methodDefinitions(seed: seed),
            dictionary: ExportTable.all.map(DictionaryTable.init)
        )
        let files = siteFiles(site)
        for file in files {
            try writeWhole(file.text, to: "\(folder)/\(file.path)")
            meter?.wrote()
        }
        return "\(folder)/\(files.first?.path ?? "index.html")"
    }
}

/// What the code itself says of its measures, rules and statistics.
func methodDefinitions(seed: UInt64) -> SiteMethods {
    SiteMethods(
        policy: EvidencePolicy(seed: seed),
        metrics: Metric.all.map {
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
        }
    )
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
