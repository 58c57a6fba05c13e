import Statistics
import Testing

@Suite struct NormalTests {
    // Computed with 30 digits: erfc and its inverse.
    @Test(arguments: [
        (-8.0, 6.220960574271785e-16), (-3, 1.3498980316300945e-3), (-1, 0.15865525393145705),
        (0, 0.5), (0.5, 0.6914624612740131), (1.959963984540054, 0.975), (5, 0.9999997133484281),
    ])
    func `the share below a value keeps its digits in both tails`(x: Double, expected: Double) {
        #expect(abs(normalCumulative(x) - expected) <= 1e-14 * expected)
    }

    @Test(arguments: [
        (0.5, 0.0), (0.975, 1.959963984540054), (0.8, 0.8416212335729143),
        (0.025, -1.959963984540054), (0.9975, 2.807033768343811), (1e-10, -6.361340902404056),
        (1e-300, -37.047096299361199),
    ])
    func `a quantile agrees with tables`(share: Double, expected: Double) throws {
        let value = try #require(normalQuantile(share))
        #expect(abs(value - expected) <= 1e-13 * max(1, abs(expected)))
    }

    @Test func `quantile and share undo each other`() throws {
        for step in 1..<2_000 {
            let share = Double(step) / 2_000
            let value = try #require(normalQuantile(share))
            #expect(abs(normalCumulative(value) - share) <= 1e-14)
        }
        for power in 3..<300 {
            var share = 1.0
            for _ in 0..<power { share /= 10 }
            let value = try #require(normalQuantile(share))
            #expect(abs(normalCumulative(value) / share - 1) <= 1e-12)
        }
    }

    @Test(arguments: [0, 1, -0.1, 1.1, Double.nan])
    func `a quantile of no share is not defined`(share: Double) {
        #expect(normalQuantile(share) == nil)
        #expect(studentQuantile(share, degrees: 3) == nil)
    }

    // Tables of Student's distribution; one degree is Cauchy's, with the closed form tan(π(p − ½)).
    @Test(arguments: [
        (0.975, 1.0, 12.706204736174698), (0.975, 2, 4.3026527297494639),
        (0.95, 10, 1.8124611228116764), (0.025, 4, -2.7764451051977944), (0.5, 7, 0),
        (0.975, 1_000, 1.9623390808264085),
    ])
    func `Student's quantile agrees with tables`(share: Double, degrees: Double, expected: Double)
        throws
    {
        let value = try #require(studentQuantile(share, degrees: degrees))
        #expect(abs(value - expected) <= 1e-11 * max(1, abs(expected)))
    }
}
