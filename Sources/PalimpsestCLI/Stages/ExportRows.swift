import Evidence
import Exchange
import Ledger
import Vocabulary

extension AnswerDetail {
    /// The row of the table of answers, by column.
    var exportRow: [String: ExportValue] {
        [
            "model": .text(answer.model), "condition": .text(answer.condition),
            "item": .text(answer.item), "sample": .integer(answer.sample),
            "origin": .text(answer.origin.rawValue), "framing": .text(framing.rawValue),
            "turn": .integer(turn(ofItem: answer.item)), "question": .text(question),
            "pack": .text(pack), "suite": .text(suite), "facet": .text(facet),
            "locale": ExportValue(locale?.rawValue), "language": .text(language),
            "prompt": ExportValue(prompt),
            "text": answer.failure == nil ? .text(answer.text) : .none,
            "failure": ExportValue(answer.failure),
            "failure_message": ExportValue(failureMessage), "truncated": .flag(answer.truncated),
            "reasoning": ExportValue(reasoning), "prompt_tokens": ExportValue(promptTokens),
            "completion_tokens": ExportValue(completionTokens), "logprob": ExportValue(logprob),
            "seconds": ExportValue(seconds), "attempts": .integer(attempts),
            "reused": .flag(reusedFrom != nil), "run": .integer(run),
            "received_at": .text(receivedAt), "raw": ExportValue(raw),
        ]
    }
}

/// Which turn of its conversation an item is, as its identifier says: `…:marked.en+2` is the second.
func turn(ofItem id: String) -> Int {
    let ending = id[(id.lastIndex(of: ":") ?? id.startIndex)...]
    guard let plus = ending.lastIndex(of: "+") else { return 1 }
    return Int(ending[plus...].dropFirst()) ?? 1
}

extension LedgerAnswer {
    /// The row of the table of verdicts for one proxy, by column; none while it is not judged.
    func exportRow(
        target: LocaleTag,
        proxy: DeclaredProxy,
        relations: GoldRelations?
    ) -> [String: ExportValue]? {
        // Texts without a gold are scanned for markers and have no verdict.
        guard let judgement, !question.markers else { return nil }
        let verdict = judgement.verdict(target: target, proxy: proxy.tag)
        let mine = judgement.matches.filter { $0.culture == target }
        let theirs = judgement.matches.filter { $0.culture == proxy.tag }
        return [
            "model": .text(answer.model), "condition": .text(answer.condition),
            "item": .text(answer.item), "sample": .integer(answer.sample),
            "origin": .text(answer.origin.rawValue), "framing": .text(item.framing.rawValue),
            "turn": .integer(item.turn), "target": .text(target.rawValue),
            "proxy": .text(proxy.tag.rawValue), "kind": .text(proxy.kind.rawValue),
            "suite": .text(question.suite), "question": .text(question.id),
            "facet": .text(question.facet), "answer_type": .text(question.answerType.rawValue),
            "verdict": .text(verdict.rawValue), "correct": .flag(verdict.isCorrect),
            "because": ExportValue(judgement.because),
            "excluded": ExportValue(exclusion(target, proxy.tag, relations)),
            "target_match": ExportValue(mine.first?.alias),
            "target_spans": ExportValue(spans(mine)),
            "proxy_match": ExportValue(theirs.first?.alias),
            "proxy_spans": ExportValue(spans(theirs)),
        ]
    }

    /// Why the evidence does not count the pair, by the rules of its tables.
    func exclusion(
        _ target: LocaleTag,
        _ proxy: LocaleTag,
        _ relations: GoldRelations?
    ) -> String? {
        let whole = item.exclusions.first { $0.culture == nil || $0.culture == target }
        let pair =
            item.exclusions.first { $0.culture == proxy }
            ?? item.notOffered(among: question.golds).first { $0.culture == proxy }
        if let rule = (whole ?? pair)?.rule { return rule }
        guard let relations, relations.index(of: target) != nil,
            relations.index(of: proxy) != nil
        else { return "no-gold" }
        return nil
    }

    private func spans(_ matches: [GoldMatch]) -> String? {
        matches.isEmpty ? nil : matches.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
    }
}

