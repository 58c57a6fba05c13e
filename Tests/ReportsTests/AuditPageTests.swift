import Evidence
import Testing
import Vocabulary

@testable import Reports

@Suite struct AuditPageTests {
    /// The static pages of answers.
    private func pages(_ report: LocaleReport) -> [ReportFile] {
        auditFiles(report).filter { $0.path.contains("/audit_") }
    }

    @Test func `every answer, prompt and failure is there`() {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let all = pages(report).map(\.text).joined()
        for item in report.items { #expect(all.contains(item.prompt)) }
        let failures = report.answers.count { $0.answer.failure != nil }
        #expect(all.split(separator: "No answer: ").count - 1 == failures)
        let replies = PageChecker(all).tags.count { $0.attributes["class"] == "reply" }
        #expect(replies == report.answers.count)
    }

    @Test func `all framings, models and samples of a question stand together`() throws {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let page = try #require(pages(report).first)
        #expect(pages(report).count == 1)
        let tags = PageChecker(page.text).tags
        #expect(tags.count { $0.attributes["class"] == "item" } == report.questions.count)
        #expect(tags.count { $0.name == "h5" } == 3 * report.items.count)
    }

    @Test func `verdicts, rules, golds and citations stand beside the answer`() throws {
        var report = SyntheticReport.ethiopia().empty()
        let text = "Not a burger but እንጀራ"
        func match(_ culture: String, _ alias: String, _ start: Int, _ end: Int, _ rules: [String])
            -> GoldMatch
        {
            GoldMatch(
                culture: LocaleTag(culture),
                cluster: 0,
                alias: alias,
                start: start,
                end: end,
                rules: rules
            )
        }
        report.answers = [
            entry(
                text,
                Judgement(
                    outcome: .coded,
                    matches: [
                        match("am-ET", "እንጀራ", 17, 29, ["ethiopic-homophones"]),
                        match("en-US", "burger", 6, 12, []), match("es-ES", "burger", 6, 12, []),
                    ]
                ),
                of: report
            )
        ]
        let page = try #require(pages(report).first).text
        #expect(page.contains("<mark class=\"target\">እንጀራ</mark>"))
        #expect(page.contains("<mark class=\"proxy\">burger</mark>"))
        #expect(page.contains("◑ mixed</span> against <bdi>United States</bdi>"))
        #expect(page.contains("● distinct</span> against <bdi>Egypt</bdi>"))
        #expect(page.contains("no gold</span> for <bdi>United Kingdom</bdi>"))
        #expect(page.contains("ethiopic-homophones"))
        #expect(page.contains("Also in the gold of <bdi>Spain</bdi>"))
        #expect(page.contains("Annotations, am-ET.json:"))
        #expect(page.contains("Gold of 1 placebo culture"))
        #expect(page.contains("Annotations, es-ES.json:"))
        #expect(page.contains("<span class=\"soft\"> ×4</span>"))
    }

    @Test func `placebos that share a value stand together, each with its citation`() throws {
        var report = SyntheticReport.ethiopia().empty()
        report.answers = [entry("one", Judgement(outcome: .coded), of: report)]
        let id = report.items[0].question
        var golds = try #require(report.questions[id]).golds
        let shared = try #require(golds.first { $0.culture == LocaleTag("es-ES") })
        for (tag, line) in [("es-MX", 7), ("fr-FR", 8), ("el-GR", 9)] {
            var gold = shared
            gold.culture = LocaleTag(tag)
            gold.citations[0].path = "\(tag).json"
            gold.citations[0].line = line
            gold.citations[0].element = "/gold[@of='\(tag)']"
            if tag == "el-GR" { gold.clusters.removeLast() }
            golds.append(gold)
        }
        report.questions[id]?.golds = golds
        let page = try #require(pages(report).first).text
        #expect(page.contains("Golds of 4 placebo cultures"))
        #expect(page.contains("<bdi>Spain, Mexico, France</bdi>"))
        #expect(page.ranges(of: "<dt><bdi>").count == 2)
        for place in [
            "Mexico</bdi>: <bdi>es-MX.json:7 [1, es-MX]", "; <bdi>el-GR.json:9 [1, el-GR]",
        ] {
            #expect(page.contains(place))
        }
        let note = "[1] <bdi lang=\"\">Annotations, /gold[@of='…']</bdi>"
        #expect(page.ranges(of: note).count == 1)
        #expect(PageChecker(page).faults.isEmpty)
    }

    @Test func `a prompt that was sent otherwise is shown as it was sent`() throws {
        var report = SyntheticReport.ethiopia().empty()
        var answer = entry("one", Judgement(outcome: .coded), of: report)
        answer.prompt = "You said: rice. Sure?"
        answer.run = 7
        report.answers = [answer]
        let page = try #require(pages(report).first).text
        #expect(page.contains("The prompt as it was sent"))
        #expect(page.contains("You said: rice. Sure?"))
        #expect(page.contains("<a href=\"#run-7\">run 7</a>"))
        #expect(PageChecker(page).faults.isEmpty)
    }

    @Test func `hostile text in any field neither breaks nor reorders a page or data file`() {
        let evil =
            "\"><script>alert('1')</script><a href=javascript:x>\u{202E}\u{0}]]>&amp;\\\")\u{2028}"
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        report.pack.place = evil
        report.pack.names = ["am": evil, "x\"y": evil]
        report.pack.languages = ["am", "x\"y"]
        report.pack.proxies[0].reason = evil
        report.cultures[LocaleTag("en-US")] = evil
        report.evidence.family = evil
        report.evidence.rows[0].verdict = evil
        report.evidence.facets[0].facet = evil
        for i in report.items.indices { report.items[i].prompt = evil }
        report.items[0].exclusions = [Exclusion(rule: evil, reason: evil)]
        for id in report.questions.keys {
            report.questions[id]?.facet = evil
            report.questions[id]?.golds[0].clusters[0].label = evil
            report.questions[id]?.golds[0].invalid = evil
        }
        for i in report.answers.indices {
            report.answers[i].answer.model = evil + String(i % 3)
            report.answers[i].answer.condition = evil
            report.answers[i].answer.text = evil
            report.answers[i].answer.failure = evil
        }
        report.provenance.toolVersion = evil
        report.provenance.runs[0].parameters = [evil: evil]
        let data = auditFiles(report).filter { $0.path.hasSuffix(".js") }
        #expect(data.count == 2)
        for file in data {
            let text = file.text
            #expect(!text.contains("<") && !text.contains("\u{202E}") && !text.contains("\u{2028}"))
            #expect(text.hasPrefix("palimpsest(") && text.hasSuffix(")\n"))
            #expect(text.contains("\\u003cscript>alert('1')"))
        }
        let pages = localePages(report).filter { $0.path.hasSuffix(".html") }
        for page in pages + [("index", indexPage([IndexEntry(report)]))] {
            let checker = PageChecker(page.html)
            #expect(checker.faults.isEmpty, "\(page.path)")
            let scripts = checker.tags.count { $0.name == "script" }
            #expect(scripts == (page.path == "am-ET/audit.html" ? 1 : 0))
            let reordering = page.html.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" }
            #expect(!reordering)
        }
    }

    @Test func `an answer of a megabyte is cut with a note`() throws {
        var report = SyntheticReport.ethiopia().empty()
        report.answers = [
            entry(String(repeating: "<", count: 1_048_576), Judgement(outcome: .coded), of: report)
        ]
        let page = try #require(pages(report).first)
        #expect(page.text.contains("the first 20,000 of 1,048,576 characters"))
        #expect(page.bytes.count < 400_000)
    }

    @Test func `many long answers are split into pages below three megabytes, none lost`() {
        var report = SyntheticReport.ethiopia().empty()
        let text = String(repeating: "a\u{202E}<", count: 4_400)
        report.answers = (0..<40).map { sample in
            var entry = entry(text, Judgement(outcome: .coded), of: report)
            entry.answer.sample = sample
            entry.answer.item = report.items[sample < 30 ? 0 : sample % 10].id
            return entry
        }
        let pages = pages(report)
        #expect(pages.count > 2)
        var ids: [String] = []
        for page in auditFiles(report) {
            #expect(page.bytes.count < 3_000_000)
            guard page.path.contains("audit_") else { continue }
            let checker = PageChecker(page.text)
            #expect(checker.faults.isEmpty)
            ids += checker.tags.filter { $0.attributes["class"] == "reply" }
                .compactMap { $0.attributes["id"] }
        }
        #expect(ids.count == 40)
        #expect(Set(ids).count == 40)
        #expect(pages.contains { $0.text.contains("(continued)") })
        #expect(report.census.parts.map(\.answers).reduce(0, +) == 40)
    }

    @Test func `an answer keeps its anchor when others come or go`() throws {
        var report = SyntheticReport.ethiopia().empty()
        report.answers = [entry("one", Judgement(outcome: .coded), of: report)]
        let alone = try replyAnchors(report)
        var second = entry("two", Judgement(outcome: .coded), of: report)
        second.answer.item = report.items[3].id
        var third = entry("three", Judgement(outcome: .coded), of: report)
        third.answer.model = "a model before it"
        report.answers.insert(contentsOf: [second, third], at: 0)
        #expect(try replyAnchors(report).contains(alone[0]))
        let item = AuditAnchor.item(report.items[0].id)
        let audit = try #require(auditFiles(report).first { $0.path == "am-ET/audit/index.js" })
        #expect(audit.text.contains("[\"\(item.dropFirst(2))\",1]"))
        #expect(alone[0].hasPrefix("a-\(item.dropFirst(2))-"))
    }

    @Test func `pages over all locales link to the page of an item without a script`() throws {
        let report = SyntheticReport.ethiopia().empty()
        var trail = AuditTrail(
            AuditContext(pack: report.pack, cultures: [:], runs: [], toolVersion: "1")
        )
        let long = String(repeating: "a\u{202E}<", count: 6_000)
        var files: [ReportFile] = []
        for (place, item) in report.items.prefix(8).enumerated() {
            let answers = (0..<8).map { sample in
                var answer = entry(long, Judgement(outcome: .coded), of: report)
                answer.answer.sample = sample
                answer.answer.item = report.items[place].id
                return answer
            }
            let question = try #require(report.questions[item.question])
            files += trail.add(AuditItem(item: item, question: question, answers: answers))
        }
        files += trail.finish().files
        let ids = [report.items[0].id, report.items[7].id]
        var digest = ItemDigest()
        digest.suspects = ids.map { id in
            ItemDigest.Suspect(
                hint: SuspectGold(
                    question: id,
                    answer: "a",
                    agreeing: 3,
                    respondents: 3,
                    right: 0.9
                ),
                example: "a",
                proxies: [],
                group: AnswerGroup(suite: "blend", model: "m", condition: "marked"),
                item: id,
                isSimulated: false
            )
        }
        digest.place(in: trail)
        #expect(Set(digest.parts.keys) == Set(ids))
        #expect(digest.parts[ids[0]] == 1)
        #expect(digest.parts[ids[1]].map { $0 > 1 } == true)
        let indexed = IndexEntry(report, items: digest)
        for id in ids {
            let link = AuditLink(indexed, item: id).link.text
            let page = try #require(files.first { $0.path == link.prefix { $0 != "#" } })
            let anchor = link.drop { $0 != "#" }.dropFirst()
            #expect(PageChecker(page.text).tags.contains { $0.attributes["id"] == String(anchor) })
        }
        // An item that was not placed is still led to by the script of the audit page.
        let other = AuditLink(indexed, item: report.items[3].id).link.text
        #expect(other == "am-ET/audit.html#\(AuditAnchor.item(report.items[3].id))")
    }

    @Test func `more items than a list can hold are found through sixteen files`() {
        var tables = AuditTables()
        _ = tables.facet("food")
        let context = AuditContext(
            pack: SyntheticReport.ethiopia().pack,
            cultures: [:],
            runs: [],
            toolVersion: "1"
        )
        let locations = (0..<4_001).map {
            AuditTables.Location(anchor: AuditAnchor.item("item \($0)"), part: $0 / 100 + 1)
        }
        let part = AuditTables.Part(verdicts: [])
        let files = tables.files(of: context, parts: [part], locations: locations)
        #expect(files.count == 17)
        let digits = AuditAnchor.item("item 4000").dropFirst(2)
        let digit = digits.first?.hexDigitValue ?? -1
        let found = files.filter { $0.text.contains("[\"\(digits)\",41]") }
        #expect(found.map(\.path) == ["am-ET/audit/find-\(digit).js"])
    }

    @Test func `answers take their direction from their own letters`() throws {
        var report = SyntheticReport.algeria().empty()
        report.answers = [entry("يأكل الناس كسكس", Judgement(outcome: .coded), of: report)]
        let page = try #require(pages(report).first).text
        #expect(page.contains("<div class=\"answer\" lang=\"ar\" dir=\"auto\">"))
    }

    @Test func `a locale without answers has an audit page that says so`() throws {
        let files = auditFiles(SyntheticReport.ethiopia().empty())
        #expect(files.map(\.path) == ["am-ET/audit.html"])
        let page = try #require(files.first).text
        #expect(page.contains("nothing to audit"))
        #expect(!page.contains("<script"))
    }

    private func replyAnchors(_ report: LocaleReport) throws -> [String] {
        PageChecker(try #require(pages(report).first).text).tags
            .filter { $0.attributes["class"] == "reply" }.compactMap { $0.attributes["id"] }
    }

    private func entry(
        _ text: String,
        _ judgement: Judgement,
        of report: LocaleReport
    ) -> AuditAnswer {
        AuditAnswer(
            answer: Answer(
                item: report.items[0].id,
                model: "m",
                condition: "marked",
                sample: 0,
                origin: .live,
                text: text
            ),
            judgement: judgement
        )
    }
}
