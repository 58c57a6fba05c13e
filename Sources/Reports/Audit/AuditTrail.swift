import Vocabulary

/// Writes the audit trail of one locale while its answers stream by, a page in memory at a time.
///
/// Every answer stands on a static page with all that it rests on. Beside each page stands a data
/// file with prompts, answers and verdicts, which the finder of the audit page loads on demand.
public struct AuditTrail: Sendable {
    private let context: AuditContext
    private var entries: AuditEntries
    private var tables = AuditTables()
    private var sayings = AuditSayings()
    private var taker: CensusTaker
    private var sheet: AuditSheet
    private var parts: [AnswerCensus.Part] = []
    private var summaries: [AuditTables.Part] = []
    private var locations: [AuditTables.Location] = []
    private var open: (question: Question, item: ProbeItem?)?

    /// Starts an empty trail.
    public init(_ context: AuditContext) {
        self.context = context
        entries = AuditEntries(context)
        taker = CensusTaker(proxies: context.pack.proxies.count)
        sheet = AuditSheet(number: 1, context: context)
    }

    /// The bytes at which a page is full; leaves room below three megabytes for head and index.
    static let fullPage = 1_000_000

    /// Adds an item with its answers and returns the files that are finished.
    ///
    /// Items come by suite, facet, question and identifier, so that a facet and a question stand
    /// together; an answer in a page that is full begins the next one.
    public mutating func add(_ entry: AuditItem) -> [ReportFile] {
        guard !entry.answers.isEmpty else { return [] }
        let said = entry.answers.map { sayings.saying($0, to: entry, entries) }
        taker.add(entry, said.map(\.verdicts))
        let digits = AuditAnchor.digits(ofItem: entry.item.id)
        var files: [ReportFile] = []
        if open?.question.id != entry.question.id {
            closeQuestion()
            if sheet.size > AuditTrail.fullPage { files += turn() }
            openQuestion(entry.question, again: false)
        }
        openItem(entry, again: false)
        var heading = AuditHeading()
        for (index, answer) in entry.answers.enumerated() {
            if sheet.size > AuditTrail.fullPage, index > 0 || sheet.answers > 0 {
                closeItem()
                closeQuestion()
                files += turn()
                openQuestion(entry.question, again: true)
                openItem(entry, again: true)
                heading = AuditHeading()
            }
            let model = tables.model(answer.answer)
            let isRepeat =
                index > 0 && entry.answers[index - 1].answer.hasPlace(of: answer.answer)
            let reply = AuditReply(
                entry: entry,
                answer: answer,
                anchor: AuditAnchor.reply(
                    to: digits,
                    tables.mark(ofModel: model),
                    answer.answer.sample,
                    isRepeat ? index : nil
                ),
                saying: said[index]
            )
            if heading.changes(to: answer.answer) {
                sheet.page.write(entries.heading(of: answer.answer))
            }
            entries.write(reply, into: &sheet.page)
            sheet.note(reply, model: model)
        }
        closeItem()
        return files
    }

    /// Ends the trail: the last page, the data files that lead to items, and the audit page itself.
    public mutating func finish() -> (files: [ReportFile], census: AnswerCensus) {
        closeQuestion()
        var files = sheet.answers > 0 ? turn() : []
        let census = taker.finished(parts)
        files += tables.files(of: context, parts: summaries, locations: locations)
        files.append(AuditPage(context: context, census: census, tables: tables).file)
        return (files, census)
    }

    /// The pages, counted from one, on which some items begin; those without answers have none.
    func parts(ofItems ids: Set<String>) -> [String: Int] {
        let items = Dictionary(ids.map { (AuditAnchor.item($0), $0) }) { first, _ in first }
        var parts: [String: Int] = [:]
        for location in locations {
            if let id = items[location.anchor] { parts[id] = location.part }
        }
        return parts
    }

    private mutating func openQuestion(_ question: Question, again: Bool) {
        open = (question, nil)
        sheet.openQuestion(question)
        sheet.page.open(
            "article",
            .class("item"),
            .id(AuditAnchor.question(question.id))
        )
        entries.writeHead(of: question, continued: again, into: &sheet.page)
    }

    private mutating func closeQuestion() {
        guard open != nil else { return }
        sheet.page.close("article")
        open = nil
    }

    private mutating func openItem(_ entry: AuditItem, again: Bool) {
        open?.item = entry.item
        let anchor = AuditAnchor.item(entry.item.id)
        sheet.page.open("section", .class("asked"), .id(anchor))
        sheet.page.write(entries.head(of: entry, continued: again))
        sheet.openItem(
            entry,
            facet: tables.facet(entry.question.facet),
            framing: tables.framing(entry.item.framing),
            pack: context.pack
        )
        if !again {
            locations.append(
                AuditTables.Location(anchor: anchor, part: parts.count + 1)
            )
        }
    }

    private mutating func closeItem() {
        sheet.page.close("section")
        sheet.closeItem()
        open?.item = nil
    }

    /// Writes the page in hand and begins the next one.
    private mutating func turn() -> [ReportFile] {
        let files = sheet.files(entries)
        parts.append(sheet.part)
        summaries.append(sheet.summary)
        sheet = AuditSheet(number: parts.count + 1, context: context)
        return files
    }
}

/// Whose answers follow, so that a model's name stands once above them.
struct AuditHeading {
    private var model: String?
    private var condition: String?

    /// Whether an answer is another model's or of another condition than the one before.
    mutating func changes(to answer: Answer) -> Bool {
        guard model != answer.model || condition != answer.condition else { return false }
        (model, condition) = (answer.model, answer.condition)
        return true
    }
}

/// The anchors of the audit trail; each stays the same as long as the thing it names does.
enum AuditAnchor {
    /// The anchor of a question.
    static func question(_ id: String) -> String { anchor("n", id) }

    /// The anchor of an item.
    static func item(_ id: String) -> String { anchor("q", id) }

    /// The digits of an item's anchor.
    static func digits(ofItem id: String) -> String { String(item(id).dropFirst(2)) }

    /// The anchor of an answer, which begins with the digits of its item's.
    static func reply(to digits: String, _ model: String, _ sample: Int, _ again: Int?) -> String {
        "a-\(digits)-\(model)-\(sample)" + (again.map { "-\($0)" } ?? "")
    }
}

extension Answer {
    /// Whether the same model answered under the same condition in the same sample.
    fileprivate func hasPlace(of other: Answer) -> Bool {
        model == other.model && condition == other.condition && sample == other.sample
    }
}
