import Evidence
import Exchange
import Ledger
import Vocabulary

extension Exporting {
    /// The rows of the table of labels, by column, sorted by unit and rater.
    func labelRows() async throws -> [[String: ExportValue]] {
        let samples = try await ledger.adjudicationSamples()
        var units: [String: (unit: AdjudicationUnit, sample: AdjudicationSample)] = [:]
        for sample in samples {
            for unit in sample.units { units[unit.id] = (unit, sample) }
        }
        return try await ledger.adjudicationLabels().compactMap { label in
            guard let (unit, sample) = units[label.unit], isWanted(unit.place, unit.stratum.target)
            else { return nil }
            let count = sample.strata.first { $0.stratum == unit.stratum }
            return unit.place.columns.merging([
                "unit": .text(unit.id), "rater": .text(label.rater),
                "sample_uid": .text(sample.uid),
                "target": .text(unit.stratum.target.rawValue),
                "proxy": .text(unit.stratum.proxy.rawValue),
                "language": .text(unit.stratum.language),
                "verdict": .text(unit.stratum.verdict.rawValue),
                "label": .text(label.label.rawValue),
                "note": label.note.isEmpty ? .none : .text(label.note),
                "population": .integer(count?.population ?? 0),
                "drawn": .integer(count?.drawn ?? 0),
            ]) { $1 }
        }
    }

    /// The rows of the table of judges' replies, by column, sorted by judge and answer.
    func judgeRows(_ packs: [LocalePack]) async throws -> [[String: ExportValue]] {
        let origins = try await ledger.judges()
        var rows: [[String: ExportValue]] = []
        for pack in packs where filter.locales?.contains(pack.tag) != false {
            let pairs = try await ledger.judgedPairs(target: pack.tag)
            if pairs.isEmpty { continue }
            let replies = Dictionary(
                grouping: try await ledger.judgeReplies(target: pack.tag),
                by: \.judge
            )
            for (judge, replies) in replies.sorted(by: { $0.key < $1.key }) {
                let said = Dictionary(
                    replies.map { ($0.request, $0) },
                    uniquingKeysWith: { first, _ in first }
                )
                for pair in pairs where isWanted(pair.place, pack.tag) {
                    guard let reply = said[pair.request] else { continue }
                    rows.append(
                        pair.place.columns.merging([
                            "judge": .text(judge),
                            "judge_origin": .text((origins[judge] ?? .live).rawValue),
                            "target": .text(pack.tag.rawValue),
                            "culture": .text(pair.culture.rawValue),
                            "cluster": .integer(pair.cluster), "request": .text(pair.request),
                            "equivalence": ExportValue(reply.equivalence?.rawValue),
                            "reply": reply.failure == nil ? .text(reply.text) : .none,
                            "failure": ExportValue(reply.failure),
                        ]) { $1 }
                    )
                }
            }
        }
        return rows
    }

    private func isWanted(_ place: AnswerPlace, _ target: LocaleTag) -> Bool {
        filter.models?.contains(place.model) != false && filter.locales?.contains(target) != false
    }
}

extension AnswerPlace {
    fileprivate var columns: [String: ExportValue] {
        [
            "model": .text(model), "condition": .text(condition), "item": .text(item),
            "sample": .integer(sample),
        ]
    }
}

extension CorrectedShare {
    /// The row of the table of evidence, by column; one that is not defined has no estimate.
    func exportRow(level: Double, kind: ProxyKind?) -> [String: ExportValue] {
        [
            "suite": .text(suite), "model": .text(model), "condition": .text(condition),
            "origin": .text(origin.rawValue), "target": .text(target.rawValue),
            "proxy": .text(proxy.rawValue), "kind": ExportValue(kind?.rawValue),
            "subset": .text(Subset.all.rawValue),
            "measure": .text("corrected_\(outcome.rawValue)"),
            "estimate": ExportValue(corrected.value), "n": .integer(corrected.n),
            "low": ExportValue(corrected.low), "high": ExportValue(corrected.high),
            "level": corrected.low == nil ? .none : .number(level),
        ]
    }
}
