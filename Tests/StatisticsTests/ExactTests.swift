import Statistics
import Testing

@Suite struct ExactTests {
    @Test func `binomial p-values agree with the oracle`() throws {
        let oracle = try Oracle.read("binomial_exact")
        for test in oracle.cases {
            if test.input["differences"] != nil {
                let p = signTest(try test.numbers("differences"))
                oracle.expect(p, test.expected["p"], test.id)
                continue
            }
            let alternative: Alternative =
                switch test.params["alternative"]?.string {
                case "greater": .greater
                case "less": .less
                default: .twoSided
                }
            let p = binomialTest(
                successes: try test.count("k"),
                of: try test.count("n"),
                chance: try #require(test.params["p0"]?.number),
                alternative: alternative
            )
            oracle.expect(p, test.expected, test.id)
        }
    }

    @Test func `McNemar's p-values agree with the oracle`() throws {
        let oracle = try Oracle.read("mcnemar_exact")
        for test in oracle.cases {
            let flips = mcNemarTest(try test.count("b"), try test.count("c"))
            oracle.expect(flips?.twoSided, test.expected["p_two_sided"], test.id)
            oracle.expect(flips?.greater, test.expected["p_greater"], test.id)
        }
    }

    @Test func `chances of zero and one leave one outcome`() {
        #expect(binomialTest(successes: 0, of: 5, chance: 0) == 1)
        #expect(binomialTest(successes: 1, of: 5, chance: 0) == 0)
        #expect(binomialTest(successes: 5, of: 5, chance: 1) == 1)
        #expect(binomialTest(successes: 6, of: 5) == nil)
        #expect(mcNemarTest(-1, 2) == nil)
    }

    @Test func `sign flips agree with the oracle`() throws {
        let oracle = try Oracle.read("sign_flip_permutation_exact")
        var generator = LehmerGenerator(seed: 1)
        for test in oracle.cases {
            let flips = signFlipTest(try test.numbers("d"), using: &generator)
            #expect(flips.isExact)
            oracle.expect(flips.twoSided, test.expected["p_two_sided"], test.id)
            oracle.expect(flips.greater, test.expected["p_greater"], test.id)
        }
    }

    @Test func `drawn sign flips come near the exact p-value and never reach zero`() throws {
        let values = [0.762, 0.525, 1.573, 0.449, 0.748, -0.046, 0.265, -0.846, 2.249, -1.774, 0.9]
        var generator = LehmerGenerator(seed: 7)
        let exact = signFlipTest(values, using: &generator)
        let drawn = signFlipTest(values, draws: 40_000, exactLimit: 4, using: &generator)
        #expect(!drawn.isExact)
        // Four standard errors of a share of 40,000 draws.
        let slack = 4 * (exact.twoSided * (1 - exact.twoSided) / 40_000).squareRoot()
        #expect(abs(drawn.twoSided - exact.twoSided) < slack)
        #expect(abs(drawn.greater - exact.greater) < slack)
        let sure = signFlipTest(
            [Double](repeating: 1, count: 100),
            draws: 99,
            using: &generator
        )
        #expect(sure.twoSided == 0.01)
    }

    @Test(arguments: 0...6)
    func `every vector of zeros and ones has the p-value of a sign test`(n: Int) throws {
        var generator = LehmerGenerator(seed: 3)
        for code in 0..<(1 << n) {
            let values = (0..<n).map { code >> $0 & 1 == 1 ? 1.0 : -1.0 }
            let positives = values.count { $0 > 0 }
            let flips = signFlipTest(values, using: &generator)
            let sign = try #require(binomialTest(successes: positives, of: n))
            #expect(abs(flips.twoSided - sign) < 1e-12)
            let padded = signFlipTest(values + [0, 0], using: &generator)
            #expect(padded.twoSided == flips.twoSided)
        }
    }
}
