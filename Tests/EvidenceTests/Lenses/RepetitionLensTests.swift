import Evidence
import Testing
import Vocabulary

@Suite struct RepetitionLensTests {
    private func look(_ answers: [LensAnswer]) -> LensResult {
        Lens.repetition.rows(of: LensMaterial(answers: answers), policy: lensPolicy)
    }

    @Test func `identical answers have similarity one and are one answer`() throws {
        let answers = (0..<4).flatMap { q in
            (0..<3).map { seen("q\(q)", "injera and wat", sample: $0) }
        }
        let result = look(answers)
        let row = try #require(result.row("similarity"))
        #expect(row.estimate == 1 && row.n == 4)
        #expect(row.low == nil && row.note == "no interval: resamples do not differ")
        #expect(result.row("same-answer")?.estimate == 1)
        #expect(result.row("foreign-neighbour") == nil)
    }

    /// abcd|bcde and abcd|bcdf share one of three grams; abcde and wxyz share none.
    @Test func `similarities are those worked out by hand`() throws {
        let answers = [
            seen("q1", "abcde", sample: 0), seen("q1", "abcdf", sample: 1),
            seen("q1", "abcde", sample: 2), seen("q2", "abcde", sample: 0),
            seen("q2", "wxyz", sample: 1),
        ]
        let result = look(shuffled(answers))
        let first = (1.0 / 3 + 1.0 / 3 + 1) / 3
        #expect(near(result.row("similarity")?.estimate, first / 2))
        #expect(near(result.row("same-answer")?.estimate, 1.0 / 6))
        #expect(result.row("similarity")?.null != nil)
    }

    @Test func `between models every pair counts, and ties are shared`() throws {
        let answers = [
            seen("q1", "abcd", model: "a"), seen("q1", "abcd", model: "a", sample: 1),
            seen("q1", "abcd", model: "b"), seen("q1", "wxyz", model: "b", sample: 1),
        ]
        let result = look(answers)
        let between = try #require(result.row("between-similarity", other: "b", model: "a"))
        #expect(between.estimate == 0.5 && between.n == 1)
        #expect(result.row("between-same-answer", other: "b", model: "a")?.estimate == 0.5)
        // Each answer of a is as near to its fellow as to b's first.
        let a = try #require(result.row("foreign-neighbour", model: "a"))
        #expect(a.estimate == 0.5 && near(a.null, 2.0 / 3))
        // b's first is nearest to both of a; its second is equally far from all three.
        let b = try #require(result.row("foreign-neighbour", model: "b"))
        #expect(near(b.estimate, (1 + 2.0 / 3) / 2))
        #expect(b.note == "no interval from fewer than 2 questions")
    }

    @Test func `texts without a gram are counted, not called different`() throws {
        let answers = [seen("q", "5"), seen("q", "5", sample: 1)]
        let result = look(answers)
        #expect(result.row("similarity") == nil)
        #expect(result.row("same-answer")?.estimate == 1)
    }

    @Test func `embeddings take the place of grams`() throws {
        let answers = [seen("q", "tea"), seen("q", "chai", sample: 1)]
        let material = LensMaterial(answers: answers, vectors: ["tea": [1, 0], "chai": [3, 4]])
        let result = Lens.repetition.rows(of: material, policy: lensPolicy)
        #expect(near(result.row("similarity")?.estimate, 0.6))
    }

    @Test func `one sample of one model is not enough`() throws {
        guard case .notEnough(let reason, let command) = look([seen("q", "tea")]) else {
            Issue.record("rows from nothing")
            return
        }
        #expect(reason.contains("two samples"))
        #expect(command.contains("--samples 5"))
    }

    @Test func `the order of answers changes nothing`() {
        let answers = (0..<6).flatMap { q in
            (0..<3).flatMap { k in
                ["a", "b"].map { seen("q\(q)", "word \(q * k) \($0)", model: $0, sample: k) }
            }
        }
        #expect(look(answers) == look(shuffled(answers)))
    }
}
