import Vocabulary

extension LocalePage {
    /// Links to every answer behind the figures.
    var auditSection: HTML {
        element("section", .id("audit")) {
            element("h2") { words("Audit trail") }
            if census.answers == 0 {
                element("p") { words("No answers yet, so there is nothing to audit.") }
            } else {
                element("p") {
                    words(
                        "Every prompt as it was sent, the golds it is held against, and every answer as it came, with the words that matched."
                    )
                }
                element("p") {
                    element("a", .href(LocalLink(file: .audit))) {
                        words.count(census.answers, one: "{n} answer", other: "{n} answers")
                    }
                    ", "
                    words.count(census.parts.count, one: "on {n} page", other: "on {n} pages")
                    "."
                }
                if !report.pack.proxies.isEmpty { auditTable }
            }
        }
    }

    /// Counts of answers that lead to those answers.
    private var auditTable: [HTML] {
        let verdicts: [Verdict] = [.leak, .mixed, .distinct, .other]
        var table = CountedTable(
            label: words("Answers by verdict"),
            caption: [
                .text(words("Answers, not items; each number leads to its answers."))
            ],
            columns: [
                .words(words("Model"), "once"), .words(words("Condition")),
                .words(words("Proxy"), "once"), .number(words("Answers")),
            ] + verdicts.map { .number("\($0.sign) \(words($0.term))") }
        )
        for row in groupedRows {
            for (index, proxy) in report.pack.proxies.enumerated() {
                var cells: [[HTML]] = [
                    modelName(row.group.model), [conditionName(row.group.condition)],
                    [isolated(report.name(proxy.tag))], [.text(words.number(row.answers))],
                ]
                for verdict in verdicts {
                    let count = row.verdicts[index][verdict.place]
                    let text = words.number(count)
                    let link = LocalLink.answers(
                        row.group,
                        proxy: proxy.tag.rawValue,
                        verdict: verdict.letter
                    )
                    cells.append([
                        count == 0 ? .text(text) : element("a", .href(link)) { text }
                    ])
                }
                table.rows.append((index == 0 ? "" : "sub", cells))
            }
        }
        return table.html + [download(.verdicts)]
    }

    /// The census by group, framings of one condition together.
    private var groupedRows: [(group: AnswerGroup, answers: Int, verdicts: [[Int]])] {
        var groups: [AnswerGroup: (answers: Int, verdicts: [[Int]])] = [:]
        for row in census.rows {
            let group = AnswerGroup(suite: row.suite, model: row.model, condition: row.condition)
            if let known = groups[group] {
                groups[group] = (
                    known.answers + row.answers,
                    zip(known.verdicts, row.verdicts).map { zip($0, $1).map(+) }
                )
            } else {
                groups[group] = (row.answers, row.verdicts)
            }
        }
        return groups.sorted { $0.key < $1.key }.map {
            ($0.key, $0.value.answers, $0.value.verdicts)
        }
    }
}
