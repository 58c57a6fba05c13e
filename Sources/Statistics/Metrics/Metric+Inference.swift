extension Metric {
    static let inference: [Metric] = [
        Metric(
            "wilson_interval",
            "interval of a share",
            takes: "params level, method (wilson, clopper_pearson); input x, n",
            source: "Wilson 1927; Clopper and Pearson 1934"
        ) { given throws(Undefined) in
            let (x, n) = (try given.count("x"), try given.count("n"))
            try require(n != 0, "n=0")
            try require(n > 0 && (0...n).contains(x), "x outside [0,n]")
            let level = try given.setting("level", else: 0.95)
            let interval: Interval?
            switch try given.setting("method", else: "wilson") {
            case "wilson": interval = wilsonInterval(successes: x, of: n, level: level)
            case "clopper_pearson":
                interval = clopperPearsonInterval(successes: x, of: n, level: level)
            default: throw Undefined("'method' is wilson or clopper_pearson")
            }
            let ends = try defined(interval, else: "level outside (0,1)")
            return .values(["lower": ends.low, "upper": ends.high])
        },
        Metric(
            "wilson_clustered",
            "interval of a share whose items come in clusters",
            takes: "params level; input scores, clusters",
            source: "Korn and Graubard 1998"
        ) { given throws(Undefined) in
            let (scores, clusters) = (try given.numbers("scores"), try given.labels("clusters"))
            try require(scores.count == clusters.count, "different lengths")
            try require(Set(clusters).count > 1, "fewer than two clusters")
            let share = try defined(
                clusteredWilsonInterval(
                    scores: scores,
                    clusters: clusters,
                    level: given.setting("level", else: 0.95)
                ),
                else: "a score or the level is out of range"
            )
            return .values([
                "lower": share.interval.low, "upper": share.interval.high,
                "n_eff": share.effectiveTrials,
            ])
        },
        Metric(
            "clustered_se",
            "standard error of a mean whose items come in clusters",
            takes: "input scores, clusters",
            source: "Miller 2024, appendix A"
        ) { given throws(Undefined) in
            let (scores, clusters) = (try given.numbers("scores"), try given.labels("clusters"))
            try require(scores.count == clusters.count, "different lengths")
            let error = try defined(
                clusteredError(scores: scores, clusters: clusters),
                else: "no scores"
            )
            return .values([
                "n": Double(scores.count), "clusters": Double(error.clusters), "mean": error.mean,
                "se_iid": error.independent, "cr0": error.plain, "cr1": error.corrected,
                "deff": error.designEffect,
            ])
        },
        Metric(
            "paired_difference_se",
            "mean difference on the same items",
            takes: "input a, b",
            source: "Miller 2024, section 4"
        ) { given throws(Undefined) in
            let (a, b) = (try given.numbers("a"), try given.numbers("b"))
            try require(a.count == b.count, "different lengths")
            let paired = try defined(pairedDifference(a, b), else: "n<2")
            return .table([
                .init("mean", .number(paired.mean)),
                .init("se", .number(paired.standardError)),
                .init("se_unpaired", .number(paired.unpairedError)),
                .init("z", .number(orNull: paired.z)),
                .init("ci95", .interval(paired.interval)),
                .init("corr", .number(orNull: paired.correlation)),
            ])
        },
        Metric(
            "bootstrap_exact",
            "bootstrap of a mean over every possible resample",
            takes: "params level; input x (at most 7 values)",
            source: "Efron and Tibshirani 1993, chapters 13 and 14"
        ) { given throws(Undefined) in
            let level = try given.setting("level", else: 0.95)
            try require(level > 0 && level < 1, "level outside (0,1)")
            let distribution = try exactBootstrapMean(given.numbers("x"))
            let corrected = distribution.correctedInterval(level: level)
            var entries: [Datum.Entry] = [
                .init("se_boot", .number(distribution.standardError)),
                .init("percentile", .interval(distribution.percentileInterval(level: level))),
                .init("bca", .interval(corrected)),
            ]
            if corrected != nil {
                entries.append(.init("z0", .number(orNull: distribution.bias)))
                entries.append(.init("accel", .number(orNull: distribution.acceleration)))
            }
            return .table(entries)
        },
        Metric(
            "power_mde",
            "items needed, or difference detectable, at a power",
            takes:
                "params mode (n, mde, two_proportions), alpha, power; input omega2, sA2, sB2, KA, "
                + "KB and delta or n, or p1 and p2",
            source: "Miller 2024, section 5; Cohen 1988"
        ) { given throws(Undefined) in
            let alpha = try given.setting("alpha", else: 0.05)
            let power = try given.setting("power", else: 0.8)
            let inRange = alpha > 0 && alpha < 1 && power > 0 && power < 1
            try require(inRange, "alpha or power outside (0,1)")
            switch try given.setting("mode", else: "mde") {
            case "n":
                let delta = try given.number("delta")
                try require(delta != 0, "delta=0")
                let n = requiredItems(
                    toDetect: delta,
                    try given.differenceVariance(),
                    alpha: alpha,
                    power: power
                )
                return .number(try defined(n, else: "K is not positive"))
            case "mde":
                let mde = detectableDifference(
                    try given.differenceVariance(),
                    items: try given.count("n"),
                    alpha: alpha,
                    power: power
                )
                return .number(try defined(mde, else: "no items or no variance"))
            case "two_proportions":
                let (p1, p2) = (try given.number("p1"), try given.number("p2"))
                let h = try defined(cohensH(p1, p2), else: "p outside [0,1]")
                try require(h != 0, "h=0")
                let n = requiredTrials(p1, p2, alpha: alpha, power: power)
                return .number(try defined(n, else: "h=0"))
            default: throw Undefined("'mode' is n, mde or two_proportions")
            }
        },
    ]
}

extension MetricArguments {
    fileprivate func differenceVariance() throws(Undefined) -> DifferenceVariance {
        DifferenceVariance(
            betweenItems: try number("omega2"),
            withinFirst: try number("sA2"),
            withinSecond: try number("sB2"),
            samplesFirst: try count("KA"),
            samplesSecond: try count("KB")
        )
    }
}
