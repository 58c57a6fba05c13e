import Vocabulary

/// One page of the audit trail: answers of one suite, model and condition.
struct AuditPage {
    /// What the answers are.
    var group: AnswerGroup
    /// Which part of the group's answers it holds, from one.
    var part: Int
    /// How many answers it holds.
    var answers: Int
    /// Where it stands beside the locale page.
    var file: SafeName
    /// The page as text.
    var html: String
}

/// The suite of answers whose question is not among those given.
private let unknownSuite = "unknown"

/// Makes the pages of the audit trail, by suite, model, condition and part.
func auditPages(_ report: LocaleReport) -> [AuditPage] {
    let items = Dictionary(report.items.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var byGroup: [AnswerGroup: [AuditAnswer]] = [:]
    for entry in report.answers {
        let question = items[entry.answer.item].flatMap { report.questions[$0.question] }
        let group = AnswerGroup(
            suite: question?.suite ?? unknownSuite,
            model: entry.answer.model,
            condition: entry.answer.condition
        )
        byGroup[group, default: []].append(entry)
    }
    return byGroup.keys.sorted().flatMap { group in
        AuditTrail(report: report, group: group, answers: byGroup[group] ?? [], items: items).pages
    }
}

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

    private var isSimulated: Bool { report.simulatedModels.contains(group.model) }

    /// A stretch of one item's answers on one page.
    private struct Slice {
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

    private func body(of sheet: [Slice], files: [SafeName], index: Int) -> [HTML] {
        pieces {
            localeHeading(report.pack, page: "answers")
            element("p") {
                isolated(group.model)
                if isSimulated {
                    " "
                    simulatedStamp
                }
                ", condition "
                isolated(group.condition)
                ", questions of "
                isolated(group.suite)
                if files.count > 1 { ", part \(index + 1) of \(files.count)" }
                "."
            }
            pager(files, current: index)
            element("p", .class("small")) {
                "In the answers: "
                element("mark", .class("target")) { "in the gold of \(report.pack.place)" }
                ", "
                element("mark", .class("proxy")) { "in the gold of a declared proxy" }
                ", "
                element("mark", .class("both")) { "in both" }
                ". Characters that are hidden or reorder text are shown by code point, such as "
                element("bdi", .class("u")) { "U+202E" }
                "."
            }
            verdictCounts(sheet)
            lookFirst(sheet)
            element("nav", .set("aria-label", "Questions on this page")) {
                for (facet, slices) in byFacet(sheet) {
                    details("\(facet), \(Figure.count(slices.count, "question", "questions"))") {
                        element("ul", .class("toc")) {
                            for slice in slices { slice.entry.indexLine(slice.shown) }
                        }
                    }
                }
            }
            for (facet, slices) in byFacet(sheet) {
                element("section") {
                    element("h2") { isolated(facet) }
                    for slice in slices { slice.entry.html(slice.shown) }
                }
            }
            pager(files, current: index)
        }
    }

    private func byFacet(_ sheet: [Slice]) -> [(facet: String, slices: [Slice])] {
        var groups: [(facet: String, slices: [Slice])] = []
        for slice in sheet {
            if groups.last?.facet == slice.entry.facet {
                groups[groups.count - 1].slices.append(slice)
            } else {
                groups.append((slice.entry.facet, [slice]))
            }
        }
        return groups
    }

    private static let mostLinks = 400

    /// Links to the answers a reader of an excess will want to see.
    private func lookFirst(_ sheet: [Slice]) -> [HTML] {
        var links: [HTML] = []
        var count = 0
        for slice in sheet {
            for i in slice.shown {
                let verdicts = report.pack.proxies.compactMap { proxy in
                    slice.entry.verdict(i, against: proxy.tag)
                }
                guard let found = [Verdict.leak, .mixed].first(where: verdicts.contains) else {
                    continue
                }
                count += 1
                if count > AuditTrail.mostLinks { continue }
                links.append(slice.entry.link(toReply: i, sign: found.sign))
            }
        }
        guard count > 0 else { return [] }
        return [
            details("Leak and mixed answers, \(Figure.count(count))") {
                element("ul", .class("toc")) { links }
                if count > links.count {
                    element("p") { "The first \(Figure.count(links.count)) are linked." }
                }
            }
        ]
    }

    private func verdictCounts(_ sheet: [Slice]) -> [HTML] {
        let proxies = report.pack.proxies.map(\.tag)
        guard !proxies.isEmpty else { return [] }
        var table = CountedTable(
            label: "Verdicts on this page",
            caption: [.text("Answers on this page, by verdict against each declared proxy.")],
            columns: [.words("Proxy", "once")]
                + Verdict.allCases.map { .number("\($0.sign) \($0.rawValue)") }
                + [.number("no gold")]
        )
        for proxy in proxies {
            var counts: [Verdict: Int] = [:]
            var without = 0
            for slice in sheet {
                for i in slice.shown {
                    if let verdict = slice.entry.verdict(i, against: proxy) {
                        counts[verdict, default: 0] += 1
                    } else {
                        without += 1
                    }
                }
            }
            var cells: [[HTML]] = [[isolated(report.name(proxy))]]
            for verdict in Verdict.allCases {
                cells.append([.text(Figure.count(counts[verdict] ?? 0))])
            }
            cells.append([.text(Figure.count(without))])
            table.rows.append(("", cells))
        }
        return table.html
    }
}
