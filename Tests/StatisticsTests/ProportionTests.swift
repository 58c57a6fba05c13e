import Statistics
import Testing

@Suite struct ProportionTests {
    @Test func `plain intervals agree with the oracle`() throws {
        let oracle = try Oracle.read("wilson_interval")
        for test in oracle.cases {
            let level = try #require(test.params["level"]?.number)
            let method = try #require(test.params["method"]?.string)
            let (x, n) = (try test.count("x"), try test.count("n"))
            let interval =
                method == "wilson"
                ? wilsonInterval(successes: x, of: n, level: level)
                : clopperPearsonInterval(successes: x, of: n, level: level)
            oracle.expect(interval?.low, test.expected["lower"], test.id)
            oracle.expect(interval?.high, test.expected["upper"], test.id)
        }
    }

    @Test func `clustered intervals agree with the oracle`() throws {
        let oracle = try Oracle.read("wilson_clustered")
        for test in oracle.cases {
            let share = clusteredWilsonInterval(
                scores: try test.numbers("scores"),
                clusters: try #require(test.input["clusters"]?.array).map(\.string),
                level: try #require(test.params["level"]?.number)
            )
            oracle.expect(share?.interval.low, test.expected["lower"], test.id)
            oracle.expect(share?.interval.high, test.expected["upper"], test.id)
            oracle.expect(share?.effectiveTrials, test.expected["n_eff"], test.id)
        }
    }

    @Test func `the interval of no successes starts at exactly zero`() throws {
        for n in 1...200 {
            let none = try #require(wilsonInterval(successes: 0, of: n))
            let all = try #require(wilsonInterval(successes: n, of: n))
            #expect(none.low == 0 && all.high == 1)
            #expect(abs(none.high - (1 - all.low)) < 1e-12)
        }
    }

    @Test func `impossible counts have no interval`() {
        #expect(wilsonInterval(successes: 3, of: 2) == nil)
        #expect(wilsonInterval(successes: -1, of: 2) == nil)
        #expect(wilsonInterval(successes: 1, of: 2, level: 1) == nil)
        #expect(clopperPearsonInterval(successes: 0, of: 0) == nil)
        #expect(clusteredWilsonInterval(scores: [2, 0], clusters: ["a", "b"]) == nil)
    }
}
