import Evidence
import Testing
import Vocabulary

@testable import Reports

@Suite struct LaterTurnTests {
    @Test func `a later turn has its section but is told as no finding`() throws {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        let plain = localePage(report)
        report.evidence.rows += report.evidence.rows.filter { $0.condition == "marked" }.map {
            var row = $0
            row.condition = "marked+2"
            return row
        }
        let page = localePage(report)
        func findings(_ page: String) throws -> Substring {
            let parts = page.split(separator: "<section id=\"findings\">", maxSplits: 1)
            try #require(parts.count == 2)
            return try #require(parts[1].split(separator: "</section>", maxSplits: 1).first)
        }
        #expect(try findings(page) == findings(plain))
        #expect(page.contains("marked+2"))
        #expect(indexPage([IndexEntry(report)]).contains("marked"))
        #expect(!indexPage([IndexEntry(report)]).contains("marked+2"))
    }

    @Test func `the audit trail says which turn was answered`() throws {
        var maker = SyntheticReport.ethiopia()
        var report = maker.full()
        func pages() -> String { auditFiles(report).map(\.text).joined() }
        #expect(!pages().contains("of a conversation"))
        let first = report.items[0]
        report.items.append(
            ProbeItem(
                question: first.question,
                locale: first.locale,
                framing: first.framing,
                language: "en",
                prompt: "You said: {answer}. Sure?",
                turn: 2
            )
        )
        var later = try #require(report.answers.first { $0.answer.item == first.id })
        later.answer.item += "+2"
        later.answer.condition = "marked+2"
        report.answers.append(later)
        #expect(pages().contains("turn 2 of a conversation"))
        #expect(pages().contains("condition <bdi>marked+2</bdi>"))
        #expect(pages().contains("You said: {answer}. Sure?"))
    }

    @Test func `a reason that keeps the first turn out is listed once`() throws {
        var report = SyntheticReport.ethiopia().empty()
        let first = try #require(report.items.first { !$0.exclusions.isEmpty })
        let own = Exclusion(rule: "A4", reason: "its own words")
        report.items =
            [first]
            + [[], [own]].enumerated().map { index, more in
                ProbeItem(
                    question: first.question,
                    locale: first.locale,
                    framing: first.framing,
                    language: first.language,
                    prompt: "{answer}?",
                    exclusions: first.exclusions + more,
                    turn: index + 2
                )
            }
        let listed = ExcludedItem.all(of: report)
        #expect(listed.filter { $0.item == first.id }.count == first.exclusions.count)
        #expect(listed.filter { $0.item != first.id }.map(\.item) == [first.id + "+3"])
        #expect(listed.filter { $0.item != first.id }.map(\.exclusion) == [own])
    }
}
