import Vocabulary

extension LocalePage {
    /// Links to every answer behind the figures.
    var auditSection: HTML {
        element("section", .id("audit")) {
            element("h2") { "Audit trail" }
            if audits.isEmpty {
                element("p") { "No answers yet, so there is nothing to audit." }
            } else {
                element("p") {
                    "Every prompt as it was sent, the golds it is held against, and every answer "
                    "as it came, with the words that matched."
                }
                auditTable
            }
        }
    }

    private var auditTable: [HTML] {
        var table = CountedTable(
            label: "Pages of the audit trail",
            columns: [
                .words("Model", "once"), .words("Condition"), .words("Suite"), .number("Answers"),
                .words("Page", "once"),
            ]
        )
        for page in audits {
            let parts = audits.count { $0.group == page.group }
            table.add(
                modelName(page.group.model),
                [isolated(page.group.condition)],
                [isolated(page.group.suite)],
                [.text(Figure.count(page.answers))],
                [
                    element("a", .href(LocalLink(file: page.file))) {
                        parts > 1 ? "answers, part \(page.part)" : "answers"
                    }
                ]
            )
        }
        return table.html
    }
}
