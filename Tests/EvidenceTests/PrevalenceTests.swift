@testable import Evidence
import Testing
import Vocabulary

/// Which placebos a proxy is compared with on a question, by how common their answers are.
@Suite struct PrevalenceTests {
    private func row(_ golds: [String: [String]], _ words: String...) throws -> EvidenceRow {
        let world = World(golds: ["q": golds])
        let answers = words.enumerated().map { world.answer("q", $1, sample: $0) }
        return try #require(
            world.evidence(answers, tinyPolicy).rows.first { $0.subset == .all }
        )
    }

    @Test func `a common answer is no measure of a rare one`() throws {
        // "x" is the proxy's alone, and so is "z" of ff; "y" is held by three.
        let golds = [
            "aa": ["t"], "bb": ["x"], "cc": ["y"], "dd": ["y"], "ee": ["y"], "ff": ["z"],
        ]
        let common = try row(golds, "y")
        #expect(common.excess == -0.75 && common.matched?.value == 0)
        #expect(common.matchedPlacebos == 1)
        let proxys = try row(golds, "x")
        #expect(proxys.excess == 1 && proxys.matched?.value == 1)
        let rare = try row(golds, "z")
        #expect(rare.excess == -0.25 && rare.matched?.value == -1)
    }

    @Test func `cultures that are no placebos count towards how common an answer is`() throws {
        // A second proxy holds "x" too, so that it is as common as "y".
        let world = World(
            golds: ["q": ["aa": ["t"], "bb": ["x"], "zz": ["x"], "cc": ["y"], "dd": ["y"]]],
            proxies: ["bb", "zz"]
        )
        let rows = world.evidence([world.answer("q", "y")], tinyPolicy).rows
        let row = try #require(rows.first { $0.proxy == "bb" && $0.subset == .all })
        #expect(row.matched?.value == -1 && row.matchedPlacebos == 2)
    }

    @Test func `a question without a placebo like the proxy is not compared`() throws {
        let row = try row(["aa": ["t"], "bb": ["x"], "cc": ["y"], "dd": ["y"]], "x")
        #expect(row.compared == 1 && row.excess == 1)
        #expect(row.matched == nil && row.finding == .tooFew)
    }

    @Test func `of several answers each may be held by less than one culture more on average`()
        throws
    {
        // bb: "a" by two, "b" by one. cc: "a" by two, "c" by two: four to three. dd: both by three.
        let golds = [
            "aa": ["t"], "bb": ["a", "b"], "cc": ["a", "c"], "ee": ["c", "d"], "ff": ["d", "e"],
            "dd": ["d", "e"], "gg": ["e", "f"],
        ]
        let relations = try #require(World(golds: ["q": golds]).relations["q"])
        let taken = try #require(relations.taken)
        let places = relations.cultures.indices.map { Optional($0) }
        let own = try #require(relations.index(of: "aa"))
        let leakable = places.map { place in
            place.map { taken[$0][$0] & ~taken[own][$0] } ?? 0
        }
        let prevalence = Prevalence(places, leakable: leakable, taken: taken)
        let sums = relations.cultures.indices.dropFirst().map { prevalence.sum($0, first: 2) }
        #expect(sums == [3, 4, 6, 5, 6, 4])
        #expect(prevalence.sum(1, first: 1) == 2 && prevalence.sum(1, first: 0) == 0)
        // So bb with three is compared with cc and gg, four each, and with none of five or six.
        let row = try row(golds, "f")
        #expect(row.matchedPlacebos == 2 && row.matched?.value == -0.5)
    }

    @Test func `a leak that all compared cultures share makes no interval wider`() throws {
        // On most questions everybody holds "x", and it is all that is said.
        var golds: [String: [String: [String]]] = [:]
        var answers: [String: String] = [:]
        for place in 0..<40 {
            let isShared = place >= 10
            golds["q\(place)"] = [
                "aa": ["t"], "bb": ["x"], "cc": [isShared ? "x" : "y"],
                "dd": [isShared ? "x" : "z"], "ee": [isShared ? "x" : "w"],
            ]
            answers["q\(place)"] = isShared ? "x" : place < 3 ? "x" : place < 8 ? "y" : "t"
        }
        let world = World(golds: golds)
        let policy = EvidencePolicy(seed: 3)
        func found(_ other: String) throws -> EvidenceRow {
            let given = answers.map { question, word in
                world.answer(
                    question,
                    word == "x" && Int(question.dropFirst())! >= 10 ? other : word
                )
            }
            return try #require(world.evidence(given, policy).rows.first { $0.subset == .all })
        }
        let (shared, none) = (try found("x"), try found("t"))
        #expect(shared.comparedLeak == 0.825 && none.comparedLeak == 0.075)
        #expect(shared.matched == none.matched && shared.matched?.low != nil)
        #expect(shared.matched?.method == .hybridScore)
        #expect(shared.excessLow == none.excessLow && shared.p == none.p)
    }

    @Test func `who answers as any culture would is not found to shun a proxy of rare answers`()
        throws
    {
        let golds = [
            "aa": ["t"], "bb": ["x"], "cc": ["y"], "dd": ["y"], "ee": ["y"], "ff": ["z"],
            "gg": ["w"],
        ]
        let questions = (0..<60).map { "q\($0)" }
        let world = World(golds: Dictionary(uniqueKeysWithValues: questions.map { ($0, golds) }))
        let words = ["x", "y", "y", "y", "z", "w"]
        var (plain, matched, found) = ([Double](), [Double](), 0)
        for replication in 0..<40 {
            var generator = SeededGenerator(seed: 21, stream: "rare \(replication)")
            let answers = questions.map { question in
                world.answer(
                    question,
                    generator.unit() < 0.5 ? "t" : words[generator.index(below: words.count)]
                )
            }
            let rows = world.evidence(answers, EvidencePolicy(resamples: 200)).rows
            let row = try #require(rows.first { $0.subset == .all })
            plain.append(try #require(row.excess))
            matched.append(try #require(row.matched?.value))
            if row.finding == .leans || row.finding == .away { found += 1 }
        }
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
        // A half in six against the mean of three times a quarter and two of the first.
        #expect(abs(mean(plain) - (1 / 12.0 - (3 / 4.0 + 2 / 12.0) / 5)) < 0.02)
        #expect(abs(mean(matched)) < 0.02 && found <= 5, "\(mean(matched)), \(found)")
    }
}
