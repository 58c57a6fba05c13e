import Evidence
import Testing
import Vocabulary

@Suite struct ReliabilityLensTests {
    private func look(_ answers: [LensAnswer]) -> LensResult {
        Lens.reliability.rows(of: LensMaterial(answers: answers), policy: lensPolicy)
    }

    @Test func `the same answer every time agrees in full`() throws {
        let answers = (0..<10).flatMap { q in
            (0..<3).map { seen("q\(q)", "w\(q)", sample: $0, right: q < 5) }
        }
        let result = look(shuffled(answers))
        let total = try #require(result.row("total-agreement"))
        #expect(total.estimate == 1 && total.n == 10 && total.unit == "prompts")
        #expect((total.null ?? 1) < 0.2)
        for measure in ["modal-share", "alpha-answer", "alpha-verdict", "icc"] {
            #expect(near(result.row(measure)?.estimate, 1), "\(measure)")
        }
        #expect((result.row("icc")?.p ?? 1) < 0.05)
    }

    /// q1: right, right, wrong; q2: wrong three times.
    @Test func `coefficients are those worked out by hand`() throws {
        let rights = [[true, true, false], [false, false, false]]
        let answers = rights.enumerated().flatMap { q, row in
            row.enumerated().map { seen("q\(q)", $1 ? "x" : "y", sample: $0, right: $1) }
        }
        let result = look(answers)
        #expect(result.row("total-agreement")?.estimate == 0.5)
        #expect(near(result.row("modal-share")?.estimate, (2.0 / 3 + 1) / 2))
        // Coincidences: D_o = 2·(2·1/2) = 2 of 6; D_e = 2·2·4/5.
        #expect(near(result.row("alpha-verdict")?.estimate, 1 - 5.0 * 2 / 16))
        // MSB = 2/3, MSW = (2/3)/4; (MSB − MSW)/(MSB + 2 MSW)
        #expect(near(result.row("icc")?.estimate, 0.5))
    }

    @Test func `answers dealt at random are what the null says`() throws {
        var generator = SeededGenerator(seed: 5)
        let answers = (0..<150).flatMap { q in
            (0..<4).map { k in
                let right = generator.unit() < 0.4
                return seen("q\(q)", right ? "x" : "y", sample: k, right: right)
            }
        }
        let result = look(answers)
        for measure in ["alpha-verdict", "icc"] {
            let row = try #require(result.row(measure))
            #expect(abs(row.estimate ?? 1) < 0.12, "\(measure)")
            #expect((row.p ?? 0) > 0.02, "\(measure)")
            #expect((row.low ?? 1) < (row.nullHigh ?? 0), "\(measure)")
        }
        let omega = try #require(result.row("omega"))
        let (low, high) = (try #require(omega.nullLow), try #require(omega.nullHigh))
        #expect(low - 0.05 <= (omega.estimate ?? -1) && (omega.estimate ?? 2) <= high + 0.05)
        #expect(omega.low == nil && omega.note?.contains("null only") == true)
    }

    @Test func `prompts with fewer samples are left out and counted`() throws {
        let answers =
            (0..<3).flatMap { q in (0..<3).map { seen("q\(q)", "x", sample: $0, right: true) } }
            + [seen("q9", "x", right: true)]
        guard case .rows(let rows, let leftOut) = look(answers) else {
            Issue.record("no rows")
            return
        }
        #expect(rows.first?.n == 3)
        #expect(leftOut.contains { $0.hasPrefix("prompts with fewer than 3 samples: 1") })
    }
}