extension VerdictShares {
    /// The shares by the name of their measure.
    fileprivate var measures: [(String, Double?)] {
        [
            ("distinct", distinct), ("shared", shared), ("mixed", mixed), ("leak", leak),
            ("other", other), ("refused", refused), ("uncodable", uncodable), ("correct", correct),
        ]
    }
}

extension EvidenceRow {
    /// The rows of the table of evidence, one a measure, by column.
    func exportRows(level: Double) -> [[String: ExportValue]] {
        let key: [String: ExportValue] = [
            "suite": .text(suite), "model": .text(model), "condition": .text(condition),
            "origin": .text(origin.rawValue), "target": .text(target.rawValue),
            "proxy": .text(proxy.rawValue), "kind": .text(kind.rawValue),
            "subset": .text(subset.rawValue),
        ]
        let plain =
            shares.measures + [
                ("floor", floor), ("lift", lift), ("specific_leak", specificLeak), ("rank", rank),
            ]
        let intervals = ["correct": correct, "leak": leak, "specific_leak": specific]
        var rows = plain.map { name, value in
            key.measure(name, value, n: n).bounded(intervals[name] ?? nil, level: level)
        }
        if let clustered {
            rows.append(
                key.measure("excess_clustered", clustered.value, n: clustered.n)
                    .bounded(clustered, level: level)
            )
        }
        rows.append(key.measure("placebo", placebo, n: compared))
        rows.append(
            key.measure("excess", excess, n: compared).merging([
                "low": ExportValue(excessLow), "high": ExportValue(excessHigh),
                "level": excessLow == nil ? .none : .number(level),
                "interval_method": ExportValue(intervalMethod?.rawValue),
            ]) { $1 }
        )
        // The test is of golds of equal size, which fewer items may have: p, adjusted interval and finding
        // stand on the line of the estimate that they are about.
        let tested = matched?.n ?? 0
        rows.append(
            key.measure("matched", matched?.value, n: tested).bounded(matched, level: level)
                .merging([
                    "adjusted_low": ExportValue(adjustedLow),
                    "adjusted_high": ExportValue(adjustedHigh),
                    "adjusted_level": ExportValue(adjustedLevel), "p": ExportValue(p),
                    "p_adjusted": ExportValue(pAdjusted), "tests": ExportValue(tests),
                    "finding": .text(finding.rawValue),
                ]) { $1 }
        )
        rows.append(key.measure("mde", mde, n: tested))
        return rows
    }
}

extension FacetRow {
    /// The rows of the table of evidence for one facet, one a measure, by column.
    func exportRows(level: Double, kind: ProxyKind?) -> [[String: ExportValue]] {
        // Facets of tables that do not say their origin would stand under a wrong one.
        guard let origin else { return [] }
        let key: [String: ExportValue] = [
            "suite": .text(suite), "model": .text(model), "condition": .text(condition),
            "origin": .text(origin.rawValue), "target": .text(target.rawValue),
            "proxy": .text(proxy.rawValue), "kind": ExportValue(kind?.rawValue),
            "subset": .text(Subset.all.rawValue), "facet": .text(facet),
        ]
        var rows = (shares.measures + [("floor", floor), ("placebo", placebo)]).map { name, value in
            key.measure(name, value, n: n)
        }
        rows.append(
            key.measure("excess", excess, n: n).merging([
                "low": ExportValue(low), "high": ExportValue(high),
                "level": low == nil ? .none : .number(level),
            ]) { $1 }
        )
        return rows
    }
}

extension [String: ExportValue] {
    /// The row with the interval of an estimate, if it has one.
    fileprivate func bounded(_ estimate: Estimate?, level: Double) -> [String: ExportValue] {
        guard let estimate, estimate.low != nil else { return self }
        return merging([
            "low": ExportValue(estimate.low), "high": ExportValue(estimate.high),
            "level": .number(level),
            "interval_method": ExportValue(estimate.method?.rawValue),
        ]) { $1 }
    }

    fileprivate func measure(_ name: String, _ value: Double?, n: Int) -> [String: ExportValue] {
        merging(["measure": .text(name), "estimate": ExportValue(value), "n": .integer(n)]) { $1 }
    }
}
