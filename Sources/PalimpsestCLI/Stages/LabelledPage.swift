import Scoring

/// The table of a labelled set in lines of eighty columns: the figures of all, then those by group.
struct LabelledPage {
    let lines: [String]

    init(_ result: LabelledResult) {
        var whole = Columns(
            ["all \(result.all.answers) answers", "%", "95 %", "n"],
            numeric: [1, 3]
        )
        for (name, part, n) in LabelledPage.shares(result.all) {
            let rate = LabelledRate(part, n)
            let range = rate.low.flatMap { low in
                rate.high.map { "[\(percent(low)), \(percent($0))]" }
            }
            whole.add([name, percent(rate.value), range ?? "-", "\(n)"])
        }
        var figures = Columns(
            ["verdicts", "target", "target", "proxy", "proxy"],
            numeric: [0, 1, 2, 3, 4]
        )
        figures.add(["agree", "found", "passed", "found", "passed"])
        for group in result.groups {
            figures.add(
                LabelledPage.shares(group.agreement).map { _, part, n in
                    "\(percent(LabelledRate(part, n).value)) (\(n))"
                }
            )
        }
        lines = whole.lines + [""] + LabelledPage.joined(result.groups, figures.lines)
    }

    /// The names of groups beside their figures, or above them where both are too wide for a page.
    private static func joined(
        _ groups: [(kind: String, name: String, agreement: LabelledAgreement)],
        _ figures: [String]
    ) -> [String] {
        let width = figures.map(\.count).max() ?? 0
        let room = pageWidth - width - 2
        let longest = groups.map { $0.name.count + 2 }.max() ?? 0
        let beside = longest <= room ? max(longest, "language".count) : 2
        func set(_ name: String, _ figures: String) -> String {
            name + String(repeating: " ", count: max(0, beside - name.count)) + "  " + figures
        }
        var lines = figures.prefix(2).map { set("", $0) }
        var kind = ""
        for (group, row) in zip(groups, figures.dropFirst(2)) {
            if group.kind != kind { lines.append(group.kind) }
            kind = group.kind
            let name = "  " + shortened(group.name, pageWidth - 2)
            if longest <= room {
                lines.append(set(name, row))
            } else {
                lines += [name, set("", row)]
            }
        }
        return lines
    }

    private static func shares(
        _ counts: LabelledAgreement
    ) -> [(name: String, part: Int, n: Int)] {
        [
            ("verdicts that agree", counts.agreed, counts.answers),
            ("target found (sensitivity)", counts.found, counts.present),
            ("target passed (specificity)", counts.passed, counts.absent),
            ("proxy found (sensitivity)", counts.proxyFound, counts.proxyPresent),
            ("proxy passed (specificity)", counts.proxyPassed, counts.proxyAbsent),
        ]
    }
}
