import Evidence
import Testing
import Vocabulary

@Suite struct DiversityLensTests {
    private func look(_ answers: [LensAnswer]) -> LensResult {
        Lens.diversity.rows(of: LensMaterial(answers: answers), policy: lensPolicy)
    }

    @Test func `one answer again and again is one answer`() throws {
        let answers = (0..<3).flatMap { q in
            (0..<4).map { seen("q\(q)", "birr", sample: $0, right: true) }
        }
        let result = look(answers)
        for subset in ["all", "valid"] {
            for measure in ["distinct", "hill-1", "hill-2", "rarefied"] {
                let row = try #require(result.row(measure, subset: subset))
                #expect(near(row.estimate, 1) && row.n == 3, "\(measure) \(subset)")
            }
            #expect(result.row("coverage", subset: subset)?.estimate == 1)
        }
        #expect(result.row("right-and-different", subset: "valid")?.estimate == 0)
    }

    /// Three right answers, two of them the same, and one wrong.
    @Test func `the numbers of one prompt are those worked out by hand`() throws {
        let answers = [("a", true), ("a", true), ("b", true), ("x", false)].enumerated().map {
            seen("q", $1.0, sample: $0, right: $1.1)
        }
        let result = look(shuffled(answers))
        #expect(result.row("distinct")?.estimate == 3)
        #expect(near(result.row("hill-2")?.estimate, 1 / (0.25 + 2.0 / 16)))
        #expect(result.row("distinct", subset: "valid")?.estimate == 2)
        #expect(near(result.row("hill-2", subset: "valid")?.estimate, 1 / (4.0 / 9 + 1.0 / 9)))
        #expect(result.row("coverage")?.estimate == 0.5)
        // In four draws of four everything is seen.
        #expect(result.row("rarefied")?.estimate == 3)
        #expect(near(result.row("rarefied", subset: "valid")?.estimate, 2))
        // Two of six pairs are right and differ.
        #expect(near(result.row("right-and-different", subset: "valid")?.estimate, 1.0 / 3))
    }

    @Test func `two draws see less than all, and wrong answers use up draws`() throws {
        let answers = [("a", true), ("b", true), ("x", false), ("y", false)].enumerated().map {
            seen("q", $1.0, sample: $0, right: $1.1)
        }
        let policy = LensPolicy(resamples: 50, permutations: 10, minimumQuestions: 2, budget: 2)
        let result = Lens.diversity.rows(of: LensMaterial(answers: answers), policy: policy)
        #expect(near(result.row("rarefied")?.estimate, 2))
        // Each right answer is among two of four with chance one half.
        #expect(near(result.row("rarefied", subset: "valid")?.estimate, 1))
        #expect(result.row("rarefied")?.note?.hasPrefix("no interval") == true)
    }

    @Test func `answers drawn at random are as diverse as their source`() throws {
        var generator = SeededGenerator(seed: 3)
        let answers = (0..<200).flatMap { q in
            (0..<30).map { seen("q\(q)", "w\(generator.index(below: 4))", sample: $0) }
        }
        let row = try #require(look(answers).row("hill-1"))
        // Thirty draws of four equal answers show nearly all of the variety.
        #expect(abs((row.estimate ?? 0) - 3.8) < 0.1)
        let (low, high) = (try #require(row.low), try #require(row.high))
        #expect(low < (row.estimate ?? 0) && (row.estimate ?? 0) < high && high - low < 0.1)
    }

    @Test func `single samples say what to run`() {
        guard case .notEnough(_, let command) = look([seen("q", "a", right: true)]) else {
            Issue.record("rows from single samples")
            return
        }
        #expect(command.hasPrefix("palimpsest run --model "))
    }
}
