import Statistics
import Testing

@Suite struct MultipleTestingTests {
    @Test(arguments: ["holm", "benjamini_hochberg"])
    func `adjusted p-values agree with the oracle`(metric: String) throws {
        let oracle = try Oracle.read(metric)
        for test in oracle.cases {
            let p = try test.numbers("p")
            let adjusted = try #require(metric == "holm" ? holm(p) : benjaminiHochberg(p))
            let expected = try #require(test.expected["adjusted"]?.array)
            try #require(adjusted.count == expected.count)
            for (value, wanted) in zip(adjusted, expected) { oracle.expect(value, wanted, test.id) }
            let rejected = try #require(test.expected["reject_05"]?.array).map(\.bool)
            #expect(adjusted.map { $0 <= 0.05 } == rejected)
        }
    }

    @Test func `a value that is no probability is refused`() {
        #expect(holm([0.1, 1.2]) == nil)
        #expect(holm([.nan]) == nil)
        #expect(benjaminiHochberg([-0.1]) == nil)
    }

    @Test func `power agrees with the oracle`() throws {
        let oracle = try Oracle.read("power_mde")
        for test in oracle.cases {
            let alpha = try #require(test.params["alpha"]?.number)
            let power = try #require(test.params["power"]?.number)
            let value: Double?
            if test.params["mode"]?.string == "two_proportions" {
                let (first, second) = (try test.number("p1"), try test.number("p2"))
                value = requiredTrials(first, second, alpha: alpha, power: power)
            } else {
                let variance = DifferenceVariance(
                    betweenItems: try test.number("omega2"),
                    withinFirst: try test.number("sA2"),
                    withinSecond: try test.number("sB2"),
                    samplesFirst: try test.count("KA"),
                    samplesSecond: try test.count("KB")
                )
                if test.params["mode"]?.string == "n" {
                    let delta = try test.number("delta")
                    value = requiredItems(toDetect: delta, variance, alpha: alpha, power: power)
                } else {
                    let n = try test.count("n")
                    value = detectableDifference(variance, items: n, alpha: alpha, power: power)
                }
            }
            oracle.expect(value, test.expected, test.id)
        }
    }

    @Test func `without spread or items nothing is promised`() {
        #expect(detectableMean(standardDeviation: 0, items: 10) == nil)
        #expect(detectableMean(standardDeviation: 1, items: 0) == nil)
    }

    @Test func `effect sizes agree with the oracle`() throws {
        let oracle = try Oracle.read("cohens_h")
        for test in oracle.cases {
            let h = cohensH(try test.number("p1"), try test.number("p2"))
            oracle.expect(h, test.expected, test.id)
        }
        #expect(cohensH(1.1, 0) == nil)
    }
}
