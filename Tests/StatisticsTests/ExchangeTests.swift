import Statistics
import Testing

@Suite struct ExchangeTests {
    private func test(_ units: [ExchangeUnit]) -> ExchangeTest {
        var generator = LehmerGenerator(seed: 7)
        return exchangeTest(units, using: &generator)
    }

    /// One sample; the tested member comes first.
    private func unit(_ counts: Int...) -> ExchangeUnit {
        ExchangeUnit(observed: counts[0], counts: counts, trials: 1)
    }

    @Test func `one count of two is drawn by lot every other time`() {
        // Three hits of three at one in two each: mass 1/8, half of it; the other end is as far.
        let found = test([unit(1, 0), unit(1, 0), unit(1, 0)])
        #expect(found.isExact && abs(found.greater - 0.0625) < 1e-12)
        #expect(abs(found.twoSided - 0.125) < 1e-12)
    }

    @Test func `units of yes and no are the same test, whatever their number of samples`() {
        var generator = LehmerGenerator(seed: 11)
        for round in 1..<30 {
            let members = (0..<round).map { _ in Int.random(in: 2...9, using: &generator) }
            let counts = members.map { members in
                (0..<members).map { _ in Int.random(in: 0...1, using: &generator) }
            }
            let once = counts.map { ExchangeUnit(observed: $0[0], counts: $0, trials: 1) }
            let lots = counts.map { counts in
                ExchangeLot(
                    observed: counts[0] == 1,
                    hits: Int32(counts.reduce(0, +)),
                    members: Int32(counts.count)
                )
            }
            #expect(exchangeTest(lots) == test(once))
            // Two samples that always agree take the way of counts beyond one.
            let twice = counts.map { counts in
                ExchangeUnit(observed: 2 * counts[0], counts: counts.map { 2 * $0 }, trials: 2)
            }
            let both = (test(once), test(twice))
            #expect(abs(both.0.twoSided - both.1.twoSided) < 1e-12)
            #expect(abs(both.0.greater - both.1.greater) < 1e-12)
        }
    }

    @Test func `units on which all have the same say nothing`() {
        #expect(test([]).twoSided == 1)
        #expect(test([unit(1, 1), unit(0, 0, 0)]).twoSided == 1)
        #expect(test([unit(1, 0, 0), unit(1, 1)]) == test([unit(1, 0, 0)]))
    }

    @Test func `unequal groups have their own chances`() {
        // Chances 1/2 and 1/4: both hit with 1/8, the first alone 3/8, the second alone 1/8.
        let found = test([unit(1, 0), unit(1, 0, 0, 0)])
        #expect(abs(found.greater - 0.0625) < 1e-12)
        // Expected is 3/4; a sum of zero is nearer than two.
        #expect(abs(found.twoSided - 0.0625) < 1e-12)
        #expect(abs(test([unit(0, 1), unit(0, 1, 0, 0)]).greater - (1 - 0.1875)) < 1e-12)
    }

    @Test func `every assignment of a small world is counted`() {
        var generator = LehmerGenerator(seed: 3)
        for round in 0..<40 {
            let units = (0..<4).map { _ in
                let counts = (0..<3).map { _ in Int.random(in: 0..<3, using: &generator) }
                return ExchangeUnit(observed: counts[0], counts: counts, trials: 2)
            }
            let sums = (0..<81).map { number in
                (0..<4).reduce(0) { sum, place in
                    let choice = number / [1, 3, 9, 27][place] % 3
                    return sum + units[place].counts[choice]
                }
            }
            let observed = units.reduce(0) { $0 + $1.observed }
            let mean = Double(sums.reduce(0, +)) / 81
            let distance = abs(Double(observed) - mean)
            let far = sums.reduce(0.0) { total, sum in
                let away = abs(Double(sum) - mean)
                return total + (away > distance + 1e-9 ? 1 : away > distance - 1e-9 ? 0.5 : 0)
            }
            let isFlat = units.allSatisfy { Set($0.counts).count == 1 }
            #expect(
                isFlat || abs(test(units).twoSided - far / 81) < 1e-9,
                "round \(round)"
            )
        }
    }

    @Test func `drawn and worked out p-values agree`() {
        var generator = LehmerGenerator(seed: 5)
        let units = (0..<60).map { place in
            let trials = [7, 11, 13][place % 3]
            let counts = (0..<5).map { _ in Int.random(in: 0..<3, using: &generator) }
            return ExchangeUnit(observed: counts[0], counts: counts, trials: trials)
        }
        // The common multiple of 7, 11, 13 is 1,001, small enough for 60 units.
        let exact = test(units)
        let more = test(units + [ExchangeUnit(observed: 1, counts: [1, 0], trials: 9_973)])
        #expect(exact.isExact && !more.isExact)
        #expect(abs(exact.twoSided - more.twoSided) < 0.02)
    }

    @Test func `the variance is that of a member drawn by lot`() {
        #expect(abs(exchangeVariance(of: unit(1, 0, 0, 0)) - 0.1875) < 1e-12)
        let two = ExchangeUnit(observed: 2, counts: [2, 0], trials: 2)
        #expect(abs(exchangeVariance(of: two) - 0.25) < 1e-12)
    }
}

