import Evidence
import Testing

@Suite struct PairedEstimateTests {
    @Test func `the estimate is the mean and lies in its interval`() throws {
        let differences = (0..<40).map { Double($0 % 5) / 4 - 0.25 }
        let found = try #require(pairedEstimate(of: differences, stream: "s"))
        #expect(abs(found.value - 0.25) < 1e-12 && found.n == 40)
        // Normal theory: 0.25 ± 1.96 · 0.358/√40.
        let (low, high) = (try #require(found.low), try #require(found.high))
        #expect(abs(low - 0.139) < 0.03 && abs(high - 0.361) < 0.03)
        #expect(found == pairedEstimate(of: differences, stream: "s"))
    }

    @Test func `few or equal differences have a reason and no interval`() throws {
        let few = try #require(pairedEstimate(of: [1, 0, 0.5], stream: "s"))
        #expect(few.low == nil && few.reason == "fewer than 20 questions" && few.value == 0.5)
        let same = try #require(
            pairedEstimate(of: [Double](repeating: 0.5, count: 30), stream: "s")
        )
        #expect(same.low == nil && same.reason != nil)
        #expect(pairedEstimate(of: [], stream: "s") == nil)
    }

    @Test func `flips carry the exact p-value`() {
        #expect(abs(VerdictFlips(firstOnly: 5, secondOnly: 0).p - 0.0625) < 1e-12)
        #expect(VerdictFlips(firstOnly: 0, secondOnly: 0).p == 1)
    }
}
