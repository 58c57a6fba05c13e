import Evidence
import Testing
import Vocabulary

@Suite struct PersonaLensTests {
    private func look(_ answers: [LensAnswer]) -> LensResult {
        Lens.persona.rows(of: LensMaterial(answers: answers), policy: lensPolicy)
    }

    private func asked(_ text: (_ q: Int, _ condition: String, _ k: Int) -> (String, Bool))
        -> [LensAnswer]
    {
        (0..<20).flatMap { q in
            ["marked", "persona"].flatMap { condition in
                (0..<4).map { k in
                    let (text, right) = text(q, condition, k)
                    return seen("q\(q)", text, condition: condition, sample: k, right: right)
                }
            }
        }
    }

    @Test func `a persona that decides everything has all of the variance`() throws {
        let result = look(asked { _, condition, _ in (condition, condition == "persona") })
        let share = try #require(result.row("persona-r2", other: "persona"))
        #expect(near(share.estimate, 1) && (share.null ?? 1) < 0.4 && (share.p ?? 1) < 0.05)
        #expect(near(result.row("persona-icc", other: "persona")?.estimate, 1))
        #expect(near(result.row("persona-runs", other: "persona")?.estimate, 0))
        // Right and wrong differ by one throughout: the variance of two levels is ½.
        #expect(near(result.row("persona-variance", other: "persona")?.estimate, 0.5))
        #expect(result.row("gain", other: "persona")?.estimate == 1)
    }

    @Test func `a persona without effect has what permutations have`() throws {
        var generator = SeededGenerator(seed: 2)
        let result = look(
            asked { _, _, _ in
                let number = generator.index(below: 3)
                return (["injera", "bread", "pasta"][number], number == 0)
            }
        )
        let share = try #require(result.row("persona-r2", other: "persona"))
        #expect((share.p ?? 0) > 0.02 && abs((share.estimate ?? 1) - (share.null ?? 0)) < 0.08)
        let variance = try #require(result.row("persona-variance", other: "persona"))
        #expect(abs(variance.estimate ?? 1) < 0.03)
    }

    @Test func `targets are levels too`() throws {
        let answers = (0..<12).flatMap { q in
            ["aa", "bb"].flatMap { (target: String) in
                (0..<3).map { seen("q\(q)", "in \(target)\(target)", target: target, sample: $0) }
            }
        }
        let row = try #require(look(shuffled(answers)).row("locale-r2", other: "aa, bb"))
        #expect(near(row.estimate, 1) && row.target == nil && row.n == 12)
    }

    @Test func `recorded conditions are held against the control`() throws {
        let answers = (0..<10).flatMap { q in
            ["control", "persona", "language"].map {
                seen("q\(q)", $0, condition: $0, right: $0 != "language")
            }
        }
        let result = look(answers)
        #expect(result.row("gain", other: "persona")?.estimate == 0)
        let language = try #require(result.row("gain", other: "language"))
        #expect(language.estimate == -1 && near(language.p, 2 / 1024))
        guard case .rows(_, let leftOut) = result else { return }
        #expect(leftOut.count { $0.hasPrefix("one sample of each prompt") } == 2)
    }
}
