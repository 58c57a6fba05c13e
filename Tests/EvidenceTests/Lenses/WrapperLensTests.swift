import Evidence
import Testing
import Vocabulary

@Suite struct WrapperLensTests {
    private func look(_ answers: [LensAnswer]) -> LensResult {
        Lens.wrapper.rows(of: LensMaterial(answers: answers), policy: lensPolicy)
    }

    /// Ten questions: five right both ways, three lost, one won, one wrong both ways.
    @Test func `flips are counted, and tested by McNemar`() throws {
        let both = (0..<5).map { ("a\($0)", true, true) }
        let lost = (0..<3).map { ("b\($0)", true, false) }
        let all = both + lost + [("c", false, true), ("d", false, false)]
        let answers = all.flatMap { question, before, after in
            [
                seen(question, "x", right: before),
                seen(question, before == after ? "x" : "y", condition: "wrapped", right: after),
            ]
        }
        let result = look(shuffled(answers))
        #expect(result.row("right-before", other: "wrapped")?.estimate == 0.8)
        #expect(result.row("right-after", other: "wrapped")?.estimate == 0.6)
        let gain = try #require(result.row("gain", other: "wrapped"))
        #expect(near(gain.estimate, -0.2) && gain.note == "3 lost, 1 won")
        // Two-sided: 2 · (1 + 4)/2⁴
        #expect(near(gain.p, 0.625))
        let flip = try #require(result.row("flip", other: "wrapped"))
        #expect(near(flip.estimate, 0.4) && flip.n == 10 && flip.null == nil)
        #expect(flip.note?.contains("flips of chance are not known") == true)
        #expect(near(result.row("answer-change", other: "wrapped")?.estimate, 0.4))
        #expect(result.row("flip-excess", other: "wrapped") == nil)
    }

    @Test func `a wrapper that does nothing flips as often as asking again`() throws {
        var generator = SeededGenerator(seed: 11)
        let answers = (0..<400).flatMap { q in
            ["marked", "wrapped"].flatMap { condition in
                (0..<5).map { k in
                    let right = generator.unit() < 0.5
                    return seen("q\(q)", "x", condition: condition, sample: k, right: right)
                }
            }
        }
        let result = look(answers)
        let flip = try #require(result.row("flip", other: "wrapped"))
        #expect(abs((flip.estimate ?? 0) - 0.5) < 0.03 && abs((flip.null ?? 0) - 0.5) < 0.03)
        let excess = try #require(result.row("flip-excess", other: "wrapped"))
        let (low, high) = (try #require(excess.low), try #require(excess.high))
        #expect(low < 0 && 0 < high)
    }

    @Test func `answers that cannot be judged are in no pair`() throws {
        let answers = [
            seen("q1", "x", right: true), seen("q1", "x", condition: "wrapped", right: true),
            seen("q2", "x"), seen("q2", "x", condition: "wrapped", right: true),
        ]
        #expect(look(answers).row("flip", other: "wrapped")?.n == 1)
    }

    @Test func `without wrapped answers the command asks for both framings`() {
        guard case .notEnough(_, let command) = look([seen("q", "x", right: true)]) else {
            Issue.record("rows from one framing")
            return
        }
        #expect(command.contains("--framing marked --framing wrapped"))
    }
}
