import Statistics
import Testing

/// What metrics say of input at the edge of what numbers can hold, and beyond what they take.
@Suite struct MetricEdgeTests {
    private func value(
        _ name: String,
        _ input: [Datum.Entry],
        _ settings: [Datum.Entry] = []
    ) throws -> Datum {
        let metric = try #require(Metric.all.first { $0.name == name })
        return try metric.value(settings: .table(settings), input: .table(input))
    }

    private func list(_ name: String, _ numbers: [Double]) -> Datum.Entry {
        Datum.Entry(name, .list(numbers.map { .number($0) }))
    }

    /// The reason why there is no value.
    private func refusal(
        _ name: String,
        _ input: [Datum.Entry],
        _ settings: [Datum.Entry] = []
    ) throws -> String? {
        do {
            _ = try value(name, input, settings)
            return nil
        } catch let error as Undefined {
            return error.reason
        }
    }

    @Test func `a table with a part that is not finite is undefined and names the part`() throws {
        let large = [list("a", [1e308, -1e308]), list("b", [-1e308, 1e308])]
        #expect(try refusal("paired_difference_se", large)?.contains("not finite") == true)
        #expect(
            try refusal("bootstrap_exact", [list("x", [1e160, -1e160, 3e160])])
                == "'se_boot' is not finite: the numbers are too large"
        )
        // Large numbers that can be reckoned with stay, and so does a part that is not defined.
        let fair = try value(
            "paired_difference_se",
            [list("a", [1e100, 0]), list("b", [0, 1e100])]
        )
        #expect(fair["mean"] == .number(0))
        let alike = try value("paired_difference_se", [list("a", [1, 1]), list("b", [1, 1])])
        #expect(alike["corr"] == .null)
    }

    @Test(arguments: ["jensen_shannon_divergence", "total_variation"])
    func `weights too large to be summed are shares all the same`(name: String) throws {
        let equal = try value(name, [list("p", [1e308, 1e308]), list("q", [1, 1])])
        let apart = try value(name, [list("p", [1e308, 0]), list("q", [0, 1e308])])
        guard case .number(let none) = equal, case .number(let all) = apart else {
            Issue.record("\(equal), \(apart)")
            return
        }
        #expect(abs(none) < 1e-12 && abs(all - 1) < 1e-12)
        #expect(try refusal(name, [list("p", [0, 0]), list("q", [1, 1])]) == "zero mass")
    }

    @Test(arguments: ["holm", "benjamini_hochberg"])
    func `true is no p-value, and one is`(name: String) throws {
        let flags = Datum.Entry("p", .list([.flag(true)]))
        #expect(try refusal(name, [flags])?.contains("not a number") == true)
        #expect(try refusal(name, [list("p", [1, 0.01])]) == nil)
    }

    @Test(arguments: ["wilson", "clopper_pearson"])
    func `a level outside of 0 to 1 gives no interval`(method: String) throws {
        let input = [Datum.Entry("x", .number(5)), Datum.Entry("n", .number(9))]
        for (level, isDefined) in [(0.0, false), (-0.5, false), (1, false), (0.9, true)] {
            let settings = [
                Datum.Entry("method", .text(method)), Datum.Entry("level", .number(level)),
            ]
            let reason = try refusal("wilson_interval", input, settings)
            #expect((reason == nil) == isDefined, "\(level)")
        }
        #expect(clusteredWilsonInterval(scores: [0, 1, 1], clusters: [1, 2, 3], level: 0) == nil)
        #expect(clusteredWilsonInterval(scores: [0, 1, 1], clusters: [1, 2, 3]) != nil)
    }

    @Test func `no distance is negative`() throws {
        let groups = ["a", "a", "b", "b"]
        func rows(_ x: Double) -> [[Double]] {
            [[0, x, 3, 3], [x, 0, 3, 3], [3, 3, 0, 1], [3, 3, 1, 0]]
        }
        #expect(throws: Undefined("a distance is negative")) {
            try permanova(rows(-1), groups: groups)
        }
        #expect(try permanova(rows(1), groups: groups).f != nil)
        #expect(try permanova(rows(0), groups: groups).rSquared != nil)
    }

    @Test(arguments: [0.1, 0.3, 0.5, 0.7])
    func `numbers that are all the same have no variance, whatever their binary form`(
        number: Double
    ) throws {
        let table = [[Double]](repeating: [number, number, number], count: 3)
        let correlation = try intraclassCorrelation(table)
        #expect(correlation.oneWaySingle == nil && correlation.fixedMean == nil)
        let parts = try oneWayComponents(table)
        #expect(parts.meanSquareBetween == 0 && parts.etaSquared == nil)
        let error = try #require(
            clusteredError(scores: table.flatMap(\.self), clusters: [1, 1, 1, 2, 2, 2, 3, 3, 3])
        )
        #expect(error.plain == 0 && error.designEffect == nil && error.mean == number)
        // One that differs is variance.
        let other = try intraclassCorrelation([[number, number], [number, number + 1]])
        #expect(other.oneWaySingle != nil)
    }

    @Test(arguments: [1e-4, 1e-7, 1e-10, 1e-13])
    func `Hill numbers near order 1 lie about the one of order 1`(step: Double) throws {
        let shares = try Abundance(counts: [1, 2, 3])
        let middle = try shares.hillNumber(.finite(1))
        let (above, below) = (
            try shares.hillNumber(.finite(1 - step)), try shares.hillNumber(.finite(1 + step))
        )
        // By the derivative at 1, half the variance of the surprise, times the number itself.
        let slope = 0.212_6
        #expect(abs((above - middle) - slope * step) < 0.05 * slope * step + 1e-14)
        #expect(abs((middle - below) - slope * step) < 0.05 * slope * step + 1e-14)
    }
}
