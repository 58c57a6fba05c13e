import Evidence
import Testing
import Vocabulary

/// Two questions, one proxy and three cultures of which some are declared as placebos.
///
/// | | aa, the target | bb, the proxy | cc | dd | ee | answer |
/// |---|---|---|---|---|---|---|
/// | q1 | tea | coffee | coffee | milk | juice | coffee: leaks to bb and cc |
/// | q2 | x | y | z | y | w | z: leaks to cc |
@Suite struct DeclaredPlaceboTests {
    private func world(_ placebos: [String]?, suite: String = "test") -> World {
        World(
            golds: [
                "q1": [
                    "aa": ["tea"], "bb": ["coffee"], "cc": ["coffee"], "dd": ["milk"],
                    "ee": ["juice"],
                ],
                "q2": ["aa": ["x"], "bb": ["y"], "cc": ["z"], "dd": ["y"], "ee": ["w"]],
            ],
            placebos: placebos,
            suite: suite
        )
    }

    private func found(_ world: World) throws -> (row: EvidenceRow, all: LocaleEvidence) {
        let answers = [world.answer("q1", "coffee"), world.answer("q2", "z")]
        let all = world.evidence(answers, tinyPolicy)
        return (try #require(all.rows.first { $0.subset == .all }), all)
    }

    @Test func `without a list every culture that is no proxy is a placebo`() throws {
        let (row, all) = try found(world(nil))
        // cc leaks twice, dd and ee never: chance is one third on both.
        #expect(row.placebos == 3 && row.cultures == 4)
        #expect(near(row.placebo, 1 / 3.0) && near(row.excess, 0.5 - 1 / 3.0))
        #expect(all.leftOut.allSatisfy { !$0.text.contains("neither proxies") })
    }

    @Test func `with a list only its cultures are placebos, and the others are told`() throws {
        let (row, all) = try found(world(["dd", "ee"]))
        #expect(row.placebos == 2 && row.cultures == 3)
        #expect(row.placebo == 0 && row.excess == 0.5)
        #expect(all.cultures.map(\.culture.rawValue) == ["bb", "dd", "ee"])
        #expect(
            all.leftOut.contains {
                $0.reason == .unusedCultures && $0.count == 1
                    && $0.text.hasSuffix("neither proxies nor declared placebos: 1")
            }
        )
    }

    @Test func `a culture of the list without gold is not missed`() throws {
        let (row, _) = try found(world(["dd", "ee", "zz"]))
        #expect(row.placebos == 2)
    }

    @Test func `in an open suite a list changes nothing`() throws {
        let (row, all) = try found(world(["dd", "ee"], suite: "blend"))
        let (free, other) = try found(world(nil, suite: "blend"))
        #expect(row == free)
        #expect(all == other)
    }
}
