import Statistics
import Testing

@Suite struct BootstrapTests {
    /// The means of all nⁿ equally likely resamples, as sums of thousandths over n.
    private func allMeans(_ values: [Double]) -> [Double] {
        let n = values.count
        let units = values.map { Int(($0 * 1_000).rounded()) }
        var sums = [0]
        for _ in 0..<n { sums = sums.flatMap { sum in units.map { sum + $0 } } }
        return sums.map { Double($0) / 1_000 / Double(n) }
    }

    @Test func `intervals over all resamples agree with the oracle`() throws {
        let oracle = try Oracle.read("bootstrap_exact")
        for test in oracle.cases where !test.isUndefined {
            let values = try test.numbers("x")
            let level = try #require(test.params["level"]?.number)
            let n = Double(values.count)
            let total = values.reduce(0, +)
            let distribution = try #require(
                BootstrapDistribution(
                    estimate: total / n,
                    replicates: allMeans(values),
                    leaveOneOut: values.map { (total - $0) / (n - 1) }
                )
            )
            oracle.expect(distribution.standardError, test.expected["se_boot"], test.id)
            let plain = distribution.percentileInterval(level: level)
            let ends = test.expected["percentile"]?.array
            oracle.expect(plain.low, ends?[0], test.id)
            oracle.expect(plain.high, ends?[1], test.id)
            let corrected = distribution.correctedInterval(level: level)
            let correctedEnds = test.expected["bca"]?.array
            oracle.expect(corrected?.low, correctedEnds?[0], test.id)
            oracle.expect(corrected?.high, correctedEnds?[1], test.id)
            if correctedEnds != nil {
                oracle.expect(distribution.bias, test.expected["z0"], test.id)
                oracle.expect(distribution.acceleration, test.expected["accel"], test.id)
            }
        }
    }

    @Test func `drawn resamples come near all resamples`() throws {
        let oracle = try Oracle.read("bootstrap_exact")
        var generator = LehmerGenerator(seed: 11)
        for test in oracle.cases where !test.isUndefined {
            let values = try test.numbers("x")
            let drawn = try #require(
                bootstrapMean(values, resamples: 20_000, using: &generator)
            )
            let exact = try #require(test.expected["se_boot"]?.number)
            // The standard deviation of n draws is known to about 1/√(2n); five times that.
            #expect(abs(drawn.standardError - exact) <= 0.025 * exact)
        }
    }

    @Test func `without spread there is no interval, and without values no distribution`() throws {
        var generator = LehmerGenerator(seed: 2)
        let same = try #require(bootstrapMean([0.1, 0.1, 0.1], using: &generator))
        #expect(!same.hasSpread)
        #expect(same.interval() == nil)
        #expect(same.correctedInterval() == nil)
        #expect(bootstrapMean([], using: &generator) == nil)
        #expect(bootstrapMean([1], using: &generator) == nil)
        #expect(bootstrapMean([1, 2], clusters: ["a", "a"], using: &generator) == nil)
        #expect(bootstrapRatio([1, 2], over: [0, 0], using: &generator) == nil)
    }

    @Test func `where the correction is not defined the percentile interval stands in`() throws {
        let lopsided = try #require(
            BootstrapDistribution(
                estimate: 0,
                replicates: [1, 2, 3, 4],
                leaveOneOut: [0.1, -0.1]
            )
        )
        #expect(lopsided.bias == nil)
        let result = try #require(lopsided.interval(level: 0.5))
        #expect(result.method == .percentile)
        #expect(result.interval == Interval(low: 1, high: 3))
    }

    @Test func `the same seed gives the same interval`() {
        let values = (0..<101).map { Double($0 * $0 % 17) }
        var first = LehmerGenerator(seed: 5)
        var second = LehmerGenerator(seed: 5)
        var other = LehmerGenerator(seed: 6)
        let a = bootstrapMean(values, using: &first)
        let b = bootstrapMean(values, using: &second)
        let c = bootstrapMean(values, using: &other)
        #expect(a?.interval()?.interval == b?.interval()?.interval)
        #expect(a?.standardError != c?.standardError)
    }

    @Test func `clusters of one are values, and equal clusters are their means`() throws {
        let values = [0.2, 0.9, 0.4, 0.7, 0.1, 0.6]
        var first = LehmerGenerator(seed: 9)
        var second = LehmerGenerator(seed: 9)
        let plain = try #require(bootstrapMean(values, using: &first))
        let single = try #require(
            bootstrapMean(values, clusters: Array(0..<6), using: &second)
        )
        #expect(abs(plain.standardError - single.standardError) < 1e-12)
        #expect(abs((plain.acceleration ?? 0) - (single.acceleration ?? 1)) < 1e-12)
        var third = LehmerGenerator(seed: 9)
        let doubled = try #require(
            bootstrapMean(
                values + values,
                clusters: Array(0..<6) + Array(0..<6),
                using: &third
            )
        )
        #expect(abs(doubled.standardError - plain.standardError) < 1e-12)
    }

    @Test(arguments: [0, 12, 27, 38])
    func `both sums of a ratio are of the same units, however many are zero`(zeros: Int) throws {
        // Shares of groups of one to nine: the upper sum is part of the lower one.
        let below = (0..<40).map { Double($0 * 7 % 9 + 1) }
        let above = (0..<40).map { $0 < zeros ? 0 : (below[$0] * 0.6).rounded(.up) }
        var first = LehmerGenerator(seed: 11)
        let drawn = try #require(
            bootstrapRatio(above, over: below, resamples: 8_000, using: &first)
        )
        let ends = drawn.percentileInterval(level: 0.999)
        #expect(ends.low >= 0 && ends.high <= 1)
        // The slow way, which takes any statistic of the units drawn.
        var second = LehmerGenerator(seed: 12)
        let slow = try #require(
            bootstrapStatistic(units: 40, resamples: 8_000, using: &second) { units in
                units.reduce(0) { $0 + above[$1] } / units.reduce(0) { $0 + below[$1] }
            }
        )
        #expect(abs(drawn.standardError / slow.standardError - 1) < 0.05)
    }

    @Test func `a ratio whose upper sum is the lower one does not spread`() throws {
        var generator = LehmerGenerator(seed: 3)
        let parts: [Double] = [4, 0, 0, 0, 1, 0, 0, 7, 0, 0]
        let drawn = try #require(bootstrapRatio(parts, over: parts, using: &generator))
        #expect(drawn.estimate == 1 && !drawn.hasSpread)
    }

    @Test func `any statistic can be resampled`() throws {
        let values = (0..<40).map { Double($0 % 7) }
        var first = LehmerGenerator(seed: 4)
        let distribution = try #require(
            bootstrapStatistic(units: values.count, resamples: 4_000, using: &first) { drawn in
                drawn.reduce(0) { $0 + values[$1] } / Double(drawn.count)
            }
        )
        let deviation = try #require(standardDeviation(values))
        let expected = deviation * (39.0 / 40).squareRoot() / 40.0.squareRoot()
        #expect(abs(distribution.standardError - expected) < 0.06 * expected)
        #expect(bootstrapStatistic(units: 3, using: &first) { _ in nil } == nil)
    }

    @Test func `a 95 percent interval holds the truth about that often`() throws {
        // Skewed per-item values like those of reports: mostly zero, some one, some below zero.
        var generator = LehmerGenerator(seed: 2_026)
        let truth = 0.2 * 1 + 0.3 * -0.25
        var held = 0
        for _ in 0..<200 {
            let values = (0..<120).map { _ -> Double in
                let draw = Double.random(in: 0..<1, using: &generator)
                return draw < 0.2 ? 1 : draw < 0.5 ? -0.25 : 0
            }
            let distribution = try #require(
                bootstrapMean(values, resamples: 1_000, using: &generator)
            )
            let interval = try #require(distribution.interval()).interval
            if interval.contains(truth) { held += 1 }
        }
        // Fewer than 180 or more than 199 of 200 has a chance below 0.003 at 95 %.
        #expect((180...199).contains(held), "\(held) of 200")
    }
}

/// Resamples of values that are mostly zero, which are drawn in two steps.
@Suite struct SparseBootstrapTests {
    @Test(arguments: [(1, 40), (10, 40), (26, 40), (40, 400)])
    func `means spread as the binomial theory has it`(moving: Int, count: Int) throws {
        let values = (0..<count).map { $0 < moving ? 1.0 : 0 }
        var generator = LehmerGenerator(seed: 4)
        let drawn = try #require(bootstrapMean(values, resamples: 20_000, using: &generator))
        let share = Double(moving) / Double(count)
        let theory = (share * (1 - share) / Double(count)).squareRoot()
        #expect(abs(drawn.standardError / theory - 1) < 0.03)
        let ends = drawn.percentileInterval(level: 0.95)
        #expect(ends.low >= 0 && ends.low < share && ends.high > share)
    }

    @Test func `values that are all zero have resamples of zero`() throws {
        var generator = LehmerGenerator(seed: 4)
        let drawn = try #require(bootstrapMean([0, 0, 0], resamples: 10, using: &generator))
        #expect(!drawn.hasSpread && drawn.standardError == 0)
    }
}
