import Testing
import Vocabulary

@testable import Reports

@Suite struct CountedTableTests {
    private func page(_ table: CountedTable) -> String {
        String(decoding: RenderedHTML(table.html).bytes, as: UTF8.self)
    }

    @Test func `why figures are missing is told once under the table`() {
        var table = CountedTable(
            label: "Figures",
            columns: [.words("Proxy"), .number("Excess"), .number("p")]
        )
        for _ in 0..<3 {
            table.add(
                [.text("Kenya")],
                [figure(nil, otherwise: "no <placebo>")],
                [figure("0.5", otherwise: "never said")]
            )
        }
        table.add(
            [.text("Egypt")],
            [figure("+1.0", otherwise: "never said")],
            [figure(nil, otherwise: "too few items")]
        )
        let html = page(table)
        #expect(html.ranges(of: "<td>—¹</td>").count == 3)
        #expect(html.ranges(of: "<td>—²</td>").count == 1)
        #expect(html.contains("<p class=\"under\">¹ no &lt;placebo&gt; · ² too few items</p>"))
        #expect(!html.contains("never said"))
    }

    @Test func `pairs kept out for the same reason stand in one row`() {
        func entry(_ item: String, _ culture: String?, _ reason: String) -> ExcludedItem {
            ExcludedItem(
                item: item,
                exclusion: Exclusion(
                    rule: "A2",
                    culture: culture.map { LocaleTag($0) },
                    reason: reason
                )
            )
        }
        let rows = ExcludedRow.rows(of: [
            entry("a", "ar-EG", "the golds of ar-DZ and ar-EG overlap"),
            entry("a", nil, "the whole"),
            entry("a", "ar-IQ", "the golds of ar-DZ and ar-IQ overlap"),
            entry("a", "ar-SA", "another reason"),
            entry("b", "ar-EG", "the golds of ar-DZ and ar-EG overlap"),
        ])
        #expect(rows.map(\.cultures.count) == [2, 0, 1, 1])
        #expect(rows[0].reason == "the golds of ar-DZ and … overlap")
        #expect(rows[3].reason == "the golds of ar-DZ and ar-EG overlap")
        #expect(rows.map(\.item) == ["a", "a", "a", "b"])
    }

    @Test(arguments: [
        ("the golds of ar-DZ and ar-EG overlap", "the golds of ar-DZ and … overlap"),
        ("ar-EG: ar-EG", "…: …"), ("ar-E, ar-EGG, ar-DZ", "ar-E, …G, ar-DZ"),
        // An accent belongs to the letter before it, which is no G then.
        ("ar-EG\u{301} and ar-EG", "ar-EG\u{301} and …"), ("እንጀራ of ar-EG", "እንጀራ of …"),
        ("እar-EG", "እ…"),
    ])
    func `a tag is left open in the reasons of several pairs`(reason: String, open: String) {
        let rows = ExcludedRow.rows(
            of: ["ar-EG", "ar-EG"].map {
                ExcludedItem(
                    item: "a",
                    exclusion: Exclusion(rule: "A2", culture: LocaleTag($0), reason: reason)
                )
            }
        )
        #expect(rows.map(\.reason) == [open])
    }
}
