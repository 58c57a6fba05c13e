import Evidence
import Testing
import Vocabulary

@testable import Reports

@Suite struct AuditPageTests {
    @Test func `every answer, prompt and failure is there`() {
        var maker = SyntheticReport.ethiopia()
        let report = maker.full()
        let all = auditPages(report).map(\.html).joined()
        for item in report.items { #expect(all.contains(item.prompt)) }
        let failures = report.answers.count { $0.answer.failure != nil }
        #expect(all.split(separator: "No answer: ").count - 1 == failures)
        let replies = PageChecker(auditPages(report).map(\.html).joined()).tags
            .count { $0.attributes["class"] == "reply" }
        #expect(replies == report.answers.count)
    }

    @Test func `verdicts, rules, golds and citations stand beside the answer`() throws {
        var report = SyntheticReport.ethiopia().empty()
        let text = "Not a burger but እንጀራ"
        report.answers = [
            entry(
                text,
                Judgement(
                    outcome: .coded,
                    matches: [
                        GoldMatch(
                            culture: LocaleTag("am-ET"),
                            cluster: 0,
                            alias: "እንጀራ",
                            start: 17,
                            end: 29,
                            rules: ["ethiopic-homophones"]
                        ),
                        GoldMatch(
                            culture: LocaleTag("en-US"),
                            cluster: 0,
                            alias: "burger",
                            start: 6,
                            end: 12,
                            rules: []
                        ),
                        GoldMatch(
                            culture: LocaleTag("es-ES"),
                            cluster: 0,
                            alias: "burger",
                            start: 6,
                            end: 12,
                            rules: []
                        ),
                    ]
                ),
                of: report
            )
        ]
        let page = try #require(auditPages(report).first).html
        #expect(page.contains("<mark class=\"target\">እንጀራ</mark>"))
        #expect(page.contains("<mark class=\"proxy\">burger</mark>"))
        #expect(page.contains("◑ mixed</span> against <bdi>United States</bdi>"))
        #expect(page.contains("● distinct</span> against <bdi>Egypt</bdi>"))
        #expect(page.contains("no gold</span> for <bdi>United Kingdom</bdi>"))
        #expect(page.contains("ethiopic-homophones"))
        #expect(page.contains("Also in the gold of <bdi>Spain</bdi>"))
        #expect(page.contains("Annotations, am-ET.json:"))
        #expect(page.contains("<span class=\"soft\"> ×4</span>"))
    }

    @Test func `hostile text in any field neither breaks nor reorders a page`() {
        let evil = "\"><script>alert('1')</script><a href=javascript:x>\u{202E}\u{0}]]>&amp;"
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
            report.answers[i].answer.model = evil
            report.answers[i].answer.condition = evil
            report.answers[i].answer.text = evil
            report.answers[i].answer.failure = evil
        }
        report.provenance.toolVersion = evil
        report.provenance.runs[0].parameters = [evil: evil]
        for page in localePages(report) + [("index", indexPage([IndexEntry(report)]))] {
            let checker = PageChecker(page.html)
            #expect(checker.faults.isEmpty)
            #expect(!checker.tags.contains { $0.name == "script" })
            let reordering = page.html.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" }
            #expect(!reordering)
        }
    }

    @Test func `an answer of a megabyte is cut with a note`() throws {
        var report = SyntheticReport.ethiopia().empty()
        report.answers = [
            entry(String(repeating: "<", count: 1_048_576), Judgement(outcome: .coded), of: report)
        ]
        let page = try #require(auditPages(report).first).html
        #expect(page.contains("the first 20,000 of 1,048,576 characters"))
        #expect(page.utf8.count < 400_000)
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
        let pages = auditPages(report)
        #expect(pages.count > 2)
        #expect(pages.map(\.answers).reduce(0, +) == 40)
        #expect(pages.map(\.part) == Array(1...pages.count))
        var ids: [String] = []
        for page in pages {
            #expect(page.html.utf8.count < 3_000_000)
            let checker = PageChecker(page.html)
            #expect(checker.faults.isEmpty)
            ids += checker.tags.filter { $0.attributes["class"] == "reply" }
                .compactMap { $0.attributes["id"] }
        }
        #expect(ids.count == 40)
        #expect(Set(ids).count == 40)
        #expect(pages.contains { $0.html.contains("(continued)") })
    }

    @Test func `an answer keeps its anchor when others come or go`() throws {
        var report = SyntheticReport.ethiopia().empty()
        report.answers = [entry("one", Judgement(outcome: .coded), of: report)]
        let alone = try replyAnchors(report)
        var second = entry("two", Judgement(outcome: .coded), of: report)
        second.answer.item = report.items[3].id
        report.answers.insert(second, at: 0)
        #expect(try replyAnchors(report).contains(alone[0]))
    }

    @Test func `an answer whose item is not given is shown all the same`() throws {
        var report = SyntheticReport.ethiopia().empty()
        var stray = entry("stray words", Judgement(outcome: .coded), of: report)
        stray.answer.item = "nobody@knows"
        report.answers = [stray]
        let page = try #require(auditPages(report).first)
        #expect(page.html.contains("stray words"))
        #expect(page.html.contains("prompt is not known"))
        #expect(PageChecker(page.html).faults.isEmpty)
    }

    @Test func `answers take their direction from their own letters`() throws {
        var report = SyntheticReport.algeria().empty()
        report.answers = [entry("يأكل الناس كسكس", Judgement(outcome: .coded), of: report)]
        let page = try #require(auditPages(report).first).html
        #expect(page.contains("<div class=\"answer\" lang=\"ar\" dir=\"auto\">"))
    }

    private func replyAnchors(_ report: LocaleReport) throws -> [String] {
        PageChecker(try #require(auditPages(report).first).html).tags
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
