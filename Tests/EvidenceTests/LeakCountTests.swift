import Statistics
import Testing

@testable import Evidence

@Suite struct LeakCountTests {
    /// Items without a leak, on which the proxy's answer is held by so many of eleven placebos.
    private func silent(_ items: Int, shared: Int) -> LeakCount {
        var count = LeakCount()
        for _ in 0..<items {
            count.add(most: 0, byLot: 0, planted: 1 - Double(shared) / 11, members: 12)
        }
        return count
    }

    @Test func `planted leaks are enough once their least likely fifth is`() {
        // A Poisson count of at least five has a chance of four in five from a mean of 6.7 on.
        let policy = EvidencePolicy(minimumLeaks: 5)
        let count = silent(100, shared: 5)
        #expect(!count.isEnough(policy))
        #expect(!count.wouldBeEnough(planting: 0.064, leaning: 0, policy))
        #expect(count.wouldBeEnough(planting: 0.07, leaning: 0, policy))
    }

    @Test func `an answer that no placebo holds says little about one drawn by lot`() {
        let policy = EvidencePolicy(minimumLeaks: 5)
        // Each gives a culture drawn by lot a twelfth of a leak: twelve are needed on average.
        #expect(!silent(100, shared: 0).wouldBeEnough(planting: 0.12, leaning: 0, policy))
        #expect(silent(100, shared: 0).wouldBeEnough(planting: 0.16, leaning: 0, policy))
        // What all hold tells nothing, however often it is said.
        #expect(!silent(100, shared: 11).wouldBeEnough(planting: 1, leaning: 0, policy))
    }

    @Test func `an excess that too few leaks would hide is not promised`() throws {
        func detectable(_ isTested: @escaping (Double) -> Bool) -> Double? {
            detectableExcess(
                chanceVariance: 0.001,
                plantedChanceVariance: 0.08,
                planted: [Double](repeating: 0.9, count: 100),
                isTested: isTested
            )
        }
        let free = try #require(detectable { _ in true })
        let bound = try #require(detectable { $0 >= 0.2 })
        #expect(free < 0.1 && abs(bound - 0.18) < 1e-5)
        #expect(detectable { _ in false } == nil)
    }

    @Test func `the reason names both counts`() {
        var count = LeakCount()
        for _ in 0..<6 { count.add(most: 1, byLot: 1 / 12, planted: 1, members: 12) }
        #expect(!count.isEnough(EvidencePolicy(minimumLeaks: 5)))
        #expect(
            count.reason
                == "too few leaks to any culture (6.0 tell cultures apart, of which one drawn by "
                + "lot gets 0.5)"
        )
    }
}
