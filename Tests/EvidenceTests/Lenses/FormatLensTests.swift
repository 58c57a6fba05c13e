import Testing
import Vocabulary

@testable import Evidence

@Suite struct FormatLensTests {
    private func look(_ answers: [LensAnswer], baseline: String? = nil) -> LensResult {
        let material = LensMaterial(answers: answers, baseline: baseline)
        return Lens.format.rows(of: material, policy: lensPolicy)
    }

    @Test(arguments: [
        ("injera", AnswerFormat.words), ("Injera.", .wordsWithStop), ("እንጀራ።", .wordsWithStop),
        ("Answer: injera", .labelled), ("12:30", .words),
        ("People in Ethiopia eat injera most of all", .sentences), ("- injera\n- wat", .list),
        ("1. injera\n2. wat", .list), ("It is **injera**", .markdown), ("```\nx\n```", .code),
        ("{\"answer\": 1}", .code), ("injera\n\nIt is a bread.", .paragraphs), (" \n ", .empty),
        ("3.5 million", .words),
    ])
    func `forms are read off marks`(text: String, form: AnswerFormat) {
        #expect(AnswerFormat(of: text) == form)
    }

    @Test func `one form throughout has share one and no entropy`() throws {
        let result = look((0..<5).map { seen("q\($0)", "tea") })
        let share = try #require(result.row("modal-format"))
        #expect(share.estimate == 1 && share.note?.hasSuffix("words") == true)
        #expect(result.row("entropy")?.estimate == 0)
    }

    @Test func `two forms equally often have one bit`() {
        let answers = (0..<4).map { seen("q\($0)", $0 < 2 ? "tea" : "Tea.") }
        #expect(near(look(answers).row("entropy")?.estimate, 1))
        #expect(look(answers).row("modal-format")?.estimate == 0.5)
    }

    @Test func `models of different forms diverge by one bit, and twins do not`() throws {
        let answers = (0..<12).flatMap { q in
            [
                seen("q\(q)", "tea", model: "a"), seen("q\(q)", "Tea.", model: "b"),
                seen("q\(q)", "tea", model: "c"),
            ]
        }
        let result = look(shuffled(answers), baseline: "a")
        let far = try #require(result.row("divergence", other: "a", model: "b"))
        #expect(near(far.estimate, 1))
        #expect((far.null ?? 1) < 0.3 && (far.p ?? 1) < 0.05)
        let twin = try #require(result.row("divergence", other: "a", model: "c"))
        #expect(twin.estimate == 0 && twin.p == 1)
        // Without a baseline each is held against all others.
        #expect(look(answers).row("divergence", other: "2 other models", model: "b") != nil)
    }
}
