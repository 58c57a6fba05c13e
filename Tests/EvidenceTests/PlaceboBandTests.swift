import Statistics
import Testing

@testable import Evidence

@Suite struct PlaceboBandTests {
    /// An item on which the proxy and some placebos leak so many of four samples.
    private func term(_ proxy: Int, _ placebos: [Int: Int]) -> MatchedTerm {
        let places = placebos.keys.sorted()
        let hits = places.map { placebos[$0] ?? 0 }
        return MatchedTerm(
            own: Double(proxy) / 4,
            chance: Double(hits.reduce(0, +)) / 4 / Double(hits.count),
            unit: ExchangeUnit(observed: proxy, counts: [proxy] + hits, trials: 4),
            planted: 0,
            plantedVariance: 0,
            placebos: places
        )
    }

    @Test func `each placebo is set against the others`() throws {
        var band = PlaceboBand()
        band.add(term(4, [1: 4, 2: 0, 5: 2]))
        band.add(term(0, [1: 0, 2: 2, 5: 0]))
        let range = try #require(band.range(minimumItems: 2))
        // Place 1: 1 − 1/4, then 0 − 1/4; place 2: 0 − 3/4, then 1/2; place 5: 1/2 − 1/2, then −1/4.
        #expect(abs(range.lowerBound + 0.125) < 1e-12)
        #expect(abs(range.upperBound - 0.25) < 1e-12)
    }

    @Test func `the proxy's own leak moves no placebo`() {
        var (one, two) = (PlaceboBand(), PlaceboBand())
        one.add(term(0, [1: 3, 2: 1]))
        two.add(term(4, [1: 3, 2: 1]))
        #expect(one.range(minimumItems: 1) == two.range(minimumItems: 1))
        #expect(one.range(minimumItems: 1) == -0.5...0.5)
    }

    @Test func `a placebo on few items or alone makes no band`() {
        var band = PlaceboBand()
        band.add(term(1, [3: 4]))
        #expect(band.range(minimumItems: 1) == nil)
        band.add(term(1, [3: 4, 4: 0]))
        #expect(band.range(minimumItems: 2) == nil)
    }
}
