import Evidence
import Testing
import Vocabulary

@Suite struct SolvedLensTests {
    private func look(_ answers: [LensAnswer]) -> LensResult {
        Lens.solved.rows(of: LensMaterial(answers: answers), policy: lensPolicy)
    }

    @Test func `questions are split by whether any sample was right`() throws {
        // Two solved questions with one wording each, two unsolved ones with two.
        let answers = (0..<2).flatMap { q in
            (0..<2).map { seen("s\(q)", "birr", sample: $0, right: true) }
                + (0..<2).map { seen("u\(q)", "word \($0)", sample: $0, right: false) }
        }
        let result = look(shuffled(answers))
        let share = try #require(result.row("solved"))
        #expect(share.estimate == 0.5 && share.n == 4 && share.method == "wilson")
        #expect(result.row("distinct", subset: "solved")?.estimate == 1)
        #expect(result.row("distinct", subset: "unsolved")?.estimate == 2)
        #expect(near(result.row("hill-1-difference")?.estimate, 1))
    }

    @Test func `one right sample solves, and case is no other wording`() throws {
        let answers = [
            seen("q", "Birr.", sample: 0, right: true), seen("q", "birr", sample: 1, right: false),
        ]
        let result = look(answers)
        #expect(result.row("solved")?.estimate == 1)
        #expect(result.row("distinct", subset: "solved")?.estimate == 1)
        #expect(result.row("hill-1-difference") == nil)
    }

    @Test func `answers that nobody can judge are not unsolved`() {
        let answers = (0..<2).map { seen("q", "word", sample: $0) }
        guard case .notEnough = look(answers) else {
            Issue.record("rows without golds")
            return
        }
    }
}
