import Testing
import Vocabulary

@testable import Evidence

@Suite struct StratifiedDrawTests {
    private func stratum(_ verdict: Verdict) -> AdjudicationStratum {
        AdjudicationStratum(
            target: LocaleTag("am-ET"),
            proxy: LocaleTag("en-US"),
            language: "en",
            verdict: verdict
        )
    }

    @Test(arguments: [
        (10, [100, 100], [5, 5]), (11, [100, 100, 0], [6, 5, 0]), (10, [2, 100, 3], [2, 5, 3]),
        (200, [2, 3], [2, 3]), (3, [9, 9, 9], [1, 1, 1]),
    ])
    func `strata give equal parts, and small ones leave the rest to others`(
        size: Int,
        populations: [Int],
        drawn: [Int]
    ) {
        #expect(equalAllocation(of: size, among: populations) == drawn)
    }

    @Test func `a sample that cannot hold every stratum is refused`() {
        #expect(equalAllocation(of: 2, among: [9, 9, 9]) == nil)
    }

    @Test func `the draw depends on the seed and not on the order of candidates`() throws {
        func draw(_ order: [Int], seed: UInt64) throws -> [Int] {
            var draw = StratifiedDraw<Int>(size: 12, seed: seed)
            for number in order {
                draw.offer(
                    number,
                    key: "k\(number)",
                    in: stratum(number.isMultiple(of: 3) ? .leak : .other)
                )
            }
            let found = draw.drawn()
            let (drawn, counts) = try #require(found)
            #expect(counts.map(\.population) == [34, 66])
            #expect(counts.map(\.drawn) == [6, 6])
            #expect(drawn.count { $0.0.verdict == .leak } == 6)
            return drawn.map(\.1)
        }
        let first = try draw(Array(0..<100), seed: 1)
        #expect(try draw((0..<100).reversed(), seed: 1) == first)
        #expect(try draw(Array(0..<100), seed: 2) != first)
        #expect(Set(first).count == 12)
        // Strata are mixed, so that a rater cannot tell them by their place.
        #expect(first.prefix(6).contains { $0.isMultiple(of: 3) })
        #expect(first.suffix(6).contains { $0.isMultiple(of: 3) })
    }

    @Test func `every candidate of a stratum is as likely as another`() throws {
        var counts = [Int](repeating: 0, count: 10)
        for seed in 0..<400 {
            var draw = StratifiedDraw<Int>(size: 2, seed: UInt64(seed))
            for number in 0..<10 { draw.offer(number, key: "\(number)", in: stratum(.other)) }
            let found = draw.drawn()
            for (_, number) in try #require(found).candidates { counts[number] += 1 }
        }
        // 80 each with a standard deviation of 8.
        #expect(counts.allSatisfy { (50...110).contains($0) }, "\(counts)")
    }
}
