import Evidence
import Testing
import Vocabulary

@Suite struct CalibrationLensTests {
    private func look(_ answers: [LensAnswer]) -> LensResult {
        Lens.calibration.rows(of: LensMaterial(answers: answers), policy: lensPolicy)
    }

    private func choice(_ chances: [(String, Double)], right: [String]) -> LensAnswer {
        var answer = seen("q", "A", condition: "choice", right: true)
        answer.firstToken = chances.map { TokenChance(token: $0.0, chance: $0.1) }
        answer.letters = ["A", "B", "C", "D"]
        answer.rightLetters = right
        return answer
    }

    @Test func `letters add up over their spellings, and the rest is a bound`() throws {
        let result = look([
            choice([("A", 0.5), (" A", 0.1), ("B)", 0.2), ("The", 0.1)], right: ["A"])
        ])
        #expect(near(result.row("valid-mass", subset: "letters")?.estimate, 0.6))
        #expect(near(result.row("valid-mass-limit", subset: "letters")?.estimate, 0.7))
        #expect(result.row("auroc", subset: "letters")?.estimate == 1)
        #expect(result.row("precision-at-1", subset: "letters")?.estimate == 1)
        #expect(result.row("average-precision", subset: "letters")?.estimate == 1)
        // One right letter is spread over nothing.
        #expect(result.row("valid-evenness", subset: "letters") == nil)
    }

    @Test func `unseen letters stand last, in the worst and in the best order`() throws {
        let result = look([choice([("B", 0.9)], right: ["A"])])
        // A is below B; C and D are unseen as A is.
        #expect(result.row("auroc", subset: "letters")?.estimate == 0)
        #expect(near(result.row("auroc-limit", subset: "letters")?.estimate, 2.0 / 3))
        #expect(result.row("valid-mass", subset: "letters")?.estimate == 0)
        #expect(near(result.row("valid-mass-limit", subset: "letters")?.estimate, 0.1))
    }

    @Test func `whole answers are ranked by their own probability`() throws {
        func answer(_ text: String, _ chance: Double, _ right: Bool, _ k: Int) -> LensAnswer {
            var answer = seen("q", text, sample: k, right: right)
            answer.chance = chance
            answer.goldMeanings = 2
            return answer
        }
        let result = look([
            answer("birr", 0.4, true, 0), answer("birr", 0.4, true, 1),
            answer("dollar", 0.2, false, 2), answer("santim", 0.1, true, 3),
        ])
        #expect(near(result.row("valid-mass", subset: "answers")?.estimate, 0.5))
        #expect(near(result.row("valid-mass-limit", subset: "answers")?.estimate, 0.8))
        #expect(result.row("auroc", subset: "answers")?.estimate == 0.5)
        // exp(H(0.8, 0.2))/2
        let evenness = result.row("valid-evenness", subset: "answers")?.estimate ?? 0
        #expect(abs(evenness - 0.824692) < 1e-6)
    }

    @Test func `probabilities above one are left out and counted`() {
        let result = look([choice([("A", 0.9), ("B", 0.9)], right: ["A"])])
        guard case .notEnough(_, let command) = result else {
            Issue.record("rows of impossible probabilities")
            return
        }
        #expect(command.contains("--logprobs 20 --name my-model-logprobs"))
    }
}