@Suite struct HybridScoreTests {
    /// Pairs of yes and no, as a table of four cells.
    private func pairs(_ both: Int, _ first: Int, _ second: Int, _ none: Int) -> HybridScore? {
        let cells = [(1.0, 1.0, both), (1, 0, first), (0, 1, second), (0, 0, none)]
        return HybridScore(
            cells.flatMap { [Double](repeating: $0.0, count: $0.2) },
            cells.flatMap { [Double](repeating: $0.1, count: $0.2) }
        )
    }

    /// Method 8 of Newcombe's table III is this one without a correction of the correlation; ends
    /// differ from it in the third decimal since the variance has n − 1 here.
    @Test func `ends are near the published ones`() throws {
        let found = try #require(pairs(36, 12, 2, 0)?.interval())
        #expect(abs(found.low - 0.0569) < 0.01 && abs(found.high - 0.3404) < 0.01)
    }

    @Test func `an interval holds its difference and mirrors when sides change`() throws {
        for (a, b, c, d) in [(0, 3, 1, 46), (2, 0, 0, 48), (0, 0, 5, 20), (5, 5, 5, 5)] {
            let score = try #require(pairs(a, b, c, d))
            let found = try #require(score.interval())
            #expect(found.contains(score.difference))
            let mirrored = try #require(pairs(a, c, b, d)?.interval())
            #expect(abs(found.low + mirrored.high) < 1e-12)
            #expect(abs(found.high + mirrored.low) < 1e-12)
        }
    }

    @Test func `with few degrees of freedom an interval is wider, with many it is the same`() throws
    {
        let score = try #require(pairs(0, 3, 1, 46))
        let normal = try #require(score.interval())
        let few = try #require(score.interval(degrees: 8))
        let many = try #require(score.interval(degrees: 1e9))
        #expect(few.low < normal.low && few.high > normal.high)
        #expect(abs(many.low - normal.low) < 1e-6 && abs(many.high - normal.high) < 1e-6)
        // Student's quantile at eight degrees, 2.306, is the normal one at 97.89 %.
        let same = try #require(score.interval(level: 0.978_89))
        #expect(abs(few.low - same.low) < 1e-4 && abs(few.high - same.high) < 1e-4)
    }

    @Test func `without any event the interval has a width`() throws {
        let found = try #require(pairs(0, 0, 0, 50)?.interval())
        #expect(found.low < -0.05 && found.high > 0.05)
        #expect(HybridScore([1], [0]) == nil)
        #expect(pairs(1, 1, 1, 1)?.interval(level: 1) == nil)
    }

    @Test func `the smallest detectable excess is where both spreads just fit into it`() throws {
        let planted = (0..<80).map { 0.4 + 0.15 * Double($0 % 5) }
        let (n, mean) = (Double(planted.count), planted.reduce(0, +) / Double(planted.count))
        let squares = planted.reduce(0) { $0 + $1 * $1 } / n
        let (v, w) = (0.012, 0.07)
        let found = try #require(
            detectableExcess(chanceVariance: v, plantedChanceVariance: w, planted: planted)
        )
        // The formula of the methods page, at that share.
        let share = found / mean
        let (test, miss) = (try #require(normalQuantile(0.975)), try #require(normalQuantile(0.8)))
        let byChance = ((1 - share) * v + share * w) / n
        let inTruth = ((1 - share) * v + share * squares - found * found) / n
        #expect(share > 0 && share < 1)
        #expect(abs(test * byChance.squareRoot() + miss * inTruth.squareRoot() - found) < 1e-9)
    }
}
