import Evidence
import Testing
import Vocabulary

@Suite struct PhrasingLensTests {
    private func look(_ answers: [LensAnswer]) -> LensResult {
        Lens.phrasing.rows(of: LensMaterial(answers: answers), policy: lensPolicy)
    }

    private func phrased(_ question: String, _ variant: Int, _ zipf: Double?, _ right: Bool)
        -> LensAnswer
    {
        seen(
            question,
            right ? "x" : "y",
            condition: "paraphrase",
            item: "\(question)@aa:paraphrase.en~\(variant)",
            right: right,
            frequency: zipf
        )
    }

    @Test func `the commonest wording is compared with the rarest`() throws {
        let answers = (0..<4).flatMap { q in
            [
                phrased("q\(q)", 1, 6, true), phrased("q\(q)", 2, 5.5, false),
                phrased("q\(q)", 3, 5, q == 0),
            ]
        }
        let result = look(shuffled(answers))
        let before = try #require(result.row("right-before", other: "rarer words"))
        #expect(before.estimate == 1 && before.note?.contains("differ by 1.00") == true)
        let gain = try #require(result.row("gain", other: "rarer words"))
        #expect(gain.estimate == -0.75 && gain.note == "3 lost, 0 won" && near(gain.p, 0.25))
    }

    @Test func `wordings of one or no frequency are not compared`() {
        let same = [phrased("q", 1, 5, true), phrased("q", 2, 5, false)]
        let unknown = [phrased("q", 1, nil, true), phrased("q", 2, 5, false)]
        for answers in [same, unknown] {
            guard case .notEnough(_, let command) = look(answers) else {
                Issue.record("rows without frequencies")
                continue
            }
            #expect(command.contains("--framing paraphrase"))
        }
    }
}
