import Evidence
import Foundation
import Testing
import Vocabulary

/// Every vector of answers up to six questions, where golds of all cultures differ.
@Suite struct InvarianceTests {
    /// What an answer can be: right, the proxy's, one placebo's, or none of these.
    static let words = ["t", "p", "q", "r"]

    static func world(_ n: Int) -> World {
        var golds: [String: [String: [String]]] = [:]
        for place in 0..<n {
            golds["q\(place)"] = ["aa": ["t"], "bb": ["p"], "cc": ["q"], "dd": ["r"], "ee": ["s"]]
        }
        return World(golds: golds)
    }

    static func vectors(_ n: Int) -> [[String]] {
        (0..<n).reduce([[]]) { vectors, _ in
            vectors.flatMap { vector in words.map { vector + [$0] } }
        }
    }

    @Test(arguments: 1...6)
    func `excess is the proxy's share minus a third of the placebos' shares`(n: Int) throws {
        let world = Self.world(n)
        let relations = world.relations
        for vector in Self.vectors(n) {
            let answers = vector.enumerated().map { world.answer("q\($0)", $1) }
            let rows = evidence(
                for: world.pack,
                answers: answers,
                relations: relations,
                policy: pointPolicy
            ).rows
            let proxy = Double(vector.count { $0 == "p" })
            let placebo = Double(vector.count { $0 == "q" || $0 == "r" })
            for row in rows {
                #expect(near(row.excess, (proxy - placebo / 3) / Double(n)), "\(vector)")
                #expect(near(row.comparedLeak, (row.excess ?? 0) + (row.placebo ?? 9)))
                #expect(near(row.shares.leak, proxy / Double(n)))
                #expect(near(row.placeboOwnItems, row.placebo))
            }
            #expect(rows.count == 4)
        }
    }

    @Test(arguments: 1...4)
    func `renaming placebos, turning items round and doubling samples change nothing`(n: Int)
        throws
    {
        let world = Self.world(n)
        var renamed = world
        renamed.golds = world.golds.mapValues { golds in
            var golds = golds
            (golds["cc"], golds["dd"], golds["ee"]) = (golds["ee"], golds["cc"], golds["dd"])
            return golds
        }
        for vector in Self.vectors(n) {
            func rows(_ world: World, _ answers: [JudgedAnswer]) -> [EvidenceRow] {
                world.evidence(answers, pointPolicy).rows
            }
            let answers = vector.enumerated().map { world.answer("q\($0)", $1) }
            let plain = rows(world, answers)
            let doubled =
                answers
                + answers.map { answer in
                    var answer = answer
                    answer.sample = 1
                    return answer
                }
            #expect(rows(world, doubled) == plain)
            let turned = vector.enumerated().map { world.answer("q\(n - 1 - $0)", $1) }
            let other = vector.enumerated().map { renamed.answer("q\($0)", $1) }
            for variant in [rows(world, turned), rows(renamed, other)] {
                for (a, b) in zip(variant, plain) {
                    #expect(near(a.excess, b.excess) && near(a.mde, b.mde))
                    #expect(near(a.placebo, b.placebo) && a.shares == b.shares)
                }
            }
        }
    }

    @Test func `the shares of the verdicts add up to one`() throws {
        let world = World(
            golds: (0..<7).reduce(into: [:]) {
                $0["q\($1)"] = ["aa": ["t", "both"], "bb": ["p", "both"], "cc": ["q"]]
            }
        )
        let kinds: [[String]] = [["t"], ["both"], ["t", "p"], ["p"], ["z"], ["?"], ["#"]]
        for shift in 0..<7 {
            var answers: [JudgedAnswer] = []
            for place in 0..<7 {
                for sample in 0...place {
                    let kind = kinds[(place * sample + shift) % 7]
                    var answer = world.answer("q\(place)", sample: sample)
                    answer.judgement = world.judgement("q\(place)", kind)
                    answers.append(answer)
                }
            }
            for row in world.evidence(answers, pointPolicy).rows {
                let shares = row.shares
                let sum =
                    shares.distinct + shares.shared + shares.mixed + shares.leak + shares.other
                    + shares.refused + shares.uncodable
                #expect(near(sum, 1))
            }
        }
    }

    @Test func `input order does not reach the bytes, the seed does`() throws {
        let world = Self.world(60)
        var answers: [JudgedAnswer] = []
        for place in 0..<60 {
            for sample in 0..<2 {
                let word = Self.words[(place * 7 + sample * place) % 4]
                for model in ["one", "two"] {
                    var answer = world.answer("q\(place)", word, sample: sample)
                    answer.model = model
                    answers.append(answer)
                }
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        func bytes(_ answers: [JudgedAnswer], seed: UInt64) throws -> Data {
            let policy = EvidencePolicy(resamples: 300, seed: seed, bootstrapLeaks: 0)
            return try encoder.encode(world.evidence(answers, policy))
        }
        let plain = try bytes(answers, seed: 1)
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<3 {
            #expect(try bytes(answers.shuffled(using: &generator), seed: 1) == plain)
        }
        #expect(try bytes(answers, seed: 2) != plain)
    }

    @Test func `models, conditions, suites and origins are kept apart`() {
        let world = Self.world(2)
        var answers: [JudgedAnswer] = []
        for (model, condition, suite, origin) in [
            ("b", "marked", "s", AnswerOrigin.live), ("a", "marked", "s", .live),
            ("a", "control", "s", .live), ("a", "marked", "r", .live),
            ("a", "marked", "s", .simulated),
        ] {
            var answer = world.answer("q0", "p")
            (answer.model, answer.condition) = (model, condition)
            (answer.suite, answer.origin) = (suite, origin)
            answers.append(answer)
        }
        let rows = world.evidence(answers, pointPolicy).rows.filter { $0.subset == .all }
        #expect(
            rows.map { "\($0.suite) \($0.model) \($0.condition) \($0.origin.rawValue)" } == [
                "r a marked live", "s a control live", "s a marked live", "s a marked simulated",
                "s b marked live",
            ]
        )
        #expect(rows.allSatisfy { $0.n == 1 })
    }

    @Test func `answers about another target are ignored`() {
        let world = Self.world(2)
        var other = world.answer("q1", "p")
        other.target = LocaleTag("bb")
        let rows = world.evidence([world.answer("q0", "t"), other], pointPolicy).rows
        #expect(rows.first?.n == 1)
    }
}
