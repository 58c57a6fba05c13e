import Evidence
import Testing
import Vocabulary

/// Where wrong answers fall, by hand and in simulations with a known flow.
@Suite struct MatrixTests {
    static let cultures = ["aa", "bb", "cc", "dd"]

    /// One answer a target and question, all golds different but where said.
    func tally(
        _ answers: [(question: String, target: String, word: String)],
        _ world: World,
        _ policy: EvidencePolicy = EvidencePolicy(deals: 400)
    ) -> [FlatteningMatrix] {
        var tally = MatrixTally(policy: policy)
        for target in Self.cultures {
            let about = answers.filter { $0.target == target }.map { entry in
                var answer = world.answer(entry.question, entry.word)
                answer.target = LocaleTag(entry.target)
                return answer
            }
            tally.add(about, about: LocaleTag(target), relations: world.relations)
        }
        return tally.matrices()
    }

    @Test func `a wrong answer counts where it hits one culture alone`() throws {
        let world = World(
            golds: [
                "q1": ["aa": ["a"], "bb": ["b"], "cc": ["c"]],
                "q2": ["aa": ["a"], "bb": ["b"], "cc": ["b"]],
            ]
        )
        let matrices = tally(
            [
                ("q1", "aa", "b"), ("q2", "aa", "b"), ("q1", "bb", "c"), ("q2", "bb", "b"),
                ("q1", "cc", "nothing"), ("q2", "cc", "a"),
            ],
            world
        )
        let matrix = try #require(matrices.first)
        #expect(matrices.count == 1 && matrix.form == .free && matrix.condition == "marked")
        #expect(matrix.targets == ["aa", "bb", "cc"] && matrix.cultures == ["aa", "bb", "cc"])
        // aa → bb on q1; on q2 b is cc's as well. bb → cc on q1; cc → aa on q2.
        #expect(
            matrix.cells.map { $0.map { $0?.observed ?? -1 } } == [
                [-1, 1, 0], [0, -1, 1], [1, 0, -1],
            ]
        )
        #expect(matrix.wrong == [2, 1, 2] && matrix.n == 3)
        #expect(matrix.cells[0][1]?.offered == 2)
    }

    @Test func `samples of one question count once, and excluded ones not at all`() throws {
        let world = World(golds: ["q1": ["aa": ["a"], "bb": ["b"], "cc": ["c"]]])
        var tally = MatrixTally()
        let out = [Exclusion(rule: "A1", reason: "draft")]
        tally.add(
            [
                world.answer("q1", "b"), world.answer("q1", "b", sample: 1),
                world.answer("q1", "c", sample: 2),
                world.answer("q1", "c", sample: 3, exclusions: out),
                world.answer("q1", "c", sample: 4, exclusions: out),
            ],
            about: "aa",
            relations: world.relations
        )
        let matrix = try #require(tally.matrices().first)
        #expect(matrix.n == 1 && matrix.cells[0][0]?.observed == 1)
        #expect(matrix.cells[0][1]?.observed == 0)
    }

    @Test func `choices are expected as often as they were offered`() throws {
        let world = World(
            golds: Dictionary(
                uniqueKeysWithValues: (0..<30).map { ("q\($0)", ["aa": ["a"], "bb": ["b"]]) }
            )
        )
        var tally = MatrixTally(policy: EvidencePolicy(deals: 50))
        for target in ["aa", "bb"] {
            let other = target == "aa" ? "bb" : "aa"
            // Each question offers the other culture's option once and cc's once, dd's on every third.
            let answers = (0..<30).map { place in
                var answer = world.answer("q\(place)", "x")
                answer.target = LocaleTag(target)
                answer.condition = "choice"
                var offered: [[LocaleTag]] = [[LocaleTag(target)], [LocaleTag(other)], ["cc"]]
                if place.isMultiple(of: 3) { offered.append(["dd"]) }
                let position = place.isMultiple(of: 3) ? 3 : place.isMultiple(of: 2) ? 2 : 1
                answer.pick = OptionPick(offered: offered, position: position)
                return answer
            }
            tally.add(answers, about: LocaleTag(target), relations: world.relations)
        }
        let matrix = try #require(tally.matrices().first)
        #expect(matrix.form == .choice && matrix.cultures == ["aa", "bb", "cc", "dd"])
        let line = matrix.cells[0]
        #expect(line[0] == nil && line[1]?.offered == 30 && line[3]?.offered == 10)
        #expect(line[3]?.observed == 10 && line[2]?.observed == 10 && line[1]?.observed == 10)
        // Both rows are alike, so that the totals already say how they fall.
        #expect(near(line[3]?.expected.rounded(), 10))
    }

    /// Wrong answers fall on any other culture alike, but those about one target on one culture.
    private func simulated(_ flow: Double, seed: UInt64) throws -> FlatteningMatrix {
        var generator = SeededGenerator(seed: seed, stream: "matrix")
        let questions = (0..<80).map { "q\($0)" }
        let golds = Dictionary(
            uniqueKeysWithValues: questions.map { question in
                (question, Dictionary(uniqueKeysWithValues: Self.cultures.map { ($0, [$0]) }))
            }
        )
        var answers: [(String, String, String)] = []
        for target in Self.cultures {
            let others = Self.cultures.filter { $0 != target }
            for question in questions where generator.unit() < 0.5 {
                let isPulled = target == "aa" && generator.unit() < flow
                answers.append(
                    (question, target, isPulled ? "bb" : others[generator.index(below: 3)])
                )
            }
        }
        let found = tally(answers, World(golds: golds), EvidencePolicy(seed: seed, deals: 400))
        return try #require(found.first)
    }

    @Test func `a one-way flow shows in its cell and in its asymmetry`() throws {
        let matrix = try simulated(0.8, seed: 5)
        #expect((matrix.cells[0][1]?.residual ?? 0) > 3)
        let pair = try #require(matrix.asymmetries.first { $0.target == "aa" && $0.proxy == "bb" })
        #expect(pair.value > pair.nullHigh && pair.p < 0.02)
        #expect(pair.nullLow < 0 && pair.nullHigh > 0)
        #expect(matrix.asymmetries.count == 6)
    }

    @Test func `without a flow asymmetries lie in their null interval nearly always`() throws {
        let found = try (0..<10).flatMap { try simulated(0, seed: 40 + $0).asymmetries }
        let outside = found.count { $0.value < $0.nullLow || $0.value > $0.nullHigh }
        #expect(found.count == 60 && outside <= 8)
    }

    @Test func `without a hit there is no matrix`() {
        let world = World(golds: ["q1": ["aa": ["a"], "bb": ["b"]]])
        #expect(tally([("q1", "aa", "a")], world).isEmpty)
    }
}
