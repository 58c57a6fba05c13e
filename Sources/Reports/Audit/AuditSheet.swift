import Vocabulary

/// One page of answers while it fills, with the data file beside it.
struct AuditSheet: Sendable {
    /// The body below the index.
    var page = HTMLWriter()
    /// How many answers it holds.
    private(set) var answers = 0
    /// What the data file holds, for the finder.
    private(set) var summary: AuditTables.Part

    private let number: Int
    private let context: AuditContext
    private var data: DataScript
    private var questions: [IndexLine] = []
    private var leaks: [(anchor: String, item: String, sign: String)] = []
    private var leakCount = 0
    private var runs: Set<Int> = []
    private var origins: Set<AnswerOrigin> = []
    private var facet: (suite: String, facet: String)?
    private var item: (facet: Int, framing: Int)?

    /// A line of the page's index.
    private struct IndexLine: Sendable {
        var facet: String
        var id: String
        var signs: [[Verdict: Int]]
    }

    private static let mostLinks = 400

    init(number: Int, context: AuditContext) {
        self.number = number
        self.context = context
        data = DataScript(part: number)
        data.open("[")
        let zeros = Array(repeating: 0, count: Verdict.allCases.count + 1)
        summary = AuditTables.Part(
            verdicts: Array(repeating: zeros, count: context.pack.proxies.count)
        )
    }

    /// The larger of page and data file, in bytes.
    var size: Int { max(page.bytes.count, data.size) }

    /// Where the page stands and what is on it.
    var part: AnswerCensus.Part {
        var facets: [String] = []
        for line in questions where facets.last != line.facet { facets.append(line.facet) }
        return AnswerCensus.Part(
            file: .audit(part: number),
            facets: facets,
            questions: [questions.first?.id, questions.last?.id].compactMap(\.self),
            questionCount: questions.count,
            answers: answers
        )
    }

    /// Notes a question, with a heading where a facet begins.
    mutating func openQuestion(_ question: Question) {
        if facet?.suite != question.suite || facet?.facet != question.facet {
            facet = (question.suite, question.facet)
            page.write(
                element("h2") {
                    context.words.html(
                        "{facet}, questions of {suite}",
                        ["facet": isolated(question.facet), "suite": isolated(question.suite)]
                    )
                }
            )
        }
        questions.append(
            IndexLine(
                facet: question.facet,
                id: question.id,
                signs: Array(repeating: [:], count: context.pack.proxies.count)
            )
        )
    }

    /// Begins an item in the data file.
    mutating func openItem(_ entry: AuditItem, facet: Int, framing: Int, pack: LocalePack) {
        item = (facet, framing)
        summary.facets.insert(facet)
        summary.framings.insert(framing)
        data.open("[")
        data.text(String(AuditAnchor.item(entry.item.id).dropFirst(2)))
        data.text(shortened(entry.item.id, to: 300))
        data.number(facet)
        data.number(framing)
        data.text(soundLanguage(entry.item.language))
        data.segments([.text(shortened(entry.item.prompt, to: MarkedAnswer.longest))])
        data.open("[")
    }

    /// Ends an item in the data file.
    mutating func closeItem() {
        data.close("]")
        data.close("]")
    }

    /// Notes an answer in the counts, in the lists above the page and in the data file.
    mutating func note(_ reply: AuditReply, model: Int) {
        let answer = reply.answer.answer
        answers += 1
        summary.answers += 1
        summary.models.insert(model)
        if let run = reply.answer.run { runs.insert(run) }
        origins.insert(answer.origin)
        for (proxy, verdict) in reply.verdicts.enumerated() {
            summary.verdicts[proxy][verdict?.place ?? Verdict.allCases.count] += 1
            if let verdict { questions[questions.count - 1].signs[proxy][verdict, default: 0] += 1 }
        }
        let verdicts = reply.verdicts.compactMap(\.self)
        if let found = [Verdict.leak, .mixed].first(where: { verdicts.contains($0) }) {
            leakCount += 1
            if leaks.count < AuditSheet.mostLinks {
                leaks.append((reply.anchor, reply.entry.item.id, found.sign))
            }
        }
        data.open("[")
        data.number(model)
        data.number(answer.sample)
        data.text(reply.saying.letters)
        data.add(reply.saying.data)
        data.text(String(reply.anchor.dropFirst(2)))
        data.close("]")
    }

