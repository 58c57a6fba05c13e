@testable import Evidence
import Statistics
import Testing
import Vocabulary

/// Simulated respondents whose leak is known, through the same estimation as real ones.
///
/// Golds of all cultures but the target are drawn from six words. With chance λ the respondent
/// says the proxy's word; else it is right half of the time and otherwise says any of the words.
/// A placebo accepts the proxy's word by chance 1/6, so the true excess is λ·5/6.
@Suite struct KnownTruthTests {
    static let placebos = ["cc", "dd", "ee", "ff", "gg", "hh", "ii", "jj"]

    private func table(
        _ leak: Double,
        replication: Int,
        items: Int,
        words: Int = 6
    ) throws -> AnswerTable {
        var generator = SeededGenerator(seed: 20_26, stream: "\(leak) \(replication)")
        var golds: [String: [String: [String]]] = [:]
        var said: [String: String] = [:]
        for place in 0..<items {
            let question = "q\(place)"
            var gold = ["aa": ["t"]]
            for culture in ["bb"] + Self.placebos {
                gold[culture] = ["w\(generator.index(below: words))"]
            }
            golds[question] = gold
            if generator.unit() < leak {
                said[question] = gold["bb"]?.first
            } else {
                said[question] = generator.unit() < 0.5 ? "t" : "w\(generator.index(below: words))"
            }
        }
        let world = World(golds: golds)
        let tables = AnswerTable.tables(
            for: world.pack,
            answers: said.map { world.answer($0.key, $0.value) },
            relations: world.relations,
            policy: EvidencePolicy()
        )
        return try #require(tables.first)
    }

    private func simulate(_ leak: Double, replication: Int, items: Int) throws -> ItemExcess {
        let table = try table(leak, replication: replication, items: items)
        return ItemExcess(
            of: 0,
            in: .all,
            items: table.items,
            placebos: table.cultures.placebos
        )
    }

    @Test(arguments: [(0.0, 0.0), (0.15, 0.125)])
    func `the interval holds the true excess in about 95 of 100 replications`(
        leak: Double,
        truth: Double
    ) throws {
        let replications = 200
        var held = 0
        var sum = 0.0
        var spread = 0.0
        for replication in 0..<replications {
            let excess = try simulate(leak, replication: replication, items: 150)
            let policy = EvidencePolicy(resamples: 1_000, seed: UInt64(replication))
            let interval = try #require(excess.interval(policy, stream: "known truth"))
            if interval.contains(truth) { held += 1 }
            let mean = try #require(excess.mean)
            sum += mean
            spread += (mean - truth) * (mean - truth)
        }
        // Outside of 180…198 lies 0.4 % of a binomial of 200 at 95 %.
        #expect((180...198).contains(held), "\(held) of \(replications)")
        let error = (spread / Double(replications)).squareRoot() / Double(replications).squareRoot()
        #expect(abs(sum / Double(replications) - truth) < 4 * error)
    }

    // Of thirty words one leak to the proxy is expected by chance, of six words five.
    @Test(arguments: [6, 30])
    func `without a leak few families hold a finding, however few leaks there are`(words: Int)
        throws
    {
        let wrong = try (0..<60).count { replication in
            let table = try table(0, replication: replication, items: 60, words: words)
            let policy = EvidencePolicy(permutations: 500, seed: UInt64(replication))
            let rows = PairRows(table, policy: policy, name: \.rawValue).rows
            return rows.contains { $0.finding == .leans || $0.finding == .away }
        }
        // More than 8 of 60 at a chance of 5 % each happens three times in 1,000.
        #expect(wrong <= 8, "\(wrong) of 60")
    }

    @Test func `without a leak few replications have a small p-value`() throws {
        let small = try (0..<200).count { replication in
            let table = try table(0, replication: replication, items: 40)
            let matched = MatchedExcess(
                of: 0,
                proxy: 0,
                in: .all,
                items: table.items,
                placebos: table.cultures.placebos
            )
            let policy = EvidencePolicy(permutations: 1_000, seed: UInt64(replication))
            return matched.p(policy, tests: 1, stream: "size") <= 0.05
        }
        // More than 21 of 200 at a chance of 5 % each happens once in 2,000 times.
        #expect(small <= 21, "\(small) of 200")
    }
}
