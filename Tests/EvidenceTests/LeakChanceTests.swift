import Statistics
import Testing

@testable import Evidence

@Suite struct LeakChanceTests {
    private let policy = EvidencePolicy(minimumLeaks: 5)

    @Test func `leaks of which everybody gets his part come as binomial ones`() {
        var chance = LeakChance(policy)
        for _ in 0..<20 { chance.add(chance: 0.3, byLot: 0.5) }
        // 1 − P(at most four of twenty), each with a chance of 0.3.
        #expect(abs(chance.ofEnough - 0.762_492_221_150) < 1e-9)
    }

    @Test func `one leak that most share decides where the others weigh little`() {
        // Nine sure leaks of a twentieth each lack what the tenth, of which one by lot gets 0.7, brings.
        var chance = LeakChance(policy)
        for _ in 0..<9 { chance.add(chance: 1, byLot: 0.05) }
        chance.add(chance: 0.4, byLot: 0.7)
        #expect(abs(chance.ofEnough - 0.4) < 1e-9)
        // Mean and variance would have promised it at a chance that a fifth of the draws do not reach.
        for _ in 0..<20 { chance.add(chance: 1, byLot: 0.05) }
        #expect(chance.ofEnough > 0.999)
    }

    @Test func `parts between two steps of the grid keep their mean`() {
        // Thirty parts of a thirtieth make one, which is just enough, or not, by half a step.
        var (few, many) = (LeakChance(policy), LeakChance(policy))
        for _ in 0..<24 { few.add(chance: 1, byLot: 1 / 30) }
        for _ in 0..<36 { many.add(chance: 1, byLot: 1 / 30) }
        #expect(few.ofEnough < 0.05 && many.ofEnough > 0.95)
    }

    @Test func `a policy that wants no leaks has enough`() {
        #expect(LeakChance(EvidencePolicy(minimumLeaks: 0)).ofEnough == 1)
    }

    @Test func `leaks of a leaning promise no smaller one`() {
        var count = LeakCount()
        // Forty items, half of them answered with what the proxy alone of twelve cultures holds.
        for item in 0..<40 {
            let isLeak = item.isMultiple(of: 2)
            count.add(most: isLeak ? 1 : 0, byLot: isLeak ? 1 / 12 : 0, planted: 1, members: 12)
        }
        #expect(count.isEnough(policy))
        let leaning = count.leaning(excess: 20)
        #expect(leaning == 0.5)
        // Twelve of forty are needed; if nothing leant, a share of 0.2 would seldom bring them.
        #expect(!count.wouldBeEnough(planting: 0.2, leaning: leaning, policy))
        #expect(count.wouldBeEnough(planting: 0.4, leaning: leaning, policy))
        // Leaks that were there by chance would be there again.
        #expect(count.wouldBeEnough(planting: 0.2, leaning: 0, policy))
    }
}
