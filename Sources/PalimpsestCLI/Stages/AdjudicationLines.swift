import Evidence
import Vocabulary

extension AdjudicatedEstimate {
    /// The value as a share in per cent with its interval and n, or why there is none.
    var share: String {
        guard let value else { return "not estimated: \(undefined ?? "no reason is known")" }
        return "\(percent(value)) %\(ends { percent($0) }) (n \(n))"
    }

    /// The value as a plain number with its interval and n, or why there is none.
    var plain: String {
        guard let value else { return "not estimated: \(undefined ?? "no reason is known")" }
        return "\(fixed(value, 2))\(ends { fixed($0, 2) }) (n \(n))"
    }

    /// A short form for tables: the share and its ends, or a dash.
    var cell: String {
        guard let value else { return "-" }
        return percent(value) + ends { percent($0) }
    }

    private func ends(_ shown: (Double) -> String) -> String {
        guard let low, let high else { return "" }
        return " [\(shown(low)), \(shown(high))]"
    }
}

extension AdjudicatedRates {
    /// What is said of raters, matcher and judges, a sentence a line.
    var lines: [String] {
        var lines: [String] = []
        if drawn > 0 {
            var parts = ["\(labelled) of \(drawn) drawn answers labelled"]
            if !raters.isEmpty { parts.append("by \(listed(raters))") }
            if unsure > 0 { parts.append("\(unsure) labels of raters who could not tell") }
            if stale > 0 { parts.append("\(stale) changed since they were shown") }
            lines.append("hand check, \(target): " + parts.joined(separator: ", "))
        }
        if raters.count > 1 {
            lines.append(
                "raters, \(target): Krippendorff's nominal alpha \(agreement.plain), of the sample, "
                    + "which is balanced over verdicts"
            )
        }
        lines += matcher.map { rate in
            let head =
                "matcher against people, \(target), \(rate.language), \(rate.outcome.rawValue)"
            guard rate.sensitivity.undefined == nil else {
                return "\(head): \(rate.sensitivity.share)"
            }
            return "\(head): sensitivity \(rate.sensitivity.share), specificity "
                + rate.specificity.share
        }
        return lines + judges.map { "\($0.sentence), \(target)" }
    }

    /// The corrected shares, a small table for each model and condition.
    func table(models: Set<String>) -> [String] {
        let rows = corrected.filter { models.isEmpty || models.contains($0.model) }
        let groups = Dictionary(grouping: rows) { [$0.model, $0.condition, $0.suite] }
        var lines: [String] = []
        for (key, rows) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let simulated = rows.first?.origin == .simulated ? " [simulated]" : ""
            lines.append("\(target)  \(key[0])\(simulated), \(key[1]), \(key[2])")
            var table = Columns(["proxy", "share", "n", "judged", "corrected"], numeric: [2])
            var notes: [String] = []
            for row in rows {
                table.add([
                    row.proxy.rawValue, row.outcome.rawValue, "\(row.apparent.n)",
                    row.apparent.cell, row.corrected.cell,
                ])
                let note = row.corrected.undefined.map { "\(row.outcome.rawValue): \($0)" }
                if let note, !notes.contains(note) { notes.append(note) }
            }
            lines += (table.lines + notes.map { "not corrected, \($0)" }).map { "  " + $0 }
        }
        return lines
    }
}

extension JudgeAgreement {
    /// The agreement in a sentence.
    var sentence: String {
        var text =
            "judge \(judge) against \(other == .matcher ? "the matcher" : "people"): alpha "
            + "\(agreement.plain); accepts \(judgeAlone.share) of what is rejected there, rejects "
            + "\(otherAlone.share) of what is accepted there"
        if unsure > 0 { text += "; unsure of \(unsure)" }
        if tied > 0 { text += "; raters even on \(tied)" }
        return text
    }
}
