extension Metric {
    /// Metrics that draw at random, the same for the same setting `seed`, sorted by name.
    public static let drawn: [Metric] = [
        Metric(
            "bootstrap_mean",
            "bootstrap of a mean, with its bias-corrected and accelerated interval",
            takes: "params level, resamples, seed; input x",
            source: "Efron and Tibshirani 1993, chapters 13 and 14"
        ) { given throws(Undefined) in
            var words = WordStream(seed: try given.seed)
            let resamples = try given.count(setting: "resamples", else: 2_000)
            try require((1...10_000_000).contains(resamples), "resamples outside 1…10,000,000")
            let drawn = try defined(
                bootstrapMean(given.numbers("x"), resamples: resamples, using: &words),
                else: "fewer than two values"
            )
            let level = try given.setting("level", else: 0.95)
            try require(level > 0 && level < 1, "level outside (0,1)")
            let found = try defined(drawn.interval(level: level), else: "all values are the same")
            return .table([
                .init("estimate", .number(drawn.estimate)),
                .init("se", .number(drawn.standardError)),
                .init("low", .number(found.interval.low)),
                .init("high", .number(found.interval.high)),
                .init("method", .text(found.method.rawValue)),
            ])
        },
        Metric(
            "exchange_test",
            "whether the first of each row could change places with any other of its row",
            takes: "params trials, draws, seed; input counts (a row for each unit)",
            source: "Fisher 1935; mid-p, Lancaster 1961"
        ) { given throws(Undefined) in
            var words = WordStream(seed: try given.seed)
            let trials = try given.count(setting: "trials", else: 1)
            let draws = try given.count(setting: "draws", else: 10_000)
            try require((1...10_000_000).contains(draws), "draws outside 1…10,000,000")
            let units = try given.countRows("counts").map { counts throws(Undefined) in
                try require(!counts.isEmpty, "a row without counts")
                try require(
                    counts.allSatisfy { (0...trials).contains($0) },
                    "counts outside 0…trials"
                )
                return ExchangeUnit(observed: counts[0], counts: counts, trials: trials)
            }
            let test = exchangeTest(units, draws: draws, using: &words)
            return .table([
                .init("p", .number(test.twoSided)), .init("p_greater", .number(test.greater)),
                .init("exact", .flag(test.isExact)),
            ])
        },
        Metric(
            "hybrid_score",
            "difference of two mean shares of the same units, with its hybrid score interval",
            takes: "params level; input a, b",
            source: "Newcombe 1998, method 10; Zou and Donner 2008"
        ) { given throws(Undefined) in
            let (a, b) = (try given.numbers("a"), try given.numbers("b"))
            try require(a.count == b.count, "different lengths")
            try require((a + b).allSatisfy { (0...1).contains($0) }, "a share outside [0,1]")
            let score = try defined(HybridScore(a, b), else: "n<2")
            let level = try given.setting("level", else: 0.95)
            let found = try defined(score.interval(level: level), else: "level outside (0,1)")
            return .table([
                .init("estimate", .number(score.difference)), .init("low", .number(found.low)),
                .init("high", .number(found.high)),
            ])
        },
    ]
}

extension MetricArguments {
    fileprivate var seed: UInt64 {
        get throws(Undefined) { UInt64(bitPattern: Int64(try count(setting: "seed", else: 1))) }
    }
}