    /// The page and the data file.
    func files(_ entries: AuditEntries) -> [ReportFile] {
        let words = context.words
        let folder = SafeName.folder(context.pack.tag)
        let shell = PageShell(
            words: words,
            title: words(
                "{place} ({tag}): answers, page {page}",
                [
                    "place": context.pack.place, "tag": context.pack.tag.rawValue,
                    "page": words.number(number),
                ]
            ),
            toolVersion: context.toolVersion,
            banner: bannerOfSimulation(words, over: origins),
            body: pieces {
                localeHeading(
                    context.pack,
                    page: words("answers, page {page}", ["page": words.number(number)]),
                    under: .audit,
                    words: words
                )
                entries.key
                index
                HTML.rendered(RenderedHTML(page))
                entries.runs(runs)
                element("p", .class("soft small")) {
                    words.html(
                        "The answers of this page as data, JSON inside one call: {file}.",
                        [
                            "file": element(
                                "a",
                                .href(LocalLink(file: .auditData(part: number)))
                            ) { SafeName.auditData(part: number).text }
                        ]
                    )
                }
            }
        )
        var data = data
        data.close("]")
        return [
            ReportFile(
                path: SafeName.audit(part: number).inside(folder).text,
                bytes: shell.bytes
            ),
            data.file(SafeName.auditData(part: number).inside(folder)),
        ]
    }

    // MARK: Above the answers

    private var index: HTML {
        let words = context.words
        return element("nav", .class("audit-index"), .set("aria-label", words("On this page"))) {
            if !leaks.isEmpty {
                details(
                    words.count(
                        leakCount,
                        one: "{n} leak or mixed answer",
                        other: "{n} leak and mixed answers"
                    )
                ) {
                    element("ul", .class("toc")) {
                        for leak in leaks {
                            element("li") {
                                "\(leak.sign) "
                                element("a", .href(LocalLink(anchor: leak.anchor))) {
                                    isolated(shortened(leak.item, to: 120))
                                }
                            }
                        }
                    }
                    if leakCount > leaks.count {
                        element("p") {
                            words(
                                "The first {n} are linked.",
                                ["n": words.number(leaks.count)]
                            )
                        }
                    }
                }
            }
            for (facet, lines) in byFacet {
                element("details") {
                    element("summary") {
                        isolated(facet)
                        ", "
                        words.count(lines.count, one: "{n} question", other: "{n} questions")
                    }
                    element("ul", .class("toc")) { lines.map(link) }
                }
            }
        }
    }

    private var byFacet: [(facet: String, lines: [IndexLine])] {
        var groups: [(facet: String, lines: [IndexLine])] = []
        for line in questions {
            if groups.last?.facet == line.facet {
                groups[groups.count - 1].lines.append(line)
            } else {
                groups.append((line.facet, [line]))
            }
        }
        return groups
    }

    private func link(_ line: IndexLine) -> HTML {
        element("li") {
            element("a", .href(LocalLink(anchor: AuditAnchor.question(line.id)))) {
                isolated(shortened(line.id, to: 120))
            }
            for signs in line.signs where !signs.isEmpty {
                " "
                element("span", .class("signs")) {
                    Verdict.allCases.compactMap { verdict in
                        signs[verdict].map { "\(verdict.sign)\(context.words.number($0))" }
                    }.joined(separator: " ")
                }
            }
        }
    }
}

/// A language tag as written, or nothing where it is malformed.
func soundLanguage(_ tag: String) -> String { languageAttribute(tag).value }
