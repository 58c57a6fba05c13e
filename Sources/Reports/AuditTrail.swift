import Vocabulary

/// The audit trail of one suite, model and condition, cut into pages.
struct AuditTrail {
    /// What the page is made from.
    let report: LocaleReport
    /// What the answers are.
    let group: AnswerGroup
    /// The items asked, by facet, then identifier.
    private let entries: [AuditEntry]

    init(
        report: LocaleReport,
        group: AnswerGroup,
        answers: [AuditAnswer],
        items: [String: ProbeItem]
    ) {
        self.report = report
        self.group = group
        var byItem: [String: [AuditAnswer]] = [:]
        for entry in answers { byItem[entry.answer.item, default: []].append(entry) }
        entries = byItem.map { id, answers in
            AuditEntry(
                report: report,
                group: group,
                id: id,
                item: items[id],
                answers: answers.sorted { a, b in
                    (a.answer.sample, a.answer.text, a.answer.failure ?? "")
                        < (b.answer.sample, b.answer.text, b.answer.failure ?? "")
                }
            )
        }.sorted { ($0.facet, $0.id) < ($1.facet, $1.id) }
    }

    /// The pages, each below three megabytes.
    var pages: [AuditPage] {
        let sheets = packed
        let files = sheets.indices.map { SafeName.audit(group, part: $0 + 1) }
        return sheets.enumerated().map { index, sheet in
            let shell = PageShell(
                words: report.words,
                title: "\(report.pack.place) (\(report.pack.tag)): answers of \(group.model)",
                toolVersion: report.provenance.toolVersion,
                banner: isSimulated ? [simulatedBanner] : [],
                body: body(of: sheet, files: files, index: index)
            )
            return AuditPage(
                group: group,
                part: index + 1,
                answers: sheet.reduce(0) { $0 + $1.shown.count },
                file: files[index],
                html: shell.html
            )
        }
    }

    var isSimulated: Bool { report.simulatedModels.contains(group.model) }

    /// A stretch of one item's answers on one page.
    struct Slice {
        var entry: AuditEntry
        var shown: Range<Int>
    }

    /// Leaves room below three megabytes for head, index and style.
    private static let budget = 2_000_000

    /// Fills pages in order; an item moves to the next page whole unless it alone is too large.
    private var packed: [[Slice]] {
        var sheets: [[Slice]] = []
        var sheet: [Slice] = []
        var room = AuditTrail.budget
        func turn() {
            if !sheet.isEmpty { sheets.append(sheet) }
            sheet = []
            room = AuditTrail.budget
        }
        for entry in entries {
            let sizes = entry.answerSizes
            let whole = entry.headSize + sizes.reduce(0, +)
            if whole > room { turn() }
            if whole <= room {
                sheet.append(Slice(entry: entry, shown: 0..<sizes.count))
                room -= whole
                continue
            }
            var start = 0
            room -= entry.headSize
            for (i, size) in sizes.enumerated() {
                if size > room, i > start {
                    sheet.append(Slice(entry: entry, shown: start..<i))
                    turn()
                    room -= entry.headSize
                    start = i
                }
                room -= size
            }
            sheet.append(Slice(entry: entry, shown: start..<sizes.count))
        }
        turn()
        return sheets
    }
}
